"""The entries of a shard's reports."""

from dataclasses import dataclass, replace
from pathlib import Path

import pyarrow.parquet as pq
from tests.fakes import article, entries

from headway.batch.bookmark import MOST, Bookmark
from headway.batch.folder import basis_of, tasks_of
from headway.batch.job import Job, Part
from headway.batch.planning import Shard, plan
from headway.batch.reading import (
    Failed,
    Readable,
    Waiting,
    coded,
    entries_at,
    read_shard,
)
from headway.batch.sifting import sift
from headway.ingest.pieces.piece import Piece
from headway.model.article import Article
from headway.model.entry import Entries
from headway.road import Road
from headway.serve.decoding import decode


def planned(job: Job, found: list[Piece]) -> Shard:
    """The one shard of the archive."""
    sifted = [sift(task) for task in tasks_of(job, found)]
    [shard] = plan(job, sifted, basis_of(job))
    return shard


def read_in(job: Job, shard: Shard) -> list[Entries]:
    """What stands in the shard's file of entries."""
    lines = entries_at(job, shard).read_text("utf-8").splitlines()
    return [decode(line, "here") for line in lines]


def test_the_entries_are_those_of_the_road(
    job: Job, found: list[Piece], road: Road
) -> None:
    shard = planned(job, found)
    told = read_shard(Readable(job=job, shard=shard))
    made = read_in(job, shard)
    assert [one.article.id for one in made] == ["again", "garden", "short", "more"]
    assert made == [road.code(one.article) for one in made]
    assert told.failed == ()
    assert told.reports == len(made)
    assert told.entries == sum(
        len(one.moves) + len(one.statements) for one in made
    ) + sum(len(one.meetings) + len(one.proposals) + len(one.channels) for one in made)
    assert told.entries > 0


def test_the_tables_hold_the_same(job: Job, found: list[Piece]) -> None:
    shard = planned(job, found)
    read_shard(Readable(job=job, shard=shard))
    moves = pq.read_table(job.place(Part.TABLES, f"move/{shard.key}.parquet"))
    ids = [move.id for one in read_in(job, shard) for move in one.moves]
    assert sorted(moves["id"].to_pylist()) == sorted(ids)


def test_a_shard_that_is_read_is_not_read_again(job: Job, found: list[Piece]) -> None:
    shard = planned(job, found)
    told = read_shard(Readable(job=job, shard=shard))
    entries_at(job, shard).unlink()
    assert read_shard(Readable(job=job, shard=shard)) == told
    assert not entries_at(job, shard).exists()


def test_no_note_is_left_of_what_was_at_hand(job: Job, found: list[Piece]) -> None:
    read_shard(Readable(job=job, shard=planned(job, found)))
    assert list((job.folder / Part.AT_HAND).iterdir()) == []


@dataclass(slots=True)
class Reader:
    """A road on which some reports break."""

    breaks: str = ""
    asked: str = ""

    def code(self, found: Article) -> Entries:
        """The entries, or a fault."""
        self.asked += found.id
        if found.id == self.breaks:
            raise ZeroDivisionError(found.id)
        return entries(found)


def waiting(ids: str) -> dict[int, Waiting]:
    """Reports with these letters as ids."""
    made = (replace(article(), id=letter) for letter in ids)
    return {n: Waiting(one, one.id) for n, one in enumerate(made)}


def test_a_fault_of_ours_costs_one_report(tmp_path: Path) -> None:
    reader, mark = Reader(breaks="b"), Bookmark(tmp_path / "note")
    found = dict(coded(reader, waiting("abc"), mark))
    assert [isinstance(found[n], Failed) for n in range(3)] == [False, True, False]
    assert "ZeroDivisionError" in found[1].cause  # type: ignore[union-attr]


def test_a_suspect_is_tried_first(tmp_path: Path) -> None:
    Bookmark(tmp_path / "note").turn_to(2)
    reader = Reader()
    found = dict(coded(reader, waiting("abcd"), Bookmark(tmp_path / "note")))
    assert reader.asked == "cabd"
    assert not any(isinstance(one, Failed) for one in found.values())


def test_a_report_that_stopped_three_workers_is_not_tried_again(
    tmp_path: Path,
) -> None:
    for _ in range(MOST):
        Bookmark(tmp_path / "note").turn_to(1)
    reader = Reader()
    found = dict(coded(reader, waiting("abc"), Bookmark(tmp_path / "note")))
    assert reader.asked == "ac"
    assert isinstance(found[1], Failed)
