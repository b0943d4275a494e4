"""Tellings of talks to meetings: one for each event of a report."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from headway.lexicon.classes import word_class
from headway.lexicon.formats import ORDER, format_of, takes_up, turn_of
from headway.model.actor import ActorId, Mention
from headway.model.article import Article
from headway.model.entry import EntryId, Meeting, Move, entry_id
from headway.model.kinds import (
    ActorKind,
    MeetingFormat,
    MeetingStatus,
    MoveKind,
    MoveStatus,
)
from headway.model.when import When
from headway.resolve.judging import Verdict, judging, outcome, verdicts
from headway.resolve.roster import Roster
from headway.resolve.sites import Sites
from headway.resolve.tellings import Telling, closeness

__all__ = ["Diary"]

BODIES = {ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.UNNAMED}
OPEN = re.compile(r"(?:if|unless|whether)\b", re.IGNORECASE)  # it may never be held
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

        Two tellings are one meeting when their sides, days, places, forms and persons
        do not contradict each other, and they share two sides, or one and the day or
        place. Of several meetings that it may be, the nearest in all of these is it.
        """
        groups: list[list[Telling]] = []
        for move in filter(self.is_event, self.moves):
            told = self.telling(move)
            near = [(closeness(g, told, self.sites), n) for n, g in enumerate(groups)]
            most, place = max(near, default=(0, 0))
            if most:
                groups[place].append(told)
            elif is_sure(move) or told.cancelled:
                groups.append([told])
        judged = tuple(verdicts(self.moves, self.article.text))
        return tuple(self.meeting(g, judged) for g in groups if self.is_whole(g))

    def telling(self, move: Move) -> Telling:
        """What the move tells of talks."""
        words = " ".join(move.evidence.of(self.article.text).split())
        faces: dict[str, set[str]] = {}
        present = tuple(self.attending(move))
        for mention in present:
            if self.roster.actors[mention.actor].kind is ActorKind.PERSON:
                faces.setdefault(self.roster.side(mention), set()).add(mention.actor)
        sides = frozenset(map(self.roster.side, present))
        council = len(sides) == 1 and self.is_session(move)
        return Telling(
            move=move,
            attending=present,
            sides=sides,
            faces={side: frozenset(persons) for side, persons in faces.items()},
            ahead=self.is_ahead(move) or OPEN.match(words) is not None,
            cancelled=self.is_cancelled(move),
            form=MeetingFormat.COUNCIL if council else format_of(words),
            turn=turn_of(words),
            known=takes_up(words),
        )

    def attending(self, move: Move) -> Iterator[Mention]:
        """All who take part by one telling; the press does not."""
        for mention in (move.actor, *move.participants, move.recipient):
            if mention is None:
                continue
            actor = self.roster.actors[mention.actor]
            last = actor.name.lower().split()[-1]
            if actor.kind is ActorKind.PERSON or last not in word_class("press"):
                yield mention

    def is_whole(self, group: Sequence[Telling]) -> bool:
        """Whether it is told who met: several sides, or a body at a day or place."""
        first = group[0].move
        if len(sides_of(group)) > 1:
            return True
        told = first.date is not None or first.place is not None
        return told and bool(sides_of(group)) and self.is_session(first)

    def is_session(self, move: Move) -> bool:
        """Whether a body is told to have met by itself."""
        if move.actor is None or move.id not in self.sessions:
            return False
        return self.roster.actors[move.actor.actor].kind in BODIES

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

    def meeting(
        self, group: Sequence[Telling], assessments: Sequence[Verdict]
    ) -> Meeting:
        """The meeting that a group of tellings makes."""
        first = group[0].move
        judged = judging(group, assessments)
        return Meeting(
            id=entry_id(self.article, "meeting", first.evidence),
            participants=tuple(self.who(group)),
            status=status(group),
            evidence=first.evidence,
            moves=tuple(told.move.id for told in group),
            place=self.place(group),
            date=day(group),
            format=form(group),
            outcome=outcome(judged),
            judged_by=tuple(move.id for move in judged),
        )

    def place(self, group: Sequence[Telling]) -> str | None:
        """Where it is by the first telling that names more than a state."""
        told = [t.move.place for t in group if t.move.place]
        sites = ((name, self.sites.find(name)) for name in told)
        narrow = (name for name, s in sites if s is None or s.kind != "state")
        return next(narrow, told[0] if told else None)

    def who(self, group: Sequence[Telling]) -> list[Mention]:
        """All who took part; a side that others stand for already is not told again."""
        found: dict[ActorId, Mention] = {}
        for told in group:
            present = {self.roster.side(m) for m in found.values()}
            for mention in told.attending:
                person = self.roster.actors[mention.actor].kind is ActorKind.PERSON
                if person or self.roster.side(mention) not in present:
                    found.setdefault(mention.actor, mention)
        return list(found.values())


def sides_of(group: Sequence[Telling]) -> frozenset[str]:
    """The sides that take part by all tellings."""
    return frozenset[str]().union(*(told.sides for told in group))


def status(group: Sequence[Telling]) -> MeetingStatus:
    """Cancelled where a telling calls it off, held where one tells that it was."""
    if any(told.cancelled for told in group):
        return MeetingStatus.CANCELLED
    planned = all(told.ahead for told in group)
    return MeetingStatus.PLANNED if planned else MeetingStatus.HELD


def day(group: Sequence[Telling]) -> When | None:
    """The finest of its dates; of equally fine ones the first."""
    days = [told.day for told in group if told.day is not None]
    return max(days, key=lambda when: (when.grain, when.end is None), default=None)


def form(group: Sequence[Telling]) -> MeetingFormat:
    """The form that its tellings name, else that of two sides or of several.

    A visit is no more than that only where no telling says that they met.
    """
    forms = [told.form for told in group]
    named = [f for f in ORDER if f in forms and f is not MeetingFormat.VISIT]
    if named:
        return named[0]
    if all(f is MeetingFormat.VISIT for f in forms):
        return MeetingFormat.VISIT
    two = len(sides_of(group)) == 2
    return MeetingFormat.BILATERAL if two else MeetingFormat.MULTILATERAL


def is_sure(move: Move) -> bool:
    """Whether the move tells of an event of its own, not of "meetings" in passing."""
    return move.confidence >= SURE or move.date is not None or move.place is not None
