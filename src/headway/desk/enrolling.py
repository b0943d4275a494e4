"""The roll of a ledger, worked out behind the desk and set right as soon as one judges.

The machine's part is made from all reports and takes its time: the back room does it,
no sooner than the last one has rested. What a person judges is worked in at once.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta
from time import monotonic

from headway.analyse.bearers import named
from headway.analyse.crowd import Group, Groups
from headway.analyse.enrolling import Roster, enrolled
from headway.coding import finding_version
from headway.ledger.enrolling import (
    Before,
    Enrolment,
    before,
    enrolment_of,
    keep_roll,
    kin_of,
)
from headway.ledger.names import (
    actors_in,
    actors_said,
    aims,
    days,
    deeds,
    in_dossiers,
)
from headway.ledger.stamps import pulse_now
from headway.ledger.store import Ledger
from headway.model.enrolled import Enrolled, Named, Tally
from headway.model.flat import TOWARDS
from headway.model.kinds import EntrySort
from headway.model.sameness import standing

__all__ = ["enrol", "enrol_if_due", "is_due", "is_enrolled", "rejoin"]

REST = timedelta(minutes=1)  # at least, between two rolls
SHARE = 5  # times as long as a roll took, until the next one
AIMS = 40  # others towards whom a name acts most


def is_enrolled(ledger: Ledger) -> bool:
    """Whether the roll has all that the ledger holds."""
    made = enrolment_of(ledger)
    return made is not None and made.mark == mark(pulse_now(ledger))


def enrol_if_due(ledger: Ledger, now: datetime | None = None) -> bool:
    """Make the roll anew where it is old and has rested; whether it was made."""
    due = is_due(ledger, now)
    if due:
        enrol(ledger)
    return due


def is_due(ledger: Ledger, now: datetime | None = None) -> bool:
    """Whether the roll is old, and the last one has rested."""
    made = enrolment_of(ledger)
    if made is None:
        return True
    rest = max(REST, timedelta(seconds=SHARE * made.took))
    rested = (now or datetime.now(UTC)) - made.made >= rest
    return rested and made.mark != mark(pulse_now(ledger))


def enrol(ledger: Ledger) -> None:
    """Make the roll anew from all reports.

    What persons judge meanwhile is worked in. Where a report is taken out meanwhile,
    all are read again: its names are not to come back.
    """
    began, kept = monotonic(), False
    seen, pulse = before(ledger)
    names = names_of(ledger)
    while not kept:
        now, beats = before(ledger)
        if now.graves != seen.graves:
            names, pulse = names_of(ledger), beats
        seen = now
        made = Enrolment(
            mark=mark(pulse), made=datetime.now(UTC), took=monotonic() - began
        )
        kept = keep_roll(ledger, joined(names, seen), names.values(), seen, made)


def names_of(ledger: Ledger) -> dict[str, Named]:
    """The names in all reports, with what is told of their bearers."""
    names = named(groups_of(ledger))
    count(ledger, names)
    return names


def rejoin(ledger: Ledger, names: Collection[str]) -> None:
    """Work in what persons now say of these names; the rest of the roll stays."""
    kept = False
    while not kept:
        seen, _ = before(ledger)
        judged = {n for one in seen.said for n in (one.name, one.other)}
        own = {one.name: one for one in kin_of(ledger, judged | {*names})}
        kept = keep_roll(ledger, joined(own, seen), own.values(), seen, None)


def joined(names: dict[str, Named], seen: Before) -> list[Enrolled]:
    """The actors of these names, as machine and persons have them."""
    roster = Roster(given=seen.given, borne=seen.borne)
    return list(enrolled(names, standing(seen.said), roster))


def mark(pulse: int) -> str:
    """All by which a roll is made: the rules, the reports and what is said of them."""
    return f"{finding_version()} {pulse}"


def groups_of(ledger: Ledger) -> Groups:
    """The actors of all reports; those whom corrections alone name among them."""
    made = Groups({})
    for name, kind, party, aliases, mentions in actors_in(ledger):
        group = made.by_key.setdefault((name, kind, party), Group())
        group.note(name, aliases, mentions)
    read = {name for name, _, _ in made.by_key}
    for name, kind, party, aliases, mentions in actors_said(ledger):
        if name not in read:
            group = made.by_key.setdefault((name, kind, party), Group())
            group.note(name, aliases, mentions)
    return made


def count(ledger: Ledger, names: dict[str, Named]) -> None:
    """Note when the names are told of, and what their bearers say and do."""
    for name, first, last in days(ledger):
        if name in names:
            names[name].first, names[name].last = first, last
    for name, role, sort, month, times in deeds(ledger):
        if name in names:
            note(names[name].tally, role, sort, month, times)
    for name, other, times in aims(ledger):
        if name in names:
            names[name].tally.towards[other] = times
    for dossier, name, reports in in_dossiers(ledger):
        if name in names:
            names[name].tally.dossiers[dossier] = reports
    shorten(one.tally for one in names.values())


def note(tally: Tally, role: str, sort: str, month: str, times: int) -> None:
    """Count entries of a month in which a name plays a part."""
    said, did = tally.months.get(month, (0, 0))
    if role in TOWARDS:
        tally.addressed += times
    elif sort == EntrySort.STATEMENT and role == "speaker":
        tally.said += times
        tally.months[month] = (said + times, did)
    elif sort == EntrySort.MOVE and role in {"actor", "participants"}:
        tally.did += times
        tally.months[month] = (said, did + times)
    elif sort == EntrySort.MEETING:
        tally.met += times
    elif sort == EntrySort.PROPOSAL:
        tally.proposed += times


def shorten(tallies: Iterable[Tally]) -> None:
    """Keep those towards whom most is said and done."""
    for tally in tallies:
        tally.towards = dict(Counter(tally.towards).most_common(AIMS))
