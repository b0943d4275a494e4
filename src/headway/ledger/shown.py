"""A report and its entries as they are shown: flat rows to list, filter and search.

They are made from the entries as persons have corrected them.
"""

from collections.abc import Iterator
from typing import Any, Final

from headway.ledger.schema import shown
from headway.model.correction import entries_in, parts_of
from headway.model.entry import Entries
from headway.model.flat import flat_rows, names, on_one_line

__all__ = ["DIGITS", "REPORT", "SHOWN", "parts_in", "rows_of"]

Row = dict[str, Any]
SHOWN: Final = 1  # the version of these rows; another one: they are made anew
REPORT: Final = "report"  # the sort of the row that stands for the report itself
DIGITS: Final = 16  # of a report's hash that make the id of its row
BLANK: Final[Row] = {  # of which nothing is known yet; all rows have the same columns
    **{column.name: None for column in shown.c if column.name != "number"},
    **{"place": 0, "actors": [], "towards": [], "words": ""},
}


def rows_of(entries: Entries) -> Iterator[Row]:
    """The row of the report, then those of its entries."""
    found, sha256 = entries.article, entries.article.sha256
    title = found.title or found.text.strip().partition("\n")[0]
    yield BLANK | {
        "id": sha256[:DIGITS],
        "article": sha256,
        "sort": REPORT,
        "words": on_one_line(title),
        "day": found.published.isoformat() if found.published else "",
    }
    for place, row in enumerate(flat_rows(entries), 1):
        yield BLANK | row | {"article": sha256, "place": place}


def parts_in(entries: Entries) -> Iterator[Row]:
    """Who plays which part in which entry."""
    known = {actor.id: actor for actor in entries.actors}
    for entry in entries_in(entries):
        for role, found in parts_of(entry).items():
            for name in names(found, known):
                yield {"entry": entry.id, "role": role, "name": name}
