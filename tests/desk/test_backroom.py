"""The back room makes anew what was overtaken, and nothing stops it for long."""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import sqlalchemy as sa
from tests.desk.filled import TALKS, fill
from tests.fakes import SIGNED, editor

from headway.desk.answers.requests import asked
from headway.desk.backroom import Backroom, keep_busy
from headway.desk.duty import Duty
from headway.desk.embedding import ENCODER
from headway.desk.workout import Question
from headway.errors import LedgerError
from headway.follow.filing import filed
from headway.follow.sides import Sides
from headway.ledger.dossiers import claim
from headway.ledger.filings import keep_filings
from headway.ledger.findings import finding_of, keep_findings, marks
from headway.ledger.keeping import take_turn
from headway.ledger.opening import open_ledger
from headway.ledger.passages import Passages, keep_passages
from headway.ledger.roomkey import RoomKey
from headway.ledger.schema import (
    article,
    dossier,
    filing,
    move,
    passage,
    request,
    shown,
)
from headway.ledger.store import Ledger
from headway.ledger.works import keep_work, works
from headway.model.dossier import Dossier, DossierId
from headway.model.entry import Entries

OTHERS = replace(TALKS, id=DossierId("ferry"), title="Arland and Borland on ferries")
PATIENCE = 20.0


class Clock:
    """Time that passes when it is told to."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


class Stumbling(Backroom):
    """Cannot work out the talks."""

    def find(self, dossier: Dossier) -> bool:
        if dossier.id == TALKS.id:
            raise ValueError("the ladder\nhas no rung")
        return super().find(dossier)


class Cut(Stumbling):
    """Hears nothing of the database while it asks about the talks."""

    is_cut = True

    def find(self, dossier: Dossier) -> bool:
        if self.is_cut and dossier.id == TALKS.id:
            raise LedgerError("talks.db: the database does not answer")
        return Backroom.find(self, dossier)


@pytest.fixture
def filled(ledger: Ledger) -> list[Entries]:
    """The reports of a ledger whose findings are fresh."""
    return fill(ledger)


def room_of(ledger: Ledger, duty: Duty | None = None) -> Backroom:
    return Backroom(ledger, duty=duty, chores=())


def confirm(ledger: Ledger, read: Entries) -> None:
    """A person confirms the report's second move."""
    sha = read.article.sha256
    said = ledger.corrections(sha)
    ledger.correct(editor(read, said).confirm(read.moves[1].id, SIGNED))


def reject(ledger: Ledger, read: Entries) -> None:
    """A person rejects the report's second move."""
    sha = read.article.sha256
    said = ledger.corrections(sha)
    ledger.correct(editor(read, said).reject(read.moves[1].id, SIGNED))


def found(ledger: Ledger, id: DossierId = TALKS.id) -> dict[str, bytes]:
    """What is found about a dossier now."""
    kept = {one.value: finding_of(ledger, id, one.value) for one in Question}
    return {name: one.content for name, one in kept.items() if one is not None}


def troubles(ledger: Ledger) -> list[str]:
    return [one.trouble for one in works(ledger) if one.trouble]


def file_anew(ledger: Ledger) -> None:
    """Make all filings and findings of the talks by another back room."""
    with ledger.writer.begin() as db:
        db.execute(sa.update(filing).values(mark="old"))
    assert room_of(ledger).find(TALKS)


def damage(ledger: Ledger, sha: str, **columns: object) -> None:
    """Spoil a row of the report."""
    with ledger.writer.begin() as db:
        for name, value in columns.items():
            change = {name: value}
            db.execute(sa.update(move).filter_by(article=sha).values(change))
        db.execute(sa.update(article).filter_by(sha256=sha).values(shown=None))


def test_what_is_fresh_is_left_alone(ledger: Ledger, filled: list[Entries]) -> None:
    room, before = room_of(ledger), marks(ledger)
    assert not room.round()
    assert not room.round()
    assert marks(ledger) == before


def test_a_correction_is_in_the_findings_after_a_round(
    ledger: Ledger, filled: list[Entries]
) -> None:
    room, before = room_of(ledger), found(ledger)
    room.round()
    for read in filled:
        reject(ledger, read)
    assert room.round()
    assert found(ledger)["proposals"] != before["proposals"]
    assert not room.round()


def test_a_room_that_was_there_finds_what_a_new_one_does(
    ledger: Ledger, filled: list[Entries]
) -> None:
    room = room_of(ledger)
    file_anew(ledger)
    reject(ledger, filled[0])
    room.round()
    warm = found(ledger)
    file_anew(ledger)
    assert found(ledger) == warm


def test_another_dossiers_report_changes_nothing_here(
    ledger: Ledger, filled: list[Entries]
) -> None:
    claim(ledger, OTHERS, "ferry.toml")
    room = room_of(ledger)
    room.round()
    before = marks(ledger)
    claim(ledger, replace(OTHERS, issues=()), "ferry.toml")
    assert room.round()
    after = marks(ledger)
    assert after[TALKS.id] == before[TALKS.id]
    assert after[OTHERS.id] != before[OTHERS.id]


def test_a_removed_report_is_in_no_finding(
    ledger: Ledger, filled: list[Entries]
) -> None:
    room = room_of(ledger)
    room.round()
    ledger.remove(filled[1].article.sha256, "its outlet asks")
    room.round()
    name = filled[1].article.id.encode()
    assert not any(name in content for content in found(ledger).values())


