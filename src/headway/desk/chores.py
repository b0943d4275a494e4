"""What else is made anew behind the desk when a ledger was written."""

from collections.abc import Callable
from typing import Final

from headway.ledger.store import Ledger

__all__ = ["CHORES", "Chore"]

Chore = Callable[[Ledger], bool]
"""Does some of what there is to do; False where there was nothing.

It does so much as takes a second or two, so that findings do not wait for it, and is
called again. `LedgerError` is noted.
"""
CHORES: Final[tuple[Chore, ...]] = ()
