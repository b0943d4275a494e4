"""When a move was made: what its own words say, else what the report goes on from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from headway.model.actor import Mention
from headway.model.entry import Move, Statement
from headway.model.kinds import MoveKind, MoveStatus
from headway.model.reading import MoveReading
from headway.model.span import Span
from headway.model.when import When
from headway.resolve.calendar import Dated

__all__ = ["DEEDS", "Dating"]

DEEDS = {  # moves that are made by more than words
    MoveKind.MEET,
    MoveKind.IMPLEMENT,
    MoveKind.PRESSURE,
    MoveKind.BREAK_OFF,
    MoveKind.RESUME,
}
NEAR = 300  # code points: so far a date that was just told goes on


@dataclass(frozen=True, slots=True)
class Dating:
    """Dates the moves of one report."""

    today: date | None  # the day of the report; None: not known
    statements: Sequence[Statement]  # in text order
    dated: Dated
    just_told: Callable[[Span], When | None]
    side: Callable[[Mention], str]

    def date(
        self,
        reading: MoveReading,
        movers: Sequence[Mention],
        statement: Statement | None,
        earlier: Sequence[Move],
    ) -> When | None:
        """The date by the clause itself, else by what is told around it.

        "*On Monday* she said that the offer was a trick" accuses on Monday. What has
        been made does not lie ahead: "asked for elections *in May*" asks before.
        """
        if reading.time is not None:
            planned = reading.status is MoveStatus.PLANNED
            ahead = planned and reading.kind is MoveKind.MEET
            found = self.dated(reading.time, ahead=ahead)
            if found is None or not self.is_too_late(found, reading):
                return found
        around = self.around(reading, movers, statement, earlier)
        return None if self.lies_ahead(around) else around

    def around(
        self,
        reading: MoveReading,
        movers: Sequence[Mention],
        statement: Statement | None,
        earlier: Sequence[Move],
    ) -> When | None:
        """The date that goes on: of the words, the talks, the speaker, the passage."""
        own = statement is not None and self.is_own(statement, movers)
        words = reading.kind not in DEEDS
        if statement is not None and statement.date and self.goes_with(reading, own):
            return statement.date
        if reading.at_talks:
            return met_last(earlier, reading.trigger)
        others = statement is not None and not own and reading.in_past
        if not words or others or reading.status is MoveStatus.NEGATED:
            return None
        said = (
            self.said_last(statement, movers, reading) if own or not statement else None
        )
        return said or self.just_told(reading.trigger)

    def goes_with(self, reading: MoveReading, own: bool) -> bool:
        """Whether the move was made on the day on which the words around it were said.

        So it was by the speaker's own words or deed; of another only what is not told
        as past: "said on Monday that Iran *rejects* the offer".
        """
        if reading.kind not in DEEDS:
            return own or not reading.in_past
        made = reading.status is MoveStatus.ACTUAL
        return own and made and reading.kind is not MoveKind.MEET

    def is_own(self, statement: Statement, movers: Sequence[Mention]) -> bool:
        """Whether the one who speaks makes the move."""
        if statement.speaker is None:
            return False
        return self.side(statement.speaker) in {self.side(m) for m in movers}

    def said_last(
        self,
        statement: Statement | None,
        movers: Sequence[Mention],
        reading: MoveReading,
    ) -> When | None:
        """When the same one spoke last, as far as that is dated.

        A report tells somebody's words of one occasion until it names another.
        """
        start = reading.trigger.start
        who = {m.actor for m in movers}
        who |= {statement.speaker.actor} if statement and statement.speaker else set()
        for said in reversed(self.statements):
            spoke = said.speaker is not None and said.speaker.actor in who
            near = statement is not None or start - said.content[0].start < NEAR
            if said.date and spoke and said.content[0].start < start and near:
                return said.date
        return None

    def is_too_late(self, found: When, reading: MoveReading) -> bool:
        """Whether the date lies behind the report, and the move before it."""
        made = reading.status is MoveStatus.ACTUAL and reading.kind is not MoveKind.MEET
        return made and self.lies_ahead(found)

    def lies_ahead(self, found: When | None) -> bool:
        """Whether it begins after the day of the report."""
        return self.today is not None and found is not None and found.first > self.today

    def status(self, reading: MoveReading, found: When | None) -> MoveStatus:
        """The status as read; a meeting that lies ahead is planned."""
        actual = reading.status is MoveStatus.ACTUAL
        if actual and reading.kind is MoveKind.MEET and self.lies_ahead(found):
            return MoveStatus.PLANNED
        return reading.status


def met_last(earlier: Sequence[Move], place: Span) -> When | None:
    """The day of the meeting that was told last: "at *the meeting*" takes it up."""
    for move in reversed(earlier):
        held = move.kind is MoveKind.MEET and move.status is MoveStatus.ACTUAL
        before = move.evidence.start < place.start
        if held and before and move.date is not None and move.date.as_day():
            return move.date
    return None
