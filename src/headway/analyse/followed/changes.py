"""What is new since a day: what reports published since then tell of the time."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from headway.analyse.followed.change import Change, Changes, ChangeSort
from headway.analyse.followed.cited import Cited, in_force, witness_of
from headway.analyse.followed.firmness import ANNOUNCED_BEFORE, FOLLOWED
from headway.analyse.followed.new_meetings import new_meetings
from headway.analyse.followed.new_moves import new_moves, settled
from headway.analyse.followed.new_steps import new_steps
from headway.analyse.followed.turns import turns
from headway.model.dossier import Dossier
from headway.model.filing import Filing

__all__ = ["changes"]


def changes(
    dossier: Dossier,
    filings: Iterable[Filing],
    since: date,
    *,
    fetched: Mapping[str, date] | None = None,
    aside: int = 0,
    further: Iterable[Change] = (),
) -> Changes:
    """What reports published since the day tell, and none told before.

    `fetched` says when reports without a day came, by the hash of their text: they
    count from then on, unless they came from an archive, long after the last day of any
    report. Other reports without a day count as told before. What tells of days long
    before its report is counted as background, and is no change. `further` are changes
    that were found elsewhere.
    """
    since = max(since, date.min + ANNOUNCED_BEFORE)  # there are days before it
    held = in_force(filings)
    new, old = apart(held, since, fetched or {})
    fresh = [Cited(one, move) for one in new for move in one.moves]
    fresh += [Cited(one, meeting) for one in new for meeting in one.meetings]
    found = [
        *new_moves(dossier, new, old),
        *new_meetings(recent(held, since), new),
        *settled(dossier, new, old),
    ]
    found += [*turns(dossier, held, old, since), *further]
    found += new_steps(dossier, held, old, since)
    days = [one.published for one in new if one.published]
    return Changes(
        since=since,
        until=max(days, default=None),
        reports=len({witness_of(one) for one in new}),
        background=sum(cited.is_background for cited in fresh),
        aside=aside,
        found=sorted_out(found),
    )


def apart(
    held: Sequence[Filing], since: date, fetched: Mapping[str, date]
) -> tuple[list[Filing], list[Filing]]:
    """The reports since the day, and those before it."""
    new: list[Filing] = []
    old: list[Filing] = []
    last = max((one.published for one in held if one.published), default=None)
    for one in held:
        came = fetched.get(one.article, date.min)
        archived = last is not None and came > last + FOLLOWED
        told = one.published or (date.min if archived else came)
        (new if told >= since else old).append(one)
    known = {witness_of(one) for one in old}
    return [one for one in new if witness_of(one) not in known], old


def recent(held: Sequence[Filing], since: date) -> list[Filing]:
    """The reports that may tell of a meeting of which new ones tell."""
    start = since - ANNOUNCED_BEFORE
    return [one for one in held if one.published is None or one.published >= start]


def sorted_out(found: Iterable[Change]) -> Mapping[ChangeSort, tuple[Change, ...]]:
    """The changes by sort: steps by day, of others what most reports tell first."""
    sorts: dict[ChangeSort, list[Change]] = {sort: [] for sort in ChangeSort}
    for change in found:
        sorts[change.sort].append(change)
    return {
        sort: tuple(sorted(some, key=weight)) for sort, some in sorts.items() if some
    }


def weight(change: Change) -> tuple[object, ...]:
    """What the order goes by: issues first, then what many reports tell. Steps: by day.

    Of meetings those of several parties come first.
    """
    whole = change.issue is None and change.kind is not None
    several = change.kind is not None or len(change.parties) > 1
    first = change.cited[0].key if change.cited else ("",)
    day = change.first if change.sort is ChangeSort.LADDER else None
    return (
        day or date.min,
        whole,
        not several,
        -change.witnesses,
        change.parties,
        change.kind or "",
        first,
    )
