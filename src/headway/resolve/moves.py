"""Move readings to moves: who makes them, to whom, when, and who voices them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from headway.model.actor import Mention
from headway.model.article import Article
from headway.model.entry import Doubt, EntryId, Move, Statement, entry_id
from headway.model.kinds import DoubtKind, MoveKind, MoveStatus
from headway.model.reading import MentionReading, MoveReading
from headway.model.reasons import Filler
from headway.model.span import Span
from headway.resolve.dating import Dating
from headway.resolve.roster import REPORTER, Roster
from headway.resolve.statements import voice_of

__all__ = ["MoveSettler"]

SURE = 0.45  # below it words of nobody are neither a verdict of the report nor a doubt
NEAR = 60  # code points: within one sentence


@dataclass(slots=True)
class MoveSettler:
    """Settles the moves of one report."""

    article: Article
    roster: Roster
    mentions: Sequence[MentionReading]
    statements: Sequence[Statement]
    dating: Dating
    doubts: list[Doubt] = field(default_factory=list)
    cancelling: set[EntryId] = field(default_factory=set)  # moves that call talks off
    sessions: set[EntryId] = field(default_factory=set)  # moves that a body makes alone
    spans: dict[Span, Span] = field(init=False)  # of the first mention with each head

    def __post_init__(self) -> None:
        self.spans = {m.head: m.span for m in reversed(self.mentions)}

    def settle(self, readings: Sequence[MoveReading]) -> tuple[Move, ...]:
        """One move for each reading whose mover is known; each id once."""
        moves: dict[EntryId, Move] = {}
        for reading in readings:
            move = self.move(reading, list(moves.values()))
            if move is not None:
                moves.setdefault(move.id, move)
                if reading.cancels and move.status is MoveStatus.ACTUAL:
                    self.cancelling.add(move.id)
                if reading.session:
                    self.sessions.add(move.id)
        return tuple(moves.values())

    def move(self, reading: MoveReading, earlier: Sequence[Move]) -> Move | None:
        """The move, or None with a doubt where nobody is known to have made it."""
        statement = voice_of(self.statements, reading.trigger)
        voice = statement.speaker if statement else None
        movers = self.movers(reading, voice)
        if reading.kind is MoveKind.MEET:
            told = [m for m in earlier if goes_on(m, reading)]
            movers = self.completed(movers, told)
        if movers and all(m.actor in self.roster.outsiders for m in movers):
            return None  # an analyst makes no move
        if not movers:
            if reading.confidence >= SURE:
                self.doubt(reading)
            return None
        together = len(movers) > 1
        actor = None if together else movers[0]
        when = self.dating.date(reading, movers, statement, earlier)
        return Move(
            id=entry_id(self.article, reading.kind, reading.evidence),
            kind=reading.kind,
            evidence=reading.evidence,
            actor=actor,
            participants=tuple(movers) if together else (),
            recipient=self.recipient(reading, movers, voice),
            speaker=None if voice is None or self.same(voice, movers) else voice,
            about=self.words(reading.about),
            status=self.dating.status(reading, when),
            valence=reading.valence,
            date=when,
            place=self.words(reading.place),
            confidence=round(reading.confidence, 3),
            rule=reading.rule,
        )

    def voice(self, place: Span) -> Mention | None:
        """Whose words stand there, if they are somebody's."""
        statement = voice_of(self.statements, place)
        return statement.speaker if statement else None

    def named(self, one: Filler) -> str:
        """Whom the words mean that were weighed, by name."""
        if one.words is None:
            return one.name
        meant = self.meant(one.words, self.voice(one.words))
        names = [self.roster.actors[m.actor].name for m in meant]
        return " and ".join(names) or one.name

    def teller(self, trigger: Span) -> Mention | None:
        """Whose words they are that the move's own verb attributes."""
        cues = (s for s in self.statements if s.cue and trigger.overlaps(s.cue))
        return next((s.speaker for s in cues if s.source), None)

    def movers(self, reading: MoveReading, voice: Mention | None) -> list[Mention]:
        """Who makes the move: those named, whoever voices it, or the report itself."""
        teller = self.teller(reading.trigger)
        if reading.by_reporter and voice is None and is_verdict(reading):
            return [Mention(actor=REPORTER.id)]
        if not reading.actors and reading.kind is not MoveKind.MEET:
            if (speaker := teller or voice) is not None:
                return [speaker]
            return [Mention(actor=REPORTER.id)] if is_verdict(reading) else []
        found = {m.actor: m for h in reading.actors for m in self.meant(h, voice)}
        if teller and not found:
            return [teller]
        return list(found.values())

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
        return {self.roster.side(mention) for mention in mentions}

    def meant(self, head: Span, voice: Mention | None) -> list[Mention]:
        """Whom a mention means; "both sides" are several, "we" is the voice."""
        if head in self.roster.voiced:
            return [voice] if voice else []
        span = self.spans.get(head, head)
        return [Mention(actor=a, span=span) for a in self.roster.all_of(head)]

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


def is_verdict(reading: MoveReading) -> bool:
    """Whether the report itself may judge the talks so."""
    actual = reading.status is MoveStatus.ACTUAL
    return reading.kind is MoveKind.ASSESS and actual and reading.confidence >= SURE


def goes_on(earlier: Move, reading: MoveReading) -> bool:
    """Whether the reading may tell more of what the earlier move told."""
    behind = reading.trigger.start - earlier.evidence.end
    return earlier.status is reading.status or behind < NEAR
