"""The channels of all reports: each once, with its states over time and witnesses."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from headway.analyse.channels import USABLE, bare
from headway.analyse.followed.witnesses import (
    Account,
    Conflict,
    Disputed,
    claims,
    in_order,
    uncorrected,
    witnesses,
)
from headway.model.filing import FiledChannel, Filing
from headway.model.kinds import ChannelState
from headway.model.when import When

__all__ = ["Contact", "Spell", "all_contacts"]

Telling = Account[FiledChannel]
AT_ONCE = timedelta(days=3)  # between reports that cannot both be right on a state


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """A time in which a channel is in one state, as far as reports tell."""

    state: ChannelState
    since: str | None  # ISO 8601, as coarse as told; None: no report says since when
    told: date | None  # the first report of it; None: no day is known
    by: tuple[Telling, ...]

    @property
    def witnesses(self) -> tuple[str, ...]:
        """The witnesses, each once however many reprint it."""
        return witnesses(self.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One channel as the reports tell of it."""

    name: str
    parties: tuple[str, ...]
    tellings: tuple[Telling, ...]  # by the day of the report
    spells: tuple[Spell, ...]  # its states in order of time
    planned: ChannelState | None = None  # None: no change is announced, or it is made
    conflicts: tuple[Conflict[FiledChannel], ...] = ()

    @property
    def state(self) -> ChannelState | None:
        """The state in which it is now; None: no report tells it."""
        return self.spells[-1].state if self.spells else None

    @property
    def witnesses(self) -> tuple[str, ...]:
        """The witnesses, each once however many reprint it."""
        return witnesses(self.tellings)


def all_contacts(filings: Iterable[Filing]) -> list[Contact]:
    """Every channel once, in the order in which the reports first tell of it.

    Two reports tell of one channel where one's words and parties hold the other's. The
    order of the filings is no matter.
    """
    tellings = [Account(filing, one) for filing in filings for one in filing.channels]
    found: list[list[Telling]] = []
    index: dict[str, list[list[Telling]]] = defaultdict(list)
    for telling in in_order(tellings):
        keys = sorted(words(telling))
        near = (group for key in keys for group in index[key])
        home = next((group for group in near if is_same(group, telling)), None)
        if home is None:
            home = []
            found.append(home)
        home.append(telling)
        for key in keys:
            if not any(group is home for group in index[key]):
                index[key].append(home)
    return [contact_of(group) for group in found]


def words(telling: Telling) -> set[str]:
    """The words of its name without those of its parties."""
    return bare(telling.entry.name, telling.entry.parties)


def is_same(group: Sequence[Telling], fresh: Telling) -> bool:
    """Whether the telling is of this channel; what one report tells apart is not."""
    if any(known.report.article == fresh.report.article for known in group):
        return False
    name, parties = words(fresh), {*fresh.entry.parties}
    first = max(group, key=lambda telling: len(words(telling)))
    known, theirs = words(first), {p for t in group for p in t.entry.parties}
    shared = bool(parties & theirs)
    return shared and holds(name, known) and holds(parties, theirs)


def holds(one: set[str], other: set[str]) -> bool:
    """Whether one of both holds the other."""
    return one <= other or other <= one


def contact_of(group: Sequence[Telling]) -> Contact:
    """What the tellings together say of the channel."""
    said = uncorrected(group)
    fullest = max(said, key=lambda telling: len(words(telling)))
    return Contact(
        name=fullest.entry.name,
        parties=tuple(dict.fromkeys(p for t in said for p in t.entry.parties)),
        tellings=tuple(group),
        spells=tuple(spells(said)),
        planned=planned(said),
        conflicts=tuple(conflicts(said)),
    )


def begins(telling: Telling) -> date:
    """By when it tells that the state began: since when, and not after its own day."""
    told, since = telling.told or date.max, telling.entry.since
    return min(told, When.parse(since).last) if since else told


def spells(said: Iterable[Telling]) -> Iterator[Spell]:
    """The states in order of time; what is told again joins the spell it falls in."""
    told = sorted((t for t in said if t.entry.state is not None), key=begins)
    runs: list[list[Telling]] = []
    for telling in told:
        if runs and lasts(runs[-1][0], telling):
            runs[-1].append(telling)
        else:
            runs.append([telling])
    for run in runs:
        by, state = in_order(run), run[0].entry.state
        dated = claims((t.entry.since, t) for t in by if t.entry.since)
        if state is not None:
            since = dated[0].value if dated else None
            yield Spell(state=state, since=since, told=by[0].told, by=tuple(by))


def lasts(before: Telling, after: Telling) -> bool:
    """Whether the later telling is of the same state; what reopened is open."""
    here, there = before.entry.state, after.entry.state
    return here == there or (here in USABLE and there is ChannelState.OPEN)


def planned(said: Sequence[Telling]) -> ChannelState | None:
    """The change that was announced last, unless a later report tells a state."""
    for telling in reversed(in_order(said)):
        if telling.entry.planned is not None:
            return telling.entry.planned
        if telling.entry.state is not None:
            return None
    return None


def conflicts(said: Sequence[Telling]) -> Iterator[Conflict[FiledChannel]]:
    """Two states told at once, and two beginnings of one state."""
    stated = [t for t in in_order(said) if t.entry.state is not None]
    against = [t for t in stated if any(contradict(t, other) for other in stated)]
    if against:
        told = claims((t.entry.state or "", t) for t in against)
        yield Conflict(what=Disputed.STATUS, claims=told)
    for spell in spells(said):
        dated = [(t.entry.since, t) for t in spell.by if t.entry.since]
        whens = [since for since, _ in dated]
        if any(not agrees(one, other) for one in whens for other in whens):
            yield Conflict(what=Disputed.DATE, claims=claims(dated))


def contradict(one: Telling, other: Telling) -> bool:
    """Whether two reports of nearly one day tell two states and no change between."""
    if one.told is None or other.told is None or lasts(one, other) or lasts(other, one):
        return False
    changed = one.entry.since or other.entry.since
    return not changed and abs(one.told - other.told) <= AT_ONCE


def agrees(one: str, other: str) -> bool:
    """Whether two dates may be one: "2014" and "2014-04"."""
    return one.startswith(other) or other.startswith(one)
