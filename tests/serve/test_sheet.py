"""Lines of CSV that neither a spreadsheet nor a program misreads."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.serve.sheet import cell, plain, row

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
HOSTILE = st.text(st.sampled_from("a1e ,;\t\r\n'\"=+-@/0"), max_size=12)
ANY = TEXT | HOSTILE
TURNED = (
    *("12e4567", "1234567890123456", "007", "1.10", "3,000", "50%"),
    *("2021-10", "2021-01/2021-03", "1/2", "10:30", "5 May 2021", "May 2021"),
)
STAYING = (
    *("2021-10-12", "2014", "0", "0.75", "a1b2c3d4e5f60718", "1" * 41),
    *("May", "in May 2021", "12 ships", "12; 40"),
)


@pytest.mark.parametrize(
    ("words", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@sum", "'@sum"),
        ("\t=1", "'\t'=1"),
        ("\r=1", "'\r'=1"),
        ("\0=1", "'\0=1"),
        ("＝1", "'＝1"),
        (" =1", "' =1"),
        ('"=1"', '\'"=1"'),
        ("'tis", "''tis"),
        ("tis =1", "tis =1"),
        ("a;=1", "a;'=1"),
        ('a; "=1', "a;' \"=1"),
        ("a\n-1", "a\n'-1"),
        ("a;'=1", "a;''=1"),
        ("peace; war – and so on", "peace; war – and so on"),
        ("well-known", "well-known"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(words: str, safe: str) -> None:
    assert cell(words) == safe
    assert plain(safe) == words


@given(ANY)
def test_a_cell_can_be_turned_back(words: str) -> None:
    assert plain(cell(words)) == words
    assert not cell(words).startswith(tuple("=+-@\t\r\n"))


@given(ANY)
def test_one_apostrophe_less_is_the_cell_as_it_was(words: str) -> None:
    if not re.search(r"[;\t\r\n]", words):
        assert cell(words).removeprefix("'") == words


@given(st.lists(ANY, min_size=1, max_size=3))
def test_who_parts_cells_elsewhere_finds_no_formula(cells: list[str]) -> None:
    for part in re.split(r"[;\t\r\n]", row(cells)):
        begins = part.strip().lstrip('"\0 ')
        assert not begins.startswith(tuple("=+-@"))


@given(st.lists(st.lists(ANY, min_size=2, max_size=2), max_size=4))
def test_a_program_reads_the_cells_of_each_line(lines: list[list[str]]) -> None:
    for steady in (True, False):
        made = "".join(row(cells, steady=steady) for cells in lines)
        read = csv.reader(io.StringIO(made, newline=""))
        assert [[plain(words) for words in cells] for cells in read] == lines


def test_a_line_is_one_line() -> None:
    assert row(["a", "b, c", 'd "e"']) == 'a,"b, c","d ""e"""\n'
    assert row(["a\rb", "c\nd"]) == '"a\rb","c\nd"\n'


def test_what_some_programs_part_at_is_quoted() -> None:
    assert row(["a; b", "c\td"]) == '"a; b","c\td"\n'


def test_figures_are_figures() -> None:
    assert row([-1, 0.5, 12]) == row([-1, 0.5, 12], steady=True) == "-1,0.5,12\n"


@pytest.mark.parametrize(
    "words",
    TURNED,
)
def test_what_would_be_turned_is_kept_in_a_steady_line(words: str) -> None:
    assert row([words, "x"], steady=True).lstrip('"').startswith(f"'{words}")
    assert not row([words, "x"]).lstrip('"').startswith("'")


@pytest.mark.parametrize(
    "words",
    STAYING,
)
def test_days_and_words_stay_as_they_are_in_a_steady_line(words: str) -> None:
    assert row([words, "x"], steady=True) == row([words, "x"])
