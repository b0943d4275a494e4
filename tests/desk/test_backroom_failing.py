"""What cannot be worked out is noted, and stops nothing else."""

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.desk.filled import TALKS, fill
from tests.desk.rooms import (
    OTHERS,
    PATIENCE,
    Cut,
    Stumbling,
    confirm,
    damage,
    file_anew,
    found,
    reject,
    room_of,
    troubles,
)

from headway.desk.backroom import Backroom, keep_busy
from headway.ledger.dossiers import claim
from headway.ledger.findings import marks
from headway.ledger.opening import open_ledger
from headway.ledger.roomkey import RoomKey
from headway.ledger.schema import (
    article,
    dossier,
    filing,
)
from headway.ledger.store import Ledger
from headway.ledger.works import works
from headway.model.entry import Entries


@pytest.fixture
def filled(ledger: Ledger) -> list[Entries]:
    """The reports of a ledger whose findings are fresh."""
    return fill(ledger)


def test_a_dossier_that_cannot_be_worked_out_does_not_stop_the_others(
    ledger: Ledger, filled: list[Entries]
) -> None:
    claim(ledger, OTHERS, "ferry.toml")
    confirm(ledger, filled[0])
    heard: list[str] = []
    room = Stumbling(ledger, chores=(), say=heard.append)
    assert room.round()
    assert not room.round()  # it is not tried again and again
    assert OTHERS.id in marks(ledger)
    assert heard == [f"{TALKS.title}: ValueError: the ladder has no rung"]
    assert troubles(ledger) == heard


def test_a_dossier_that_can_be_worked_out_is_no_trouble(
    ledger: Ledger, filled: list[Entries]
) -> None:
    confirm(ledger, filled[0])
    heard: list[str] = []
    assert Backroom(ledger, chores=(), say=heard.append).round()
    assert (heard, works(ledger)) == ([], [])


def test_what_the_database_refused_is_tried_again(
    ledger: Ledger, filled: list[Entries]
) -> None:
    confirm(ledger, filled[0])
    room = Cut(ledger, chores=())
    assert not room.round()
    assert troubles(ledger) == ["talks.db: the database does not answer"]
    room.is_cut = False
    assert room.round()
    assert troubles(ledger) == []


def test_a_damaged_report_is_noted_and_does_not_stop_the_others(
    ledger: Ledger, filled: list[Entries]
) -> None:
    sha, other = (one.article.sha256 for one in filled[:2])
    damage(ledger, sha, status="odd")
    damage(ledger, other)
    assert room_of(ledger).show_all() == 1
    (trouble,) = troubles(ledger)
    assert sha[:12] in trouble
    with ledger.engine.connect() as db:
        assert db.scalar(sa.select(article.c.shown).filter_by(sha256=other))
        assert not db.scalar(sa.select(article.c.shown).filter_by(sha256=sha))


def test_a_damaged_report_that_is_forgotten_is_no_trouble_any_more(
    ledger: Ledger, filled: list[Entries]
) -> None:
    room, sha = room_of(ledger), filled[0].article.sha256
    damage(ledger, sha, status="odd")
    room.show_all()
    ledger.forget(sha)
    assert room.show_all() == 0
    assert works(ledger) == []


def test_a_filing_that_cannot_be_made_anew_stays_as_it_was(
    ledger: Ledger, filled: list[Entries]
) -> None:
    room, before = room_of(ledger), found(ledger)
    confirm(ledger, filled[0])
    damage(ledger, filled[0].article.sha256, status="odd")
    assert room.round()
    assert found(ledger)["timeline"] == before["timeline"]
    assert any(filled[0].article.sha256[:12] in one for one in troubles(ledger))


def test_a_filing_that_is_spoilt_is_left_out(
    ledger: Ledger, filled: list[Entries]
) -> None:
    with ledger.writer.begin() as db:
        own = sa.update(filing).filter_by(article=filled[0].article.sha256)
        db.execute(own.values(content=b"{"))
    assert room_of(ledger).find(TALKS)
    assert filled[0].article.id.encode() not in found(ledger)["timeline"]
    assert len(troubles(ledger)) == 1


def test_a_dossier_that_an_older_headway_filled_is_said_to_be_unknown(
    ledger: Ledger, filled: list[Entries]
) -> None:
    with ledger.writer.begin() as db:
        db.execute(sa.update(dossier).values(content=None))
    room_of(ledger).find_all()
    (trouble,) = troubles(ledger)
    assert "headway serve strait.toml" in trouble


def test_a_database_that_is_gone_is_said_once(tmp_path: Path) -> None:
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    with ledger.writer.begin() as db:
        db.execute(sa.text("DROP TABLE pulse"))
    heard: list[str] = []
    turns = iter([True, True, False])
    room = Backroom(ledger, chores=(), say=heard.append)
    keep_busy(room, RoomKey(ledger), lambda: next(turns))
    assert len(heard) == 1
    assert "damaged" in heard[0]
    ledger.close()


def busy(place: str) -> None:
    """A back room in a process of its own."""
    ledger = open_ledger(place, create=False)
    keep_busy(room_of(ledger), RoomKey(ledger), lambda: True)


@pytest.fixture
def killed(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger whose back room was killed in the midst of its work, twice."""
    place = str(tmp_path / "talks.db")
    ledger = open_ledger(place, create=True)
    made = fill(ledger)
    file_anew(ledger)
    for number in range(2):
        room = multiprocessing.get_context("spawn").Process(target=busy, args=(place,))
        room.start()
        before = marks(ledger)
        reject(ledger, made[number])
        ends = time.monotonic() + PATIENCE
        while marks(ledger) == before and time.monotonic() < ends:
            room.join(0.01)
        confirm(ledger, made[number + 2])
        room.join(0.21 + 0.01 * number)  # it has begun with that by then
        assert room.pid
        os.kill(room.pid, signal.SIGKILL)
        room.join()
    yield ledger
    ledger.close()


def test_a_room_that_was_killed_leaves_a_whole_ledger(killed: Ledger) -> None:
    key = RoomKey(killed)
    assert key.held()
    key.give_back()
    room_of(killed).round()
    after = found(killed)
    file_anew(killed)
    assert found(killed) == after
