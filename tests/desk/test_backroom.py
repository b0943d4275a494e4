"""The back room makes anew what was overtaken."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
import sqlalchemy as sa
from tests.desk.filled import TALKS, fill
from tests.desk.rooms import OTHERS, PATIENCE, file_anew, found, reject, room_of

from headway.desk.answers.requests import asked
from headway.desk.embedding import ENCODER
from headway.follow.filing import filed
from headway.follow.sides import Sides
from headway.ledger.dossiers import claim
from headway.ledger.filings import keep_filings
from headway.ledger.findings import keep_findings, marks
from headway.ledger.keeping import take_turn
from headway.ledger.passages import Passages, keep_passages
from headway.ledger.schema import (
    article,
    filing,
    passage,
    request,
    shown,
)
from headway.ledger.store import Ledger
from headway.model.entry import Entries


@pytest.fixture
def filled(ledger: Ledger) -> list[Entries]:
    """The reports of a ledger whose findings are fresh."""
    return fill(ledger)


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
