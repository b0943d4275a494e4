"""Words that name a date, read as a report of a day has them."""

from datetime import date

from headway.model.reading import Tense
from headway.resolve.dates import resolve

__all__ = ["FUTURE", "PAST", "TODAY", "UNKNOWN", "named"]

TODAY = date(2022, 1, 13)  # a Thursday
PAST, FUTURE, UNKNOWN = Tense.PAST, Tense.FUTURE, Tense.UNKNOWN


def named(words: str, tense: Tense, today: str = "") -> str:
    """The date, "no date" or "no anchor"; `today` is the day of the report."""
    day = date.fromisoformat(today) if today else TODAY
    return str(resolve(words, tense, day))
