"""Everything that a ledger shows at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from headway.analyse.channels import Contact, all_contacts
from headway.analyse.course import course
from headway.analyse.meetings import Talks, all_talks
from headway.analyse.moves import all_moves, stances
from headway.analyse.people import settled
from headway.analyse.proposals import Paper, all_papers
from headway.analyse.statements import (
    Classes,
    Voices,
    all_statements,
    by_class,
    by_side,
)
from headway.analyse.timeline import Timeline, timeline
from headway.analyse.told import OTHERS, Told
from headway.analyse.verdict import Verdict
from headway.model.entry import Entries, Move
from headway.model.kinds import MeetingStatus, MoveKind

__all__ = ["Count", "Overview", "overview"]

MOST = 4  # parties named beside the verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many entries of a sort there are, before and after merging reprints."""

    noun: str
    shown: int
    held: int

    @property
    def merged(self) -> bool:
        """Whether some were told by several reports."""
        return self.shown != self.held


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The findings of a ledger."""

    ledger: tuple[Entries, ...]
    verdict: Verdict
    counts: tuple[Count, ...]
    timeline: Timeline
    stances: dict[str, dict[MoveKind, list[Told[Move]]]]
    assessments: list[Told[Move]]
    talks: list[Talks]
    papers: list[Paper]
    contacts: list[Contact]
    voices: Voices
    classes: Classes

    @property
    def period(self) -> tuple[date, date] | None:
        """The days of the first and the last report; None: no report has a day."""
        days = [f.article.published for f in self.ledger if f.article.published]
        return (min(days), max(days)) if days else None

    @property
    def cancelled(self) -> int:
        """How many meetings did not take place."""
        return cancelled(self.talks)

    @property
    def parties(self) -> list[str]:
        """The busiest sides."""
        return [side for side in self.stances if side != OTHERS][:MOST]


def overview(found: Iterable[Entries]) -> Overview:
    """The findings of these reports; the order in which they come does not matter."""
    ledger = settled(sorted(found, key=order))
    moves, statements = all_moves(ledger), all_statements(ledger)
    talks, papers = all_talks(ledger), all_papers(ledger)
    counts = counted(
        ledger,
        meetings=len(talks),
        statements=len(statements),
        moves=len(moves),
        proposals=len(papers),
    )
    return Overview(
        ledger=ledger,
        verdict=Verdict(
            course=course(ledger),
            meetings=len(talks) - cancelled(talks),
            statements=len(statements),
            open_proposals=sum(paper.is_open for paper in papers),
        ),
        counts=counts,
        timeline=timeline(moves),
        stances=stances(moves),
        assessments=[t for t in moves if t.entry.kind is MoveKind.ASSESS],
        talks=talks,
        papers=papers,
        contacts=all_contacts(ledger),
        voices=by_side(statements),
        classes=by_class(statements),
    )


def cancelled(talks: Sequence[Talks]) -> int:
    """How many of the meetings were cancelled: they are no talk."""
    return sum(one.status is MeetingStatus.CANCELLED for one in talks)


def counted(ledger: Sequence[Entries], **shown: int) -> tuple[Count, ...]:
    """For each sort of entry how many the ledger holds and how many are shown."""
    return tuple(
        Count(noun=noun, shown=count, held=sum(len(getattr(f, noun)) for f in ledger))
        for noun, count in shown.items()
    )


def order(entries: Entries) -> tuple[bool, str, str]:
    """By day of publication, those without last."""
    published = entries.article.published
    return published is None, str(published), entries.article.sha256
