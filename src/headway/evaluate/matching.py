"""Which of the moves that were read are which of those that stand in the report.

A pair's words overlap; `kind` asks for the same kind, too, and `who` for a name in
common as well. Each is used once. Over 400 characters prove nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from headway.evaluate.judged import names_of
from headway.model.actor import Actor, ActorId
from headway.model.entry import Move
from headway.model.gold import GoldMove
from headway.model.kinds import ActorKind, MoveKind
from headway.model.span import Span

__all__ = [
    "LONGEST",
    "Fit",
    "ReadMove",
    "bare",
    "bare_names",
    "matched",
    "overlap",
    "read_moves",
]

LONGEST = 400  # characters of words that still prove something
SIGNS = re.compile(r"[^\w\s]")
ARTICLES = re.compile(r"^(?:the|a|an)\s+")
TWO = 2


class Fit(StrEnum):
    """How much of a move must be right."""

    FOUND = "found"
    KIND = "kind"
    WHO = "who"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMove:
    """A move as a reader gives it, with all names of those who make it."""

    place: int  # among the moves of its report
    move: Move
    names: frozenset[str]  # bare

    @property
    def is_usable(self) -> bool:
        """Whether its words are few enough to prove something."""
        return self.move.evidence.end - self.move.evidence.start <= LONGEST

    @property
    def is_reporters(self) -> bool:
        """Whether it is the report's own verdict, which not all gold marks."""
        judges = self.move.kind is MoveKind.ASSESS
        return judges and ActorKind.REPORTER.value in self.names


def read_moves(moves: Iterable[Move], known: Mapping[ActorId, Actor]) -> list[ReadMove]:
    """The moves of a report with the names of their actors and participants."""
    return [
        ReadMove(
            place=place,
            move=move,
            names=bare_names(
                name
                for mention in (move.actor, *move.participants)
                for name in names_of(mention, known)
            ),
        )
        for place, move in enumerate(moves)
    ]


def bare_names(names: Iterable[str]) -> frozenset[str]:
    """The names, each bare."""
    return frozenset(map(bare, names))


def bare(name: str | None) -> str:
    """A name without case, signs and article."""
    words = " ".join(SIGNS.sub("", (name or "").casefold()).split())
    return ARTICLES.sub("", words).strip()


def overlap(one: Span, other: Span) -> int:
    """How many characters both have."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def matched(
    gold: Sequence[GoldMove], read: Sequence[ReadMove], fit: Fit
) -> list[tuple[GoldMove, ReadMove]]:
    """The pairs: required moves first, then those with more in common."""
    taken: set[int] = set()
    found: dict[int, int] = {}
    for _, _, place, other in sorted(pairs(gold, read, FITS[fit])):
        if place not in found and other not in taken:
            found[place] = other
            taken.add(other)
    return [(gold[place], read[other]) for place, other in found.items()]


def pairs(
    gold: Sequence[GoldMove],
    read: Sequence[ReadMove],
    fits: Callable[[GoldMove, ReadMove], bool],
) -> Iterator[tuple[bool, int, int, int]]:
    """All that may be a pair, with what it is chosen by."""
    for place, wanted in enumerate(gold):
        for other, one in enumerate(read):
            size = overlap(wanted.span, one.move.evidence)
            if size and fits(wanted, one):
                yield wanted.optional, -size, place, other


def same_kind(wanted: GoldMove, one: ReadMove) -> bool:
    """Whether they are of one kind."""
    return wanted.kind is one.move.kind


def same_who(wanted: GoldMove, one: ReadMove) -> bool:
    """Whether those who make it have a name in common; of several, two of them."""
    if not same_kind(wanted, one):
        return False
    if wanted.participants:
        met = sum(map(bool, (bare_names(g) & one.names for g in wanted.participants)))
        return met >= min(TWO, len(wanted.participants))
    return bool(bare_names(wanted.actor) & one.names)


FITS: Mapping[Fit, Callable[[GoldMove, ReadMove], bool]] = {
    Fit.FOUND: lambda wanted, one: True,
    Fit.KIND: same_kind,
    Fit.WHO: same_who,
}
