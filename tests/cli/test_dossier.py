"""A dossier on the command line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from headway.cli.main import app
from headway.errors import DossierError, UsageError

pytestmark = pytest.mark.model
BEAR = '[[actor]]\nname = "Russia"\naliases = ["the Bear"]\n'
FOLLOWED = """
title = "Pay talks"
from = "2021-03"
sources = ["reports"]
[[party]]
name = "Russia"
[[issue]]
name = "Pay"
phrases = ["wages", "pay rise"]
[[issue]]
name = "Rosters"
"""
BROKEN = '[[actor]]\nname = "Russia"\naliasses = ["the Bear"]\n'


def headway(*words: object, **settings: str) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], env=settings)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a dossier and a report that only the dossier explains."""
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "dossier.toml").write_text(BEAR)
    report = tmp_path / "talks" / "bear.txt"
    report.write_text("The Bear rejected the offer, and the talks in Oslo were over.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def party(said: Result) -> str:
    """The party that makes the first move of what was printed."""
    made = json.loads(said.stdout)
    return str(made["moves"][0]["actor"]["party"])


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("place", ["talks/dossier.toml", "talks"])
def test_a_dossier_is_read_from_its_file_or_folder(place: str) -> None:
    said = headway("read", "talks", "--dossier", place, "--format", "jsonl")
    assert said.exit_code == 0
    assert said.stderr == ""
    assert party(said) == "Russia"


@pytest.mark.usefixtures("desk")
def test_a_dossier_can_stand_in_the_environment() -> None:
    said = headway("read", "talks", "--format", "jsonl", HEADWAY_DOSSIER="talks")
    assert party(said) == "Russia"


@pytest.mark.usefixtures("desk")
def test_without_the_option_it_is_told_and_not_used() -> None:
    said = headway("read", "talks", "--format", "jsonl")
    assert party(said) == "Bear"
    assert said.stderr == (
        "headway: talks/dossier.toml is not used: give it with --dossier\n"
    )


@pytest.mark.usefixtures("desk")
def test_a_ledger_reads_again_what_a_dossier_changes() -> None:
    def kept(*options: str) -> str:
        said = headway(
            "read", "talks/bear.txt", "--ledger", "t.db", "--format", "none", *options
        )
        return said.stderr.split(";")[0]

    assert kept() == "headway: ledger: 1 new"
    assert kept("--dossier", "talks") == "headway: ledger: 1 replaced"
    assert kept("--dossier", "talks") == "headway: ledger: 1 known"
    Path("talks/dossier.toml").write_text(f"# a remark\n{BEAR}")
    assert kept("--dossier", "talks") == "headway: ledger: 1 known"
    Path("talks/dossier.toml").write_text(BEAR + 'descriptions = ["rival"]\n')
    assert kept("--dossier", "talks") == "headway: ledger: 1 replaced"
    assert kept() == "headway: ledger: 1 replaced"


@pytest.mark.usefixtures("desk")
def test_a_broken_dossier_leaves_nothing_half_written() -> None:
    Path("talks/dossier.toml").write_text(BROKEN)
    said = headway(
        *("read", "talks", "--dossier", "talks"), *("--ledger", "t.db", "-o", "t.html")
    )
    assert isinstance(said.exception, DossierError)
    assert 'dossier.toml:3: actor 1: there is no key "aliasses"' in str(said.exception)
    assert sorted(path.name for path in Path().iterdir()) == ["talks"]


@pytest.mark.usefixtures("desk")
def test_a_dossier_is_not_written_over() -> None:
    said = headway(
        *("read", "talks/bear.txt", "--dossier", "talks"),
        *("-o", "talks/dossier.toml"),
    )
    assert isinstance(said.exception, UsageError)
    assert "is the dossier: name another file" in str(said.exception)
    assert Path("talks/dossier.toml").read_text() == BEAR


@pytest.mark.usefixtures("desk")
def test_a_dossier_is_checked_before_it_is_used() -> None:
    more = '[[actor]]\nname = "NCCU"\n[[person]]\nname = "Ann Other"\n'
    Path("my talks.toml").write_text(BEAR + more)
    assert headway("dossier", "check", "my talks.toml").stdout == (
        "my talks: 0 parties, 0 issues (0 phrases), 0 sources\n"
        "1 actor added, 1 changed, 0 taken out, 1 person; "
        "next: headway read … --dossier 'my talks.toml'\n"
    )


@pytest.mark.usefixtures("desk")
def test_the_check_says_what_is_followed() -> None:
    Path("talks/dossier.toml").write_text(FOLLOWED)
    assert headway("dossier", "check", "talks").stdout.splitlines()[0] == (
        "Pay talks: 1 party, 2 issues (3 phrases), 1 source, from 2021-03 to …"
    )


@pytest.mark.usefixtures("desk")
def test_a_broken_dossier_does_not_pass_the_check() -> None:
    Path("talks/dossier.toml").write_text(BROKEN)
    assert isinstance(headway("dossier", "check", "talks").exception, DossierError)
