"""Meetings held, announced or cancelled that no report told so before."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from headway.analyse.followed.change import Change, ChangeSort
from headway.analyse.followed.cited import Cited
from headway.analyse.followed.meetings import LAPSED, Talks, all_talks
from headway.analyse.followed.witnesses import Account, Claim, Conflict
from headway.model.filing import FiledMeeting, Filing
from headway.model.kinds import MeetingStatus

__all__ = ["new_meetings"]

MET: Mapping[MeetingStatus, ChangeSort] = {
    MeetingStatus.HELD: ChangeSort.HELD,
    MeetingStatus.CANCELLED: ChangeSort.CANCELLED,
    MeetingStatus.PLANNED: ChangeSort.ANNOUNCED,
}


def new_meetings(held: Iterable[Filing], new: Sequence[Filing]) -> Iterator[Change]:
    """What the new reports tell of meetings, and where they contradict others.

    A meeting is new if no report before told that it was held, to be held or cancelled.
    Those without a day are one for each company: reports tell of "the talks" for ever.
    """
    fresh = {filing.article for filing in new}
    undated: dict[Hashable, Change] = {}
    for talks in all_talks(held):
        if not (told := told_by(talks.tellings, fresh)):
            continue
        if is_new(talks, fresh):
            change = meeting_of(talks, told)
            if change.first is None:
                key = change.sort, change.parties
                undated[key] = together(undated.get(key), change)
            else:
                yield change
        for conflict in talks.conflicts:
            if is_fresh(conflict, fresh):
                yield conflict_of(talks, conflict)
    yield from undated.values()


def together(known: Change | None, change: Change) -> Change:
    """Meetings of the same parties of which no report says the day, as one line."""
    if known is None:
        return change
    cited = sorted((*known.cited, *change.cited), key=lambda one: one.key)
    return replace(known, cited=tuple(cited), note=known.note or change.note)


def told_by(
    tellings: Iterable[Account[FiledMeeting]], fresh: AbstractSet[str]
) -> tuple[Cited, ...]:
    """What the new reports tell of it, if not as something long past."""
    cited = (Cited(t.report, t.entry) for t in tellings if t.report.article in fresh)
    return tuple(one for one in cited if not is_past(one))


def is_past(cited: Cited) -> bool:
    """Whether it is background, or announced for a day that has gone by."""
    meeting, published = cited.entry, cited.filing.published
    if cited.is_background or not isinstance(meeting, FiledMeeting):
        return True
    planned = meeting.status is MeetingStatus.PLANNED
    return planned and bool(published and meeting.last and meeting.last < published)


def is_new(talks: Talks, fresh: AbstractSet[str]) -> bool:
    """Whether parties meet, and only new reports tell what has become of it."""
    as_now = [t for t in talks.tellings if t.entry.status is talks.status]
    return talks.is_of_parties and all(t.report.article in fresh for t in as_now)


def meeting_of(talks: Talks, told: Sequence[Cited]) -> Change:
    """A meeting as the new reports tell of it."""
    as_now = [one for one in told if getattr(one.entry, "status", "") == talks.status]
    put_off = "put off" if talks.put_off else ""
    lapsed = LAPSED if talks.lapsed else ""
    return Change(
        sort=MET[talks.status],
        parties=those_who_meet(talks),
        cited=tuple(sorted(as_now or told, key=lambda one: one.key)),
        first=talks.first,
        last=talks.last,
        note=", ".join(filter(None, (talks.place, put_off, lapsed))),
    )


def those_who_meet(talks: Talks) -> tuple[str, ...]:
    """The parties; where only one is a party, all by their names."""
    named = talks.parties if talks.is_of_parties else talks.actors or talks.parties
    return tuple(sorted(named))


def is_fresh(conflict: Conflict[FiledMeeting], fresh: AbstractSet[str]) -> bool:
    """Whether the reports agreed before the new ones came."""
    return sum(any_old(claim, fresh) for claim in conflict.claims) < len(
        conflict.claims
    )


def any_old(claim: Claim[FiledMeeting], fresh: AbstractSet[str]) -> bool:
    """Whether an earlier report says so."""
    return any(account.report.article not in fresh for account in claim.by)


def conflict_of(talks: Talks, conflict: Conflict[FiledMeeting]) -> Change:
    """What the reports disagree about, with one proof for each side."""
    values = " or ".join(claim.value for claim in conflict.claims)
    first = (claim.by[0] for claim in conflict.claims)
    return Change(
        sort=ChangeSort.CONFLICTS,
        parties=those_who_meet(talks),
        cited=tuple(Cited(account.report, account.entry) for account in first),
        first=talks.first,
        last=talks.last,
        note=f"{conflict.what}: {values}",
    )
