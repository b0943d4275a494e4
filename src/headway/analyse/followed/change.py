"""What may be new in a negotiation, and the words that say so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from headway.analyse.followed.cited import Cited, witnesses
from headway.model.kinds import MoveKind

__all__ = ["Change", "ChangeSort", "Changes"]


class ChangeSort(StrEnum):
    """What has changed."""

    LADDER = "ladder"
    SETTLED = "proposals settled"
    HARDENED = "hardened"
    SOFTENED = "softened"
    HELD = "meetings held"
    ANNOUNCED = "meetings announced"
    CANCELLED = "meetings cancelled"
    DEMANDS = "demands"
    OFFERS = "offers"
    ANSWERS = "answers"
    ACTS = "acts"
    CONFLICTS = "conflicts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that is new, with the words that say so."""

    sort: ChangeSort
    parties: tuple[str, ...]
    cited: tuple[Cited, ...]  # the surest first
    kind: MoveKind | None = None  # None: it is no move
    issue: str | None = None  # None: of the talks as a whole
    first: date | None = None  # the days between which it was …
    last: date | None = None  # … None: no day is known
    before: tuple[MoveKind, ...] = ()  # of a turn: the stances passed, the first first
    note: str = ""  # what the words alone do not say
    matter: str = ""  # what the proposal is that was settled; "": it is no proposal

    @property
    def witnesses(self) -> int:
        """How many reports say so, those that print one text counted once."""
        return witnesses(self.cited)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All that is new since a day."""

    since: date
    until: date | None  # the last day of a report; None: there is no report since
    reports: int  # published since then, those that print one text counted once
    background: int  # entries of theirs that tell of days long before
    aside: int  # reports that were set aside meanwhile
    found: Mapping[ChangeSort, tuple[Change, ...]]  # in the order of the sorts
