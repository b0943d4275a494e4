"""Changes as a feed tells them: each once, under an identity that stays."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from headway.analyse.followed.change import Change, Changes, ChangeSort
from headway.analyse.followed.cited import Cited

__all__ = ["Notice", "notices"]

MEETINGS: Final = {ChangeSort.HELD, ChangeSort.ANNOUNCED, ChangeSort.CANCELLED}
GATHERED: Final = {  # moves of one party on one issue, on whichever days
    ChangeSort.DEMANDS,
    ChangeSort.OFFERS,
    ChangeSort.ANSWERS,
    ChangeSort.ACTS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A change with the days on which reports told of it."""

    change: Change
    told: date | None  # the first of these days; None: no report has a day
    latest: date | None  # the last of them

    @property
    def key(self) -> tuple[str, ...]:
        """By what it is known, however many reports tell of it later."""
        change = self.change
        note = "" if change.sort in MEETINGS else change.note
        known = change.kind, change.issue, own_day(change) or self.told
        told = (str(one or "") for one in known)
        return (change.sort.value, *change.parties, "", *told, note, change.matter)


def notices(found: Changes) -> list[Notice]:
    """What a feed tells of these changes, the latest first.

    A change that has a day of its own is one notice. Of others there is one for each
    day on which reports told of them, so that what is demanded again is news again.
    """
    made = [
        notice
        for some in found.found.values()
        for change in some
        for notice in notices_of(change)
    ]
    made.sort(key=lambda one: one.key)
    return sorted(made, key=lambda one: one.latest or date.min, reverse=True)


def notices_of(change: Change) -> Iterator[Notice]:
    """One change, as one notice or day by day."""
    if own_day(change) or change.sort is ChangeSort.SETTLED:
        days = [one.filing.published for one in change.cited if one.filing.published]
        first, last = min(days, default=None), max(days, default=None)
        yield Notice(change=change, told=first, latest=last)
        return
    told: dict[date | None, list[Cited]] = defaultdict(list)
    for one in change.cited:
        told[one.filing.published].append(one)
    for day, cited in told.items():
        first = cited[0].day if change.sort in GATHERED else change.first
        part = replace(change, cited=tuple(cited), first=first, last=first)
        yield Notice(change=part, told=day, latest=day)


def own_day(change: Change) -> date | None:
    """The day by which a change is known; None: it has none of its own."""
    nowhere = change.sort in GATHERED or change.sort is ChangeSort.SETTLED
    return None if nowhere else change.first
