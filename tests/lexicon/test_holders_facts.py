"""Who held what when, and who was called what: each fact with a twin that is none."""

from functools import cache
from typing import Any

import pytest

from headway.lexicon import files
from headway.lexicon.actors import load_actors

FACTS = """
John Kerry | secretary of state | united-states | 2014-07-14 | 2010-07-14
Hillary Clinton | secretary of state | united-states | 2010-07-14 | 2014-01-01
Antony Blinken | secretary of state | united-states | 2022-03-01 | 2025-03-01
Donald Trump | president | united-states | 2018-06-12 | 2022-06-12
Robert Lighthizer | trade representative | united-states | 2019-05-05 | 2016-05-05
Zalmay Khalilzad | special representative | united-states | 2020-02-29 | 2017-02-28
Stephen Biegun | special representative | united-states | 2019-02-27 | 2017-02-27
Wendy Sherman | undersecretary | united-states | 2014-11-24 | 2010-11-24
Jake Sullivan | national security adviser | united-states | 2023-01-01 | 2019-01-01
David Davis | brexit secretary | united-kingdom | 2017-06-19 | 2018-11-15
Dominic Raab | brexit secretary | united-kingdom | 2018-09-01 | 2017-06-19
David Frost | chief negotiator | united-kingdom | 2020-03-02 | 2018-03-02
Michel Barnier | chief negotiator | european-union | 2018-03-19 | 2015-03-19
Catherine Ashton | high representative | european-union | 2013-11-24 | 2015-07-14
Federica Mogherini | high representative | european-union | 2015-07-14 | 2013-11-24
Josep Borrell | foreign minister | spain | 2019-01-10 | 2020-01-10
Donald Tusk | president | european-council | 2016-06-24 | 2013-06-24
Jens Stoltenberg | secretary general | nato | 2022-06-29 | 2014-06-29
Mark Rutte | secretary general | nato | 2025-06-24 | 2023-06-24
Ban Ki-moon | secretary general | united-nations | 2012-06-30 | 2017-06-30
Kofi Annan | special envoy | united-nations | 2012-06-30 | 2013-06-30
Lakhdar Brahimi | special envoy | united-nations | 2014-01-22 | 2012-06-30
Staffan de Mistura | special envoy | united-nations | 2016-01-29 | 2013-01-29
Martin Griffiths | special envoy | united-nations | 2018-12-13 | 2017-12-13
Mohamed ElBaradei | director general | iaea | 2005-10-07 | 2010-10-07
Yukiya Amano | director general | iaea | 2015-07-14 | 2020-07-14
Rafael Grossi | director general | iaea | 2022-03-05 | 2018-03-05
Christine Lagarde | managing director | imf | 2015-07-05 | 2020-07-05
Christine Lagarde | president | european-central-bank | 2020-07-05 | 2015-07-05
Roberto Azevedo | director general | wto | 2013-12-07 | 2021-12-07
Mohammad Javad Zarif | foreign minister | iran | 2015-07-14 | 2012-07-14
Saeed Jalili | chief negotiator | iran | 2012-04-14 | 2014-04-14
Abbas Araqchi | foreign minister | iran | 2025-04-12 | 2015-07-14
Sergey Lavrov | foreign minister | russia | 2013-09-14 | 2002-09-14
Sergei Riabkov | deputy foreign minister | russia | 2012-06-19 | 2006-06-19
Liu He | vice premier | china | 2019-10-11 | 2016-10-11
Kim Jong-un | leader | north-korea | 2018-06-12 | 2010-06-12
Kim Jong-il | leader | north-korea | 2007-10-04 | 2012-10-04
Choe Son-hui | foreign minister | north-korea | 2023-01-01 | 2019-01-01
Alexis Tsipras | prime minister | greece | 2015-07-12 | 2014-07-12
Yanis Varoufakis | finance minister | greece | 2015-05-11 | 2015-07-12
Mahmoud Abbas | president | palestine | 2013-07-30 | 2004-07-30
Saeb Erekat | chief negotiator | palestine | 2013-07-30 | 2021-07-30
Ismail Haniyeh | leader | hamas | 2021-05-20 | 2025-05-20
Ivan Marquez | chief negotiator | farc | 2014-01-01 | 2010-01-01
Nicolas Maduro | president | venezuela | 2019-01-23 | 2012-01-23
Aleksandar Vucic | president | serbia | 2020-09-04 | 2015-09-04
Fayez Serraj | prime minister | government-of-national-accord | 2020-01-19 | 2014-01-19
Salva Kiir | president | south-sudan | 2015-08-26 | 2010-08-26
Boris Johnson | prime minister | united-kingdom | 2020-12-24 | 2023-12-24
"""  # who, office, of, a day in it, a day that is not


@cache
def rows(table: str) -> tuple[dict[str, Any], ...]:
    """The rows of a table, read once."""
    return files.rows(table)


