"""The tables of actors, holders and places: whole, traceable, and right in samples."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from headway.lexicon import files
from headway.lexicon.actors import load_roles

CARD = Path(__file__).parents[2] / "docs" / "actors-card.md"
TABLES = ("actors", "holders", "places")
CALLED = ("names", "demonyms", "capitals", "metonyms", "former")
FIELDS = {*CALLED, "id", "name", "kind", "party", "descriptions", "codes", "members"}
DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
LICENCES = {"MIT", "CC0-1.0", "CC-BY-4.0", "Unicode-3.0", "CC0-1.0; MIT"}
TWO_ACTORS = {
    "Congo",
    "Congolese",
    "Koreas",
}  # news means now one, now the other
NAMESAKES = {"Chen Chien-jen", "Jamal Abdullah al-Sallal"}
NO_ROLE_YET = {"chief prosecutor"}
SMALL = {  # words in small letters that name one actor and nothing else
    *("eurozone", "euro", "gilets", "yellow", "janjaweed", "mujahedeen", "mujahideen"),
    *("peshmerga", "frugal", "permanent", "six", "five", "mainland", "tea", "ver.di"),
    *("guarantor", "congressional", "trilateral", "diplomatic", "chemical"),
    "self-proclaimed",
}


@cache
def rows(table: str) -> tuple[dict[str, Any], ...]:
    """The rows of a table, read once."""
    return files.rows(table)


def terms() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each term with its holder's name."""
    for row in rows("holders"):
        for term in row["terms"]:
            yield row["name"], term


@pytest.mark.parametrize("table", TABLES)
def test_the_card_counts_the_rows_by_origin(table: str) -> None:
    lines = [line.split(" | ") for line in CARD.read_text("utf-8").splitlines()]
    mine = [parts for parts in lines if parts[0] == f"| `{table}.jsonl`"]
    said = {parts[1]: int(parts[2]) for parts in mine if len(parts) == 4}
    assert said == Counter(row["origin"] for row in rows(table))
    (whole,) = [int(parts[1]) for parts in mine if len(parts) == 3]
    assert whole == len(rows(table))


@pytest.mark.parametrize("table", TABLES)
def test_each_id_stands_once(table: str) -> None:
    counted = Counter(row["id"] for row in rows(table))
    assert max(counted.values()) == 1


@pytest.mark.parametrize("table", TABLES)
def test_each_row_says_whence_it_is_and_on_what_terms(table: str) -> None:
    assert all(row["origin"] for row in rows(table))
    assert {row["licence"] for row in rows(table)} <= LICENCES


def test_each_actor_has_every_field() -> None:
    assert all(set(row) >= FIELDS for row in rows("actors"))
    assert all(row["name"] in row["names"] for row in rows("actors"))


def test_a_party_is_an_actor() -> None:
    names = {row["name"] for row in rows("actors")}
    assert {row["party"] for row in rows("actors")} <= names


def test_every_actor_that_a_row_points_to_is_there() -> None:
    ids = {row["id"] for row in rows("actors")}
    assert {m for row in rows("actors") for m in row["members"]} <= ids
    assert {row["country"] for row in rows("places")} <= ids
    assert {term["of"] for _, term in terms()} <= ids
    assert {term["to"] for _, term in terms() if "to" in term} <= ids


def test_no_actor_is_a_member_of_itself() -> None:
    assert not [row["id"] for row in rows("actors") if row["id"] in row["members"]]


def test_a_former_name_is_a_name() -> None:
    assert all(set(row["former"]) <= set(row["names"]) for row in rows("actors"))


def test_no_alias_names_two_actors_but_the_known_ones() -> None:
    named: dict[str, set[str]] = defaultdict(set)
    for row in rows("actors"):
        for word in (word for key in CALLED for word in row[key]):
            named[word].add(row["id"])
    assert {word for word, ids in named.items() if len(ids) > 1} == TWO_ACTORS


def test_no_common_word_is_a_name() -> None:
    words = (word for row in rows("actors") for key in CALLED for word in row[key])
    small = {re.split(r"[ -]", word)[0] for word in words if word[0].islower()}
    beside = {"al", "anti", "ex", "pro", "self"}  # first parts of hyphened names
    assert small <= SMALL | beside


def test_descriptions_are_in_small_letters_and_without_an_article() -> None:
    said = {noun for row in rows("actors") for noun in row["descriptions"]}
    assert all(noun == noun.lower() for noun in said)
    assert not [noun for noun in said if noun.startswith(("the ", "a ", "an "))]


def test_dates_are_dates_in_order() -> None:
    for name, term in terms():
        for edge in ("start", "end", "seen"):
            day = term.get(edge)
            assert day is None or DAY.fullmatch(day), (name, term)
        if term["start"] and term["end"]:
            assert term["start"][: len(term["end"])] <= term["end"], (name, term)


def test_an_open_term_says_when_it_was_seen_and_no_other_does() -> None:
    assert all(("seen" in term) == (term["end"] is None) for _, term in terms())


def test_every_office_is_a_role() -> None:
    offices = {term["office"] for _, term in terms()} - NO_ROLE_YET
    assert not [office for office in offices if load_roles().find(office) is None]


def test_no_place_stands_twice() -> None:
    named = Counter(name for row in rows("places") for name in {*row["names"]})
    assert max(named.values()) == 1


def test_no_person_stands_twice() -> None:
    bearers: dict[str, set[str]] = defaultdict(set)
    for row in rows("holders"):
        for name in (row["name"], *row["names"]):
            bearers[name].add(row["id"])
    assert {name for name, ids in bearers.items() if len(ids) > 1} <= NAMESAKES


def test_genders_are_pronouns() -> None:
    assert {row["gender"] for row in rows("holders")} <= {"he", "she", None}


def test_the_files_stay_small() -> None:
    counted = {table: len(rows(table)) for table in TABLES}
    assert 900 < counted["actors"] < 1_200
    assert 4_000 < counted["holders"] < 5_000
    assert 1_500 < counted["places"] < 2_500
