"""A damaged ledger is told in one line that says what to do."""

import sqlite3
from pathlib import Path

import pytest
from tests.fakes import READER, article, capture, entries

from headway.errors import LedgerError
from headway.ledger.opening import open_ledger
from headway.ledger.store import Added

BLOWS = {
    "an unknown kind": "UPDATE move SET kind = 'bribe'",
    "broken JSON": "UPDATE actor SET mentions = '[['",
    "a span that is none": "UPDATE move SET read_evidence = '[9, 3]'",
    "a span of words": "UPDATE statement SET read_content = '[\"a\"]'",
    "no month": "UPDATE article SET published = '2021-13-01'",
    "half a letter": "UPDATE meeting SET status = CAST(x'68ff' AS TEXT)",
    "a number for a list": "UPDATE article SET boilerplate = '7'",
}


@pytest.mark.parametrize("blow", BLOWS)
def test_a_damaged_report_is_told_and_can_be_read_anew(
    tmp_path: Path, blow: str
) -> None:
    file = tmp_path / "talks.db"
    ledger = open_ledger(str(file), create=True)
    ledger.add(capture(), entries())
    with sqlite3.connect(file) as db:
        db.execute(BLOWS[blow])
    db.close()
    sha = entries().article.sha256
    for ask in (lambda: list(ledger.entries()), lambda: ledger.find(sha, READER)):
        with pytest.raises(LedgerError, match="damaged: restore") as refused:
            ask()
        assert "\n" not in str(refused.value)
    assert list(ledger.called("cresk")) == [sha]
    assert ledger.forget(sha)
    assert ledger.add(capture(), entries()) is Added.NEW
    assert list(ledger.entries()) == [entries()]
    ledger.close()


def test_adding_to_a_damaged_report_is_told(tmp_path: Path) -> None:
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    ledger.add(capture(), entries())
    with sqlite3.connect(tmp_path / "talks.db") as db:
        db.execute("UPDATE capture SET published = 'soon'")
    db.close()
    for ask in (
        lambda: ledger.add(capture(), entries()),
        lambda: ledger.join(capture(), article()),
    ):
        with pytest.raises(LedgerError, match="damaged: restore"):
            ask()
    ledger.close()
