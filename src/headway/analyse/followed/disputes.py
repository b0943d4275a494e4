"""What the tellings of one meeting settle, and what they disagree about."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

from headway.analyse.followed.company import Company, agree, closeness, company_of
from headway.analyse.followed.same_talks import Telling, days_between, is_fine
from headway.analyse.followed.witnesses import (
    Claim,
    Conflict,
    Disputed,
    claims,
    in_order,
    witnesses,
)
from headway.model.filing import FiledMeeting
from headway.model.kinds import MeetingFormat, MeetingStatus

__all__ = ["conflicts_of", "deciding", "held_on", "status_of"]

ONE_DAY = timedelta(days=1)
TWO = 2  # sides of a bilateral meeting
Days = tuple[date, date]


def status_of(said: Sequence[Telling]) -> MeetingStatus:
    """What became of the meeting: a plan gives way to what is told of its end.

    Where some tell that it was held and others that it was cancelled, most witnesses
    decide, and of equally many the later report. A report from before its days cannot
    tell that it was held.
    """
    ended = ended_in(said)
    if not ended:
        return MeetingStatus.PLANNED
    heard: dict[MeetingStatus, list[Telling]] = {}
    for telling in in_order(ended):
        heard.setdefault(telling.entry.status, []).append(telling)
    return max(heard, key=lambda s: (len(witnesses(heard[s])), told(heard[s][-1])))


def ended_in(said: Sequence[Telling]) -> list[Telling]:
    """The tellings that say what became of it: cancelled, or held by their own day."""
    begins = start(said)
    return [
        t
        for t in said
        if t.entry.status is MeetingStatus.CANCELLED
        or (t.entry.status is MeetingStatus.HELD and not is_before(t, begins))
    ]


def start(said: Iterable[Telling]) -> date:
    """The first day that is told; of weeks and months the latest beginning."""
    known = [t for t in said if is_fine(t)]
    if known:
        return min(t.entry.first or date.max for t in known)
    return max((t.entry.first for t in said if t.entry.first), default=date.min)


def is_before(telling: Telling, begins: date) -> bool:
    """Whether the report is from before that day; not where its day is not known."""
    return telling.told is not None and telling.told < begins


def told(telling: Telling) -> date:
    """The day of the report; the beginning of time where none is known."""
    return telling.told or date.min


def deciding(said: Sequence[Telling], status: MeetingStatus) -> list[Telling]:
    """The tellings that say when it was: of its end, else the newest plan."""
    mine = [t for t in said if t.entry.status is status]
    fine = list(filter(is_fine, mine)) or list(filter(is_fine, said))
    if not fine:
        return list(said)
    if status is not MeetingStatus.PLANNED:
        return fine
    newest = max(map(told, fine))
    return [t for t in fine if told(t) == newest] if spread(fine) else fine


def spread(tellings: Iterable[Telling]) -> bool:
    """Whether they name days that lie apart."""
    named = sorted({span for t in tellings if (span := span_of(t))})
    return any(one[1] + ONE_DAY < other[0] for one, other in pairwise(named))


def span_of(telling: Telling) -> Days | None:
    """The first and the last day that it names; None: it names none."""
    first, last = telling.entry.first, telling.entry.last
    return (first, last) if first and last else None


def held_on(settled: Sequence[Telling]) -> Days | None:
    """The days of the meeting, by most witnesses; None: nobody names them.

    Where all know no more than a week or a month: the time that they have in common.
    """
    if not dated(settled):
        return None
    spans = [span for t in settled if (span := span_of(t))]
    if not any(map(is_fine, settled)):
        start, end = max(s[0] for s in spans), min(s[1] for s in spans)
        return (start, end) if start <= end else spans[0]
    if lasted(settled):
        return min(first for first, _ in spans), max(last for _, last in spans)
    first, _, last = dated(settled)[0].value.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last or first)


def dated(settled: Iterable[Telling]) -> tuple[Claim[FiledMeeting], ...]:
    """What is said of the days, as ISO 8601 writes a day or an interval."""
    return claims((iso(span), t) for t in settled if (span := span_of(t)))


def iso(span: Days) -> str:
    """A day, or an interval."""
    first, last = span
    return f"{first}" if first == last else f"{first}/{last}"


def lasted(settled: Sequence[Telling]) -> bool:
    """Whether the days told are those of one long meeting, and not a dispute.

    So it is where one telling holds all of them; where one witness tells of two; where
    there are three or more; or where each is told by a report of that very day.
    """
    spans = {span for t in settled if (span := span_of(t))}
    first, last = min(s[0] for s in spans), max(s[1] for s in spans)
    if (first, last) in spans or (last - first).days >= TWO:
        return True
    known = [(t.witness, span_of(t)) for t in settled if span_of(t)]
    if len({witness for witness, _ in known}) < len({*known}):
        return True
    live = {t.told for t in settled if (span := span_of(t)) and t.told in span}
    return live >= set(days_between(first, last))


def conflicts_of(
    said: Sequence[Telling], status: MeetingStatus
) -> tuple[Conflict[FiledMeeting], ...]:
    """All that the tellings disagree about."""
    if len(said) == 1:
        return ()
    settled = deciding(said, status)
    found = [
        (
            Disputed.DATE,
            () if not dated(settled) or lasted(settled) else dated(settled),
        ),
        (Disputed.ATTENDANCE, attendance(said)),
        (Disputed.PLACE, places(said)),
        (Disputed.STATUS, endings(said)),
    ]
    return tuple(
        Conflict(what=what, claims=claimed) for what, claimed in found if claimed
    )


def endings(said: Sequence[Telling]) -> tuple[Claim[FiledMeeting], ...]:
    """Held and cancelled, where both are told."""
    found = claims((t.entry.status.value, t) for t in ended_in(said))
    return found if len(found) > 1 else ()


def places(said: Iterable[Telling]) -> tuple[Claim[FiledMeeting], ...]:
    """The places, where two of them cannot be one."""
    placed = [t for t in said if t.entry.place]
    where = {(t.entry.place or "", t.entry.country) for t in placed}
    if all(agree(one, other) for one, other in combinations(where, 2)):
        return ()
    return claims((t.entry.place or "", t) for t in placed)


def attendance(said: Iterable[Telling]) -> tuple[Claim[FiledMeeting], ...]:
    """Who met, where two tellings cannot both be right.

    Who names fewer does not contradict, but where two sides alone are told to have met,
    or where each of two tellings names someone whom the other does not.
    """
    told_of = [(t, company_of(t.entry)) for t in said if len(t.entry.parties) > 1]
    kinds = {(c.parties, c.names, t.entry.format): c for t, c in told_of}
    split = any(
        disputed(one, other)
        for one, other in combinations(
            [(key[2], company) for key, company in kinds.items()], 2
        )
    )
    return claims((listed(c), t) for t, c in told_of) if split else ()


Meeting = tuple[MeetingFormat | None, Company]


def disputed(one: Meeting, other: Meeting) -> bool:
    """Whether the two companies contradict each other."""
    here, there = one[1], other[1]
    if not (here.parties <= there.parties or there.parties <= here.parties):
        return closeness(here, there) > 0
    if here.parties == there.parties:
        return envoys_differ(here, there)
    small = min(one, other, key=lambda meeting: len(meeting[1].parties))
    return (
        small[0] is MeetingFormat.BILATERAL
        and len(small[1].parties) == TWO == len(small[1].names)
        and closeness(here, there) > 0
    )


def envoys_differ(here: Company, there: Company) -> bool:
    """Whether each names one envoy of every side, and not the same ones."""
    both = len(here.parties) == len(here.names) == len(there.names)
    mine, yours = here.names - there.names, there.names - here.names
    alike = any(namesakes(one, other) for one in mine for other in yours)
    return both and len(mine) == 1 == len(yours) and not alike


def namesakes(one: str, other: str) -> bool:
    """Whether one name holds the other's words: "Ode Orr" and "Orr"."""
    here, there = set(one.lower().split()), set(other.lower().split())
    return here <= there or there <= here


def listed(company: Company) -> str:
    """Who met, in a line: the persons where any are named, else the parties."""
    return ", ".join(sorted(company.names or company.parties))
