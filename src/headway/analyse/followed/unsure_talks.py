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
    is_fine,
    pairs,
)
from headway.analyse.followed.witnesses import in_order
from headway.model.kinds import MeetingStatus

__all__ = ["with_unsure"]

WEEK = 7  # days: whoever knows no more than a month must name the place
FRESH = 3  # days after talks in which a report that names no day tells of them
AHEAD = 14  # days before talks in which a report that names no day announces them
LONGEST = 31  # days: of a longer time, nothing says which meeting is meant
LESS = 2  # ranks by which talks of no known day stand behind others
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
    return made


def length(telling: Telling) -> int:
    """How many days the time has that it knows; one that knows none comes last."""
    first, last = telling.entry.first, telling.entry.last
    return (last - first).days if first and last else date.max.toordinal()


def spans(home: Gathering, telling: Telling, index: Index) -> None:
    """Make talks findable whose day nobody knows: by a week, or by who reports them.

    Talks that are under way in one place are told of day after day.
    """
    when = window(telling)
    if any(map(is_fine, home.tellings)) or when is None:
        return
    if telling.entry.first is None:
        if telling.entry.status is not MeetingStatus.HELD or not telling.entry.place:
            return
        when = when[1], when[1]
    if home.first == date.max:
        home.first, home.last = when
    elif telling.entry.first is None:
        home.last = max(home.last, when[1])
    enter(home, index)


def only_one(telling: Telling, index: Index) -> Gathering | None:
    """The one meeting that can be meant; None: none, or one of several.

    For one who names no day, talks of a known day go before others, and those told to
    be in the same place before those that are not.
    """
    when = window(telling)
    if when is None:
        return None
    company = company_of(telling.entry)
    first, last = when
    keys = keys_of(first, last, company)
    near = {number: one for key in keys for number, one in index[key].items()}
    fitting = [
        one
        for one in near.values()
        if one.first <= last
        and first <= one.last
        and closeness(company, one.company)
        and is_known(telling, one)
    ]
    ranked = [(rank(telling, one), one) for one in fitting]
    first_rank = min((place for place, _ in ranked), default=0)
    chosen = [one for place, one in ranked if place == first_rank]
    return best(telling, chosen) if len(chosen) == 1 else None


def rank(telling: Telling, one: Gathering) -> int:
    """How readily an undated telling takes these talks for its own; 0 comes first."""
    if telling.entry.first is not None:
        return 0
    known = any(map(is_fine, one.tellings))
    here = in_one_place(company_of(telling.entry), one.company)
    return (not here) + LESS * (not known)


def is_known(telling: Telling, one: Gathering) -> bool:
    """Whether place or persons tell that it is this meeting.

    Who knows the week need not name either. Who knows the month must name the place,
    or the persons where nobody knows the day: on a known day, they may have phoned.
    """
    company, entry = company_of(telling.entry), telling.entry
    if in_one_place(company, one.company):
        return True
    if entry.first is None or entry.last is None:
        return same_persons(company, one.company)
    if (entry.last - entry.first).days < WEEK:
        return True
    dated = any(map(is_fine, one.tellings))
    return not dated and same_persons(company, one.company)


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
