"""Which way a single move carries the talks."""

from collections import Counter
from collections.abc import Iterable

from headway.model.entry import Move
from headway.model.kinds import MoveKind, MoveStatus, Outcome, Valence

__all__ = ["direction_of", "direction_of_kind", "prevailing"]

FORWARD = {
    MoveKind.PROPOSE,
    MoveKind.ACCEPT,
    MoveKind.CONCEDE,
    MoveKind.COMMIT,
    MoveKind.RESUME,
    MoveKind.IMPLEMENT,
}
BACK = {
    MoveKind.REJECT,
    MoveKind.ACCUSE,
    MoveKind.WARN,
    MoveKind.BREAK_OFF,
    MoveKind.PRESSURE,
}
JUDGED = {Valence.GOOD: Outcome.FORWARD, Valence.BAD: Outcome.BACK}


def direction_of(move: Move) -> Outcome:
    """Forward or back, or neither; what was not done carries the talks nowhere."""
    if move.status is MoveStatus.NEGATED:
        return Outcome.NEITHER
    if move.valence is not None:
        return JUDGED.get(move.valence, Outcome.NEITHER)
    return direction_of_kind(move.kind)


def direction_of_kind(kind: MoveKind) -> Outcome:
    """Which way moves of the kind go; talk and standing still go neither."""
    if kind in FORWARD:
        return Outcome.FORWARD
    return Outcome.BACK if kind in BACK else Outcome.NEITHER


def prevailing(moves: Iterable[Move]) -> Outcome:
    """Which way more of the moves go."""
    found = Counter(direction_of(move) for move in moves)
    balance = found[Outcome.FORWARD] - found[Outcome.BACK]
    if balance == 0:
        return Outcome.NEITHER
    return Outcome.FORWARD if balance > 0 else Outcome.BACK
