"""Tracks and rounds: the parallel lines of talks, and each line's sittings in order."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from headway.analyse.followed.company import elsewhere
from headway.analyse.followed.meetings import Talks, company_told
from headway.analyse.followed.same_talks import Telling, is_fine
from headway.analyse.followed.witnesses import (
    Claim,
    Conflict,
    Disputed,
    claims,
    uncorrected,
    witnesses,
)
from headway.analyse.meetings import REMOTE
from headway.lexicon.timewords import NUMBERS, RANKS, either
from headway.model.filing import FiledMeeting
from headway.model.kinds import MeetingFormat, MeetingStatus

__all__ = ["Round", "Track", "all_tracks", "number_in"]

PAUSE = timedelta(days=3)  # between days of one round in one place
WEEK = 7  # days: of talks of which no more is known than a longer time, none is a round
SIDES = 2  # parties that a track has at least
NEARLY = 0.75  # the share of parties that two tellings of one track have in common
MANY = 3  # parties from which on a report may leave one out
NOT_SAT = {*REMOTE, MeetingFormat.VISIT}  # forms of meeting that are no sitting
ROUND = re.compile(
    rf"\b(?:(?P<rank>{either(RANKS)})|(?P<digits>\d{{1,2}})(?:st|nd|rd|th))"
    r"(?: [\w-]+)? round\b"
    rf"|\bround (?:(?P<count>\d{{1,2}})|(?P<word>{either(NUMBERS)}))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One sitting of a track: its meetings in one place, day after day."""

    number: int  # in the track, by date, from 1
    first: date
    last: date
    status: MeetingStatus
    talks: tuple[Talks, ...]  # with those of fewer parties on its margins
    dated: bool = (
        True  # False: the days are those of reports, or of a week that is told
    )
    told: int | None = None  # the number that reports give it; None: they give none
    place: str | None = None  # None: no report says where
    country: str | None = None
    conflicts: tuple[Conflict[FiledMeeting], ...] = ()  # about its number

    @property
    def witnesses(self) -> tuple[str, ...]:
        """The witnesses, each once however many reprint it."""
        return witnesses(t for talks in self.talks for t in talks.tellings)

    @property
    def lapsed(self) -> bool:
        """Whether all of it was planned for days gone by, and is not told as held."""
        return all(talks.lapsed for talks in self.talks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """One of several parallel lines of talks: the same parties, round after round."""

    parties: tuple[str, ...]
    places: tuple[str, ...]  # where it sat, in order
    rounds: tuple[Round, ...]  # by date


Sitting = list[Talks]


def all_tracks(talks: Iterable[Talks]) -> list[Track]:
    """Every track with its rounds, that with most rounds first.

    A meeting of fewer parties at the time and place of larger talks is on their
    margins, and no track of its own.
    """
    lines: dict[frozenset[str], list[Sitting]] = {}
    for parties, found in by_parties(filter(sat, talks)):
        rest = [one for one in found if not on_margins(one, parties, lines)]
        if rest:
            lines[parties] = sittings(rest)
    tracks = [track(parties, held) for parties, held in lines.items()]
    return sorted(tracks, key=lambda one: (-len(one.rounds), one.parties))


def sat(talks: Talks) -> bool:
    """Whether it is a sitting of two parties or more, and it is known about when.

    A visit is one where a report tells of talks.
    Talks of no known day, or of a whole month, need two witnesses who say where.
    """
    forms = {telling.entry.format for telling in talks.tellings}
    if forms <= NOT_SAT or talks.status is MeetingStatus.CANCELLED:
        return False
    if len(talks.parties) < SIDES:
        return False
    if is_dated(talks) or is_short(talks):
        return True
    under_way = talks.status is MeetingStatus.HELD and talks.place is not None
    return under_way and len(talks.witnesses) > 1 and bool(report_days(talks))


def is_dated(talks: Talks) -> bool:
    """Whether a report names the day."""
    return any(map(is_fine, talks.tellings))


def is_short(talks: Talks) -> bool:
    """Whether it is known but for a few days when they were."""
    first, last = talks.first, talks.last
    return first is not None and last is not None and (last - first).days < WEEK


def report_days(talks: Talks) -> list[date]:
    """The days of the reports that tell of talks under way, where none names a day."""
    held = (t for t in talks.tellings if t.entry.status is MeetingStatus.HELD)
    return sorted(t.told for t in held if t.told and t.entry.first is None)


def by_parties(
    talks: Iterable[Talks],
) -> Iterator[tuple[frozenset[str], list[Talks]]]:
    """The talks of each company, larger ones first; nearly the same ones are one."""
    exact: dict[frozenset[str], list[Talks]] = defaultdict(list)
    for one in talks:
        exact[frozenset(one.parties)].append(one)
    grouped: dict[frozenset[str], list[Talks]] = {}
    for parties in sorted(exact, key=lambda p: (-len(p), sorted(p))):
        home = next((p for p in grouped if nearly(p, parties)), parties)
        grouped.setdefault(home, []).extend(exact[parties])
    yield from grouped.items()


def nearly(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both are one company of which a report may have left someone out."""
    share = len(one & other) / len(one | other)
    return min(len(one), len(other)) >= MANY and share >= NEARLY


def on_margins(
    talks: Talks, parties: frozenset[str], lines: dict[frozenset[str], list[Sitting]]
) -> bool:
    """Add talks to a larger sitting of that time and place; whether there is one."""
    for larger, held in lines.items():
        if not parties < larger:
            continue
        for sitting in held:
            if talks.place and any(meets(one, talks) for one in sitting):
                sitting.append(talks)
                return True
    return False


def meets(one: Talks, other: Talks) -> bool:
    """Whether both share a day, and both are told to be in one place."""
    places = one.place is not None and other.place is not None
    return places and gap(one, other) <= timedelta(0) and not apart(one, other)


def gap(one: Talks, other: Talks) -> timedelta:
    """The time between two meetings; none, or less, where they share a day."""
    (start, end), (begin, stop) = span(one), span(other)
    return max(begin - end, start - stop)


def span(talks: Talks) -> tuple[date, date]:
    """The first and the last day; of talks whose day nobody names, those of reports."""
    if is_dated(talks) or is_short(talks):
        return talks.first or date.max, talks.last or date.max
    days = report_days(talks)
    return days[0], days[-1]


def apart(one: Talks, other: Talks) -> bool:
    """Whether their places contradict each other."""
    return elsewhere(company_told(one), company_told(other))


def sittings(talks: Iterable[Talks]) -> list[Sitting]:
    """Meetings of one company that follow each other in one place, together."""
    found: list[Sitting] = []
    for one in sorted(talks, key=span):
        last = found[-1] if found else []
        near = any(gap(known, one) <= PAUSE for known in last)
        if near and not any(apart(known, one) for known in last):
            last.append(one)
        else:
            found.append([one])
    return found


def track(parties: frozenset[str], held: Sequence[Sitting]) -> Track:
    """The line of talks with its rounds numbered."""
    rounds = tuple(round_of(n, sitting) for n, sitting in enumerate(held, 1))
    places = dict.fromkeys(one.place for one in rounds if one.place)
    return Track(parties=tuple(sorted(parties)), places=tuple(places), rounds=rounds)


def round_of(number: int, sitting: Sitting) -> Round:
    """One sitting as a round."""
    said = numbered(t for talks in sitting for t in talks.tellings)
    placed = next((one for one in sitting if one.place), sitting[0])
    held = any(one.status is MeetingStatus.HELD for one in sitting)
    dispute = Conflict(what=Disputed.NUMBER, claims=said)
    return Round(
        number=number,
        first=min(span(one)[0] for one in sitting),
        last=max(span(one)[1] for one in sitting),
        status=MeetingStatus.HELD if held else MeetingStatus.PLANNED,
        talks=tuple(sitting),
        dated=any(map(is_dated, sitting)),
        told=int(said[0].value) if said else None,
        place=placed.place,
        country=placed.country,
        conflicts=(dispute,) if len(said) > 1 else (),
    )


def numbered(tellings: Iterable[Telling]) -> tuple[Claim[FiledMeeting], ...]:
    """The numbers that the tellings give, with who gives them."""
    said = [(number_in(t.entry.words), t) for t in uncorrected(list(tellings))]
    return claims((str(number), t) for number, t in said if number)


def number_in(words: str) -> int | None:
    """The number of the round that is told: "the third round"; None: none is."""
    found = ROUND.search(words)
    if found is None:
        return None
    if found["rank"]:
        return RANKS[found["rank"].lower()]
    if found["word"]:
        return NUMBERS[found["word"].lower()]
    return int(found["digits"] or found["count"])
