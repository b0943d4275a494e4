"""The tables of mentions: a floor under what was reached, and twins that differ."""

from dataclasses import replace

import pytest
from benchmarks.mentions import is_right, rows, shares

from headway.model.span import Span
from headway.road import Road

pytestmark = pytest.mark.model

FLOORS = {"guiding": 0.83, "apart": 0.8}  # of the rows; raise them with the reader


@pytest.mark.parametrize("table", FLOORS)
def test_most_mentions_mean_whom_a_careful_reader_says(road: Road, table: str) -> None:
    found = shares(road, table).values()
    right, all_ = (sum(part) for part in zip(*found, strict=True))
    assert right / all_ >= FLOORS[table]


@pytest.mark.parametrize(
    ("table", "least"), [("guiding", 300), ("apart", 150)], ids=["guiding", "apart"]
)
def test_a_table_is_large_and_names_no_row_twice(table: str, least: int) -> None:
    found = [row.id for row in rows(table)]
    assert len(found) == len(set(found)) >= least


def test_another_name_or_party_is_wrong(road: Road) -> None:
    row = next(row for row in rows("guiding") if row.group == "states" and row.party)
    assert is_right(road, row)
    assert not is_right(road, replace(row, actors=frozenset({"borland"})))
    assert not is_right(road, replace(row, party="Borland"))


def test_words_that_name_nobody_are_right_only_where_nobody_is_named(
    road: Road,
) -> None:
    row = next(row for row in rows("guiding") if row.group == "states" and row.party)
    nobody = replace(row, actors=frozenset(), party=None)
    assert not is_right(road, nobody)
    verb = row.text.index(" ", row.span.end) + 1
    assert is_right(road, replace(nobody, span=Span(verb, verb + 1)))
