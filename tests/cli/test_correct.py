"""`headway correct`: what a person says is kept, shown and undone."""

import getpass
import json
from pathlib import Path

import pytest
from tests.fakes import TEXT, capture, entries
from typer.testing import CliRunner, Result

from headway.cli.main import app
from headway.errors import LedgerError, UsageError
from headway.ledger.opening import open_ledger
from headway.model.entry import Entries
from headway.model.kinds import MoveKind

READ = entries()
MEET, OFFER, NO, JUDGED = READ.moves


def headway(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    ledger.add(capture(), READ)
    ledger.close()
    return tmp_path / "talks.db"


def held(file: Path) -> Entries:
    (found,) = open_ledger(str(file), create=False).entries()
    return found


def test_a_changed_entry_is_kept_and_told(file: Path) -> None:
    words = ("--set", "kind=demand", "--set", "actor=Borland", "--why", "so it says")
    said = headway("correct", OFFER.id[:8], "--ledger", file, *words, "--by", "jane")
    assert said.exit_code == 0
    assert said.stdout.startswith(f"1  {OFFER.id}  move changed by jane on 2")
    told = ": kind propose → demand, actor Arland → Borland (so it says)\n"
    assert said.stdout.endswith(told)
    assert held(file).moves[1].kind is MoveKind.DEMAND


def test_without_a_name_the_user_of_the_system_speaks(file: Path) -> None:
    said = headway("correct", OFFER.id, "--ledger", file, "--confirm").stdout
    assert f"confirmed by {getpass.getuser()} on" in said
    by = {"HEADWAY_BY": "ann", "HEADWAY_LEDGER": str(file)}
    said = CliRunner(env=by).invoke(app, ["correct", NO.id, "--confirm"]).stdout
    assert "confirmed by ann on" in said


def test_a_rejected_entry_leaves_the_export_until_it_is_withdrawn(file: Path) -> None:
    def exported() -> str:
        return headway("ledger", "export", "--ledger", file).stdout

    assert headway("correct", OFFER.id, "--ledger", file, "--reject").exit_code == 0
    assert OFFER.id not in exported()
    said = headway("correct", OFFER.id, "--ledger", file, "--withdraw").stdout
    assert "move correction 1 withdrawn by" in said
    assert OFFER.id in exported()


def test_an_entry_is_added_to_a_report_and_actors_of_headway_are_known(
    file: Path,
) -> None:
    what = ("--add", "move", "--words", "The talks made", "--set", "kind=warn")
    said = headway("correct", "cresk", "--ledger", file, *what, "--set", "actor=Iran")
    assert "added by" in said.stdout
    assert "actor Iran" in said.stdout
    (warned,) = [move for move in held(file).moves if move.kind is MoveKind.WARN]
    assert warned.evidence.of(TEXT) == "The talks made"
    exported = headway("ledger", "export", "--ledger", file).stdout
    made = next(m for m in json.loads(exported)["moves"] if m["kind"] == "warn")
    assert made["corrected"]["verdict"] == "add"


def test_corrections_are_listed_of_all_of_a_report_or_of_an_entry(file: Path) -> None:
    headway("correct", OFFER.id, "--ledger", file, "--set", "about=", "--by", "jane")
    headway("correct", NO.id, "--ledger", file, "--reject", "--by", "jane")
    for which, numbers in (((), "12"), (("cresk",), "12"), ((NO.id,), "2")):
        out = headway("correct", *which, "--list", "--ledger", file).stdout
        assert [line[0] for line in out.splitlines()] == [*numbers]
        out = headway("correct", *which, "--list", "--ledger", file, "--json").stdout
        assert [str(json.loads(line)["number"]) for line in out.splitlines()] == [
            *numbers
        ]
    assert headway("correct", MEET.id, "--list", "--ledger", file).stdout == ""


@pytest.mark.parametrize(
    "words",
    [
        (OFFER.id,),
        (OFFER.id, "--confirm", "--reject"),
        (OFFER.id, "--withdraw", "--set", "kind=warn"),
        ("--list", "--confirm"),
    ],
    ids=["nothing", "two at once", "undone and set", "listed and confirmed"],
)
def test_one_thing_is_said_at_a_time(file: Path, words: tuple[str, ...]) -> None:
    refused = headway("correct", *words, "--ledger", file).exception
    assert isinstance(refused, UsageError)
    assert str(refused).startswith("say one of --confirm, --reject, --set")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("cresk", "--add", "move"), "--add SORT and --words"),
        ((OFFER.id, "--confirm", "--words", "x"), "--add SORT and --words"),
        (("--confirm",), "name the ENTRY, or with --add the ARTICLE"),
        ((OFFER.id, "--set", "kind"), "--set kind: write FIELD=VALUE, each field once"),
        (
            (OFFER.id, "--set", "kind=warn", "--set", "kind=deny"),
            "--set kind=deny: write FIELD=VALUE, each field once",
        ),
        ((OFFER.id[:7], "--confirm"), "write eight hexadecimal digits or more"),
    ],
)
def test_a_call_that_lacks_something_is_refused(
    file: Path, words: tuple[str, ...], says: str
) -> None:
    refused = headway("correct", *words, "--ledger", file).exception
    assert isinstance(refused, UsageError)
    assert says in str(refused)
    assert headway("correct", "--list", "--ledger", file).stdout == ""


def test_an_entry_that_is_not_there_is_refused(file: Path) -> None:
    refused = headway("correct", "0" * 16, "--ledger", file, "--reject").exception
    assert isinstance(refused, LedgerError)
    assert "holds no entry" in str(refused)
    headway("correct", OFFER.id, "--ledger", file, "--reject")
    headway("ledger", "remove", "cresk", "--ledger", file, "--reason", "asked to")
    refused = headway("correct", OFFER.id, "--ledger", file, "--confirm").exception
    assert isinstance(refused, LedgerError)
