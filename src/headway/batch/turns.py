"""Tasks whose workers may be lost."""

from typing import Any, NamedTuple

from headway.batch.engine import LostError

__all__ = ["Turn", "again"]


class Turn(NamedTuple):
    """A task and how many workers it has lost."""

    task: Any
    losses: int = 0


def again(turn: Turn, most: int, lost: int = 1) -> Turn:
    """The task once more, after so many losses; `LostError` where there are too many.

    `most` is the loss with which it is given up.
    """
    losses = turn.losses + lost
    if losses >= most:
        raise LostError(
            f"{losses} workers were lost one after the other over one task: see that "
            "they have memory enough (1 GB each), then give the same call; nothing "
            "that was done is lost"
        )
    return turn._replace(losses=losses)
