"""Meetings held, announced or cancelled that no report told so before."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from headway.analyse.followed.change import Change, ChangeSort
from headway.analyse.followed.cited import Cited
from headway.model.filing import FiledMeeting, Filing
from headway.model.kinds import MeetingStatus

__all__ = ["new_meetings"]

Told = tuple[FiledMeeting, Cited]
# of several tellings of one meeting the first of these holds
MET: Mapping[MeetingStatus, ChangeSort] = {
    MeetingStatus.HELD: ChangeSort.HELD,
    MeetingStatus.CANCELLED: ChangeSort.CANCELLED,
    MeetingStatus.PLANNED: ChangeSort.ANNOUNCED,
}


def new_meetings(new: Sequence[Filing], old: Sequence[Filing]) -> Iterator[Change]:
    """Meetings held, announced or cancelled that no report told so before."""
    before = {(*talks(m), m.status) for one in old for m in one.meetings}
    found: dict[Hashable, list[Told]] = defaultdict(list)
    for one in new:
        for meeting in one.meetings:
            known = (*talks(meeting), meeting.status) in before
            if meeting.parties and not known and not is_past(one, meeting):
                found[talks(meeting)].append((meeting, Cited(one, meeting)))
    for tellings in found.values():
        yield meeting_of(tellings)


def talks(meeting: FiledMeeting) -> tuple[Hashable, ...]:
    """By what tellings of one meeting are known: who met, and on which day."""
    return frozenset(those_who_meet(meeting)), meeting.first, meeting.last


def those_who_meet(meeting: FiledMeeting) -> tuple[str, ...]:
    """The parties; where only one is a party, all by their names."""
    several = len(meeting.parties) > 1
    return meeting.parties if several else meeting.actors or meeting.parties


def is_past(filing: Filing, meeting: FiledMeeting) -> bool:
    """Whether it is background, or announced for a day that has gone by."""
    if Cited(filing, meeting).is_background:
        return True
    planned = meeting.status is MeetingStatus.PLANNED
    published, last = filing.published, meeting.last
    return planned and bool(published and last and last < published)


def meeting_of(tellings: Sequence[Told]) -> Change:
    """One meeting; what was held or cancelled is no longer announced."""
    ranks = list(MET)
    status = min((meeting.status for meeting, _ in tellings), key=ranks.index)
    told = [(m, cited) for m, cited in tellings if m.status is status]
    told.sort(key=lambda pair: pair[1].key)
    meeting, _ = told[0]
    return Change(
        sort=MET[status],
        parties=tuple(sorted(those_who_meet(meeting))),
        cited=tuple(cited for _, cited in told),
        first=meeting.first,
        last=meeting.last,
        note=next((m.place for m, _ in told if m.place), ""),
    )
