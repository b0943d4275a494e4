"""Whether two reports print one text: in full, in part, or as versions of one report.

Reports of one outlet share more than those of two: its furniture, its own background
paragraphs, the questions that it asks everybody. So they must share more to be held
for versions of one report.
"""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from headway.follow.likeness import Shared, Sketch, sketch_of
from headway.model.likened import Likened

__all__ = [
    "REPRINT",
    "UNLIKE",
    "Compared",
    "Likeness",
    "compared",
    "judged",
    "likeness",
]

FULL = 0.7  # of both texts: the same report, whenever it is printed
REPRINT = 0.4  # of the shorter: another outlet prints it, in the same week
INSIDE = 0.15  # of the longer: less than that, and it has its own story
UPDATE = 0.6  # of the shorter: the same outlet writes its story on, on the next day
SAME = 0.8  # of the shorter: one outlet's text again, within the month
JOINED = 0.2  # of the shorter, on average: two groups are one
UNLIKE = 0.08  # of the shorter: less than that, and two are never of one text
SHORT = 40  # runs of words; of a shorter text nearly all must be shared
FEW = 8  # runs of words that are shared by chance, or by a name and its titles
TRACKING = ("utm_", "ref=", "fbclid=")  # of an address: whence a reader came
NEXT_DAY, WEEK, MONTH = 1, 7, 30  # days


class Likeness(StrEnum):
    """How a report prints the text of another."""

    FULL = "full"  # nearly all of it, and hardly more
    PARTIAL = "partial"  # shortened, or inside a longer report
    VERSION = "version"  # the same outlet's, or a text that says it was corrected


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """A report made ready to be compared with others."""

    mark: Likened
    sketch: Sketch
    house: str | None  # None: no outlet is known; taken for the same one
    address: str | None  # None: it has none by which it could be told

    @property
    def sha(self) -> str:
        """The SHA-256 of its text."""
        return self.mark.sha


def compared(mark: Likened) -> Compared:
    """A report with its sketch, its outlet in small letters, and its address."""
    house = mark.outlet.casefold().strip() if mark.outlet else None
    return Compared(mark, sketch_of(mark.signature), house, address_of(mark.url))


def address_of(url: str | None) -> str | None:
    """An address without what does not matter in one; None for a site's front page."""
    parts = urlsplit(url or "")
    host, path = (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/")
    asked = [ask for ask in parts.query.split("&") if not ask.startswith(TRACKING)]
    return f"{host}{path}?{'&'.join(asked)}" if host and (path or any(asked)) else None


def likeness(one: Compared, other: Compared) -> Likeness | None:
    """How one report prints the other's text; None: each has its own."""
    return judged(one, other, shared(one, other))


def shared(one: Compared, other: Compared) -> Shared:
    """What two reports have in common."""
    return one.sketch.shared(other.sketch)


def judged(one: Compared, other: Compared, shared: Shared) -> Likeness | None:
    """How one report prints the other's text, given what they have in common."""
    short = min(one.sketch.size, other.sketch.size) < SHORT
    if shared.runs < FEW or (short and shared.of_shorter < SAME):
        return None
    apart = days_apart(one, other)
    if one.address is not None and one.address == other.address:
        return Likeness.VERSION if shared.of_shorter >= REPRINT else None
    if one.house is None or other.house is None or one.house == other.house:
        return of_one_outlet(shared, apart)
    return of_two_outlets(shared, apart)


def of_one_outlet(shared: Shared, apart: int | None) -> Likeness | None:
    """Versions of one report: nearly the same text, or one that was written on."""
    if shared.of_shorter < UPDATE or shared.of_longer < INSIDE:
        return None
    if shared.of_shorter >= SAME and (apart is None or apart <= MONTH):
        return Likeness.VERSION
    return Likeness.VERSION if apart is not None and apart <= NEXT_DAY else None


def of_two_outlets(shared: Shared, apart: int | None) -> Likeness | None:
    """A reprint, full or partial."""
    if shared.of_longer >= FULL:
        return Likeness.FULL
    if shared.of_longer < INSIDE or (apart is not None and apart > WEEK):
        return None
    return Likeness.PARTIAL if shared.of_shorter >= REPRINT else None


def days_apart(one: Compared, other: Compared) -> int | None:
    """How many days lie between the two; None: a day is not known."""
    days = one.mark.published, other.mark.published
    return abs((days[0] - days[1]).days) if days[0] and days[1] else None
