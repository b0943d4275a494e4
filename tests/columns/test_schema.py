"""The tables are told as they are."""

import re

import pytest
from tests.columns.reference import PAGE, reference

from headway.batch.asides import SCHEMA
from headway.columns.column import Column, Table
from headway.columns.schema import SHOWN, TABLES

COLUMNS = [(table, column) for table in SHOWN.values() for column in table.columns]
NAMED = [f"{table.name}.{column.name}" for table, column in COLUMNS]


def test_the_page_of_the_tables_is_what_the_code_says() -> None:
    assert PAGE.read_text("utf-8") == reference(), (
        "write it anew: python -m tests.columns.reference"
    )


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=NAMED)
def test_every_column_tells_what_it_holds(
    table: Table[object], column: Column[object]
) -> None:
    assert column.told
    assert column.told[0].islower()
    assert re.fullmatch("[a-z][a-z0-9_]*", column.name)
    assert table.schema.field(column.name).nullable is bool(column.null)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_two_columns_of_a_table_have_one_name(table: Table[object]) -> None:
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", TABLES)
def test_every_row_says_when_its_report_was_published(name: str) -> None:
    assert "published" in TABLES[name].schema.names


def test_what_is_set_aside_is_told_as_a_batch_writes_it() -> None:
    told = SHOWN["aside"].schema
    assert told.names == SCHEMA.names
    assert [told.field(name).type for name in ("origin", "id", "words")] == [
        SCHEMA.field(name).type for name in ("origin", "id", "words")
    ]
