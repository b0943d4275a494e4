"""Where and when a report says that it was filed: "GENEVA, Jan 10 (Reuters) -"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from headway.lexicon.datelines import load_datelines
from headway.read.lines import Line

__all__ = ["Dateline", "dateline_of"]

HEAD = 8  # captions and a headline may stand before the dateline


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What the first lines say of place, day and sender."""

    place: str | None = None  # None: no town is named
    day: date | None = None  # None: no date, or one without its year
    credit: str | None = None  # None: nobody is named behind the town


def dateline_of(lines: Sequence[Line]) -> Dateline:
    """The first town and the first full date that the first lines are headed by.

    A date needs its year: one that would have to be guessed is left out.
    """
    readings = [reading for line in lines[:HEAD] for reading in readings_of(line)]
    filed = next((reading for reading in readings if reading.place), Dateline())
    days = (reading.day for reading in readings if reading.day)
    return Dateline(place=filed.place, credit=filed.credit, day=next(days, None))


def readings_of(line: Line) -> Iterable[Dateline]:
    """What the first shape that fits reads at the start of a line, if any does."""
    return islice(shapes_that_fit(line), 1)


def shapes_that_fit(line: Line) -> Iterator[Dateline]:
    """What each shape that fits reads at the start of a line."""
    for shape in load_datelines().shapes:
        found = shape.pattern.match(line.text)
        if found is None:
            continue
        parts = {name: text for name, text in found.groupdict().items() if text}
        if "place" not in parts or names_a_town(parts["place"]):
            yield read_parts(parts)


def names_a_town(place: str) -> bool:
    """Whether no word of it is one that begins a label: "UPDATE", "NATO"."""
    stops = load_datelines().stops
    return not any(word in stops for word in re.split(r"[ /,]+", place))


def read_parts(parts: dict[str, str]) -> Dateline:
    """Town, day and sender from what the groups of a shape hold."""
    place = parts.get("place")
    return Dateline(
        place=as_name(place) if place else None,
        day=full_date(
            parts.get("day") or parts.get("day2"),
            parts.get("month") or parts.get("month2"),
            parts.get("year") or parts.get("year2"),
        ),
        credit=parts.get("credit") or parts.get("credit2"),
    )


def full_date(day: str | None, month: str | None, year: str | None) -> date | None:
    """The date, or None where a part is missing or the calendar has no such day."""
    number = load_datelines().month(month) if month else None
    if not (day and number and year):
        return None
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def as_name(place: str) -> str:
    """A town in capitals as it is written in running text: "Rio de Janeiro"."""
    return re.sub(r"[^\s/,-]+", lambda found: cased(found, place), place)


def cased(found: re.Match[str], place: str) -> str:
    """One word of a town's name; short forms ("D.C.", "UAE") stay as they are."""
    word, before = found[0], place[: found.start()]
    if not word.isupper() or "." in word[:-1] or ("," in before and len(word) <= 3):
        return word
    if before and word in load_datelines().small:
        return word.lower()
    return re.sub(r"\w+", lambda part: part[0].capitalize(), word)
