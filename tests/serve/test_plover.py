"""Moves as rows of CSV."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes import any_entries, article, entries

from headway.analyse.codes import Coded
from headway.analyse.events import Event, events
from headway.model.entry import Entries
from headway.model.plover import CODEBOOK
from headway.model.when import When
from headway.serve.plover import COLUMNS, Plover, dates, people
from headway.serve.sheet import plain
from headway.serve.show import shower

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def csv_of(*reports: Entries) -> tuple[str, str]:
    """What is written, and what is told of the rest."""
    out = io.StringIO(newline="")
    show = shower("plover", out)
    for found in reports:
        show.one(found)
    show.end()
    return out.getvalue(), show.told()


def rows(*reports: Entries) -> list[dict[str, str]]:
    made, _ = csv_of(*reports)
    return list(csv.DictReader(io.StringIO(made, newline="")))


def test_each_event_is_a_row_with_its_evidence() -> None:
    met, offer, refusal = rows(entries())
    assert met["event_type"] == "CONSULT"
    assert (met["actor_name"], met["actor_code"]) == ("Arland;Borland", ";")
    assert (met["date"], met["published"]) == ("2021-03-01", "2021-03-02")
    assert (offer["event_type"], offer["date"]) == ("AGREE", "")
    assert refusal["recipient_name"] == "Arland"
    assert refusal["evidence"] == "Borland rejected the patrol"
    text = entries().article.text
    start, end = int(refusal["evidence_start"]), int(refusal["evidence_end"])
    assert text[start:end] == refusal["evidence"]
    assert {row["codebook"] for row in (met, offer, refusal)} == {CODEBOOK}


def test_what_is_left_out_is_told() -> None:
    _, told = csv_of(entries())
    assert told == (
        "1 of 4 moves left out, no events of PLOVER: "
        "1 of kinds that PLOVER does not code (assess, defer, deny)"
    )
    assert csv_of(replace(entries(), moves=entries().moves[:3]))[1] == ""


def test_without_reports_there_is_a_header() -> None:
    assert csv_of()[0] == ",".join(COLUMNS) + "\n"


def test_a_text_that_comes_twice_is_written_once() -> None:
    other = entries(article("Another day. " + article().text))
    assert len(rows(entries(), entries())) == 3
    assert len(rows(entries(), other)) == 6


@given(any_entries(), TEXT)
def test_a_program_reads_what_was_written(found: Entries, outlet: str) -> None:
    found = replace(found, article=replace(found.article, outlet=outlet))
    expected = [event for event in events(found) if isinstance(event, Event)]
    read = rows(found)
    text = found.article.text
    assert [row["event_id"] for row in read] == [e.move.id for e in expected]
    assert [plain(row["evidence"]) for row in read] == [
        e.move.evidence.of(text) for e in expected
    ]
    assert {plain(row["outlet"]) for row in read} <= {outlet}
    assert all(None not in row and None not in row.values() for row in read)


@given(st.lists(TEXT, min_size=1, max_size=4))
def test_names_and_codes_stand_in_one_order(names: list[str]) -> None:
    cells = people("actor", [Coded(name=name) for name in names])
    assert len(cells["actor_name"].split(";")) == len(names)
    assert len(cells["actor_code"].split(";")) == len(names)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2022-01-12", ("2022-01-12", "", "")),
        ("2022-01-09/2022-01-13", ("2022-01-09", "2022-01-13", "")),
        ("2022-01", ("", "", "2022-01")),
        ("2021/2022", ("", "", "2021/2022")),
        (None, ("", "", "")),
    ],
    ids=["a day", "days", "a month", "years", "not said"],
)
def test_only_a_day_is_a_date(when: str | None, expected: tuple[str, str, str]) -> None:
    found = dates(When.parse(when) if when else None)
    assert tuple(found.values()) == expected


def test_a_report_at_a_time_is_written_at_once() -> None:
    out = io.StringIO(newline="")
    show = Plover(out)
    show.one(entries())
    assert out.getvalue().count("\n") == 4
