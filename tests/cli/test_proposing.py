"""A dossier proposed from a pile, on the command line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from headway.cli.main import app
from headway.cli.proposing import named
from headway.dossier.following import load_dossier
from headway.errors import UsageError

pytestmark = pytest.mark.model
SAID = (
    "Iran and Iraq met in Oslo for talks on herring quotas on Monday.",
    "Iraq rejected the herring quotas in talks with Iran. It wants lower tolls.",
    "Talks with Iran on river tolls failed, and Iraq was glad. Turkey looked on.",
    "Iran proposed lower river tolls to Iraq, and a deal on herring quotas.",
)


def headway(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def pile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pile of four reports with their days."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "pile.jsonl"
    rows = [
        {"text": text, "date": f"2021-03-0{day}"}
        for day, text in enumerate(SAID, start=1)
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def test_parties_issues_and_period_are_proposed(pile: Path) -> None:
    said = headway("dossier", "new", pile, "-o", "talks.toml")
    assert said.exit_code == 0, said.exception
    assert said.stdout == (
        "talks.toml: 2 parties and 2 issues proposed from 4 reports; read it, then: "
        f"headway dossier add talks.toml {pile}\n"
    )
    found = load_dossier(Path("talks.toml"))
    assert {party.name for party in found.parties} == {"Iran", "Iraq"}
    assert {"herring quotas", "river tolls"} <= {
        phrase for issue in found.issues for phrase in issue.phrases
    }
    assert str(found.begins) == "2021-03-01"
    assert found.ends is None
    assert headway("dossier", "check", "talks.toml").exit_code == 0


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        (["my reports"], "'my reports'"),
        (["a.txt", "b.txt", "c.txt"], "a.txt b.txt c.txt"),
        (["a.txt", "b.txt", "c.txt", "d.txt"], "PILE"),
        (["-"], "PILE"),
    ],
)
def test_a_long_pile_is_not_repeated(sources: list[str], told: str) -> None:
    assert named(sources) == told


def test_each_line_says_what_speaks_for_it(pile: Path) -> None:
    headway("dossier", "new", pile, "-o", "talks.toml")
    text = Path("talks.toml").read_text("utf-8")
    assert "# named in 4 of 4 reports" in text
    assert "herring quotas 3" in text
    assert "# to = 2021-03-04" in text


def test_it_keeps_its_id_under_another_name(pile: Path) -> None:
    headway("dossier", "new", pile, "-o", "Herring talks.toml")
    assert load_dossier(Path("Herring talks.toml")).id == "herring-talks"
    assert "# by it the ledger knows" in Path("Herring talks.toml").read_text("utf-8")
    Path("Herring talks.toml").rename("tolls.toml")
    assert load_dossier(Path("tolls.toml")).id == "herring-talks"


def test_a_name_without_letters_gives_no_id(pile: Path) -> None:
    assert headway("dossier", "new", pile, "-o", "-.toml").exit_code == 0
    assert "id =" not in Path("-.toml").read_text("utf-8")
    assert load_dossier(Path("-.toml")).parties


def test_a_file_is_not_written_over_unless_forced(pile: Path) -> None:
    Path("talks.toml").write_text("mine")
    said = headway("dossier", "new", pile, "-o", "talks.toml")
    assert isinstance(said.exception, UsageError)
    assert "is there already: name another, or give --force" in str(said.exception)
    assert Path("talks.toml").read_text() == "mine"
    assert headway("dossier", "new", pile, "-o", "talks.toml", "--force").exit_code == 0
    assert "[[party]]" in Path("talks.toml").read_text("utf-8")


def test_the_pile_itself_is_never_written_over(pile: Path) -> None:
    before = pile.read_text()
    said = headway("dossier", "new", pile, "-o", pile, "--force")
    assert isinstance(said.exception, UsageError)
    assert pile.read_text() == before


@pytest.mark.usefixtures("pile")
def test_a_pile_without_reports_is_a_wrong_call() -> None:
    said = headway("dossier", "new", "none.txt", "-o", "talks.toml")
    assert isinstance(said.exception, UsageError)
    assert "no report could be read" in str(said.exception)
    assert "none.txt: no such file" in said.stderr
    assert not Path("talks.toml").exists()


def test_what_cannot_be_read_is_told_and_the_rest_is_used(pile: Path) -> None:
    said = headway("dossier", "new", pile, "none.txt", "-o", "talks.toml")
    assert said.exit_code == 1
    assert "none.txt: no such file" in said.stderr
    assert load_dossier(Path("talks.toml")).parties


@pytest.mark.usefixtures("pile")
def test_a_pile_without_talks_gives_a_bare_dossier() -> None:
    Path("cup.txt").write_text("The cup went to the home side after a long match here.")
    assert headway("dossier", "new", "cup.txt", "-o", "talks.toml").exit_code == 0
    text = Path("talks.toml").read_text("utf-8")
    assert "No two parties were found" in text
    found = load_dossier(Path("talks.toml"))
    assert (found.title, found.parties, found.issues) == ("Talks", (), ())


@pytest.mark.usefixtures("pile")
def test_a_mixed_pile_is_told() -> None:
    rows = [{"text": "Norway and Sweden began talks on cod in Oslo on Monday."}] + [
        {"text": f"Market number {n} of the town was full of people on Monday."}
        for n in range(9)
    ]
    Path("mixed.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert headway("dossier", "new", "mixed.jsonl", "-o", "talks.toml").exit_code == 0
    assert "may be of several negotiations" in Path("talks.toml").read_text("utf-8")
