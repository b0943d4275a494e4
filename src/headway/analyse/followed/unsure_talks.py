"""Tellings that do not know the day: joined where one meeting alone can be meant."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from datetime import date, timedelta

from headway.analyse.followed.company import (
    Company,
    closeness,
    company_of,
    in_one_place,
    same_persons,
)
from headway.analyse.followed.same_talks import (
    Gathering,
    Pair,
    Telling,
    best,
    pairs,
)
from headway.analyse.followed.witnesses import in_order
from headway.model.kinds import MeetingStatus

__all__ = ["with_unsure"]

WEEK = 7  # days: whoever knows no more than a month must name the place
FRESH = 3  # days after talks in which a report that names no day tells of them
AHEAD = 14  # days before talks in which a report that names no day announces them
LONGEST = 31  # days: of a longer time, nothing says which meeting is meant
SIDES = 2  # parties that must be told of for talks to be known by them
STRETCH = 8  # days of the calendar in one drawer of the index
Window = tuple[date, date]
Index = defaultdict[tuple[int, Pair], dict[int, Gathering]]


def indexed(found: Iterable[Gathering]) -> Index:
    """The talks by each of their days and each two who met."""
    index: Index = defaultdict(dict)
    for one in found:
        enter(one, index)
    return index


def enter(one: Gathering, index: Index) -> None:
    """Make talks findable by their days."""
    for key in keys_of(one.first, one.last, one.company):
        index[key][one.number] = one


def keys_of(first: date, last: date, company: Company) -> list[tuple[int, Pair]]:
    """The stretches of the calendar with these days, by each two who met."""
    here, there = first.toordinal() // STRETCH, last.toordinal() // STRETCH
    both = pairs(company)
    return [(part, pair) for part in range(here, there + 1) for pair in both]


def with_unsure(
    found: Sequence[Gathering], tellings: Iterable[Telling]
) -> list[Gathering]:
    """The talks, and the tellings that know no day: with them, or on their own.

    Those that know the shorter time come first, so that one who knows a month finds the
    meeting of which another knows the week.
    """
    index, made = indexed(found), list(found)
    alone: dict[Hashable, Gathering] = {}
    for telling in sorted(in_order(tellings), key=length):
        home = only_one(telling, index) or alone.get(likeness(telling))
        if home is None:
            home = Gathering(len(made))
            made.append(home)
            alone[likeness(telling)] = home
            home.take(telling)
            spans(home, telling, index)
        else:
            home.take(telling)
    return made


def length(telling: Telling) -> int:
    """How many days the time has that it knows; one that knows none comes last."""
    first, last = telling.entry.first, telling.entry.last
    return (last - first).days if first and last else date.max.toordinal()


def spans(home: Gathering, telling: Telling, index: Index) -> None:
    """Give talks the week or month that is known of them, so that others join."""
    when = window(telling)
    if telling.entry.first is not None and when is not None:
        home.first, home.last = when
        enter(home, index)


def only_one(telling: Telling, index: Index) -> Gathering | None:
    """The one meeting that can be meant; None: none, or one of several.

    Whoever knows no week must name the place, or the same persons.
    """
    when = window(telling)
    if when is None:
        return None
    company = company_of(telling.entry)
    first, last = when
    keys = keys_of(first, last, company)
    near = {number: one for key in keys for number, one in index[key].items()}
    vague = telling.entry.first is None or (last - first).days >= WEEK
    fitting = [
        one
        for one in near.values()
        if one.first <= last
        and first <= one.last
        and closeness(company, one.company)
        and (not vague or is_known(company, one.company))
    ]
    return best(telling, fitting) if len(fitting) == 1 else None


def is_known(one: Company, other: Company) -> bool:
    """Whether place or persons tell that it is this meeting."""
    return in_one_place(one, other) or same_persons(one, other)


def window(telling: Telling) -> Window | None:
    """The days between which the meeting must lie; None: nothing tells them."""
    entry, told = telling.entry, telling.told
    if entry.first is not None and entry.last is not None:
        short = (entry.last - entry.first).days < LONGEST
        return (entry.first, entry.last) if short else None
    if told is None:
        return None
    if entry.status is MeetingStatus.HELD:
        return told - timedelta(days=FRESH), told
    return told, told + timedelta(days=AHEAD)


def likeness(telling: Telling) -> Hashable:
    """By what tellings that know no day are one: parties, place, time, and status.

    Where no place is named, or no time at all, a telling is only like its reprints.
    """
    entry = telling.entry
    company = company_of(entry)
    time = (entry.first, entry.last) if entry.first else telling.told
    if not company.places or time is None or len(company.parties) < SIDES:
        return telling.witness, entry.id
    return company.parties, entry.place, company.remote, entry.status, time
