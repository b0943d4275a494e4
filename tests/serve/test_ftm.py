"""Entries as FollowTheMoney entities, held against facts about its model."""

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.fakes import any_entries, article, entries

from headway.model.actor import Actor, ActorId
from headway.model.entry import Entries
from headway.model.flat import flat_rows
from headway.model.kinds import ActorKind
from headway.model.when import When
from headway.serve.ftm_entities import schema_of
from headway.serve.safe import visible
from headway.serve.show import shower

FACTS = Path(__file__).parents[1] / "expected" / "followthemoney.json"
MODEL = json.loads(FACTS.read_text("utf-8"))["schemata"]
NO_LINK = {"Article", "Person", "PublicBody", "Organization", "LegalEntity"}
Json = dict[str, Any]


def exported(*reports: Entries) -> tuple[list[Json], str]:
    """The entities, and what is told of what is left out."""
    out = io.StringIO()
    show = shower("ftm", out)
    for found in reports:
        show.one(found)
    show.end()
    return [json.loads(line) for line in out.getvalue().splitlines()], show.told()


def of_schema(schema: str, *reports: Entries) -> list[Json]:
    """The properties of all entities of a schema."""
    found, _ = exported(*reports)
    return [one["properties"] for one in found if one["schema"] == schema]


def with_actor(**slots: Any) -> Entries:
    """The report, where Borland is somebody else by these slots."""
    arland, borland = entries().actors
    return replace(entries(), actors=(arland, replace(borland, **slots)))


def test_each_sort_of_entry_is_an_entity_with_its_words_and_its_report() -> None:
    found, told = exported(entries())
    assert told == ""
    report = next(one for one in found if one["schema"] == "Article")
    assert report["properties"]["title"] == ["No patrol"]
    assert report["properties"]["publishedAt"] == ["2021-03-02"]
    said = [one["properties"] for one in found if "recordId" in one["properties"]]
    assert [one.get("keywords", ["statement"])[0] for one in said] == [
        "statement",
        *["move"] * 4,
        "meeting",
        "proposal",
        "channel",
    ]
    assert {one["proof"][0] for one in said} == {report["id"]}
    refusal = said[3]
    assert refusal["name"] == ["Borland → Arland: rejection"]
    assert refusal["description"] == ["Borland rejected the patrol"]
    assert refusal["publisher"] == ["Ferry News"]


def test_a_meeting_has_its_day_its_place_and_those_who_met() -> None:
    met = next(
        one for one in of_schema("Event", entries()) if one["keywords"] == ["meeting"]
    )
    assert (met["date"], met["location"]) == (["2021-03-01"], ["Cresk"])
    assert met["name"] == ["Arland and Borland: meeting held: Cresk"]
    assert len(met["involved"]) == 2


def test_the_day_of_a_report_is_never_that_of_an_event() -> None:
    offer = entries().moves[1]
    (told,) = (
        one for one in of_schema("Event", entries()) if one["recordId"] == [offer.id]
    )
    assert not {"date", "startDate", "endDate"} & told.keys()


def test_a_range_has_two_ends() -> None:
    found = entries()
    move = replace(found.moves[0], date=When(2021, 3, 1, end=When(2021, 3, 4)))
    told = of_schema("Event", replace(found, moves=(move, *found.moves[1:])))[0]
    assert (told["startDate"], told["endDate"]) == (["2021-03-01"], ["2021-03-04"])
    assert "date" not in told


def test_who_stands_for_a_party_represents_it() -> None:
    envoy = {"name": "Ola Bren", "kind": ActorKind.PERSON, "party": "Borland"}
    (stands,) = of_schema("Representation", with_actor(**envoy))
    assert stands["description"] == ["Borland"]
    assert of_schema("Representation", entries()) == []


def test_who_bears_one_name_in_two_reports_is_one_entity() -> None:
    other = entries(article("Another day. " + article().text))
    names = [one["name"] for one in of_schema("PublicBody", entries(), other)]
    assert names == [["Arland"], ["Borland"]]


def test_a_party_that_is_found_later_is_what_it_is() -> None:
    envoy = {"id": ActorId("bren"), "name": "Ola Bren", "party": "Cresk"}
    cresk = Actor(id=ActorId("cresk"), name="Cresk", kind=ActorKind.STATE)
    first = with_actor(**envoy, kind=ActorKind.PERSON)
    later = replace(entries(article("So. " + article().text)), actors=(cresk,))
    assert [one["name"] for one in of_schema("LegalEntity", first)] == [["Cresk"]]
    assert of_schema("LegalEntity", first, later) == []


def test_an_unnamed_source_is_no_entity_and_its_words_are_counted() -> None:
    unnamed = with_actor(name="an official", kind=ActorKind.UNNAMED)
    found, told = exported(unnamed)
    assert "an official" not in {
        one["properties"].get("name", [""])[0] for one in found
    }
    assert told == "left out, since nobody is named who says them: 1"


def test_a_text_that_comes_twice_is_written_once() -> None:
    assert exported(entries(), entries()) == exported(entries())


@pytest.mark.parametrize("kind", ActorKind)
def test_every_kind_of_actor_is_a_schema_of_the_model_or_none(kind: ActorKind) -> None:
    schema = schema_of(kind)
    assert schema is None or "LegalEntity" in MODEL[schema]["is"]
    assert (schema is None) == (kind in {ActorKind.UNNAMED, ActorKind.REPORTER})


@given(any_entries())
def test_all_that_is_written_is_of_the_model(found: Entries) -> None:
    made, _ = exported(found)
    schema_by_id = {one["id"]: one["schema"] for one in made}
    assert len(schema_by_id) == len(made)
    for one in made:
        fact = MODEL[one["schema"]]
        assert set(fact["required"]) <= one["properties"].keys()
        for name, told in one["properties"].items():
            known = fact["properties"][name]
            assert told
            assert all(isinstance(value, str) and value for value in told)
            if "range" in known:
                ranges = {s for v in told for s in MODEL[schema_by_id[v]]["is"]}
                assert known["range"] in ranges


@given(any_entries())
def test_every_entity_bears_its_proof(found: Entries) -> None:
    made, _ = exported(found)
    words = {flat["id"]: flat["words"] for flat in flat_rows(found)}
    for one in made:
        told = one["properties"]
        assert one["schema"] == "Article" or told["proof"]
        if one["schema"] not in NO_LINK:
            assert told["description"]
        if "recordId" in told:
            assert told["description"] == [visible(words[told["recordId"][0]])]


def test_the_link_of_a_report_is_one_of_the_web() -> None:
    for url, told in (("https://ferry.example/1", True), ("javascript:1", False)):
        found = entries(replace(article(), url=url))
        (report,) = of_schema("Article", found)
        assert ("sourceUrl" in report) == told
