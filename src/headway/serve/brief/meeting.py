"""What a briefing says of meetings and channels, and what reports disagree about."""

from collections.abc import Iterator
from datetime import date, timedelta

from headway.analyse.followed.channels import Contact
from headway.analyse.followed.meetings import Talks
from headway.model.kinds import MeetingStatus
from headway.serve.brief import points
from headway.serve.brief.fitting import Draft
from headway.serve.brief.material import Material
from headway.serve.brief.sections import SOME, section
from headway.serve.talks import days_of, who

__all__ = ["channels", "conflicts", "meetings"]

RECENT = timedelta(days=30)  # before the last report: a meeting may still be to come


def meetings(material: Material) -> Iterator[Draft]:
    """The last meetings that were held, and those that are to come."""
    talks = material.found.talks
    done = [one for one in talks if one.status is MeetingStatus.HELD]
    coming = [one for one in talks if is_to_come(one, material)]
    latest = sorted(done, key=is_known, reverse=True)
    note = "" if coming else "No report of the last month tells of one."
    for head, chosen, said in (
        ("Meetings held", latest, ""),
        ("Meetings to come", coming, note),
    ):
        told = [points.talks_point(one) for one in chosen]
        yield Draft(section(head, told, "meetings", SOME, note=said))


def day_of(talks: Talks) -> date:
    """The last day of a meeting; where none is told, that of the first report."""
    return talks.last or talks.reported or date.min


def is_known(talks: Talks) -> tuple[bool, date]:
    """Those of a known day or of several reports first, of them the latest."""
    return talks.first is not None or len(talks.witnesses) > 1, day_of(talks)


def is_to_come(talks: Talks, material: Material) -> bool:
    """Whether it is planned, and of late, for a day that has not gone by."""
    days = [account.told for account in talks.tellings if account.told]
    late = bool(days) and material.last - max(days) <= RECENT
    return talks.status is MeetingStatus.PLANNED and late and not talks.lapsed


def channels(material: Material) -> Draft:
    """The channels, those between parties and of which most reports tell first."""
    most = sorted(material.contacts, key=weight_of_contact, reverse=True)
    found = [points.contact_point(one) for one in most]
    return Draft(section("Channels", found, "channels", SOME))


def weight_of_contact(contact: Contact) -> tuple[bool, int, date]:
    """Whether it joins parties, how many reports tell of it, and the last one's day."""
    days = (account.told for account in contact.tellings if account.told)
    many = len(contact.parties) > 1
    return many, len(contact.witnesses), max(days, default=date.min)


def conflicts(material: Material) -> Draft:
    """What reports disagree about, of the latest days first."""
    told = [
        points.conflict_point(f"{days_of(one)}: {who(one)}", conflict)
        for one in sorted(material.found.talks, key=day_of, reverse=True)
        for conflict in one.conflicts
    ]
    told += [
        points.conflict_point(one.name, conflict)
        for one in material.contacts
        for conflict in one.conflicts
    ]
    return Draft(section("Where reports disagree", told, "meetings", SOME))