@pytest.mark.parametrize("gone", [True, False], ids=["taken out", "still held"])
def test_findings_of_a_report_that_went_meanwhile_are_not_kept(
    both: Ledger, gone: bool
) -> None:
    made = fill(both)
    of = [one.article.sha256 for one in made]
    if gone:
        both.remove(of[0], "its outlet asks")
    kept = keep_findings(both, TALKS.id, {"standing": b"[]"}, "late", of)
    assert kept is not gone
    assert (marks(both).get(TALKS.id) == "late") is not gone


def file_one(ledger: Ledger, read: Entries) -> None:
    made = filed(read, Sides.of(TALKS), lambda _: ())
    keep_filings(ledger, TALKS.id, [made], "late")


def show_one(ledger: Ledger, read: Entries) -> None:
    room_of(ledger).show([read.article.sha256])


def embed_one(ledger: Ledger, read: Entries) -> None:
    none = np.zeros((0, 384), dtype=np.float32)
    one = Passages(article=read.article.sha256, stands={}, entries=(), vectors=none)
    with ledger.writer.begin() as db:
        keep_passages(db, ENCODER, [one])


def ask_about(ledger: Ledger, read: Entries) -> None:
    asked(ledger, read.article.sha256, "removal", "It names my house.", "")


@pytest.mark.parametrize(
    "write",
    [file_one, show_one, embed_one, ask_about],
    ids=["files it", "makes its rows", "keeps its sentences", "asks about it"],
)
def test_whoever_writes_of_a_report_waits_until_it_has_gone(
    both: Ledger, write: Callable[[Ledger, Entries], None]
) -> None:
    first = fill(both)[0]
    with ThreadPoolExecutor(1) as other, both.writer.begin() as db:
        take_turn(db, first.article.sha256)
        written = other.submit(write, both, first)
        with pytest.raises(TimeoutError):
            written.result(0.2)
        db.execute(sa.delete(article).filter_by(sha256=first.article.sha256))
        db.commit()
        written.exception(PATIENCE)
    assert not holds(both, first.article.sha256)


def holds(ledger: Ledger, sha: str) -> bool:
    """Whether anything is kept of a report but the grave."""
    with ledger.engine.connect() as db:
        return any(
            db.scalar(sa.select(sa.func.count()).where(column == sha))
            for column in (
                filing.c.article,
                shown.c.article,
                passage.c.article,
                request.c.article,
            )
        )


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


def test_after_work_comes_rest(ledger: Ledger, filled: list[Entries]) -> None:
    clock = Clock()
    room = room_of(ledger, Duty(clock))
    room.round()
    confirm(ledger, filled[0])
    with room.duty.work() if room.duty else pytest.fail("no duty"):
        clock.now += 3.0
    assert not room.round()
    assert not room.round()
    clock.now += 5.9
    assert not room.round()
    clock.now += 0.1
    assert room.round()


def test_the_first_work_after_a_pause_is_done_at_once(
    ledger: Ledger, filled: list[Entries]
) -> None:
    room = room_of(ledger, Duty(Clock()))
    room.round()
    confirm(ledger, filled[0])
    assert room.round()


def test_what_was_never_found_does_not_wait(
    ledger: Ledger, filled: list[Entries]
) -> None:
    clock = Clock()
    room = room_of(ledger, Duty(clock))
    assert room.duty
    with room.duty.work():
        clock.now += 1000
    claim(ledger, OTHERS, "ferry.toml")
    assert room.round()
    assert OTHERS.id in marks(ledger)


def test_a_chore_is_done_until_there_is_nothing_to_do(ledger: Ledger) -> None:
    left = [1, 1, 0]

    def sweep(_: Ledger) -> bool:
        return bool(left.pop(0))

    room = Backroom(ledger, chores=(sweep,))
    assert [room.round() for _ in range(4)] == [True, True, False, False]
    assert left == []


def test_chores_rest_and_findings_do_not_wait_for_them(
    ledger: Ledger, filled: list[Entries]
) -> None:
    swept: list[bool] = []

    def sweep(_: Ledger) -> bool:
        swept.append(True)
        return True

    room = Backroom(ledger, duty=Duty(), chores=(sweep,))
    clock = Clock()
    room.pace = Duty(clock)
    with room.pace.work():
        clock.now += 10
    confirm(ledger, filled[0])
    assert room.round()
    assert swept == []
    assert not room.round()
    clock.now += 20
    assert room.round()
    assert swept == [True]


def test_a_chore_that_fails_is_noted(ledger: Ledger) -> None:
    def sweep(_: Ledger) -> bool:
        raise LedgerError("talks.db: the broom is damaged")

    assert not Backroom(ledger, chores=(sweep,)).round()
    assert troubles(ledger) == ["talks.db: the broom is damaged"]


def test_what_a_room_left_that_is_no_more_is_wiped(ledger: Ledger) -> None:
    keep_work(ledger, "show", 20, 400)
    room = room_of(ledger)
    turns = iter([True, False])
    keep_busy(room, RoomKey(ledger), lambda: next(turns))
    assert works(ledger) == []


def test_a_room_without_the_key_leaves_all_as_it_is(
    ledger: Ledger, filled: list[Entries]
) -> None:
    confirm(ledger, filled[0])
    before, other = marks(ledger), RoomKey(ledger)
    assert other.held()
    turns = iter([True, False])
    keep_busy(room_of(ledger), RoomKey(ledger), lambda: next(turns))
    assert marks(ledger) == before
    other.give_back()


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
