"""What a reader of the desk asks for: that a report be corrected, or removed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = ["Request", "RequestState", "Wish"]


class Wish(StrEnum):
    """What is asked for."""

    CORRECTION = "correction"
    REMOVAL = "removal"


class RequestState(StrEnum):
    """What has become of a request."""

    OPEN = "open"
    MET = "met"  # corrected, or removed
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request about one report; it stays when the report goes."""

    article: str  # the SHA-256 of the report's text
    wish: Wish
    words: str  # "": the report was removed, and its words with it
    made: datetime  # UTC
    contact: str | None = None  # None: none is given
    state: RequestState = RequestState.OPEN
    settled: datetime | None = None  # UTC; None: it is open
    by: str | None = None  # who settled it; None: it is open
    answer: str | None = None  # None: none was written
    number: int = 0  # 0: not kept yet
