"""The roll of a ledger, on both databases: made from reports, set right by persons."""

from typing import Any

import pytest
from tests.desk.cast import keep, naming, report
from tests.desk.rolled import JANE, OTTERMAN, RIABKOV, RYABKOV, known, names
from tests.fakes import SIGNED, editor

from headway.desk.answers.actors import actor, actors, asked_for
from headway.desk.answers.samenesses import (
    kept_apart,
    merged,
    split_off,
    undone,
)
from headway.desk.enrolling import enrol
from headway.errors import UsageError
from headway.ledger.enrolling import before
from headway.ledger.listing import Asked, listed
from headway.ledger.roll import facets
from headway.ledger.store import Ledger
from headway.model.entry import Reader


@pytest.fixture
def told(both: Ledger) -> Ledger:
    """A ledger with two spellings of one person, and another."""
    keep(both, report(RIABKOV, 1), report(RIABKOV, 2), report(RYABKOV, 3))
    keep(both, report(OTTERMAN, 4))
    enrol(both)
    return both


def days(ledger: Ledger, name: str) -> list[str]:
    """The days of the moves of whoever bears a name."""
    page = listed(ledger, Asked(actor=name, roles=("actor",)), None, 50)
    return sorted(row["day"][-2:] for row in page.rows)


def test_spellings_are_one_actor_with_the_entries_of_all(told: Ledger) -> None:
    assert names(told) == {
        "ivo-riabkov": ["Ivo Riabkov", "Ivo Ryabkov"],
        "karla-otterman": ["Karla Otterman"],
    }
    assert days(told, "Ivo Ryabkov") == days(told, "ivo-riabkov") == ["01", "02", "03"]


def test_what_an_actor_says_and_does_is_counted(told: Ledger) -> None:
    one = known(told, "ivo-riabkov")
    assert one["counts"] == {
        "statements": 3,
        "moves": 3,
        "meetings": 0,
        "proposals": 0,
        "addressed": 0,
    }
    assert one["months"] == [{"month": "2021-03", "said": 3, "did": 3}]
    assert one["towards"] == [{"id": "arland", "name": "Arland", "entries": 6}]
    assert (one["first"], one["last"]) == ("2021-03-01", "2021-03-03")
    assert known(told, "arland")["counts"] == {
        "statements": 0,
        "moves": 0,
        "meetings": 0,
        "proposals": 0,
        "addressed": 8,
    }


def test_a_list_is_narrowed_and_paged(told: Ledger) -> None:
    wanted = asked_for(q="RYÁB ivo", kind="", party="Borland")
    assert [row["id"] for row in actors(told, wanted, None, 5)[0]] == ["ivo-riabkov"]
    assert actors(told, asked_for(q="ivo karla"), None, 5)[0] == []
    seen, after = [], None
    for _ in range(3):
        rows, after = actors(told, asked_for(), after, 1)
        seen += [row["id"] for row in rows]
    assert sorted(seen) == ["arland", "ivo-riabkov", "karla-otterman"]
    assert after is None
    found = facets(told, asked_for(kind="state"))
    assert found.total == 1
    assert found.kinds == (("person", 2), ("state", 1))
    assert found.parties == (("Arland", 1),)


def test_a_percent_sign_is_only_a_sign(told: Ledger) -> None:
    assert actors(told, asked_for(q="%"), None, 5)[0] == []


def test_two_actors_are_one_from_now_on_and_two_again(told: Ledger) -> None:
    made = merged(told, "ivo-riabkov", "karla-otterman", JANE)
    assert names(told) == {
        "ivo-riabkov": ["Ivo Riabkov", "Ivo Ryabkov", "Karla Otterman"]
    }
    assert days(told, "Karla Otterman") == ["01", "02", "03", "04"]
    assert known(told, "karla-otterman")["id"] == "ivo-riabkov"
    undone(told, made.number or 0, JANE)
    assert names(told).keys() == {"ivo-riabkov", "karla-otterman"}
    assert days(told, "Karla Otterman") == ["04"]


