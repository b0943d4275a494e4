"""Meetings that were cancelled or put off: joined with what was planned."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from headway.analyse.followed.company import closeness
from headway.analyse.followed.same_talks import Gathering, Telling, is_fine, pairs
from headway.model.kinds import MeetingStatus, MoveKind, MoveStatus

__all__ = ["is_put_off", "with_put_off"]

PUT_OFF = 60  # days by which talks may be put off and still be the same
Planned = dict[tuple[str, str], list[Gathering]]


def with_put_off(found: Sequence[Gathering]) -> list[Gathering]:
    """The talks; those that a report tells to be off have what was planned with them.

    Only where one planned meeting alone can be meant.
    """
    planned: Planned = {}
    for one in filter(awaited, found):
        for pair in pairs(one.company):
            planned.setdefault(pair, []).append(one)
    for one in found:
        before = meant([t for t in one.tellings if is_off(t)], one, planned)
        if before is not None:
            one.swallow(before)
    return [one for one in found if one.tellings]


def awaited(one: Gathering) -> bool:
    """Whether its day is known, and nobody tells more than that it is planned."""
    return all(t.entry.status is MeetingStatus.PLANNED for t in one.tellings) and any(
        is_fine(t) for t in one.tellings
    )


def is_off(telling: Telling) -> bool:
    """Whether it tells that a meeting will not be on the day that was planned."""
    return telling.entry.status is MeetingStatus.CANCELLED or is_put_off(telling)


def is_put_off(telling: Telling) -> bool:
    """Whether a move in the same sentence puts off what is still to come."""
    start, end = telling.entry.span
    return telling.entry.status is MeetingStatus.PLANNED and any(
        move.kind is MoveKind.DEFER
        and move.status is not MoveStatus.NEGATED
        and move.sentence[0] < end
        and start < move.sentence[1]
        for move in telling.report.moves
    )


def meant(
    tellings: Iterable[Telling], off: Gathering, planned: Planned
) -> Gathering | None:
    """The one planned meeting of which these tellings say that it is off."""
    near = {
        one.number: one
        for pair in pairs(off.company)
        for one in planned.get(pair, ())
        if one is not off and one.tellings and closeness(one.company, off.company)
    }
    fitting = {
        one.number: one
        for telling in tellings
        for one in near.values()
        if within_reach(one, telling)
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def within_reach(one: Gathering, telling: Telling) -> bool:
    """Whether it was planned before the report, and for a day that was still to come.

    A new day that the telling names lies behind the old one.
    """
    told, again = telling.told, telling.entry.first
    if told is None or not any(t.told and t.told <= told for t in one.tellings):
        return False
    if again is not None and not one.first < again:
        return False
    return timedelta(0) <= one.last - told <= timedelta(days=PUT_OFF)
