"""What else is made anew behind the desk when a ledger was written."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import Final

from headway.desk.embedding import embed
from headway.desk.enrolling import enrol_if_due, is_due
from headway.errors import LedgerError
from headway.ledger.store import Ledger

__all__ = ["CHORES", "Chore", "Enrolling", "chores_aside"]

Chore = Callable[[Ledger], bool]
"""Does some of what there is to do; False where there was nothing.

It does so much as takes a second or two, so that findings do not wait for it, and is
called again. `LedgerError` is noted.
"""
FEW = 10  # reports whose sentences are embedded in a second or two


def embed_few(ledger: Ledger) -> bool:
    """Embed the sentences of a few reports; False where all are."""
    return embed(ledger, FEW) > 0


class Enrolling:
    """Makes the roll in a thread of its own: of many reports it takes a minute.

    So findings and sentences do not wait for it.
    """

    def __init__(self) -> None:
        self.under_way: Future[bool] | None = None

    def enrol_aside(self, ledger: Ledger) -> bool:
        """Begin where a roll is due; whether one was made since the last call."""
        if self.under_way is None and is_due(ledger):
            self.under_way = Future()
            work = Thread(target=enrolling, args=(ledger, self.under_way), daemon=True)
            work.start()
        if self.under_way is None or not self.under_way.done():
            return False
        done, self.under_way = self.under_way, None
        return done.result()


def enrolling(ledger: Ledger, told: "Future[bool]") -> None:
    """Make the roll, and tell whether it was made."""
    try:
        told.set_result(enrol_if_due(ledger))
    except LedgerError as broken:
        told.set_exception(broken)


def chores_aside() -> tuple[Chore, ...]:
    """The chores of a desk that people use."""
    return Enrolling().enrol_aside, embed_few


CHORES: Final[tuple[Chore, ...]] = (enrol_if_due, embed_few)
