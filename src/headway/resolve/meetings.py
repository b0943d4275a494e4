"""Tellings of talks to meetings: one for each event of a report."""

from collections.abc import Sequence

from headway.model.actor import ActorId, Mention
from headway.model.article import Article
from headway.model.entry import Meeting, Move, entry_id
from headway.model.kinds import MeetingStatus, MoveKind, MoveStatus, Outcome, Valence
from headway.resolve.roster import Roster

__all__ = ["meetings_of"]

SURE = 0.4  # below it a bare "meeting" founds no meeting of its own


def meetings_of(
    article: Article, roster: Roster, moves: Sequence[Move]
) -> tuple[Meeting, ...]:
    """The meetings that the moves of kind `meet` tell of, in text order.

    Two tellings are one meeting when their sides, days and places do not contradict
    each other and they share two participants, or one side and the day or the place.
    """
    groups: list[list[Move]] = []
    for move in moves:
        if is_event(move, moves):
            home = next((g for g in groups if same_event(roster, g, move)), None)
            if home is None and is_sure(move):
                groups.append([move])
            elif home is not None:
                home.append(move)
    judged = [m for m in moves if m.kind is MoveKind.ASSESS]
    called_off = [m for m in moves if m.kind is MoveKind.BREAK_OFF and m.actor]
    return tuple(
        meeting(article, roster, group, judged, called_off)
        for group in groups
        if len(parties(roster, group)) > 1
    )


def is_event(move: Move, moves: Sequence[Move]) -> bool:
    """Whether the move tells of talks that take place, not of talks that collapse."""
    if move.kind is not MoveKind.MEET or move.status is MoveStatus.NEGATED:
        return False
    return not any(
        other.kind is MoveKind.BREAK_OFF
        and other.actor is None
        and other.evidence.overlaps(move.evidence)
        for other in moves
    )


def is_sure(move: Move) -> bool:
    """Whether the move tells of an event of its own, not of "meetings" in passing."""
    return move.confidence >= SURE or move.date is not None or move.place is not None


def same_event(roster: Roster, group: Sequence[Move], move: Move) -> bool:
    """Whether the move tells of the meeting that the group tells of."""
    dates = {m.date for m in group if m.date}
    places = {m.place for m in group if m.place}
    if move.date and dates and move.date not in dates:
        return False
    if move.place and places and move.place not in places:
        return False
    if planned(move) != planned(group[0]):
        return False
    shared = parties(roster, group) & parties(roster, [move])
    anchored = move.date in dates or move.place in places
    return len(shared) > 1 or (bool(shared) and anchored)


def planned(move: Move) -> bool:
    """Whether the meeting is still to come."""
    return move.status is MoveStatus.PLANNED


def attending(move: Move) -> tuple[Mention, ...]:
    """All who take part by one telling."""
    named = (move.actor, *move.participants, move.recipient)
    return tuple(mention for mention in named if mention is not None)


def parties(roster: Roster, group: Sequence[Move]) -> set[str]:
    """The sides that take part by all tellings; who has no side is one alone."""
    ids: list[ActorId] = [m.actor for move in group for m in attending(move)]
    return {roster.actors[i].party or roster.actors[i].name for i in ids}


def meeting(
    article: Article,
    roster: Roster,
    group: Sequence[Move],
    judged: Sequence[Move],
    called_off: Sequence[Move],
) -> Meeting:
    """The meeting that a group of tellings makes."""
    who = {m.actor: m for move in group for m in attending(move)}
    first = group[0]
    return Meeting(
        id=entry_id(article, "meeting", first.evidence),
        participants=tuple(who.values()),
        status=status_of(first, called_off),
        evidence=first.evidence,
        moves=tuple(move.id for move in group),
        place=next((m.place for m in group if m.place), None),
        date=next((m.date for m in group if m.date), None),
        outcome=outcome_of(group, judged),
    )


def status_of(move: Move, called_off: Sequence[Move]) -> MeetingStatus:
    """Held or planned, or cancelled where the same words call it off."""
    if any(move.evidence.overlaps(off.evidence) for off in called_off):
        return MeetingStatus.CANCELLED
    planned_yet = move.status is MoveStatus.PLANNED
    return MeetingStatus.PLANNED if planned_yet else MeetingStatus.HELD


def outcome_of(group: Sequence[Move], judged: Sequence[Move]) -> Outcome | None:
    """What the assessments in the meeting's own clause say of it; None if none does."""
    values = {
        a.valence
        for a in judged
        if any(a.evidence.overlaps(move.evidence) for move in group)
    }
    if not values:
        return None
    if values == {Valence.GOOD}:
        return Outcome.FORWARD
    return Outcome.NEITHER
