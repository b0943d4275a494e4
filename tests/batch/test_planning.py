"""What is read together, each text once."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from headway.batch.folder import basis_of, tasks_of
from headway.batch.job import Job, Part
from headway.batch.planning import Spot, article_of, plan
from headway.batch.rows import rows_in
from headway.batch.sifting import sift
from headway.ingest.pieces.cutting import pieces
from headway.ingest.pieces.piece import Piece
from headway.model.article import Hints


def test_a_text_that_is_there_twice_is_read_once_with_all_that_is_said(
    job: Job, found: list[Piece]
) -> None:
    sifted = [sift(task) for task in tasks_of(job, found)]
    [shard] = plan(job, sifted, basis_of(job))
    assert shard.copies == {4}  # "again"
    assert shard.others == {0: (Spot(sifted[0].key, 0, 4),)}
    rows = rows_in(job.place(Part.SIFTED, f"{shard.sifted}.parquet"), 0)
    whole = article_of(shard, 0, rows[0])
    assert (whole.published, whole.outlet) == (date(2021, 3, 2), "Cresk Post")
    assert whole.text == rows[0].own.text


def test_a_shard_goes_by_its_articles_and_how_they_are_read(
    job: Job, found: list[Piece], archive: Path
) -> None:
    sifted = [sift(task) for task in tasks_of(job, found)]
    [shard] = plan(job, sifted, "one")
    assert [again.key for again in plan(job, sifted, "one")] == [shard.key]
    assert [other.key for other in plan(job, sifted, "two")] != [shard.key]
    moved = archive.with_name("moved.jsonl")
    archive.rename(moved)
    elsewhere = [one for one in pieces([str(moved)]) if isinstance(one, Piece)]
    [again] = plan(job, [sift(t) for t in tasks_of(job, elsewhere)], "one")
    assert again.sifted != shard.sifted
    assert again.key == shard.key


def test_a_date_that_is_given_afterwards_is_another_shard(
    job: Job, found: list[Piece], archive: Path
) -> None:
    def key(job: Job, found: list[Piece]) -> str:
        [shard] = plan(job, [sift(task) for task in tasks_of(job, found)], "one")
        return shard.key

    before = key(job, found)
    assert key(replace(job, hints=Hints(published=date(2021, 3, 9))), found) != before
    archive.write_text(archive.read_text("utf-8").replace("2021-03-04", "2021-03-05"))
    corrected = [one for one in pieces([str(archive)]) if isinstance(one, Piece)]
    assert key(job, corrected) != before


def test_nothing_to_read_is_no_shard(job: Job) -> None:
    assert list(plan(job, [], "one")) == []
