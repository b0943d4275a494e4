"""Which language model is asked, where, and how much of its time and words is taken."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

__all__ = ["BOUNDS", "SECONDS", "Bounds", "Server"]

SECONDS = 600  # for all that is asked of one report, unless a person says otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A language model behind an address that speaks as OpenAI's does."""

    address: str  # up to what is asked there: "http://127.0.0.1:11434/v1"
    model: str
    key: str | None = field(default=None, repr=False)  # None: it asks for none
    seconds: float = SECONDS

    @property
    def host(self) -> str:
        """The host and port, as messages name it."""
        return urlsplit(self.address).netloc


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How much is asked and how much is taken; none of it hangs on the model."""

    part: int = 8_000  # code points of a report that are asked about at once
    parts: int = 25  # of a report; a longer one is not read
    before: int = 3  # sentences that are told again before a part, for its pronouns
    entries: int = 150  # of one sort that an answer may hold
    tokens: int = 8_000  # that the model is asked to keep to
    bytes: int = 1_000_000  # of an answer, with all that stands around it
    tries: int = 3  # where the server may be out of order for a moment
    first_wait: float = 2.0  # seconds before the second try; then twice that
    failures: int = 3  # in a row, behind which the server is left alone …
    silence: float = 300.0  # … for so many seconds


BOUNDS = Bounds()
