"""Which report of a ledger a person means."""

from collections.abc import Iterable

from headway.errors import LedgerError, UsageError
from headway.ledger.store import Ledger
from headway.model.article import Article

__all__ = ["the_one"]

NAMED = 12  # digits of a hash that messages show


def the_one(ledger: Ledger, wanted: str) -> Article:
    """The report with this id, hash, or beginning of a hash.

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
    return found[0]


def listed(found: Iterable[Article]) -> str:
    """Reports by hash and outlet: "0abc… (Ferry News), 1def… (no outlet)"."""
    named = ((a.sha256[:NAMED], a.outlet or "no outlet") for a in found)
    return ", ".join(f"{digits} ({outlet})" for digits, outlet in named)
