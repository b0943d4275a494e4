"""Which way a report says that the talks moved."""

from collections.abc import Sequence
from datetime import date

from headway.model.entry import Move
from headway.model.kinds import MoveKind, MoveStatus, Outcome, Valence

__all__ = ["outcome_of"]

WEIGHTS = {
    MoveKind.ACCEPT: 1.0,
    MoveKind.RESUME: 1.0,
    MoveKind.CONCEDE: 1.0,
    MoveKind.IMPLEMENT: 1.0,
    MoveKind.BREAK_OFF: -2.0,
    MoveKind.REJECT: -0.5,
    MoveKind.PRESSURE: -0.5,
}
JUDGED = {Valence.GOOD: 1.0, Valence.BAD: -0.5, Valence.MIXED: 0.0}
OPENING = 600  # code points: what a report tells first counts twice
NEWS = 60  # days: what is dated further back is background
FORWARD, BACK = 0.3, -0.35  # per move of the report
FEW = 5  # a report of fewer moves is judged as if it had these many


def outcome_of(moves: Sequence[Move], published: date | None) -> Outcome:
    """Forward or back where the weight of steps one way prevails, else neither.

    Weights and bounds were chosen on the 208 annotated training reports, to a tenth.
    """
    weight = sum(weight_of(move) for move in moves if is_news(move, published))
    score = weight / max(FEW, len(moves))
    if score > FORWARD:
        return Outcome.FORWARD
    return Outcome.BACK if score < BACK else Outcome.NEITHER


def weight_of(move: Move) -> float:
    """How far one move carries the talks, and which way."""
    judged = JUDGED[move.valence] if move.valence else 0.0
    weight = WEIGHTS.get(move.kind, judged)
    return weight * (2 if move.evidence.start < OPENING else 1)


def is_news(move: Move, published: date | None) -> bool:
    """Whether the move was made, and lately as far as its date says."""
    if move.status is not MoveStatus.ACTUAL:
        return False
    if move.date is None or published is None:
        return True
    last = move.date.last
    return (published - last).days <= NEWS
