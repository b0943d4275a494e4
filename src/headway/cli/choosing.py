"""Which report or entry of a ledger a person means."""

import re
from collections.abc import Mapping

from headway.errors import LedgerError, UsageError
from headway.ledger.store import Ledger
from headway.model.entry import EntryId

__all__ = ["the_entry", "the_one"]

DIGITS = re.compile(r"[0-9a-f]{8,16}")
NAMED = 12  # digits of a hash that messages show


def the_one(ledger: Ledger, wanted: str, *, beside: bool = False) -> str:
    """The hash of the report with this id, hash, or beginning of a hash.

    With `beside` it may be one that a dossier has set aside. Raises `LedgerError` where
    there is none, `UsageError` where several answer to it.
    """
    found = ledger.called(wanted) | (ledger.beside(wanted) if beside else {})
    if not found:
        raise LedgerError(
            f"{ledger.name}: holds no article {wanted!r}: see ledger export"
        )
    if len(found) > 1:
        raise UsageError(
            f"{ledger.name}: {len(found)} articles go by {wanted!r}: "
            f"name one by its hash: {listed(found)}"
        )
    return next(iter(found))


def the_entry(ledger: Ledger, wanted: str) -> tuple[EntryId, str]:
    """The entry whose id begins so, and the hash of its report.

    Raises `LedgerError` where there is none, `UsageError` where several begin so.
    """
    if not DIGITS.fullmatch(wanted):
        raise UsageError(f"ENTRY {wanted!r}: write eight hexadecimal digits or more")
    found = ledger.holding(wanted)
    if not found:
        raise LedgerError(
            f"{ledger.name}: holds no entry {wanted!r}: see ledger export for the ids"
        )
    if len(found) > 1:
        raise UsageError(
            f"{ledger.name}: {len(found)} entries begin with {wanted!r}: write more of "
            f"it: {', '.join(sorted(found))}"
        )
    return next(iter(found.items()))


def listed(found: Mapping[str, str | None]) -> str:
    """Reports by hash and outlet: "0abc… (Ferry News), 1def… (no outlet)"."""
    named = ((sha[:NAMED], outlet or "no outlet") for sha, outlet in found.items())
    return ", ".join(f"{digits} ({outlet})" for digits, outlet in named)
