"""What is said and done month by month, as bars of a static picture."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

__all__ = ["Bar", "Bars", "bars"]

MOST = 72  # months that have bars of their own; of more, years have
YEAR = 12
WIDTH, HEIGHT = 720, 120  # units of the picture
GAP: Final = 0.2  # of a bar's width, between two


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A month, or a year where there are many."""

    label: str  # "2021-03"
    said: int
    did: int
    x: float
    width: float
    said_y: float
    said_height: float
    did_y: float
    did_height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """All of them, with what lies outside."""

    bars: tuple[Bar, ...]
    unit: str  # "month" or "year"
    most: int  # entries of the highest bar
    before: int  # entries of an earlier day than the first report
    after: int  # entries of a later day than the last report


def bars(months: Sequence[Mapping[str, Any]], first: str, last: str) -> Bars | None:
    """The bars from the first to the last report; None where there is nothing to see.

    What reports tell of other times is counted, not drawn: it would bury the rest.
    """
    told = {one["month"]: (one["said"], one["did"]) for one in months}
    start, end = first[:7], last[:7]
    inside = {m: n for m, n in told.items() if start <= m <= end}
    if not inside or not start:
        return None
    span = list(between(start, end))
    by_year = len(span) > MOST
    labels = sorted({m[:4] for m in span}) if by_year else span
    summed = dict.fromkeys(labels, (0, 0))
    for month, (said, did) in inside.items():
        label = month[:4] if by_year else month
        summed[label] = (summed[label][0] + said, summed[label][1] + did)
    return Bars(
        bars=tuple(drawn(summed)),
        unit="year" if by_year else "month",
        most=max(map(sum, summed.values())),
        before=sum(sum(n) for m, n in told.items() if m < start),
        after=sum(sum(n) for m, n in told.items() if m > end),
    )


def between(first: str, last: str) -> Iterator[str]:
    """The months from one to another."""
    start, end = (int(m[:4]) * YEAR + int(m[5:]) - 1 for m in (first, last))
    for month in range(start, end + 1):
        yield f"{month // YEAR:04}-{month % YEAR + 1:02}"


def drawn(summed: Mapping[str, tuple[int, int]]) -> Iterator[Bar]:
    """Each bar in its place: what was done stands on what was said."""
    most = max(map(sum, summed.values())) or 1
    step = WIDTH / len(summed)
    for place, (label, (said, did)) in enumerate(summed.items()):
        low, high = HEIGHT * said / most, HEIGHT * did / most
        yield Bar(
            label=label,
            said=said,
            did=did,
            x=round(step * (place + GAP / 2), 2),
            width=round(step * (1 - GAP), 2),
            said_y=round(HEIGHT - low, 2),
            said_height=round(low, 2),
            did_y=round(HEIGHT - low - high, 2),
            did_height=round(high, 2),
        )
