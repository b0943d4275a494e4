"""Which tellings are of one and the same meeting: gathered day by day.

A telling joins talks of its own day; then talks of days next to each other are joined.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from headway.analyse.followed.company import (
    Company,
    closeness,
    company_of,
    in_one_place,
)
from headway.analyse.followed.witnesses import Account, in_order
from headway.model.filing import FiledMeeting

__all__ = [
    "Gathering",
    "Pair",
    "Telling",
    "best",
    "days",
    "days_between",
    "gathered",
    "is_fine",
    "pairs",
]

Telling = Account[FiledMeeting]
Pair = tuple[str, str]

ONE_DAY = timedelta(days=1)
FINE = 3  # days: a telling that names no more of them knows the day
SLIP = 2  # days in all that may be one day, given wrongly, where no report says where


@dataclass(slots=True, eq=False)
class Gathering:
    """The tellings of one meeting, while they are being gathered."""

    number: int
    tellings: list[Telling] = field(default_factory=list)
    company: Company = field(default_factory=Company)
    by_report: dict[str, list[FiledMeeting]] = field(default_factory=dict)
    first: date = date.max
    last: date = date.min

    def take(self, telling: Telling) -> None:
        """Add a telling; one that knows the day changes the days."""
        entry, company = telling.entry, company_of(telling.entry)
        self.company = self.company.joined(company) if self.tellings else company
        self.tellings.append(telling)
        self.by_report.setdefault(telling.report.article, []).append(entry)
        if is_fine(telling):
            first, last = days(telling)
            self.first, self.last = min(self.first, first), max(self.last, last)

    def swallow(self, other: "Gathering") -> None:
        """Take all tellings of another gathering, which is then empty."""
        for telling in other.tellings:
            self.take(telling)
        other.tellings = []

    def tells_apart(self, telling: Telling) -> bool:
        """Whether its report tells of this meeting and of another one."""
        fresh = telling.entry
        return any(
            known.id != fresh.id
            and set(known.parties) != set(fresh.parties)
            and not {*known.actors} <= {*fresh.actors}
            and not {*fresh.actors} <= {*known.actors}
            for known in self.by_report.get(telling.report.article, ())
        )


def gathered(tellings: Iterable[Telling]) -> list[Gathering]:
    """The tellings that know the day, those of one meeting together."""
    ordered = [telling for telling in in_order(tellings) if is_fine(telling)]
    ordered.sort(key=days)
    return beside_each_other(of_one_day(ordered))


def is_fine(telling: Telling) -> bool:
    """Whether it knows the day, or the two or three days."""
    first, last = telling.entry.first, telling.entry.last
    return first is not None and last is not None and (last - first).days < FINE


def days(telling: Telling) -> tuple[date, date]:
    """The first and the last day; both at the end of time where none is known."""
    return telling.entry.first or date.max, telling.entry.last or date.max


def days_between(first: date, last: date) -> Iterator[date]:
    """Each day from the first to the last."""
    for n in range((last - first).days + 1):
        yield first + n * ONE_DAY


def pairs(company: Company) -> list[Pair]:
    """Each two who met, in the order of the alphabet."""
    parties, names = sorted(company.parties), sorted(company.names)
    return [*combinations(parties, 2), *combinations(names, 2)]


def of_one_day(tellings: Sequence[Telling]) -> list[Gathering]:
    """Tellings that share a day, two who met, and no contradiction in the place."""
    found: list[Gathering] = []
    index: dict[tuple[date, Pair], dict[int, Gathering]] = defaultdict(dict)
    for telling in tellings:
        when = list(days_between(*days(telling)))
        keys = [
            (day, pair) for day in when for pair in pairs(company_of(telling.entry))
        ]
        near = {number: one for key in keys for number, one in index[key].items()}
        home = best(telling, near.values())
        if home is None:
            home = Gathering(len(found))
            found.append(home)
        home.take(telling)
        for key in keys:
            index[key][home.number] = home
    return found


def best(telling: Telling, near: Iterable[Gathering]) -> Gathering | None:
    """The talks that the telling fits best, the first of equals; None: it fits none."""
    company = company_of(telling.entry)
    fitting = [
        (closeness(company, one.company), -one.number, one)
        for one in near
        if not one.tells_apart(telling)
    ]
    close, _, found = max(fitting, key=lambda fit: fit[:2], default=(0.0, 0, None))
    return found if close else None


def beside_each_other(found: Sequence[Gathering]) -> list[Gathering]:
    """Talks of days next to each other as one: talks over several days, or a slip."""
    ends: dict[tuple[date, Pair], dict[int, Gathering]] = defaultdict(dict)
    ordered = sorted(found, key=lambda one: (one.first, one.number))
    for fresh in ordered:
        before = fresh.first - ONE_DAY
        near = [ends[before, pair] for pair in pairs(fresh.company)]
        homes = {number: one for some in near for number, one in some.items()}
        ready = [one for one in homes.values() if one.tellings and adjoin(one, fresh)]
        home = fresh
        if ready:
            home = max(ready, key=lambda one: (len(one.tellings), -one.number))
            home.swallow(fresh)
        for pair in pairs(home.company):
            ends[home.last, pair][home.number] = home
    return [one for one in ordered if one.tellings]


def adjoin(one: Gathering, other: Gathering) -> bool:
    """Whether talks of one day and of the next are one.

    They are where both are told to be in one place, or where nobody says so and no
    report knows both: then the day was given wrongly, or by another clock.
    """
    if one.last + ONE_DAY != other.first or not closeness(one.company, other.company):
        return False
    if in_one_place(one.company, other.company):
        return True
    both = one.by_report.keys() & other.by_report.keys()
    return not both and (other.last - one.first).days < SLIP
