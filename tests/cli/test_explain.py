"""`headway explain`: why an entry was read so."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from headway.cli.main import app
from headway.errors import LedgerError, UsageError
from headway.ledger.opening import open_ledger
from headway.model.entry import Entries
from headway.model.kinds import MoveKind

pytestmark = pytest.mark.model
REPORT = (
    "Iran rejected the proposal of Iraq on Monday. Iraq had proposed a joint patrol of "
    "the border to Iran. “We will not sign,” the Iranian envoy said.\n"
)


def headway(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("explain")
    (folder / "river.txt").write_text(REPORT, "utf-8")
    file = folder / "talks.db"
    done = headway("read", folder / "river.txt", "--ledger", file, "--format", "none")
    assert done.exit_code == 0
    return file


@pytest.fixture(scope="module")
def held(ledger: Path) -> Entries:
    (found,) = open_ledger(str(ledger), create=False).entries()
    return found


def test_a_move_is_explained_by_its_word_and_by_what_lost(
    ledger: Path, held: Entries
) -> None:
    move = next(m for m in held.moves if m.kind is MoveKind.REJECT)
    told = headway("explain", move.id, "--ledger", ledger).stdout
    assert told.startswith(f"reject, {move.status} · “")
    for line in ("word ", "confidence ", "network ", "lexicon ", "actor "):
        assert f"\n  {line}" in told
    assert "Iran" in told


def test_reasons_as_json_hold_spans_of_the_report(ledger: Path, held: Entries) -> None:
    move = next(m for m in held.moves if m.kind is MoveKind.REJECT)
    out = headway("explain", move.id[:10], "--ledger", ledger, "--json").stdout
    (found,) = map(json.loads, out.splitlines())
    reasons: dict[str, Any] = found["reasons"]
    assert found["move"] == move.id
    word = reasons["word"]
    assert move.evidence.start <= word["start"] < word["end"] <= move.evidence.end
    shares = [sure for _, sure in reasons["kinds"]]
    assert shares == sorted(shares, reverse=True)


def test_a_statement_is_explained_by_its_cue(ledger: Path, held: Entries) -> None:
    said = next(s for s in held.statements if s.cue and s.cue.of(REPORT) == "said")
    told = headway("explain", said.id, "--ledger", ledger).stdout
    assert "cue        “said”" in told


def test_a_proposal_is_explained_by_its_moves(ledger: Path, held: Entries) -> None:
    (proposal,) = held.proposals
    told = headway("explain", proposal.id, "--ledger", ledger).stdout
    assert told.startswith("proposal: made from ")
    assert "\npropose, actual · “" in told


def test_an_entry_that_is_not_there_is_refused(ledger: Path) -> None:
    refused = headway("explain", "0123456789abcdef", "--ledger", ledger).exception
    assert isinstance(refused, LedgerError)
    assert "holds no entry" in str(refused)


@pytest.mark.parametrize("few", ["0123456", "%", "xyz12345"])
def test_what_is_no_beginning_of_an_id_is_refused(ledger: Path, few: str) -> None:
    refused = headway("explain", few, "--ledger", ledger).exception
    assert isinstance(refused, UsageError)
    assert "eight hexadecimal digits or more" in str(refused)


def test_a_corrected_entry_tells_both_the_persons_word_and_the_machines(
    ledger: Path, held: Entries, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(ledger.read_bytes())
    move = next(m for m in held.moves if m.kind is MoveKind.REJECT)
    change = ("correct", move.id, "--set", "kind=defer", "--by", "jane")
    assert headway(*change, "--ledger", copy).exit_code == 0
    told = headway("explain", move.id, "--ledger", copy).stdout
    first, rest = told.split("\n", 1)
    assert first.startswith("changed by jane on ")
    assert first.endswith(": kind reject → defer")
    assert rest == headway("explain", move.id, "--ledger", ledger).stdout
    out = headway("explain", move.id, "--ledger", copy, "--json").stdout
    said, reasons = map(json.loads, out.splitlines())
    assert said["correction"]["change"]["kind"] == "defer"
    assert reasons["move"] == move.id


def test_an_entry_that_a_person_alone_gives_has_no_reasons(
    ledger: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(ledger.read_bytes())
    words = ("--add", "move", "--words", "patrol of", "--set", "kind=warn")
    made = headway("correct", "river", *words, "--ledger", copy, "--json").stdout
    entry = json.loads(made)["entry"]
    told = headway("explain", entry, "--ledger", copy).stdout
    assert told.startswith("added by ")
    assert told.count("\n") == 1
