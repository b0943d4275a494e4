"""The negotiation that a dossier's file describes."""

from pathlib import Path

import pytest

from headway.dossier.following import load_dossier
from headway.errors import DossierError
from headway.model.dossier import Dossier, Issue
from headway.model.when import When

ROOT = Path(__file__).parents[2]
TALKS = """
title = "Pay talks at Fjord Air"
question = "Will they fly?"
from = "2021-03"
to = 2021
sources = ["https://news.example/feed", "reports", "reports", "/var/news"]

[[party]]
name = "Fjord Air"
aliases = ["the Carrier", "Fjords", "the airline"]
without = ["Fjords"]

[[party]]
name = "Russia"
without = ["Duma"]

[[actor]]
name = "Fjord Cargo"
party = "Fjord Air"
aliases = ["FC"]

[[issue]]
name = "pay"
phrases = ["wages", "pay rise", "wages"]

[[issue]]
name = "rosters"
"""


@pytest.fixture
def talks(tmp_path: Path) -> Dossier:
    """The talks of a file."""
    (tmp_path / "Pay talks.toml").write_text(TALKS)
    return load_dossier(tmp_path / "Pay talks.toml")


def names(dossier: Dossier, party: str) -> tuple[str, ...]:
    """The other names of a party."""
    (found,) = (side for side in dossier.parties if side.name == party)
    return found.names


def test_it_says_what_the_talks_are_about(talks: Dossier) -> None:
    assert talks.id == "pay-talks"
    assert talks.title == "Pay talks at Fjord Air"
    assert talks.question == "Will they fly?"
    assert (talks.begins, talks.ends) == (When(2021, 3), When(2021))


def test_a_party_has_its_own_names_and_those_of_whoever_stands_for_it(
    talks: Dossier,
) -> None:
    assert names(talks, "Fjord Air") == (
        *("the Carrier", "the airline", "Carrier"),
        *("Fjord Cargo", "FC"),
    )


def test_and_those_by_which_headway_knows_it(talks: Dossier) -> None:
    assert {"Russian", "Moscow", "Kremlin"} <= set(names(talks, "Russia"))


def test_but_none_that_the_dossier_takes_from_it(talks: Dossier) -> None:
    assert "Fjords" not in names(talks, "Fjord Air")
    assert "Duma" not in names(talks, "Russia")


def test_an_issue_without_phrases_is_spoken_of_by_its_name(talks: Dossier) -> None:
    assert talks.issues == (
        Issue(name="pay", phrases=("wages", "pay rise")),
        Issue(name="rosters", phrases=("rosters",)),
    )


def test_a_path_counts_from_where_the_dossier_lies(
    talks: Dossier, tmp_path: Path
) -> None:
    assert talks.sources == (
        "https://news.example/feed",
        str(tmp_path / "reports"),
        "/var/news",
    )


def test_a_folder_names_the_dossier_in_it(tmp_path: Path) -> None:
    (tmp_path / "Fjord Air").mkdir()
    (tmp_path / "Fjord Air" / "dossier.toml").write_text("")
    found = load_dossier(tmp_path / "Fjord Air")
    assert (found.id, found.title) == ("fjord-air", "Fjord Air")


def test_an_id_in_the_file_goes_before_its_name(tmp_path: Path) -> None:
    (tmp_path / "round two.toml").write_text('id = "pay-talks"')
    assert load_dossier(tmp_path / "round two.toml").id == "pay-talks"


@pytest.mark.parametrize("odd", ["Pay talks", "-pay", "pay_talks", "", "?", "a" * 201])
def test_what_is_no_id_is_refused(odd: str, tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").write_text(f'id = "{odd}"')
    with pytest.raises(DossierError, match='is no id: write one like "pay-talks"'):
        load_dossier(tmp_path)


def test_a_broken_file_describes_nothing(tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").write_text("issues = 1")
    with pytest.raises(DossierError, match='there is no key "issues"'):
        load_dossier(tmp_path)


@pytest.mark.parametrize(
    "place",
    [
        ROOT / "examples" / "nato-russia-2022",
        *sorted((ROOT / "benchmarks" / "dossiers").glob("*.toml")),
    ],
    ids=lambda place: place.stem,
)
def test_the_dossiers_that_come_with_headway_have_parties_and_issues(
    place: Path,
) -> None:
    found = load_dossier(place)
    assert len(found.parties) >= 2
    assert len(found.issues) >= 4
    assert all(len(issue.phrases) >= 3 for issue in found.issues)
