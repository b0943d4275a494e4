"""The words for PLOVER keep to their examples, and its codes to the codebook."""

from datetime import date

import pytest

from headway.errors import LexiconError
from headway.lexicon.files import rows
from headway.lexicon.plover import (
    SectorEntry,
    TypeEntry,
    code,
    codes,
    event_type,
    first_in,
    load_codes,
    load_sectors,
    load_types,
    sector,
)
from headway.model.kinds import ActorKind
from headway.model.plover import MODES, BodyCode, EventType, Sector

TYPES = [(entry, line) for entry in load_types() for line in entry.examples]
NO_TYPES = [(entry, line) for entry in load_types() for line in entry.counter_examples]
SECTORS = [(entry, line) for entry in load_sectors() for line in entry.examples]
NO_SECTORS = [
    (entry, line) for entry in load_sectors() for line in entry.counter_examples
]


def named(value: TypeEntry | SectorEntry | str) -> str:
    return value[:40] if isinstance(value, str) else value.id


def rivals(entry: TypeEntry) -> list[list[TypeEntry]]:
    """For each kind of the entry all entries for it."""
    return [[e for e in load_types() if kind in e.kinds] for kind in entry.kinds]


@pytest.mark.parametrize(("entry", "line"), TYPES, ids=named)
def test_an_example_is_of_its_type(entry: TypeEntry, line: str) -> None:
    assert [first_in(line, each) for each in rivals(entry)] == [entry] * len(
        entry.kinds
    )


@pytest.mark.parametrize(("entry", "line"), NO_TYPES, ids=named)
def test_a_counter_example_is_not(entry: TypeEntry, line: str) -> None:
    assert entry not in [first_in(line, each) for each in rivals(entry)]


@pytest.mark.parametrize(("entry", "line"), SECTORS, ids=named)
def test_a_title_tells_its_sector(entry: SectorEntry, line: str) -> None:
    assert first_in(line, load_sectors()) is entry


@pytest.mark.parametrize(("entry", "line"), NO_SECTORS, ids=named)
def test_another_title_does_not(entry: SectorEntry, line: str) -> None:
    assert first_in(line, load_sectors()) is not entry


def test_every_entry_has_an_example_and_a_counter_example() -> None:
    assert all(e.examples and e.counter_examples for e in load_types())
    assert all(e.examples and e.counter_examples for e in load_sectors())


@pytest.mark.parametrize("name", ["types", "sectors", "actors"])
def test_the_lists_are_sorted(name: str) -> None:
    ids = [row["id"] for row in rows(f"plover_{name}")]
    assert ids == sorted(ids)


@pytest.mark.parametrize(
    ("name", "expected", "sectors"),
    [
        ("Russia", "RUS", ()),
        ("United Nations", "UNO", ()),
        ("UNHCR", "UNO", ()),
        ("European Commission", "EUR", ()),
        ("NATO", "IGO", ()),
        ("Kosovo", "KOS", ()),
        ("Greenland", "DNK", ()),
        ("Transnistria", "MDA", (Sector.PRE,)),
        ("Western Sahara", "MAR", (Sector.PRE,)),
        ("ELN", "COL", (Sector.REB,)),
        ("AQIM", "IMG", (Sector.REB,)),
        ("Likud", "ISR", (Sector.PTY,)),
        ("US Senate", "USA", (Sector.LEG,)),
        ("GMB", "GBR", (Sector.LAB,)),
        ("Boeing", "MNC", ()),
        ("Oxfam", "NGO", ()),
    ],
)
def test_a_known_actor_has_the_code_of_the_codebook(
    name: str, expected: str, sectors: tuple[Sector, ...]
) -> None:
    entry = load_codes().by_name[name]
    assert (entry.code, entry.sectors) == (expected, sectors)


@pytest.mark.parametrize("name", ["Gulf states", "East Germany", "Greens", "Kurds"])
def test_a_region_a_lost_state_and_an_unclear_name_have_none(name: str) -> None:
    assert name not in load_codes().by_name


def test_rebels_who_came_to_rule_are_rebels_no_more() -> None:
    taliban = load_codes().by_name["Taliban"]
    assert taliban.sectors_on(date(2021, 8, 14)) == (Sector.REB,)
    assert taliban.sectors_on(date(2021, 8, 15)) == ()
    assert taliban.sectors_on(None) == ()


def test_codes_are_countries_or_bodies() -> None:
    states = {e.code for e in load_codes().by_id.values() if e.is_state}
    others = {e.code for e in load_codes().by_id.values() if not e.is_state}
    assert not states & set(BodyCode)
    assert others <= states | set(BodyCode)


def test_the_later_words_count_in_the_name_of_a_body() -> None:
    words = "Students’ News Agency"
    first = first_in(words, load_sectors())
    last = first_in(words, load_sectors(), last=True)
    assert (first and first.sector, last and last.sector) == (Sector.EDU, Sector.JRN)
    assert first_in("the harbour", load_sectors()) is None


def test_modes_belong_to_types_that_have_them() -> None:
    assert EventType.AGREE not in MODES
    assert {kind.quad for kind in EventType} == {
        "verbal cooperation",
        "material cooperation",
        "verbal conflict",
        "material conflict",
    }
    assert EventType.CONCEDE.quad == "verbal cooperation"
    assert EventType.RETREAT.quad == "material cooperation"
    assert EventType.THREATEN.quad == "verbal conflict"
    assert EventType.PROTEST.quad == "material conflict"


ROW = {"id": "odd", "kinds": ["meet"], "pattern": "met", "type": "CONSULT"}
LINES = {"examples": ["they met"], "counter_examples": ["they left"]}


@pytest.mark.parametrize(
    "wrong",
    [{"type": "TALK"}, {"mode": "troops"}, {"kinds": ["chat"]}, {"pattern": "("}],
    ids=["no such type", "a mode of another type", "no such kind", "no pattern"],
)
def test_a_broken_type_is_named(wrong: dict[str, object]) -> None:
    with pytest.raises(LexiconError, match=r"plover_types\.jsonl: odd: "):
        event_type(ROW | LINES | wrong)
    assert event_type(ROW | LINES | {"mode": "phone"}).mode == "phone"


def test_a_broken_sector_is_named() -> None:
    row = {"id": "odd", "pattern": "x", "sector": "XXX"}
    with pytest.raises(LexiconError, match=r"plover_sectors\.jsonl: odd: "):
        sector(row | LINES)


def test_a_broken_code_is_named() -> None:
    row = {"id": "odd", "kind": "group"}
    with pytest.raises(LexiconError, match=r"plover_actors\.jsonl: odd: "):
        code(row, {"code": "Colombia", "sectors": []})
    entry = code(row, {"code": "COL", "sectors": ["REB"], "until": "2016-11-24"})
    assert entry.kind is ActorKind.GROUP
    assert not entry.is_state


def test_a_code_for_nobody_is_named() -> None:
    with pytest.raises(LexiconError, match=r"odd: actors\.jsonl has none"):
        codes([], [{"id": "odd"}])
