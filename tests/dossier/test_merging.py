"""What the tables of a dossier do to the known actors."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from headway.dossier.actors import id_of
from headway.dossier.file import parse_tables
from headway.dossier.merging import merged
from headway.dossier.tables import ActorTable
from headway.errors import DossierError
from headway.lexicon.actors import ActorEntry, ActorLexicon, load_actors
from headway.model.kinds import ActorKind


def with_dossier(toml: str, known: ActorLexicon | None = None) -> ActorLexicon:
    """The known actors with those of a dossier."""
    tables = parse_tables(toml.encode(), "d.toml")
    return merged([*tables.party, *tables.actor], known or load_actors())


def actor(name: str, *keys: str) -> str:
    """A table of an actor."""
    return "\n".join(["[[actor]]", f'name = "{name}"', *keys, ""])


def named(lexicon: ActorLexicon, words: str) -> list[str]:
    """The names of those whom the words name."""
    return [entry.name for entry in lexicon.find(words)]


def the(lexicon: ActorLexicon, words: str) -> ActorEntry:
    """The one actor whom the words name."""
    (entry,) = lexicon.find(words)
    return entry


def test_the_id_of_each_known_actor_is_made_from_its_name() -> None:
    known = load_actors().by_id.values()
    assert [entry for entry in known if entry.id != id_of(entry.name)] == []


def test_no_table_changes_nothing() -> None:
    assert with_dossier("").by_words == load_actors().by_words


def test_a_new_actor_is_an_organisation_that_stands_for_itself() -> None:
    found = with_dossier(actor("Northern Cabin Crew Union", 'aliases = ["NCCU"]'))
    union = the(found, "NCCU")
    assert union == the(found, "the Northern Cabin Crew Union")
    assert union.id == "northern-cabin-crew-union"
    assert (union.kind, union.party) == (ActorKind.ORGANISATION, union.name)


def test_a_new_actor_has_the_kind_and_the_party_that_are_written() -> None:
    toml = actor("Nordholm") + actor("NCCU", 'kind = "group"', 'party = "Nordholm"')
    found = the(with_dossier(toml), "NCCU")
    assert (found.kind, found.party) == (ActorKind.GROUP, "Nordholm")


@pytest.mark.parametrize("name", ["Russia", "russia"], ids=["name", "id"])
def test_a_known_actor_gets_a_name_and_keeps_its_own(name: str) -> None:
    found = with_dossier(actor(name, 'aliases = ["the Bear"]'))
    assert named(found, "the Bear") == named(found, "The Bear") == ["Russia"]
    assert the(found, "Moscow") == the(found, "Russia")
    assert named(load_actors(), "the Bear") == []


def test_the_party_of_a_known_actor_changes_only_where_that_is_written() -> None:
    kept = with_dossier(actor("European Union", 'aliases = ["the Twelve Stars"]'))
    assert the(kept, "European Union").party == "European Union"
    moved = with_dossier(actor("European Union", 'party = "USA"'))
    assert the(moved, "European Union").party == "United States"


def test_a_party_stands_for_itself() -> None:
    known = with_dossier(actor("NCCU", 'party = "Russia"'))
    assert the(known, "NCCU").party == "Russia"
    assert the(with_dossier('[[party]]\nname = "NCCU"', known), "NCCU").party == "NCCU"


def test_a_name_that_is_taken_away_names_nobody() -> None:
    found = with_dossier(actor("Russia", 'without = ["Moscow", "the Kremlin"]'))
    assert named(found, "Moscow") == named(found, "the Kremlin") == []
    assert the(found, "Russia").capitals == ()
    assert named(found, "Russian") == ["Russia"]


def test_a_longer_name_keeps_the_shorter_one_in_it_from_being_read() -> None:
    found = with_dossier(actor("Russia", 'without = ["the Kremlin Cup"]'))
    assert "Kremlin Cup" in set(found.surfaces())
    assert named(found, "Kremlin Cup") == []
    assert named(found, "the Kremlin") == ["Russia"]


def test_a_forgotten_actor_is_known_by_none_of_its_names() -> None:
    found = with_dossier(actor("NATO", "forget = true"))
    assert named(found, "NATO") == named(found, "Nato") == []


def test_a_forgotten_actor_gives_its_name_to_a_new_one() -> None:
    toml = actor("Georgia", "forget = true") + actor("Georgia", 'kind = "group"')
    found = with_dossier(toml)
    assert the(found, "Georgia").kind is ActorKind.GROUP
    assert named(found, "Tbilisi") == []


def test_a_dossiers_word_goes_before_the_built_in_one() -> None:
    found = with_dossier(actor("Trade Union Congress", 'aliases = ["White House"]'))
    assert named(found, "the White House") == ["Trade Union Congress"]
    assert "White House" not in the(found, "United States").surfaces


def test_a_word_that_two_tables_give_may_mean_either() -> None:
    both = [actor(n, 'aliases = ["the Guild"]') for n in ("North Guild", "South Guild")]
    found = with_dossier("".join(both))
    assert named(found, "the Guild") == ["North Guild", "South Guild"]


def test_descriptions_are_nouns_in_small_letters() -> None:
    keys = ('descriptions = ["the Union"]', 'aliases = ["the crew body", "the Guild"]')
    found = the(with_dossier(actor("NCCU", *keys)), "NCCU")
    assert found.descriptions == ("union", "crew body")
    assert found.surfaces == ("NCCU", "Guild")


def test_an_article_is_no_part_of_a_name() -> None:
    found = with_dossier(actor("The Guild"))
    assert named(found, "the Guild") == named(found, "The Guild") == ["The Guild"]


def test_a_name_that_a_known_actor_loses_is_free_for_a_new_one() -> None:
    toml = actor("Moscow") + actor("Russia", 'without = ["Moscow"]')
    assert named(with_dossier(toml), "Moscow") == ["Moscow"]


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        (actor("UK"), '"UK" is a name of United Kingdom: write name = "United'),
        (actor("Russia", 'without = ["Kremln"]'), 'Russia is not called "Kremln"'),
        (actor("Russia", 'without = ["Russia"]'), "cannot be without its own name"),
        (actor("Russia", 'aliases = ["Iran"]'), '"Iran" is an actor of its own'),
        (actor("NATOO", "forget = true"), '"NATOO" is not known'),
        (actor("NCCU", 'party = "Rusia"'), 'no actor is called "Rusia": add a table'),
        (
            actor("NCCU", 'party = "Crew"') + actor("Crew", 'party = "Iran"'),
            'the party of NCCU stands for Iran: write party = "Iran"',
        ),
        (actor("NCCU") + actor("Nccu"), '"Nccu" stands in two tables'),
        ('[[party]]\nname = "Iran"\n' + actor("Iran"), '"Iran" stands in two tables'),
    ],
    ids=[
        "a second name as the first",
        "a misspelt word to lose",
        "its own name to lose",
        "the name of another",
        "nobody to forget",
        "an unknown party",
        "a party that stands for another",
        "two tables of a new actor",
        "two tables of a known actor",
    ],
)
def test_what_cannot_be_meant_is_refused(toml: str, said: str) -> None:
    with pytest.raises(DossierError) as refused:
        with_dossier(toml)
    assert said in str(refused.value)


def test_the_tables_may_stand_in_any_order() -> None:
    tables = [
        actor("Russia", 'without = ["Moscow"]'),
        actor("Moscow", 'party = "NCCU"'),
        actor("NCCU"),
        actor("NATO", "forget = true"),
    ]
    one, other = with_dossier("".join(tables)), with_dossier("".join(tables[::-1]))
    assert one.by_words == other.by_words


def test_merging_twice_changes_nothing() -> None:
    toml = actor("Russia", 'aliases = ["the Bear"]') + actor("NCCU")
    once = with_dossier(toml)
    assert with_dossier(toml, once).by_words == once.by_words


NAMES = st.sampled_from(
    ["Russia", "the Kremlin", "Moscow", "UK", "NATO", "Ute", "the Ute", "the crew", "."]
)
SIDES = st.fixed_dictionaries(
    {"name": NAMES},
    optional={
        "aliases": st.lists(NAMES, max_size=2),
        "descriptions": st.lists(NAMES, max_size=1),
        "without": st.lists(NAMES, max_size=1),
        "party": NAMES,
    },
)


@given(st.lists(SIDES | st.builds(lambda n: {"name": n, "forget": True}, NAMES)))
def test_whatever_is_written_is_merged_or_refused(sides: list[dict[str, Any]]) -> None:
    try:
        tables = [ActorTable.model_validate(side) for side in sides]
        found = merged(tables, load_actors())
    except (DossierError, ValidationError):
        return
    parties = {entry.party for entry in found.by_id.values()}
    assert all(len(found.find(table.name)) == 1 for table in tables if not table.forget)
    assert parties - {e.party for e in load_actors().by_id.values()} <= {
        entry.name for entry in found.by_id.values()
    }
