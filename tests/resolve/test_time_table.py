"""Time expressions in sentences: what each one names, on which side, in which role.

`time_table.jsonl` holds them, one a line: the day of the report (`anchor`, null: not
known), the sentence, the words of the expression (null: it holds none), and the date or
the doubt that a careful reader would write down, with its role.
"""

import json
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from headway.model.article import Article
from headway.model.reading import TimeRole
from headway.resolve.calendar import Calendar
from headway.road import Road

pytestmark = pytest.mark.model

TABLE = Path(__file__).with_name("time_table.jsonl")


class Row(NamedTuple):
    """One sentence of the table."""

    group: str
    anchor: date | None
    text: str
    words: str | None
    answer: str
    role: TimeRole


def rows() -> list[Row]:
    found = map(json.loads, TABLE.read_text("utf-8").splitlines())
    return [
        Row(
            group=row["group"],
            anchor=date.fromisoformat(row["anchor"]) if row["anchor"] else None,
            text=row["text"],
            words=row["words"],
            answer=row.get("date") or row.get("doubt") or "none",
            role=TimeRole(row.get("role", "date")),
        )
        for row in found
    ]


GROUPS = sorted({row.group for row in rows()})


def read(road: Road, row: Row) -> list[tuple[str, str, TimeRole]]:
    """Words, date or doubt, and role of each expression that meets the row's words."""
    times = road.extractor.read_text(row.text).times
    article = Article(id="cresk", text=row.text, published=row.anchor)
    calendar = Calendar(article, times)
    start = row.text.index(row.words) if row.words else 0
    end = start + len(row.words) if row.words else len(row.text)
    return [
        (time.span.of(row.text), str(calendar.found(time.span)), time.role)
        for time in times
        if time.span.start < end and start < time.span.end
    ]


def is_right(road: Road, row: Row) -> bool:
    """Whether the words, which a preposition may open, are read as the row has them."""
    found = read(road, row)
    if row.words is None:
        return not found
    return (
        len(found) == 1
        and (found[0][0].endswith(row.words) or row.words.endswith(found[0][0]))
        and found[0][1:] == (row.answer, row.role)
    )


@pytest.mark.parametrize("group", GROUPS)
def test_the_table_is_read_as_a_careful_reader_would(road: Road, group: str) -> None:
    asked = [row for row in rows() if row.group == group]
    assert [row for row in asked if not is_right(road, row)] == []


def test_the_table_is_long_and_no_row_stands_twice() -> None:
    assert len(rows()) >= 300
    places = [(row.anchor, row.text, row.words) for row in rows()]
    assert len(set(places)) == len(places)
