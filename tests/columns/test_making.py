"""Entries and their tables tell the same."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes import ARLAND, TEXT, any_entries, article, entries

from headway.columns.kinds import sound
from headway.columns.making import tables_of
from headway.columns.parts import Role
from headway.columns.schema import TABLES
from headway.model.entry import Entries
from headway.model.kinds import EntrySort, MoveKind

HALF = "\ud83d"


def rows(name: str, *read: Entries) -> list[dict[str, Any]]:
    """The rows of one table."""
    found: list[dict[str, Any]] = tables_of(read)[name].to_pylist()
    return found


def ids(found: Iterable[Any]) -> list[str]:
    """The ids of entries."""
    return sorted(one.id for one in found)


@settings(max_examples=30)
@given(st.lists(any_entries(), max_size=3))
def test_tables_hold_all_entries_and_no_more(read: list[Entries]) -> None:
    found = tables_of(read)
    hashes = found["report"]["sha256"].to_pylist()
    assert sorted(hashes) == sorted(one.article.sha256 for one in read)
    for sort in EntrySort:
        told = [entry for one in read for entry in getattr(one, f"{sort}s")]
        assert sorted(found[sort]["id"].to_pylist()) == ids(told)
    known = {entry for sort in EntrySort for entry in found[sort]["id"].to_pylist()}
    assert set(found["part"]["entry"].to_pylist()) <= known
    assert found["doubt"].num_rows == sum(len(one.doubts) for one in read)
    assert found["actor"].num_rows == sum(len(one.actors) for one in read)
    for name, table in found.items():
        table.validate(full=True)
        assert table.schema.equals(TABLES[name].schema, check_metadata=True)


@settings(max_examples=30)
@given(any_entries())
def test_words_stand_where_their_offsets_say(read: Entries) -> None:
    text = read.article.text
    found = rows("move", read) + rows("meeting", read) + rows("channel", read)
    for row in found:
        assert row["evidence"] == text[row["evidence_start"] : row["evidence_end"]]
    for row in rows("part", read):
        assert row["mention"] == text[row["mention_start"] : row["mention_end"]]


def test_a_move_tells_who_made_it_to_whom_and_when() -> None:
    (no,) = [row for row in rows("move", entries()) if row["kind"] == "reject"]
    told = (no["actor_id"], no["actor"], no["actor_party"])
    assert told == ("borland", "Borland", "Borland")
    assert no["recipient"] == "Arland"
    assert no["confidence"] == 0.75
    assert (no["date"], no["date_first"], no["speaker"]) == (None, None, None)


def test_a_date_keeps_how_fine_it_is() -> None:
    (link,) = rows("channel", entries())
    assert link["since"] == "2014"
    assert (link["since_first"], link["since_last"]) == (
        date(2014, 1, 1),
        date(2014, 12, 31),
    )
    assert link["since_grain"] == "year"
    (met,) = rows("meeting", entries())
    assert (met["date"], met["date_grain"]) == ("2021-03-01", "day")


def test_several_who_make_a_move_are_its_participants_and_its_parts() -> None:
    (met,) = [row for row in rows("move", entries()) if row["kind"] == MoveKind.MEET]
    assert (met["actor"], met["participants"]) == (None, ["Arland", "Borland"])
    parts = [row for row in rows("part", entries()) if row["entry"] == met["id"]]
    assert [(row["role"], row["number"], row["name"]) for row in parts] == [
        (Role.PARTICIPANT, 1, "Arland"),
        (Role.PARTICIPANT, 2, "Borland"),
    ]


def test_the_reports_own_voice_is_the_reporter() -> None:
    (judged,) = [row for row in rows("move", entries()) if row["kind"] == "assess"]
    assert (judged["actor_id"], judged["actor"]) == ("reporter", "reporter")
    assert judged["actor_party"] is None
    assert "reporter" in {row["actor"] for row in rows("part", entries())}


def test_copies_are_those_that_were_counted() -> None:
    read = entries()
    counted = tables_of([read], {read.article.sha256: 3})["report"]
    assert counted["copies"].to_pylist() == [3]
    assert rows("report", read)[0]["copies"] is None


def test_rows_go_by_day_of_publication_and_those_without_last() -> None:
    days = [None, date(2022, 1, 2), date(2021, 1, 2)]
    read = [entries(article(f"{TEXT}{n}", day)) for n, day in enumerate(days)]
    found = [row["published"] for row in rows("move", *read)]
    assert found == [day for day in reversed(days) for _ in read[0].moves]


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        (f"No {HALF} patrol", "No \ufffd patrol"),
        ("No\0patrol", "No\0patrol"),
        ("no patrol " * 100_000, "no patrol " * 100_000),
        ("\u202eNo \x1b[2J patrol", "\u202eNo \x1b[2J patrol"),
    ],
    ids=["half a character", "NUL", "very long", "steering"],
)
def test_whatever_words_hold_the_row_is_kept(title: str, kept: str) -> None:
    read = entries(replace(article(), title=title))
    assert rows("report", read)[0]["title"] == kept


def test_half_a_character_in_a_list_is_replaced_too() -> None:
    read = replace(entries(), actors=(replace(ARLAND, aliases=(f"a{HALF}", "b")),))
    assert rows("actor", read)[0]["aliases"] == ["a\ufffd", "b"]


def test_what_is_replaced_is_as_long_as_it_was() -> None:
    assert sound(f"a{HALF}b\udc00") == "a\ufffdb\ufffd"
    assert sound("ätsch 🙂") == "ätsch 🙂"


def test_no_reports_are_tables_without_rows() -> None:
    found = tables_of([])
    assert list(found) == list(TABLES)
    assert {table.num_rows for table in found.values()} == {0}


@pytest.mark.parametrize("name", TABLES)
def test_closed_sets_are_the_same_dictionary_in_every_file(name: str) -> None:
    few, more = tables_of([])[name], tables_of([entries()])[name]
    for field in few.schema:
        if pa.types.is_dictionary(field.type):
            words = [t[field.name].combine_chunks().dictionary for t in (few, more)]
            assert words[0].equals(words[1]), field.name
