"""Lines of CSV that neither a spreadsheet nor a program misreads."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.serve.sheet import cell, plain, row

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@pytest.mark.parametrize(
    ("words", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@sum", "'@sum"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        ("'tis", "''tis"),
        ("tis =1", "tis =1"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(words: str, safe: str) -> None:
    assert cell(words) == safe
    assert plain(safe) == words


@given(TEXT)
def test_a_cell_can_be_turned_back(words: str) -> None:
    assert plain(cell(words)) == words
    assert not cell(words).startswith(tuple("=+-@\t\r\n"))


@given(st.lists(st.lists(TEXT, min_size=2, max_size=2), max_size=4))
def test_a_program_reads_the_cells_of_each_line(lines: list[list[str]]) -> None:
    made = "".join(row(cells) for cells in lines)
    read = csv.reader(io.StringIO(made, newline=""))
    assert [[plain(words) for words in cells] for cells in read] == lines


def test_a_line_is_one_line() -> None:
    assert row(["a", "b, c", 'd "e"']) == 'a,"b, c","d ""e"""\n'
    assert row(["a\rb", "c\nd"]) == '"a\rb","c\nd"\n'
