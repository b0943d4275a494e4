"""Everything that a ledger shows at once."""

from collections.abc import Iterable
from dataclasses import dataclass

from headway.analyse.meetings import Talks, all_talks
from headway.analyse.moves import all_moves, stances
from headway.analyse.proposals import Paper, all_papers
from headway.analyse.statements import all_statements, by_speaker
from headway.analyse.timeline import Day, timeline
from headway.analyse.told import Told
from headway.analyse.verdict import Verdict, verdict
from headway.model.entry import Entries, Move, Statement
from headway.model.kinds import MoveKind

__all__ = ["Overview", "overview"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The findings of a ledger."""

    ledger: tuple[Entries, ...]
    verdict: Verdict
    timeline: list[Day]
    stances: dict[str, dict[MoveKind, list[Told[Move]]]]
    assessments: list[Told[Move]]
    talks: list[Talks]
    papers: list[Paper]
    speakers: dict[str, list[Told[Statement]]]


def overview(found: Iterable[Entries]) -> Overview:
    """The findings of these reports; the order in which they come does not matter."""
    ledger = tuple(sorted(found, key=order))
    moves, statements = all_moves(ledger), all_statements(ledger)
    talks, papers = all_talks(ledger), all_papers(ledger)
    return Overview(
        ledger=ledger,
        verdict=verdict(
            ledger,
            meetings=len(talks),
            statements=len(statements),
            open_proposals=sum(paper.is_open for paper in papers),
        ),
        timeline=timeline(moves),
        stances=stances(moves),
        assessments=[t for t in moves if t.entry.kind is MoveKind.ASSESS],
        talks=talks,
        papers=papers,
        speakers=by_speaker(statements),
    )


def order(entries: Entries) -> tuple[bool, str, str]:
    """By day of publication, those without last."""
    published = entries.article.published
    return published is None, str(published), entries.article.sha256