def test_a_name_goes_its_own_way_whatever_the_machine_makes_of_it(
    told: Ledger,
) -> None:
    split_off(told, "ivo-riabkov", "Ivo Ryabkov", JANE)
    apart = {
        "ivo-riabkov": ["Ivo Riabkov"],
        "ivo-ryabkov": ["Ivo Ryabkov"],
        "karla-otterman": ["Karla Otterman"],
    }
    assert names(told) == apart
    enrol(told)
    assert names(told) == apart
    assert days(told, "ivo-ryabkov") == ["03"]


def test_the_displayed_name_may_be_the_one_that_goes(told: Ledger) -> None:
    split_off(told, "ivo-riabkov", "Ivo Riabkov", JANE)
    assert sorted(names(told).values()) == [
        ["Ivo Riabkov"],
        ["Ivo Ryabkov"],
        ["Karla Otterman"],
    ]


def test_a_judgement_outlives_new_reports_and_a_new_reading(told: Ledger) -> None:
    merged(told, "ivo-riabkov", "Karla Otterman", JANE)
    split_off(told, "ivo-riabkov", "Ivo Ryabkov", JANE)
    keep(told, report(RYABKOV, 5), report(RYABKOV, 6), report(OTTERMAN, 7))
    again = Reader(name="rules", version="newer")
    keep(told, report(OTTERMAN, 4, again), report(RIABKOV, 1, again))
    enrol(told)
    assert names(told) == {
        "ivo-riabkov": ["Ivo Riabkov", "Karla Otterman"],
        "ivo-ryabkov": ["Ivo Ryabkov"],
    }
    assert days(told, "ivo-riabkov") == ["01", "02", "04", "07"]


def test_whom_one_means_may_be_written_in_small_letters(told: Ledger) -> None:
    merged(told, "ivo-riabkov", "karla  OTTERMAN", JANE)
    assert names(told).keys() == {"ivo-riabkov"}


@pytest.mark.parametrize(
    ("act", "word", "why"),
    [
        (merged, "Nobody", "no actor is called"),
        (merged, "ivo-riabkov", "is one name"),
        (kept_apart, "Nobody", "no actor is called"),
        (split_off, "Karla Otterman", "no such name"),
    ],
)
def test_what_cannot_be_judged_is_refused_in_a_line(
    told: Ledger, act: object, word: str, why: str
) -> None:
    assert callable(act)
    with pytest.raises(UsageError, match=why):
        act(told, "ivo-riabkov", word, JANE)
    assert names(told).keys() == {"ivo-riabkov", "karla-otterman"}


def test_an_actor_of_one_name_cannot_be_split(told: Ledger) -> None:
    with pytest.raises(UsageError, match="only name"):
        split_off(told, "karla-otterman", "Karla Otterman", JANE)
    with pytest.raises(UsageError, match="no actor nobody"):
        merged(told, "nobody", "karla-otterman", JANE)
    with pytest.raises(UsageError, match="no such name"):
        split_off(told, "nobody", "Karla Otterman", JANE)


def test_a_surname_of_several_is_whose_a_person_says(both: Ledger) -> None:
    call: dict[str, Any] = {"aliases": ("Otterman",)}
    keep(both, report(naming("Karla Otterman", **call), 1))
    keep(both, report(naming("Bo Otterman", **call), 2))
    keep(both, report(naming("Otterman", None), 3))
    enrol(both)
    assert names(both).keys() == {"karla-otterman", "bo-otterman"}
    merged(both, "karla-otterman", "Otterman", JANE)
    assert days(both, "karla-otterman") == ["01", "03"]


def test_who_is_named_no_more_has_no_place_and_no_id(told: Ledger) -> None:
    sha = report(OTTERMAN, 4).article.sha256
    told.remove(sha, "at the publisher's request")
    enrol(told)
    assert names(told).keys() == {"ivo-riabkov"}
    assert actor(told, "karla-otterman") is None
    assert before(told)[0].given.keys() == {"Arland", "Ivo Riabkov"}


def test_whom_only_a_correction_names_is_on_the_roll(told: Ledger) -> None:
    read = told.report(report(OTTERMAN, 4).article.sha256)
    change = editor(read).change(read.moves[0].id, {"recipient": "Creskia"}, SIGNED)
    told.correct(change)
    enrol(told)
    assert known(told, "creskia")["counts"] == {
        "statements": 0,
        "moves": 0,
        "meetings": 0,
        "proposals": 0,
        "addressed": 1,
    }
