"""Reports that are set aside, on the command line."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from headway.cli.main import app
from headway.errors import LedgerError, UsageError
from headway.ledger.asides import Asides
from headway.ledger.opening import open_ledger
from headway.model.article import Capture
from headway.model.dossier import DossierId
from headway.read.article import read

pytestmark = pytest.mark.model
WHY = "names none of the parties but Iran"
TEXTS = {
    "cup": "Iran won the cup in Oslo on Monday, and its captain was glad of it.",
    "offer": "Iran rejected the offer of Iraq. Its envoy said so in Oslo on Monday.",
}


def headway(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a dossier, and a ledger in which two reports are set aside."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "river.toml").write_text('[[party]]\nname = "Iran"\n')
    ledger = open_ledger("talks.db", create=True)
    asides = Asides(ledger, DossierId("river"))
    for name, text in TEXTS.items():
        found = Capture(
            name=name,
            origin=f"{name}.txt",
            media_type="text/plain",
            content=text.encode(),
            fetched=datetime(2021, 3, 2, tzinfo=UTC),
        )
        asides.keep(found, read(found), WHY)
    ledger.close()
    return tmp_path


AT = ("dossier", "aside", "river.toml", "--ledger", "talks.db")


@pytest.mark.usefixtures("desk")
def test_what_is_set_aside_is_listed_with_the_reason() -> None:
    shown = headway(*AT).stdout
    assert "cup" in shown
    assert "offer" in shown
    assert "none of the" in shown


@pytest.mark.usefixtures("desk")
def test_a_title_cannot_steer_the_terminal() -> None:
    ledger = open_ledger("talks.db", create=False)
    found = Capture(
        name="evil",
        origin="evil.txt",
        media_type="text/plain",
        content=b"The ferry came home.",
        fetched=datetime(2021, 3, 2, tzinfo=UTC),
    )
    titled = replace(read(found), title="\x1b[2J")
    Asides(ledger, DossierId("river")).keep(found, titled, WHY)
    shown = headway(*AT).stdout
    assert "\x1b" not in shown
    assert "[2J" in shown


@pytest.mark.usefixtures("desk")
def test_it_is_listed_as_json() -> None:
    found = json.loads(headway(*AT, "--json").stdout)
    assert {row["id"]: row["reason"] for row in found} == {"cup": WHY, "offer": WHY}


@pytest.mark.usefixtures("desk")
def test_a_report_is_taken_in_after_all() -> None:
    assert headway(*AT, "--take", "offer").stdout == "offer: taken in, new\n"
    left = json.loads(headway(*AT, "--json").stdout)
    assert [row["id"] for row in left] == ["cup"]
    assert open_ledger("talks.db", create=False).counts()["article"] == 1


@pytest.mark.usefixtures("desk")
def test_what_is_not_set_aside_cannot_be_taken_in() -> None:
    said = headway(*AT, "--take", "nobody").exception
    assert isinstance(said, LedgerError)
    assert "'nobody' is not set aside" in str(said)


@pytest.mark.usefixtures("desk")
def test_a_report_that_was_removed_stays_out() -> None:
    assert headway(*AT, "--take", "offer").exit_code == 0
    ledger = open_ledger("talks.db", create=False)
    (sha,) = ledger.called("offer")
    ledger.remove(sha, "at the wish of the paper")
    found = Capture(
        name="offer",
        origin="offer.txt",
        media_type="text/plain",
        content=TEXTS["offer"].encode(),
        fetched=datetime(2021, 3, 2, tzinfo=UTC),
    )
    assert not Asides(ledger, DossierId("river")).keep(found, read(found), WHY)
    said = headway(*AT, "--take", "offer").exception
    assert isinstance(said, LedgerError)
    assert "'offer' is not set aside" in str(said)


@pytest.mark.usefixtures("desk")
def test_a_report_that_is_aside_can_be_removed_for_good() -> None:
    gone = headway(
        *("ledger", "remove", "cup", "--ledger", "talks.db", "--reason", "at a wish")
    )
    assert gone.stdout == "1 removed\n"
    left = json.loads(headway(*AT, "--json").stdout)
    assert [row["id"] for row in left] == ["offer"]


@pytest.mark.usefixtures("desk")
def test_two_of_one_id_are_told_apart_by_their_hashes() -> None:
    found = Capture(
        name="cup",
        origin="other/cup.txt",
        media_type="text/plain",
        content=b"Iran lost the cup in Oslo on Tuesday, and was not glad of it at all.",
        fetched=datetime(2021, 3, 2, tzinfo=UTC),
    )
    asides = Asides(open_ledger("talks.db", create=False), DossierId("river"))
    asides.keep(found, read(found), WHY)
    said = headway(*AT, "--take", "cup").exception
    assert isinstance(said, UsageError)
    assert "2 reports go by 'cup': name one by its hash" in str(said)


@pytest.mark.usefixtures("desk")
def test_the_ledger_beside_the_dossier_is_meant_where_none_is_named() -> None:
    Path("talks.db").rename("river.db")
    found = json.loads(headway("dossier", "aside", "river.toml", "--json").stdout)
    assert len(found) == 2


def test_an_empty_list_says_so(tmp_path: Path) -> None:
    (tmp_path / "river.toml").write_text("")
    open_ledger(str(tmp_path / "t.db"), create=True).close()
    shown = headway(
        "dossier", "aside", tmp_path / "river.toml", "--ledger", tmp_path / "t.db"
    )
    assert shown.stdout == "nothing is set aside\n"
