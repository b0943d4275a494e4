"""The day that a file's name bears: "2022-01-13-talks.txt", "20220113_talks.html"."""

import re
from dataclasses import replace
from datetime import date

from headway.model.article import Article, Capture

__all__ = ["day_in", "named"]

DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)")
FILES = ("text/plain", "text/html")  # the name of a file of records dates none of them


def day_in(name: str) -> date | None:
    """The one day that the name bears; None: none, or several."""
    found = {day for parts in DAY.findall(name) if (day := day_of(*parts))}
    return found.pop() if len(found) == 1 else None


def day_of(year: str, _: str, month: str, day: str) -> date | None:
    """The day; None where the calendar has none such: the figures are a number."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def named(capture: Capture, own: Article) -> Capture:
    """The capture; where nobody says when, its name does, as whoever named it knew.

    It beats neither what the report says of itself nor what its giver says.
    """
    hints = capture.hints
    known = own.published or own.unread_date or hints.published
    if known or not capture.media_type.startswith(FILES):
        return capture
    day = day_in(capture.name)
    return replace(capture, hints=replace(hints, published=day)) if day else capture