def facts() -> list[list[str]]:
    """Each fact's parts."""
    return [line.split(" | ") for line in FACTS.strip().splitlines()]


def held(name: str, office: str, of: str, day: str) -> bool:
    """Whether one of this name held the office on the day."""
    return any(
        (term["office"], term["of"]) == (office, of)
        and day[: len(term["start"] or "")] >= (term["start"] or "")
        and (term["end"] is None or day[: len(term["end"])] <= term["end"])
        for row in rows("holders")
        if name in (row["name"], *row["names"])
        for term in row["terms"]
    )


@pytest.mark.parametrize(("who", "office", "of", "inside", "outside"), facts())
def test_an_office_is_held_in_its_time_and_in_no_other(
    who: str, office: str, of: str, inside: str, outside: str
) -> None:
    assert held(who, office, of, inside)
    assert not held(who, office, of, outside)


@pytest.mark.parametrize(
    ("words", "party"),
    [
        *[("Foggy Bottom", "United States"), ("the Pentagon", "United States")],
        *[("Langley", "United States"), ("Quai d'Orsay", "France")],
        *[("Elysee", "France"), ("Élysée", "France"), ("Farnesina", "Italy")],
        *[("Itamaraty", "Brazil"), ("Turtle Bay", "United Nations")],
        *[("Berlaymont", "European Union"), ("Capitol Hill", "US Congress")],
        *[("The Hague", "Netherlands"), ("Holland", "Netherlands")],
        *[("Kiev", "Ukraine"), ("Kyiv", "Ukraine"), ("Juba", "South Sudan")],
        *[("Nay Pyi Taw", "Myanmar"), ("Burma", "Myanmar"), ("Peking", "China")],
        *[("Zaire", "Democratic Republic of the Congo"), ("Swaziland", "Eswatini")],
        *[("Macedonia", "North Macedonia"), ("Cote d'Ivoire", "Ivory Coast")],
        *[("Danes", "Denmark"), ("Finns", "Finland"), ("Poles", "Poland")],
        *[("Swedes", "Sweden"), ("Spaniards", "Spain"), ("Turks", "Turkey")],
        *[("Scots", "Scotland"), ("Swiss", "Switzerland"), ("Kurds", "Kurds")],
        *[("Tories", "Conservative Party"), ("Lib Dems", "Liberal Democrats")],
        *[("Social Democrats", "Social Democrats"), ("Pristina", "Kosovo")],
        *[("Christian Democrats", "Christian Democrats"), ("GOP", "Republicans")],
    ],
)
def test_a_name_means_its_party(words: str, party: str) -> None:
    assert {entry.party for entry in load_actors().find(words)} == {party}


@pytest.mark.parametrize("words", ["Frankfurt", "turkey", "jordan", "hill"])
def test_what_names_no_party_is_in_no_row(words: str) -> None:
    assert load_actors().find(words) == ()


@pytest.mark.parametrize(
    ("noun", "meant", "not_meant"),
    [
        ("kingdom", "Saudi Arabia", "Iran"),
        ("emirate", "Qatar", "Oman"),
        ("sultanate", "Oman", "Qatar"),
        ("island", "Taiwan", "China"),
        ("islamic republic", "Iran", "Iraq"),
        ("jewish state", "Israel", "Jordan"),
        ("reclusive state", "North Korea", "South Korea"),
        ("south", "South Korea", "North Korea"),
        ("bloc", "European Union", "European Commission"),
        ("alliance", "NATO", "United Nations"),
        ("watchdog", "IAEA", "IMF"),
        ("lender", "IMF", "WTO"),
        ("world body", "United Nations", "NATO"),
        ("15-member body", "UN Security Council", "UN General Assembly"),
        ("continental body", "African Union", "Arab League"),
        ("cartel", "OPEC", "OPEC plus"),
        ("court", "International Criminal Court", "World Bank"),
        ("militants", "Hamas", "Fatah"),
        ("rebels", "Houthis", "Fatah"),
        ("guerrillas", "FARC", "Houthis"),
        ("separatists", "ETA", "FARC"),
    ],
)
def test_a_noun_takes_up_whom_it_fits(noun: str, meant: str, not_meant: str) -> None:
    nouns = {row["name"]: row["descriptions"] for row in rows("actors")}
    assert noun in nouns[meant]
    assert noun not in nouns[not_meant]


@pytest.mark.parametrize(
    ("place", "country"),
    [
        *[("Lausanne", "switzerland"), ("Vienna", "austria"), ("Doha", "qatar")],
        *[("Panmunjom", "south-korea"), ("Astana", "kazakhstan"), ("Minsk", "belarus")],
        *[("Havana", "cuba"), ("Muscat", "oman"), ("Stockholm", "sweden")],
    ],
)
def test_a_place_lies_in_its_country(place: str, country: str) -> None:
    found = {row["country"] for row in rows("places") if place in row["names"]}
    assert found == {country}
