"""Times as a ledger keeps them: UTC, to the second, in an order that is theirs."""

from datetime import UTC, datetime

__all__ = ["moment_of", "stamp"]


def stamp(when: datetime) -> str:
    """A time as it is kept."""
    return when.astimezone(UTC).isoformat(timespec="seconds")


def moment_of(kept: str | None) -> datetime | None:
    """A time that was kept; None where there is none."""
    return datetime.fromisoformat(kept) if kept else None
