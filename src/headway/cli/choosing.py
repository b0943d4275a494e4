"""Which report of a ledger a person means."""

from collections.abc import Mapping

from headway.errors import LedgerError, UsageError
from headway.ledger.store import Ledger

__all__ = ["the_one"]

NAMED = 12  # digits of a hash that messages show


def the_one(ledger: Ledger, wanted: str) -> str:
    """The hash of the report with this id, hash, or beginning of a hash.

    Raises `LedgerError` where there is none, `UsageError` where several answer to it.
    """
    found = ledger.called(wanted)
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


def listed(found: Mapping[str, str | None]) -> str:
    """Reports by hash and outlet: "0abc… (Ferry News), 1def… (no outlet)"."""
    named = ((sha[:NAMED], outlet or "no outlet") for sha, outlet in found.items())
    return ", ".join(f"{digits} ({outlet})" for digits, outlet in named)
