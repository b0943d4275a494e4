"""A card of the queue: the words in their sentence, and where one goes on."""

import pytest

from headway.desk.answers.queue import around, head, place_of, tail, written

TEXT = (
    "The delegations met in Norhaven. Arland demanded lower tolls, its minister said. "
    "Cresk refused."
)


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def test_the_words_stand_in_their_sentence_behind_the_one_before() -> None:
    found = around(TEXT, span("demanded lower tolls"))
    assert found["lead"] == "The delegations met in Norhaven."
    assert found["before"] == "Arland "
    assert found["words"] == "demanded lower tolls"
    assert found["behind"].strip() == ", its minister said."


def test_before_the_first_sentence_there_is_none() -> None:
    found = around(TEXT, span("met in Norhaven"))
    assert (found["lead"], found["before"]) == ("", "The delegations ")


def test_without_words_of_its_own_an_entry_is_shown_as_the_report_begins() -> None:
    assert around(TEXT, None)["words"].startswith("The delegations met")
    assert around(TEXT, None)["lead"] == ""


def test_what_is_long_is_cut_between_two_words() -> None:
    assert head("one two three", 9) == "one two …"
    assert tail("one two three", 9) == "… three"


def test_what_is_short_stays_whole() -> None:
    assert head("one two", 7) == tail("one two", 7) == "one two"


def test_a_place_is_read_as_it_was_written() -> None:
    place = (0.31, "96f5c2ea1b99bd89")
    assert place_of(written(place)) == place


@pytest.mark.parametrize(
    "words",
    ["", "0.31", "0.31,", "sure,96f5c2ea1b99bd89", "0.31,96f5;c2"],
    ids=["nothing", "no entry", "an empty entry", "no number", "no id"],
)
def test_what_is_no_place_begins_the_queue_anew(words: str) -> None:
    assert place_of(words) is None
