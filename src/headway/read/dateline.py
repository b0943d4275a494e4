"""Where and when a report says that it was filed: "GENEVA, Jan 10 (Reuters) -"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from headway.lexicon.datelines import load_datelines
from headway.model.article import Article
from headway.read.lines import Line, lines_of, outside

__all__ = ["Dateline", "dateline_of", "filed_on"]

HEAD = 8  # captions and a headline may stand before the dateline
ON_ITS_WAY = 30  # days from filing to publication, at most; more is another story's
AHEAD = 1  # days by which the day at the place of filing may be ahead
LEAP = 2000  # a year that has every day


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What the first lines say of place, day and sender."""

    place: str | None = None  # None: no town is named
    day: date | None = None  # None: no date, or one without its year
    credit: str | None = None  # None: nobody is named behind the town
    yearless: date | None = None  # a day without its year, in `LEAP`; None: none such
    updated: date | None = None  # the day of the last change; None: not said


def dateline_of(lines: Sequence[Line]) -> Dateline:
    """The first town and the first full date that the first lines are headed by.

    A date needs its year: one that would have to be guessed is left out.
    """
    readings = [reading for line in lines[:HEAD] for reading in readings_of(line)]
    filed = next((reading for reading in readings if reading.place), Dateline())
    days = (reading.day for reading in readings if reading.day)
    changes = (reading.updated for reading in readings if reading.updated)
    return replace(filed, day=next(days, None), updated=next(changes, None))


def filed_on(article: Article) -> date | None:
    """The day on which the report says that it was filed, close to its publication.

    A dateline mostly leaves out the year: "BRUSSELS, Jan 10". It is the one that
    brings the day nearest before the publication. None: no town with a day, no day of
    publication, or the two lie too far apart to belong together.
    """
    published = article.published
    if published is None:
        return None
    lines = outside(lines_of(article.text), article.boilerplate)[:HEAD]
    readings = (reading for line in lines for reading in readings_of(line))
    filed = next((reading for reading in readings if reading.place), Dateline())
    near = (day for day in days_of(filed, published.year) if close(day, published))
    return next(near, None)


def days_of(filed: Dateline, year: int) -> Iterator[date]:
    """The full date, or the days that it may be if its year is this, next or last."""
    if filed.day is not None:
        yield filed.day
    elif filed.yearless is not None:
        for guess in (year, year - 1, year + 1):
            with suppress(ValueError):
                yield filed.yearless.replace(year=guess)


def close(day: date, published: date) -> bool:
    """Whether a report of that day may have been published then."""
    return -AHEAD <= (published - day).days <= ON_ITS_WAY


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
            read = read_parts(parts)
            yield Dateline(updated=read.day) if shape.updates else read


def names_a_town(place: str) -> bool:
    """Whether no word of it is one that begins a label: "UPDATE", "NATO"."""
    stops = load_datelines().stops
    return not any(word in stops for word in re.split(r"[ /,]+", place))


def read_parts(parts: dict[str, str]) -> Dateline:
    """Town, day and sender from what the groups of a shape hold."""
    place = parts.get("place")
    day = parts.get("day") or parts.get("day2")
    month = parts.get("month") or parts.get("month2")
    year = parts.get("year") or parts.get("year2")
    return Dateline(
        place=as_name(place) if place else None,
        day=full_date(day, month, year),
        credit=parts.get("credit") or parts.get("credit2"),
        yearless=None if year else full_date(day, month, str(LEAP)),
    )


def full_date(day: str | None, month: str | None, year: str | None) -> date | None:
    """The date, or None where a part is missing or the calendar has no such day."""
    named = load_datelines().month(month) if month else None
    number = int(month) if month and month.isdecimal() else named
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
