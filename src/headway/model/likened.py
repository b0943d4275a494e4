"""What is kept of a report to tell whether another one prints its text."""

from dataclasses import dataclass
from datetime import date

__all__ = ["Likened"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likened:
    """A report by what its likeness to others is judged."""

    sha: str  # the SHA-256 of its text
    signature: bytes  # made by `follow.likeness`
    id: str = ""
    published: date | None = None  # None: no day is known
    outlet: str | None = None  # None: no outlet is known
    url: str | None = None  # None: it has no address
    title: str | None = None  # None: it has none
