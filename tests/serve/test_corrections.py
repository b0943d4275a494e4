"""Corrections in words and as JSON; a corrected entry bears a mark, no other does."""

from tests.fakes import SIGNED, article, corrections, editor, entries

from headway.follow.editor import Signature
from headway.model.kinds import EntrySort
from headway.serve.contract import encode
from headway.serve.corrections import (
    correction_line,
    correction_object,
    correction_words,
)
from headway.serve.page import page

READ = entries()
MEET, OFFER, NO, JUDGED = READ.moves


def test_a_change_is_told_with_what_was_read() -> None:
    written = {"kind": "demand", "recipient": "Creskia", "participants": ""}
    said = editor(READ).change(OFFER.id, written, SIGNED)
    told = "kind propose → demand, recipient none → Creskia"
    assert correction_words(said) == (
        f"changed by jane on 2021-03-03: {told} (read it twice)"
    )
    assert correction_line(said).startswith(f"0  {OFFER.id}  move changed by jane")


def test_what_is_left_open_is_told_as_none() -> None:
    signed = Signature(by="jane", made=SIGNED.made)
    said = editor(READ).change(MEET.id, {"place": "", "participants": "Arland"}, signed)
    assert correction_words(said).endswith(
        "place Cresk → none, participants Arland and Borland → Arland"
    )


def test_an_added_entry_is_told_by_its_values() -> None:
    written = {"kind": "warn", "actor": "Creskia"}
    said = editor(READ).add(EntrySort.MOVE, "The talks made no", written, SIGNED)
    assert ": kind warn, status actual, actor Creskia (" in correction_words(said)
    made = correction_object(said)
    assert made["read"] == {}
    assert made["change"]["actor"]["name"] == "Creskia"
    start, end = made["evidence"][0]
    assert article().text[start:end] == "The talks made no"


def test_the_object_holds_both_readings() -> None:
    first, last = corrections(
        READ,
        lambda on: on.change(OFFER.id, {"kind": "demand"}, SIGNED),
        lambda on: on.withdraw(OFFER.id, SIGNED),
    )
    made = correction_object(first)
    assert (made["read"]["kind"], made["change"]["kind"]) == ("propose", "demand")
    assert (made["by"], made["made"]) == ("jane", "2021-03-03T09:00:00+00:00")
    assert correction_object(last)["withdraws"] == 1
    assert correction_words(last).startswith("correction 1 withdrawn by jane")


def test_corrected_entries_bear_a_mark_and_no_others() -> None:
    said = corrections(READ, lambda on: on.confirm(OFFER.id, SIGNED))
    made = encode(editor(READ, said).shown)
    marks = [move.get("corrected") for move in made["moves"]]
    mark = {"verdict": "confirm", "by": "jane", "made": "2021-03-03T09:00:00+00:00"}
    assert marks == [None, mark, None, None]
    assert "corrected" not in made["statements"][0]


def test_the_page_says_who_has_spoken_of_an_entry() -> None:
    said = corrections(READ, lambda on: on.confirm(OFFER.id, SIGNED))
    assert " · confirmed by jane</span>" in page([editor(READ, said).shown])
    assert "by jane" not in page([READ])
