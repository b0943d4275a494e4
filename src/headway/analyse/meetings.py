"""The meetings of all reports: the same talks told twice are one."""

from collections.abc import Sequence
from dataclasses import dataclass

from headway.analyse.told import Told, party_of, who
from headway.model.entry import Entries, Meeting
from headway.model.kinds import MeetingStatus, Outcome
from headway.model.when import When

__all__ = ["Talks", "all_talks"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """One meeting as the reports tell it."""

    participants: tuple[str, ...]
    parties: frozenset[str]
    status: MeetingStatus
    tellings: tuple[Told[Meeting], ...]
    date: When | None = None  # None: no report says when
    place: str | None = None  # None: no report says where
    outcome: Outcome | None = None  # None: no report judges it

    @property
    def reported(self) -> When | None:
        """The day of the first report that tells of it; None: no report has a day."""
        days = (told.source.article.published for told in self.tellings)
        return next((When.of(day) for day in days if day), None)


def all_talks(ledger: Sequence[Entries]) -> list[Talks]:
    """Every meeting once, by day; those of no known day last."""
    kept: list[Talks] = []
    for source in ledger:
        for meeting in source.meetings:
            fresh = talks_of(Told(source, meeting))
            place = next((n for n, k in enumerate(kept) if same(k, fresh)), None)
            if place is None:
                kept.append(fresh)
            else:
                kept[place] = joined(kept[place], fresh)
    return sorted(kept, key=lambda t: (t.date is None, str(t.date), t.participants))


def talks_of(told: Told[Meeting]) -> Talks:
    """One report's telling."""
    meeting = told.entry
    named = [who(told.source, m) for m in meeting.participants]
    return Talks(
        participants=tuple(dict.fromkeys(named)),
        parties=frozenset(party_of(told.source, m) for m in meeting.participants),
        status=meeting.status,
        tellings=(told,),
        date=meeting.date,
        place=meeting.place,
        outcome=meeting.outcome,
    )


def same(one: Talks, other: Talks) -> bool:
    """Whether both tell of the same talks: the same day, two sides, no other town."""
    if one.date is None or one.date != other.date or one.date.day == 0:
        return False
    elsewhere = one.place and other.place and one.place != other.place
    return len(one.parties & other.parties) > 1 and not elsewhere


def joined(one: Talks, other: Talks) -> Talks:
    """Both tellings as one; talks that were held are no longer planned."""
    held = MeetingStatus.HELD in {one.status, other.status}
    return Talks(
        participants=tuple(dict.fromkeys((*one.participants, *other.participants))),
        parties=one.parties | other.parties,
        status=MeetingStatus.HELD if held else other.status,
        tellings=one.tellings + other.tellings,
        date=one.date,
        place=one.place or other.place,
        outcome=one.outcome or other.outcome,
    )
