"""The meetings of all reports: each once, with its witnesses and what they dispute."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from headway.analyse.followed.company import Company
from headway.analyse.followed.disputes import (
    conflicts_of,
    deciding,
    held_on,
    status_of,
)
from headway.analyse.followed.put_off import is_put_off, with_put_off
from headway.analyse.followed.same_talks import Telling, gathered, is_fine
from headway.analyse.followed.unsure_talks import with_unsure
from headway.analyse.followed.witnesses import (
    Account,
    Conflict,
    in_order,
    uncorrected,
    witnesses,
)
from headway.analyse.meetings import COUNTED, REMOTE
from headway.model.filing import FiledMeeting, Filing
from headway.model.kinds import MeetingFormat, MeetingStatus, Outcome

__all__ = ["LAPSED", "Stage", "Talks", "all_talks", "company_told"]

LAPSED = "no report tells that it was held"  # of what was planned for a day gone by


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What was told of a meeting at one time: that it is planned for a day, or held."""

    status: MeetingStatus
    first: date | None  # None: the reports do not say when
    last: date | None
    put_off: bool  # whether it was told to be later than planned
    by: tuple[Telling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """One meeting as the reports tell of it."""

    parties: tuple[str, ...]
    actors: tuple[str, ...]
    status: MeetingStatus
    tellings: tuple[Telling, ...]  # by the day of the report
    history: tuple[Stage, ...]  # in the order in which it was told
    conflicts: tuple[Conflict[FiledMeeting], ...] = ()
    first: date | None = None  # None: no report says when
    last: date | None = None
    place: str | None = None  # None: no report says where
    country: str | None = None  # None: it is not known in which state that is
    format: MeetingFormat | None = None  # None: no report says it
    outcome: Outcome | None = None  # None: no report judges it
    lapsed: bool = False  # planned for a day gone by, and not told to have been held

    @property
    def witnesses(self) -> tuple[str, ...]:
        """The witnesses, each once however many reprint it."""
        return witnesses(self.tellings)

    @property
    def is_of_parties(self) -> bool:
        """Whether parties of the dossier meet, and not one of them and a stranger."""
        return len(self.parties) > 1

    @property
    def reported(self) -> date | None:
        """The day of the first report that tells of it; None: no report has a day."""
        return self.tellings[0].told

    @property
    def put_off(self) -> bool:
        """Whether a report tells that it is later than planned."""
        return any(stage.put_off for stage in self.history)


def all_talks(filings: Iterable[Filing]) -> list[Talks]:
    """Every meeting once, by day; those of no known day last, by their first report.

    The order of the filings is no matter.
    """
    filed = list(filings)
    tellings = [Account(filing, one) for filing in filed for one in filing.meetings]
    known = gathered(tellings)
    unsure = [telling for telling in tellings if not is_fine(telling)]
    found = with_put_off(with_unsure(known, unsure))
    until = max((one.published for one in filed if one.published), default=None)
    return sorted((talks_of(one.tellings, until) for one in found), key=order)


def company_told(talks: Talks) -> Company:
    """Who met where, by all tellings together."""
    return Company(
        parties=frozenset(talks.parties),
        names=frozenset(talks.actors) - frozenset(talks.parties),
        places=frozenset({(talks.place, talks.country)} if talks.place else ()),
        remote=talks.format in REMOTE,
    )


def order(talks: Talks) -> tuple[date, date, str, str]:
    """By day, then by the first report that tells of it."""
    first = talks.tellings[0]
    reported = first.told or date.max
    return talks.first or date.max, reported, first.report.article, first.entry.id


def talks_of(tellings: Sequence[Telling], until: date | None) -> Talks:
    """What the tellings together say of the meeting; `until`: the last report's day."""
    ordered = in_order(tellings)
    said = uncorrected(ordered)
    status = status_of(said)
    settled = deciding(said, status)
    days = held_on(settled)
    place, country = place_of(settled or said)
    return Talks(
        parties=tuple(sorted({p for t in said for p in t.entry.parties})),
        actors=tuple(dict.fromkeys(a for t in said for a in t.entry.actors)),
        status=status,
        tellings=tuple(ordered),
        history=stages(ordered),
        conflicts=conflicts_of(said, status),
        first=days[0] if days else None,
        last=days[1] if days else None,
        place=place,
        country=country,
        format=format_of(said),
        outcome=outcome_of(said),
        lapsed=status is MeetingStatus.PLANNED and has_gone_by(days, until),
    )


def has_gone_by(days: tuple[date, date] | None, until: date | None) -> bool:
    """Whether a report came after the last of the days."""
    return days is not None and until is not None and days[1] < until


def stages(tellings: Iterable[Telling]) -> tuple[Stage, ...]:
    """What was told in turn; what is told again joins the first who told it."""
    told: dict[tuple[MeetingStatus, date | None, date | None], list[Telling]] = {}
    for telling in tellings:
        entry = telling.entry
        told.setdefault((entry.status, entry.first, entry.last), []).append(telling)
    return tuple(
        Stage(
            status=status,
            first=first,
            last=last,
            put_off=any(map(is_put_off, by)),
            by=tuple(by),
        )
        for (status, first, last), by in told.items()
    )


def place_of(tellings: Iterable[Telling]) -> tuple[str | None, str | None]:
    """Town and state that most tellings name; a town rather than its state."""
    named = Counter(
        (t.entry.place, t.entry.country)
        for t in tellings
        if t.entry.place or t.entry.country
    )
    ranked = sorted(
        named.items(),
        key=lambda one: (one[0][0] in {None, one[0][1]}, -one[1], str(one[0])),
    )
    return ranked[0][0] if ranked else (None, None)


def format_of(tellings: Iterable[Telling]) -> MeetingFormat | None:
    """The form that most name; one that only counts the sides gives way."""
    named = Counter(t.entry.format for t in tellings if t.entry.format)
    ranked = sorted(named, key=lambda form: (form in COUNTED, -named[form], form))
    return ranked[0] if ranked else None


def outcome_of(tellings: Iterable[Telling]) -> Outcome | None:
    """How most who judge it judge it; None: nobody does."""
    judged = Counter(t.entry.outcome for t in tellings if t.entry.outcome)
    ranked = sorted(judged, key=lambda outcome: (-judged[outcome], outcome))
    return ranked[0] if ranked else None
