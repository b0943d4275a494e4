"""What was fetched, and the report that was read from it."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from headway.model.span import Span

__all__ = ["Article", "Capture", "Hints", "hash_of"]


def hash_of(content: str | bytes) -> str:
    """The SHA-256 of bytes, or of a text as UTF-8, in 64 hexadecimal digits."""
    raw = (
        content.encode("utf-8", "surrogatepass")
        if isinstance(content, str)
        else content
    )
    return sha256(raw).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the person who hands over a report says of it, and the report does not."""

    published: date | None = None  # None: the person does not say
    outlet: str | None = None  # None: the person does not say


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """What was fetched, byte for byte, and from where."""

    name: str  # the file's name without its ending; for a record its line is added
    origin: str  # the path, path:line or address, as messages name it
    media_type: str  # text/plain, text/html or application/json (one JSONL record)
    content: bytes
    fetched: datetime  # UTC
    hints: Hints = Hints()

    @property
    def sha256(self) -> str:
        """The hash of the bytes, in hexadecimal."""
        return hash_of(self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news report as published. Its text is never altered, so spans stay true."""

    id: str
    text: str
    title: str | None = None  # None: the report carries none
    outlet: str | None = None  # None: the report does not say who published it
    wire: str | None = None  # None: no wire service is credited
    published: date | None = None  # None: neither the report nor its sender says when
    unread_date: str | None = None  # words given as its date that are none; None: none
    dateline: str | None = None  # the town the report was filed from; None: not said
    url: str | None = None  # None: the report came from no address
    language: str = "en"  # ISO 639-1
    boilerplate: tuple[Span, ...] = ()

    @property
    def sha256(self) -> str:
        """The hash of the text, in hexadecimal: the article's identity in a ledger."""
        return hash_of(self.text)
