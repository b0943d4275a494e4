"""The folder of a batch: what is done in it, and what it must not touch."""

import pytest
from tests.batch.conftest import HereAndNow

from headway.batch.folder import done_before, keep_job, keys_in, planned, tasks_of
from headway.batch.job import Job, Part
from headway.batch.loading import brought_in
from headway.batch.planning import Shard
from headway.batch.reading import Readable, ShardRead, entries_at, read_shard
from headway.batch.sifting import Sifted, sift
from headway.errors import OutputError, SourceError, UsageError
from headway.ingest.pieces.piece import Piece


@pytest.fixture
def shard(job: Job, found: list[Piece], here: HereAndNow) -> Shard:
    """The one shard of the archive, read."""
    keep_job(job)
    [shard] = planned(job, list(here.each(sift, tasks_of(job, found))))
    read_shard(Readable(job=job, shard=shard))
    return shard


@pytest.mark.parametrize("name", ["entries", "tables", "shards", "plan.json"])
def test_a_folder_of_other_things_is_refused_and_left_alone(
    job: Job, name: str
) -> None:
    own = job.folder / name / "own.txt"
    own.parent.mkdir(parents=True)
    own.touch()
    with pytest.raises(UsageError, match="give --out a new folder"):
        keep_job(job)
    assert own.exists()


def test_what_is_beside_the_results_is_nobodys_concern(job: Job) -> None:
    job.folder.mkdir()
    (job.folder / "notes.txt").touch()
    keep_job(job)
    (job.folder / Part.ENTRIES).mkdir()
    keep_job(job)


def test_an_archive_of_nothing_is_planned(job: Job) -> None:
    keep_job(job)
    assert planned(job, []) == ()


@pytest.mark.model
def test_what_is_of_no_shard_goes_away(job: Job, shard: Shard) -> None:
    assert planned(job, []) == ()
    assert not entries_at(job, shard).exists()
    assert keys_in(job, Part.SHARDS) == []
    assert list((job.folder / Part.TABLES).rglob("*.parquet")) == []


@pytest.mark.model
def test_a_result_of_another_make_is_told(job: Job, shard: Shard) -> None:
    [key] = keys_in(job, Part.SIFTED)
    job.place(Part.SIFTED, f"{key}.json").write_text('{"x": 1}')
    with pytest.raises(UsageError, match="delete it, then give"):
        done_before(job, Part.SIFTED, [key], Sifted)
    job.place(Part.SHARDS, f"{shard.key}.json").write_text('{"key": "')
    with pytest.raises(UsageError, match="delete it, then give"):
        done_before(job, Part.SHARDS, [shard.key], ShardRead)


@pytest.mark.model
def test_tables_that_cannot_be_written_are_told(job: Job, shard: Shard) -> None:
    for name in ("SHARDS", "TABLES"):
        place = job.folder / Part[name]
        place.rename(place.with_name(f"old-{name}"))
    (job.folder / Part.TABLES).touch()
    with pytest.raises(OutputError, match=r"tables.*: cannot be written"):
        read_shard(Readable(job=job, shard=shard))


@pytest.mark.model
def test_what_is_gone_from_a_folder_is_told(job: Job, shard: Shard) -> None:
    entries_at(job, shard).unlink()
    with pytest.raises(SourceError, match=r"damaged or gone.*shards.*\.json"):
        list(brought_in(job, shard))
    sifted = job.place(Part.SIFTED, f"{shard.sifted}.parquet")
    sifted.write_bytes(b"PAR1")
    job.place(Part.SHARDS, f"{shard.key}.json").unlink()
    with pytest.raises(SourceError, match=r"damaged or gone.*sifted.*\.json"):
        read_shard(Readable(job=job, shard=shard))
