"""Counting the statements of one report, and whether their speakers are right.

No report is judged as a whole in its statements: only judged ones count.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from headway.evaluate.counts import Score
from headway.evaluate.judged import names_of
from headway.evaluate.matching import bare_names
from headway.model.actor import Actor, ActorId
from headway.model.entry import Statement
from headway.model.gold import GoldReport, GoldStatement
from headway.model.kinds import EntrySort
from headway.model.span import Span

__all__ = ["count_statements"]

HALF = 0.5  # of the characters of both: the same statement
Known = Mapping[ActorId, Actor]


def count_statements(
    made: Score, wanted: GoldReport, read: Sequence[Statement], known: Known
) -> None:
    """Count the judged statements of one report."""
    pairs = matched(wanted.statements, read)
    right = {other for _, other in pairs}
    made.statements.hit += len(pairs)
    made.statements.wanted += len(wanted.statements)
    made.statements.read += len(pairs) + sum(
        is_wrong(wanted, one) for place, one in enumerate(read) if place not in right
    )
    for place, other in pairs:
        said = bare_names(wanted.statements[place].speaker)
        found = bare_names(names_of(read[other].speaker, known))
        made.speaker.note(bool(said & found) or said == found)


def matched(
    gold: Sequence[GoldStatement], read: Sequence[Statement]
) -> list[tuple[int, int]]:
    """The places of those that are the same: the more in common the sooner."""
    found: dict[int, int] = {}
    for _, place, other in sorted(alike(gold, read), reverse=True):
        if place not in found and other not in found.values():
            found[place] = other
    return list(found.items())


def alike(
    gold: Sequence[GoldStatement], read: Sequence[Statement]
) -> Iterator[tuple[float, int, int]]:
    """All that may be the same, and how much they have in common."""
    for place, wanted in enumerate(gold):
        here = characters(wanted.content)
        for other, one in enumerate(read):
            there = characters(one.content)
            share = len(here & there) / len(here | there)
            if share >= HALF:
                yield share, place, other


def is_wrong(wanted: GoldReport, one: Statement) -> bool:
    """Whether a person has rejected it."""
    here = characters(one.content)
    refused = (
        characters(none.spans)
        for none in wanted.none
        if none.sort == EntrySort.STATEMENT.value
    )
    return any(len(here & no) >= HALF * len(here | no) for no in refused)


def characters(spans: Iterable[Span]) -> set[int]:
    """The places of all characters in the spans."""
    return {place for span in spans for place in range(span.start, span.end)}
