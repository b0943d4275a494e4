"""Move readings to moves: who makes them, to whom, when, and who voices them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from headway.model.actor import Mention
from headway.model.article import Article
from headway.model.entry import Doubt, EntryId, Move, Statement, entry_id
from headway.model.kinds import DoubtKind, MoveKind
from headway.model.reading import MentionReading, MoveReading
from headway.model.span import Span
from headway.model.when import When
from headway.resolve.roster import FIRST_PERSON, REPORTER, Roster
from headway.resolve.statements import voice_of

__all__ = ["MoveSettler"]

JOINT = {MoveKind.MEET, MoveKind.ACCEPT, MoveKind.BREAK_OFF, MoveKind.RESUME}
Dated = Callable[[Span], When | None]


@dataclass(slots=True)
class MoveSettler:
    """Settles the moves of one report."""

    article: Article
    roster: Roster
    mentions: Sequence[MentionReading]
    statements: Sequence[Statement]
    dated: Dated
    doubts: list[Doubt] = field(default_factory=list)

    def settle(self, readings: Sequence[MoveReading]) -> tuple[Move, ...]:
        """One move for each reading whose mover is known; each id once."""
        moves: dict[EntryId, Move] = {}
        for reading in readings:
            move = self.move(reading, list(moves.values()))
            if move is not None:
                moves.setdefault(move.id, move)
        return tuple(moves.values())

    def move(self, reading: MoveReading, earlier: Sequence[Move]) -> Move | None:
        """The move, or None with a doubt where nobody is known to have made it."""
        statement = voice_of(self.statements, reading.trigger)
        voice = statement.speaker if statement else None
        movers = self.movers(reading, voice)
        if reading.kind is MoveKind.MEET:
            told = [m for m in earlier if m.status is reading.status]
            movers = self.completed(movers, told)
        if not movers:
            self.doubt(reading)
            return None
        together = len(movers) > 1
        actor = None if together else movers[0]
        return Move(
            id=entry_id(self.article, reading.kind, reading.evidence),
            kind=reading.kind,
            evidence=reading.evidence,
            actor=actor,
            participants=tuple(movers) if together else (),
            recipient=self.recipient(reading, movers, voice),
            speaker=None if voice is None or self.same(voice, movers) else voice,
            about=self.words(reading.about),
            status=reading.status,
            valence=reading.valence,
            date=self.dated(reading.time) if reading.time else None,
            place=self.words(reading.place),
            confidence=round(reading.confidence, 3),
            rule=reading.rule,
        )

    def movers(self, reading: MoveReading, voice: Mention | None) -> list[Mention]:
        """Who makes the move: those named, whoever voices it, or the report itself."""
        if reading.by_speaker and reading.kind is not MoveKind.MEET:
            if voice is not None:
                return [voice]
            if reading.kind is MoveKind.ASSESS:
                return [Mention(actor=REPORTER.id)]
            return []
        found = [m for head in reading.actors for m in self.meant(head, voice)]
        return list({m.actor: m for m in found}.values())

    def completed(
        self, movers: list[Mention], earlier: Sequence[Move]
    ) -> list[Mention]:
        """Those who meet; "the talks" takes up the last ones that were told of."""
        named = self.parties(movers)
        if len(named) > 1:
            return movers
        known = {m.actor for m in movers}
        for move in reversed(earlier):
            met = move.participants if move.kind is MoveKind.MEET else ()
            if len(met) > 1 and named <= self.parties(met):
                return [*movers, *(m for m in met if m.actor not in known)]
        return movers

    def parties(self, mentions: Sequence[Mention]) -> set[str]:
        """The sides that these stand for; who stands for none is a side alone."""
        actors = [self.roster.actors[m.actor] for m in mentions]
        return {actor.party or actor.name for actor in actors}

    def meant(self, head: Span, voice: Mention | None) -> list[Mention]:
        """Whom a mention means; "both sides" are several, "we" is the voice."""
        if head.of(self.article.text).lower() in FIRST_PERSON:
            return [voice] if voice else []
        spans = [m.span for m in self.mentions if m.head == head] or [head]
        return [Mention(actor=a, span=spans[0]) for a in self.roster.all_of(head)]

    def recipient(
        self, reading: MoveReading, movers: list[Mention], voice: Mention | None
    ) -> Mention | None:
        """To whom the move is made; never the mover."""
        made_by = {m.actor for m in movers}
        for head in reading.recipients:
            for found in self.meant(head, voice):
                if found.actor not in made_by:
                    return found
        return None

    def same(self, voice: Mention, movers: list[Mention]) -> bool:
        """Whether the voice is one of the movers."""
        return voice.actor in {m.actor for m in movers}

    def words(self, span: Span | None) -> str | None:
        """The words on one line."""
        return " ".join(span.of(self.article.text).split()) if span else None

    def doubt(self, reading: MoveReading) -> None:
        """Keep that a move was seen and its mover was not."""
        reason = f"{reading.kind}: it is not clear who makes this move"
        self.doubts.append(
            Doubt(kind=DoubtKind.WHICH_ACTOR, reason=reason, span=reading.evidence)
        )
