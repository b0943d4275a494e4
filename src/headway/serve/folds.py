"""What the page shows at once, and what it folds away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from headway.analyse.meetings import Talks
from headway.analyse.moves import STANCES
from headway.analyse.proposals import Paper
from headway.analyse.timeline import Day
from headway.analyse.told import Told
from headway.model.entry import Entries, Move
from headway.serve.wording import source_name

__all__ = [
    "Fold",
    "deciding",
    "fold",
    "latest",
    "latest_talks",
    "newest",
    "reprints",
    "size",
    "undated",
]

G = TypeVar("G", bound=Mapping[Any, Sequence[Any]] | Sequence[Any])
E = TypeVar("E")
FEW = 3  # groups of one entry from which on they are folded into one


@dataclass(frozen=True, slots=True)
class Fold(Generic[G]):
    """Groups by name: those shown, those folded away, and those of one entry each."""

    shown: dict[str, G]
    rest: dict[str, G]
    single: dict[str, G]


def fold(groups: Mapping[str, G], most: int, keep: Sequence[str] = ()) -> Fold[G]:
    """The first groups, the others, and apart those of one entry if they are many."""
    alone = {n for n, g in groups.items() if n not in keep and size(g) == 1}
    if len(alone) < FEW:
        alone = set()
    several = [name for name in groups if name not in alone]
    return Fold(
        {name: groups[name] for name in several[:most]},
        {name: groups[name] for name in several[most:]},
        {name: group for name, group in groups.items() if name in alone},
    )


def size(group: Mapping[Any, Sequence[Any]] | Sequence[Any]) -> int:
    """How many entries a group holds, whether it is parted further or not."""
    if isinstance(group, Mapping):
        return sum(len(part) for part in group.values())
    return len(group)


def deciding(source: Entries) -> list[Told[Move]]:
    """The moves that decide the outcome of a report."""
    return [Told(source, move) for move in source.moves if move.id in source.deciding]


def newest(found: Sequence[Told[E]]) -> list[Told[E]]:
    """The entries of the latest reports first, those of reports without a day last."""
    dated = [told for told in found if told.source.article.published]
    return dated[::-1] + [told for told in found if not told.source.article.published]


def latest(papers: Sequence[Paper]) -> list[Paper]:
    """Open proposals first, the latest of them at the head."""
    return sorted(reversed(papers), key=lambda paper: not paper.is_open)


def latest_talks(talks: Sequence[Talks]) -> list[Talks]:
    """The latest meetings first, by their day or that of their report."""
    return sorted(talks, key=lambda t: str(t.date or t.reported or ""), reverse=True)


def undated(day: Day, *, short: bool) -> list[Told[Move]]:
    """What reports of the day tell without a date; shortened, what no stance shows."""
    return [
        told for told in day.reported if not short or told.entry.kind not in STANCES
    ]


def reprints(told: Told[E]) -> list[Told[E]]:
    """One reprint for each other outlet."""
    found = {source_name(other.source.article): other for other in told.also}
    found.pop(source_name(told.source.article), None)
    return list(found.values())
