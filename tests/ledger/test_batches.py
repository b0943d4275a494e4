"""Many reports come with few questions, in order, and each as if it came alone."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.fakes import SIGNED, article, capture, editor, entries

from headway.errors import LedgerError
from headway.ledger.batches import BATCH
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger
from headway.model.entry import Entries

MANY = BATCH + 3
QUESTIONS = 9  # of a batch: reports, seven tables of parts, corrections


@contextmanager
def asked(ledger: Ledger) -> Iterator[list[str]]:
    """The questions that the database is asked meanwhile."""
    found: list[str] = []

    def note(*said: object) -> None:
        if str(said[2]).startswith("SELECT"):
            found.append(str(said[2]))

    sa.event.listen(ledger.engine, "before_cursor_execute", note)
    yield found
    sa.event.remove(ledger.engine, "before_cursor_execute", note)


@pytest.fixture
def read(ledger: Ledger) -> list[Entries]:
    """What was read in many reports, in the order in which a ledger gives them."""
    made = [entries(article(f"{article().text}{' ' * n}")) for n in range(MANY)]
    for n, found in enumerate(made):
        ledger.add(capture(origin=f"{n}.txt"), found)
    return sorted(made, key=lambda found: found.article.sha256)


def test_many_reports_come_in_order_with_few_questions(
    ledger: Ledger, read: list[Entries]
) -> None:
    with asked(ledger) as questions:
        assert list(ledger.entries()) == read
    assert len(questions) == 1 + 2 * QUESTIONS


def test_no_more_than_a_batch_is_read_ahead(
    ledger: Ledger, read: list[Entries]
) -> None:
    with asked(ledger) as questions:
        found = ledger.entries()
        assert next(found) == read[0]
        found.close()  # type: ignore[attr-defined]
    assert len(questions) == 1 + QUESTIONS


def test_some_reports_come_in_the_order_in_which_they_are_asked_for(
    ledger: Ledger, read: list[Entries]
) -> None:
    wanted = [read[2], read[0], read[BATCH]]
    hashes = [found.article.sha256 for found in wanted]
    assert list(ledger.entries_of(["0" * 64, *hashes, "f" * 64])) == wanted
    assert list(ledger.entries_of([])) == []


def test_a_correction_is_made_on_its_own_report_alone(
    ledger: Ledger, read: list[Entries]
) -> None:
    ledger.correct(editor(read[1]).reject(read[1].moves[1].id, SIGNED))
    found = list(ledger.entries())
    assert len(found[1].moves) == len(read[1].moves) - 1
    assert found[:1] + found[2:] == read[:1] + read[2:]


@pytest.mark.parametrize(
    "blow",
    [
        "UPDATE move SET kind = 'bribe' WHERE article = ?",
        "UPDATE actor SET mentions = '[[' WHERE article = ?",
        "UPDATE meeting SET status = CAST(x'68ff' AS TEXT) WHERE article = ?",
        "UPDATE correction SET entry_then = '{}' WHERE article = ?",
    ],
    ids=["an unknown kind", "broken JSON", "half a letter", "half a correction"],
)
def test_the_reports_before_a_damaged_one_come_still(tmp_path: Path, blow: str) -> None:
    file = tmp_path / "talks.db"
    ledger = open_ledger(str(file), create=True)
    made = [entries(article(f"{article().text}{' ' * n}")) for n in range(3)]
    for one in made:
        ledger.add(capture(), one)
    made.sort(key=lambda found: found.article.sha256)
    sha = made[1].article.sha256
    ledger.correct(editor(made[1]).reject(made[1].statements[0].id, SIGNED))
    with sqlite3.connect(file) as db:
        db.execute(blow, (sha,))
    db.close()
    found = ledger.entries()
    assert next(found) == made[0]
    with pytest.raises(LedgerError, match="damaged: restore"):
        next(found)
    ledger.close()
