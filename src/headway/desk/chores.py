"""What else is made anew behind the desk when a ledger was written."""

from collections.abc import Callable
from typing import Final

from headway.desk.embedding import embed
from headway.desk.enrolling import enrol_if_due
from headway.ledger.store import Ledger

__all__ = ["CHORES", "Chore"]

Chore = Callable[[Ledger], bool]
"""Does some of what there is to do; False where there was nothing.

It does so much as takes a second or two, so that findings do not wait for it, and is
called again. `LedgerError` is noted.
"""
FEW = 10  # reports whose sentences are embedded in a second or two


def embed_few(ledger: Ledger) -> bool:
    """Embed the sentences of a few reports; False where all are."""
    return embed(ledger, FEW) > 0


CHORES: Final[tuple[Chore, ...]] = (enrol_if_due, embed_few)
