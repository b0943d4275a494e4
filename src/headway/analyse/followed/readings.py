"""What a single move tells of its party's stance, and how much it weighs."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date

from headway.analyse.followed.cited import Cited, day_of, witness_of
from headway.analyse.followed.firmness import (
    ANNOUNCED,
    FIRMNESS,
    HEARD,
    HINTED,
    NOT_DONE,
    RETOLD,
)
from headway.model.filing import FiledMove, Filing, Span
from headway.model.kinds import MoveKind, MoveStatus

__all__ = ["Reading", "readings_of"]

Place = tuple[Span, tuple[str, ...]]
DEEDS = {MoveKind.PRESSURE, MoveKind.BREAK_OFF, MoveKind.IMPLEMENT}
VOWED = {MoveKind.COMMIT, MoveKind.PROPOSE}
THREATS = {MoveKind.PRESSURE, MoveKind.WARN, MoveKind.BREAK_OFF}


@dataclass(frozen=True, slots=True)
class Reading:
    """A move that tells of a stance, on a day."""

    day: date
    kind: MoveKind  # what it is worth: a planned acceptance is a promise
    firmness: int
    weight: float  # its confidence; a deed that may be long past weighs less
    cited: Cited

    @property
    def witness(self) -> str:
        """By what its report counts."""
        return witness_of(self.cited.filing)

    @property
    def key(self) -> tuple[date, float, str, str]:
        """What the order goes by: the day, then the surest."""
        return self.day, -self.weight, self.cited.filing.article, self.cited.id


def readings_of(filing: Filing) -> Iterator[tuple[FiledMove, Reading]]:
    """Each move of a report that tells of a stance, with what it tells."""
    threats = {place_of(move) for move in filing.moves if is_threat(move)}
    for move in filing.moves:
        if move.parties and (one := reading(filing, move, threats)):
            yield move, one


def reading(filing: Filing, move: FiledMove, threats: Set[Place]) -> Reading | None:
    """What a move says of its party's stance; None: nothing that can be relied on.

    What is promised or proposed in the same breath as pressure is a threat: "vowed to
    impose tariffs".
    """
    if move.confidence < HEARD:
        return None
    kind = worth(move.kind, move.status)
    if kind in VOWED and place_of(move) in threats:
        kind = MoveKind.WARN
    day = day_of(move.first, move.last, filing.published)
    if kind is None or day is None:
        return None
    retold = kind in DEEDS and move.first is None
    weight = move.confidence * (RETOLD if retold else 1)
    return Reading(day, kind, FIRMNESS[kind], weight, Cited(filing, move))


def place_of(move: FiledMove) -> Place:
    """Whose move it is, and in which sentence."""
    return move.sentence, move.parties


def is_threat(move: FiledMove) -> bool:
    """Whether it may be one, made or to be made."""
    made = move.status is not MoveStatus.NEGATED and move.confidence >= HINTED
    return made and move.kind in THREATS


def worth(kind: MoveKind, status: MoveStatus) -> MoveKind | None:
    """The kind of stance that a move shows; None: it shows none."""
    match status:
        case MoveStatus.NEGATED:
            return NOT_DONE.get(kind)
        case MoveStatus.PLANNED:
            kind = ANNOUNCED.get(kind, kind)
        case MoveStatus.ACTUAL:
            pass
    return kind if kind in FIRMNESS else None
