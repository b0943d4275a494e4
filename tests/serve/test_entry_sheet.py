"""Entries as a sheet: one row each, that a spreadsheet opens as it is meant."""

import csv
import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.fakes import any_entries, article, entries

from headway.desk.api.bodies import EntryPage
from headway.desk.api.columns import columns_of
from headway.model.entry import Entries, EntryId
from headway.model.flat import flat_rows
from headway.serve.entry_sheet import COLUMNS, Under
from headway.serve.sheet import plain
from headway.serve.show import shower

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
Filed = dict[EntryId, Under]


def sheet(*reports: Entries, filed: Filed | None = None) -> str:
    """What is written of these reports."""
    out = io.StringIO(newline="")
    show = shower("csv", out, filed)
    for found in reports:
        show.one(found)
    show.end()
    assert show.told() == ""
    return out.getvalue()


def rows(*reports: Entries, filed: Filed | None = None) -> list[dict[str, str]]:
    """The rows, as a program reads them that knows the mark before UTF-8."""
    made = sheet(*reports, filed=filed).encode().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(made, newline="")))


def test_each_entry_is_a_row_with_quote_outlet_day_and_report() -> None:
    found = rows(entries())
    assert [row["sort"] for row in found] == [
        "statement",
        *["move"] * 4,
        "meeting",
        "proposal",
        "channel",
    ]
    refusal = found[3]
    assert refusal["words"] == "Borland rejected the patrol"
    assert (refusal["actors"], refusal["towards"]) == ("Borland", "Arland")
    assert (refusal["outlet"], refusal["published"]) == ("Ferry News", "2021-03-02")
    assert (refusal["kind"], refusal["confidence"]) == ("reject", "0.75")
    met = found[5]
    assert (met["parties"], met["place"]) == ("Arland; Borland", "Cresk")
    assert (met["day"], met["status"]) == ("2021-03-01", "held")


def test_excel_is_told_that_it_is_utf8() -> None:
    assert sheet().encode().startswith(b"\xef\xbb\xbfid,sort,")


def test_the_columns_are_those_of_the_api() -> None:
    assert set(COLUMNS) == set(columns_of(EntryPage))


def test_a_text_that_comes_twice_is_written_once() -> None:
    other = entries(article("Another day. " + article().text))
    assert len(rows(entries(), entries())) == 8
    assert len(rows(entries(), other)) == 16


def test_with_a_dossier_parties_and_issues_are_its_own() -> None:
    no = entries().moves[2].id
    filed = {no: Under(parties=("The island",), issues=("patrols", "fishing"))}
    found = {row["id"]: row for row in rows(entries(), filed=filed)}
    assert (found[no]["parties"], found[no]["issues"]) == (
        "The island",
        "patrols; fishing",
    )
    assert found[entries().moves[1].id]["parties"] == ""


def test_an_id_that_looks_like_a_figure_keeps_its_digits() -> None:
    move = replace(entries().moves[0], id=EntryId("1234567890123e45"))
    (row,) = rows(
        replace(
            entries(),
            statements=(),
            moves=(move,),
            meetings=(),
            proposals=(),
            channels=(),
        )
    )
    assert row["id"] == "'1234567890123e45"


@given(any_entries(), TEXT, TEXT)
def test_a_program_reads_what_was_written(found: Entries, outlet: str, id: str) -> None:
    found = replace(found, article=replace(found.article, outlet=outlet, id=id))
    read = rows(found)
    flat = list(flat_rows(found))
    assert [plain(row["id"]) for row in read] == [one["id"] for one in flat]
    assert [plain(row["words"]) for row in read] == [one["words"] for one in flat]
    assert {plain(row["outlet"]) for row in read} <= {outlet}
    assert {plain(row["report"]) for row in read} <= {id}
