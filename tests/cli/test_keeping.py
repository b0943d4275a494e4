"""What becomes of reports that are handed over several times."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.fakes import READER, capture, entries
from typer.testing import CliRunner, Result

from headway.cli.keeping import Keeper
from headway.cli.main import app
from headway.errors import LedgerError, UsageError
from headway.ledger.store import Added
from headway.model.article import Article, hash_of
from headway.model.entry import Entries
from headway.model.span import Span
from headway.read.article import read_bare
from headway.road import Road

pytestmark = pytest.mark.model
REPORT = (
    "Iran rejected the proposal of Iraq on Monday. “We will not sign,” its envoy said "
    "at the end of the talks.\n"
)


def headway(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a report, and a ledger named in the environment."""
    (tmp_path / "river.txt").write_text(REPORT, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HEADWAY_LEDGER", "talks.db")
    monkeypatch.setenv("HEADWAY_FORMAT", "jsonl")
    return tmp_path


def held() -> list[dict[str, object]]:
    """The articles of the ledger."""
    lines = headway("ledger", "export").stdout.splitlines()
    return [json.loads(line)["article"] for line in lines]


def record(desk: Path, **keys: str) -> Path:
    file = desk / f"{keys['id']}.jsonl"
    file.write_text(json.dumps({"text": REPORT, **keys}) + "\n", "utf-8")
    return file


@pytest.mark.usefixtures("desk")
def test_a_forgotten_date_is_mended_by_reading_again() -> None:
    first = headway("read", "river.txt")
    again = headway("read", "river.txt", "--date", "2022-01-13", "--outlet", "Gull")
    assert json.loads(first.stdout)["moves"][0]["date"] is None
    assert json.loads(again.stdout)["moves"][0]["date"] == "2022-01-10"
    assert "1 replaced" in again.stderr
    assert "not used" not in again.stderr
    assert [(a["published"], a["outlet"]) for a in held()] == [("2022-01-13", "Gull")]


@pytest.mark.usefixtures("desk")
def test_what_is_known_stays_when_nothing_is_said() -> None:
    headway("read", "river.txt", "--date", "2022-01-13")
    again = headway("read", "river.txt")
    assert "1 known" in again.stderr
    assert json.loads(again.stdout)["article"]["published"] == "2022-01-13"


def test_a_day_in_a_file_name_contradicts_nobody(desk: Path) -> None:
    (desk / "2022-01-20-copy.txt").write_text(REPORT, "utf-8")
    headway("read", "river.txt", "--date", "2022-01-13")
    again = headway("read", "2022-01-20-copy.txt")
    assert "not used" not in again.stderr
    assert [a["published"] for a in held()] == ["2022-01-13"]


@pytest.mark.usefixtures("desk")
def test_another_date_is_not_used_and_the_way_to_change_it_works() -> None:
    headway("read", "river.txt", "--date", "2022-01-13")
    said = headway("read", "river.txt", "--date", "2022-01-14")
    assert "1 known" in said.stderr
    assert "river.txt: --date 2022-01-14 not used, the ledger has 2022-01-13" in (
        said.stderr
    )
    advice = said.stderr.split("to change it, headway ")[1].split(",")[0]
    assert headway(*advice.split()).stdout == "1 forgotten\n"
    assert "1 new" in headway("read", "river.txt", "--date", "2022-01-14").stderr
    assert held()[0]["published"] == "2022-01-14"


def test_a_date_for_reports_that_have_one_is_no_contradiction(desk: Path) -> None:
    file = record(desk, id="r1", date="2022-01-12")
    for _ in range(2):
        said = headway("read", file, "--date", "2022-01-14")
        assert "not used" not in said.stderr
    assert held()[0]["published"] == "2022-01-12"


@pytest.mark.parametrize("turned", [False, True], ids=["in order", "turned round"])
def test_the_order_of_copies_does_not_change_the_ledger(
    desk: Path, turned: bool
) -> None:
    copies = [
        desk / "river.txt",
        record(desk, id="r1", date="2022-01-12", outlet="Gull Post"),
        record(desk, id="r2", date="2022-01-13", outlet="Heron", title="No"),
    ]
    for file in reversed(copies) if turned else copies:
        assert headway("read", file).exit_code == 0
    (only,) = held()
    assert (only["id"], only["published"]) == ("r1", "2022-01-12")
    assert (only["outlet"], only["title"]) == ("Gull Post", None)


def test_what_is_printed_bears_the_inputs_own_id(desk: Path) -> None:
    headway("read", record(desk, id="r1", date="2022-01-12"))
    said = headway("read", "river.txt")
    assert json.loads(said.stdout)["article"]["id"] == "river"


def test_an_id_that_several_reports_bear_removes_none_of_them(desk: Path) -> None:
    for place, outlet in (("a", "Gull Post"), ("b", None)):
        (desk / place).mkdir()
        (desk / place / "notes.txt").write_text(f"{REPORT} {place}", "utf-8")
        options = ("--outlet", outlet) if outlet else ()
        headway("read", desk / place, *options)
    call = ("ledger", "remove", "notes", "--reason", "asked to")
    refused = headway(*call).exception
    assert isinstance(refused, UsageError)
    assert "2 articles go by 'notes'" in str(refused)
    wanted = hash_of(f"{REPORT} a")[:12]
    assert f"{wanted} (Gull Post)" in str(refused)
    assert "(no outlet)" in str(refused)
    assert len(held()) == 2
    assert headway("ledger", "remove", wanted, "--reason", "x").stdout == "1 removed\n"
    assert [article["outlet"] for article in held()] == [None]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("wanted", ["abcdef", "no such id"])
def test_what_the_ledger_does_not_hold_is_not_found(wanted: str) -> None:
    headway("read", "river.txt")
    refused = headway("ledger", "forget", wanted).exception
    assert isinstance(refused, LedgerError)
    assert "holds no article" in str(refused)


def test_a_read_that_fails_makes_no_ledger(desk: Path) -> None:
    said = headway("read", "missing.txt")
    assert said.exit_code == 1
    assert "nothing added" in said.stderr
    assert not (desk / "talks.db").exists()


def test_a_ledger_that_cannot_be_made_is_told_before_anything_is_read(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEADWAY_LEDGER", str(desk / "none" / "talks.db"))
    said = headway("read", "river.txt")
    assert "no folder" in str(said.exception)
    assert said.stdout == ""


class Slow(Road):
    """A reader during whose work another copy of the report reaches the ledger."""

    def __init__(self, keeper: Keeper) -> None:
        self.reader, self.keeper, self.coded = READER, keeper, 0

    def code(self, article: Article, kept: Sequence[Span] | None = None) -> Entries:
        self.coded += 1
        if self.coded == 1:
            found = capture(origin="other.txt")
            own = replace(read_bare(found), published=date(2021, 3, 2))
            self.keeper.opened().add(found, entries(own))
        return entries(article)


def test_a_copy_that_came_between_is_taken_up(tmp_path: Path) -> None:
    keeper = Keeper(str(tmp_path / "talks.db"))
    road = Slow(keeper)
    kept = keeper.keep(capture(), road)
    assert kept.added is Added.KNOWN
    assert kept.entries.article.published == date(2021, 3, 2)


@pytest.mark.usefixtures("desk")
def test_a_page_can_go_to_standard_output_with_its_summary_beside_it() -> None:
    headway("read", "river.txt")
    said = headway("report", "--summary")
    assert said.stdout.startswith("<!doctype html>")
    assert "in 1 report" in said.stderr
