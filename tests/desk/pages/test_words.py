"""How the desk puts plain values into words."""

import pytest

from headway.desk.pages.words import (
    claim_words,
    days_words,
    iso_words,
    quoted_words,
    said,
    stance_words,
    told_words,
    way_of,
    when_words,
)
from headway.model.kinds import MoveKind


@pytest.mark.parametrize(
    ("kind", "way"),
    [("accept", "forward"), ("warn", "back"), ("demand", "talk"), ("defer", "still")],
)
def test_a_kind_goes_a_way(kind: str, way: str) -> None:
    assert way_of(kind) == way


def test_every_kind_has_a_way_and_words() -> None:
    assert all(way_of(kind.value) and stance_words(kind.value) for kind in MoveKind)


def test_days_are_told_as_one_reads_them() -> None:
    assert iso_words("2021-03-04") == "4 Mar 2021"
    assert iso_words(None) == ""
    assert days_words("2021-03-01", "2021-03-31") == "Mar 2021"
    assert days_words("2021-03-04", "2021-03-05") == "4–5 Mar 2021"
    assert days_words(None, None) == ""
    assert when_words("2021-03") == "Mar 2021"


def test_a_claim_of_a_date_is_told_in_words_and_no_other() -> None:
    assert claim_words("date", "2021-03-04/2021-03-05") == "4–5 Mar 2021"
    assert claim_words("date", "2021-03-04") == "4 Mar 2021"
    assert claim_words("place", "Ulm") == "Ulm"


def test_words_are_quoted_once_and_cut() -> None:
    assert quoted_words("“so be it”") == "“so be it”"
    assert quoted_words("so be it,") == "“so be it”"
    assert quoted_words("word " * 200).endswith("word…”")
    assert quoted_words("one two three", 9) == "“one two…”"


def test_the_matter_stands_beside_words_that_do_not_tell_it() -> None:
    assert told_words("he warned", "of new tolls") == ("“he warned”", "of new tolls")
    assert told_words("he warned of tolls", "tolls") == ("“he warned of tolls”", "")
    assert told_words("he warned", None) == ("“he warned”", "")


def test_a_verdict_is_told_as_done() -> None:
    assert said("confirm") == "confirmed"
