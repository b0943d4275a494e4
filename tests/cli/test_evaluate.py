"""`headway ledger gold` and `headway evaluate`, good calls and bad."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fakes import SIGNED, TEXT, capture, editor, entries
from typer.testing import CliRunner, Result

from headway.cli.main import app
from headway.errors import LedgerError, UsageError
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger

READ = entries()
MEET, OFFER, NO, JUDGED = READ.moves


def headway(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    """A ledger of one report, in the folder where the calls are made."""
    monkeypatch.chdir(tmp_path)
    made = open_ledger("talks.db", create=True)
    made.add(capture(), READ)
    yield made
    made.close()


def say(ledger: Ledger, verdict: str, *moves: object) -> None:
    sha = READ.article.sha256
    for move in moves:
        at_desk = editor(READ, ledger.corrections(sha))
        ledger.correct(getattr(at_desk, verdict)(move, SIGNED))


@pytest.fixture
def judged(ledger: Ledger) -> Ledger:
    """Two moves are right, one is none."""
    say(ledger, "confirm", MEET.id, OFFER.id)
    say(ledger, "reject", NO.id)
    return ledger


def test_corrections_become_two_files(judged: Ledger, tmp_path: Path) -> None:
    said = headway("ledger", "gold", "--ledger", "talks.db", "-o", "out")
    assert said.exit_code == 0
    assert "1 judged report; next: headway evaluate out.gold.json" in said.stderr
    (record,) = map(
        json.loads, (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    )
    (gold,) = json.loads((tmp_path / "out.gold.json").read_text("utf-8"))
    assert record["text"] == TEXT
    assert (record["id"], record["date"]) == (gold["id"], "2021-03-02")
    assert [move["kind"] for move in gold["moves"]] == ["meet", "propose"]
    assert not gold["whole"]


def test_whole_reports_alone_are_given_where_they_are_asked_for(
    judged: Ledger, tmp_path: Path
) -> None:
    call = ("ledger", "gold", "--ledger", "talks.db", "-o", "out", "--whole")
    refused = headway(*call)
    assert isinstance(refused.exception, LedgerError)
    assert not (tmp_path / "out.jsonl").exists()
    say(judged, "confirm", JUDGED.id)
    assert headway(*call).exit_code == 0


def test_what_the_ledger_holds_is_measured(judged: Ledger) -> None:
    said = headway("evaluate", "--ledger", "talks.db", "--held")
    assert said.exit_code == 0
    assert "1 report, 0 judged as a whole" in said.stdout
    told = headway("evaluate", "--ledger", "talks.db", "--held", "--json").stdout
    made = json.loads(told)
    assert made["moves"]["kind"] == {
        "hit": 2,
        "read": 3,
        "wanted": 2,
        "precision": 0.667,
        "recall": 1.0,
        "f1": 0.8,
    }
    assert made["right"]["status"] == {"right": 2, "of": 2}


def test_a_file_of_gold_is_measured_by_what_a_ledger_holds(judged: Ledger) -> None:
    headway("ledger", "gold", "--ledger", "talks.db", "-o", "out")
    call = ("evaluate", "out.gold.json", "--ledger", "talks.db", "--held", "--json")
    kept = headway("evaluate", "--ledger", "talks.db", "--held", "--json").stdout
    assert headway(*call).stdout == kept


@pytest.mark.model
def test_the_reader_is_measured_as_it_is_installed(
    judged: Ledger, tmp_path: Path
) -> None:
    said = headway("evaluate", "--ledger", "talks.db", "--json")
    assert said.exit_code == 0
    made = json.loads(said.stdout)
    assert (made["reports"], made["read"]) == (1, 1)
    headway("ledger", "gold", "--ledger", "talks.db", "-o", "out")
    assert headway("evaluate", "out.gold.json", "--json").stdout == said.stdout


def test_where_nobody_has_judged_anything_the_next_step_is_told(
    ledger: Ledger,
) -> None:
    for call in (("evaluate",), ("ledger", "gold", "-o", "out")):
        said = headway(*call, "--ledger", "talks.db")
        assert isinstance(said.exception, LedgerError)
        assert "headway serve" in str(said.exception)
        assert "\n" not in str(said.exception)


BAD = {
    "nothing is named": (),
    "what is held is nowhere": ("out.gold.json", "--held"),
    "no such file": ("none.gold.json",),
    "the reports are missing": ("alone.gold.json",),
    "another name": ("named.json",),
    "no gold": ("broken.gold.json",),
}


@pytest.mark.parametrize("words", BAD.values(), ids=BAD)
def test_a_call_that_cannot_be_is_told_in_one_line(
    judged: Ledger, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "alone.gold.json").write_text("[]")
    (tmp_path / "named.json").write_text("[]")
    (tmp_path / "broken.gold.json").write_text("[")
    said = headway("evaluate", *words)
    assert isinstance(said.exception, UsageError)
    assert "\n" not in str(said.exception)


def test_the_ledger_is_not_written_over(judged: Ledger) -> None:
    said = headway("ledger", "gold", "--ledger", "out.jsonl", "-o", "out")
    assert isinstance(said.exception, UsageError)
