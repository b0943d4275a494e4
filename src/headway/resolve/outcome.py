"""Which way a report says that the talks moved."""

from collections.abc import Iterable

from headway.model.entry import Move
from headway.model.kinds import MoveKind, MoveStatus, Outcome

__all__ = ["outcome_of"]

FORWARD = {MoveKind.ACCEPT, MoveKind.RESUME, MoveKind.CONCEDE, MoveKind.IMPLEMENT}
BACK = {MoveKind.BREAK_OFF, MoveKind.REJECT, MoveKind.PRESSURE}


def outcome_of(moves: Iterable[Move]) -> Outcome:
    """Forward or back where steps of one kind outweigh the other by two, else neither."""
    done = [m for m in moves if m.status is MoveStatus.ACTUAL]
    forward = sum(m.kind in FORWARD for m in done)
    back = sum(m.kind in BACK for m in done)
    if forward - back >= 2:
        return Outcome.FORWARD
    return Outcome.BACK if back - forward >= 2 else Outcome.NEITHER
