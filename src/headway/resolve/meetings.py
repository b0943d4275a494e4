"""Tellings of talks to meetings: one for each event of a report."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from headway.model.actor import ActorId, Mention
from headway.model.article import Article
from headway.model.entry import EntryId, Meeting, Move, entry_id
from headway.model.kinds import (
    ActorKind,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    Outcome,
    Valence,
)
from headway.model.when import When
from headway.resolve.roster import Roster
from headway.resolve.sites import Sites

__all__ = ["Diary"]

BODIES = {ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.UNNAMED}
SURE = 0.4  # below it a bare "meeting" founds no meeting of its own


@dataclass(frozen=True, slots=True)
class Diary:
    """Makes the meetings of one report from its moves."""

    article: Article
    roster: Roster
    moves: Sequence[Move]
    calling_off: Sequence[Move]  # those of them that call talks off
    sessions: Set[EntryId]  # the moves that a council or a group makes alone
    sites: Sites

    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings that the moves of kind `meet` tell of, in text order.

        Two tellings are one meeting when their sides, days and places do not contradict
        each other and they share two participants, or one side and the day or place.
        """
        groups: list[list[Move]] = []
        for move in filter(self.is_event, self.moves):
            home = next((g for g in groups if self.same_event(g, move)), None)
            if home is not None:
                home.append(move)
            elif is_sure(move) or self.is_cancelled(move):
                groups.append([move])
        return tuple(self.meeting(g) for g in groups if self.is_whole(g))

    def is_whole(self, group: Sequence[Move]) -> bool:
        """Whether it is told who met: several sides, or a body at a day or place."""
        first = group[0]
        if len(self.parties(group)) > 1:
            return True
        if first.actor is None or first.id not in self.sessions:
            return False
        told = first.date is not None or first.place is not None
        return told and self.roster.actors[first.actor.actor].kind in BODIES

    def is_event(self, move: Move) -> bool:
        """Whether the move tells of a meeting, not of talks that collapse."""
        if move.kind is not MoveKind.MEET or move.status is MoveStatus.NEGATED:
            return False
        return self.is_cancelled(move) or not any(
            other.kind is MoveKind.BREAK_OFF
            and other.actor is None
            and other.evidence.overlaps(move.evidence)
            for other in self.moves
        )

    def is_cancelled(self, move: Move) -> bool:
        """Whether the same words call the meeting off."""
        return any(off.evidence.overlaps(move.evidence) for off in self.calling_off)

    def told(self, meetings: Sequence[Meeting]) -> tuple[Move, ...]:
        """The moves; what tells of talks called off tells of what did not happen."""
        off = {
            id_
            for meeting in meetings
            if meeting.status is MeetingStatus.CANCELLED
            for id_ in meeting.moves
        }
        return tuple(
            replace(move, status=MoveStatus.NEGATED)
            if move.kind is MoveKind.MEET
            and (move.id in off or self.is_cancelled(move))
            else move
            for move in self.moves
        )

    def is_ahead(self, move: Move) -> bool:
        """Whether the move tells of a meeting that has not taken place."""
        return move.status is MoveStatus.PLANNED or self.is_cancelled(move)

    def same_event(self, group: Sequence[Move], move: Move) -> bool:
        """Whether the move tells of the meeting that the group tells of."""
        dates = {self.day(m) for m in group} - {None}
        places = [m.place for m in group if m.place]
        if self.day(move) and dates and self.day(move) not in dates:
            return False
        there = move.place is not None and self.is_there(move.place, places)
        if move.place and places and not there:
            return False
        if self.is_ahead(move) != self.is_ahead(group[0]):
            return False
        shared = self.parties(group) & self.parties([move])
        anchored = self.day(move) in dates or there
        return len(shared) > 1 or (bool(shared) and anchored)

    def is_there(self, place: str, places: Sequence[str]) -> bool:
        """Whether it may be each of these: "Vienna" and a palace in Vienna may."""
        return bool(places) and all(self.sites.agree(place, one) for one in places)

    def day(self, move: Move) -> When | None:
        """The day of the meeting; that on which it was called off is another."""
        return None if self.is_cancelled(move) else move.date

    def parties(self, group: Sequence[Move]) -> set[str]:
        """The sides that take part by all tellings."""
        return {self.roster.side(m) for move in group for m in attending(move)}

    def meeting(self, group: Sequence[Move]) -> Meeting:
        """The meeting that a group of tellings makes."""
        first = group[0]
        return Meeting(
            id=entry_id(self.article, "meeting", first.evidence),
            participants=tuple(self.who(group)),
            status=self.status(group),
            evidence=first.evidence,
            moves=tuple(move.id for move in group),
            place=self.place(group),
            date=next((self.day(m) for m in group if self.day(m)), None),
            outcome=self.outcome(group),
        )

    def place(self, group: Sequence[Move]) -> str | None:
        """Where it is by the first telling that names more than a state."""
        told = [move.place for move in group if move.place]
        sites = ((name, self.sites.find(name)) for name in told)
        narrow = (name for name, s in sites if s is None or s.kind != "state")
        return next(narrow, told[0] if told else None)

    def who(self, group: Sequence[Move]) -> list[Mention]:
        """All who took part; a side that others stand for already is not told again."""
        found: dict[ActorId, Mention] = {}
        for move in group:
            present = {self.roster.side(m) for m in found.values()}
            for mention in attending(move):
                person = self.roster.actors[mention.actor].kind is ActorKind.PERSON
                if person or self.roster.side(mention) not in present:
                    found.setdefault(mention.actor, mention)
        return list(found.values())

    def status(self, group: Sequence[Move]) -> MeetingStatus:
        """Held or planned, or cancelled where a telling calls it off."""
        if any(self.is_cancelled(move) for move in group):
            return MeetingStatus.CANCELLED
        planned = group[0].status is MoveStatus.PLANNED
        return MeetingStatus.PLANNED if planned else MeetingStatus.HELD

    def outcome(self, group: Sequence[Move]) -> Outcome | None:
        """What the assessments in the meeting's own clause say; None if none does."""
        values = {
            judged.valence
            for judged in self.moves
            if judged.kind is MoveKind.ASSESS
            and any(judged.evidence.overlaps(move.evidence) for move in group)
        }
        if not values:
            return None
        return Outcome.FORWARD if values == {Valence.GOOD} else Outcome.NEITHER


def is_sure(move: Move) -> bool:
    """Whether the move tells of an event of its own, not of "meetings" in passing."""
    return move.confidence >= SURE or move.date is not None or move.place is not None


def attending(move: Move) -> tuple[Mention, ...]:
    """All who take part by one telling."""
    named = (move.actor, *move.participants, move.recipient)
    return tuple(mention for mention in named if mention is not None)
