"""The words of a dossier beside Headway's own, and how they mark a reading."""

import re
from pathlib import Path

import pytest

from headway.dossier.file import parse_tables
from headway.dossier.words import KnownWords, load_words, words_of
from headway.errors import DossierError
from headway.lexicon.actors import load_actors, load_roles

EXAMPLES = Path(__file__).parents[2] / "examples"
BEAR = '[[actor]]\nname = "Russia"\naliases = ["the Bear"]\n'
CREW = '[[actor]]\nname = "NCCU"\ndescriptions = ["walkout crew"]\n'
ANN = '[[person]]\nname = "Ann Other"\n'


def known(toml: str) -> KnownWords:
    """The words that are known with a dossier."""
    tables = parse_tables(toml.encode(), "d.toml")
    return words_of(tables, load_actors(), load_roles())


def test_without_a_dossier_headways_own_words_are_known() -> None:
    assert load_words() == KnownWords(actors=load_actors(), roles=load_roles())


@pytest.mark.parametrize("toml", [BEAR, CREW, ANN], ids=["name", "actor", "person"])
def test_whatever_a_dossier_adds_marks_the_reader(toml: str) -> None:
    assert re.fullmatch(r"\+dossier-[0-9a-f]{8}", known(toml).mark)
    assert known(toml).mark != known(BEAR + CREW + ANN).mark


@pytest.mark.parametrize(
    "toml",
    ["", 'title = "Talks"\n[[issue]]\nname = "pay"', '[[party]]\nname = "Russia"\n'],
    ids=["nothing", "what the talks are about", "a known party"],
)
def test_what_adds_nothing_leaves_no_mark(toml: str) -> None:
    assert known(toml).mark == ""


def test_order_and_remarks_change_no_mark() -> None:
    assert known(BEAR + CREW + ANN).mark == known(f"# Hm\n{ANN}{CREW}{BEAR}").mark


def test_a_description_that_is_no_known_role_becomes_a_body() -> None:
    found = known(CREW).roles.find("the walkout crew")
    assert found is not None
    assert found.kind == "body"
    assert known(BEAR).roles.find("the walkout crew") is None


def test_a_known_role_stays_as_it_is() -> None:
    toml = '[[actor]]\nname = "NCCU"\ndescriptions = ["cabin union"]\n'
    assert known(toml).roles == load_roles()


def test_the_example_marks_nothing() -> None:
    assert load_words(EXAMPLES / "nato-russia-2022").mark == ""


def test_what_cannot_be_meant_is_told_with_the_file(tmp_path: Path) -> None:
    file = tmp_path / "talks.toml"
    file.write_text('[[actor]]\nname = "UK"\n')
    with pytest.raises(DossierError, match=r'talks\.toml: "UK" is a name of United'):
        load_words(file)
