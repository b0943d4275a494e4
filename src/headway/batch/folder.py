"""The folder of a batch: what is to be done, what is done, and by which keys."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import msgspec

from headway.batch.coders import words_of
from headway.batch.job import Job, Part, Task, key_of
from headway.batch.placing import DAMAGED, put
from headway.batch.planning import Shard, plan
from headway.batch.reading import ShardRead
from headway.batch.sifting import Sifted
from headway.batch.version import rules_here
from headway.errors import UsageError
from headway.ingest.pieces.piece import Piece

__all__ = [
    "basis_of",
    "done_before",
    "job_of",
    "keep_job",
    "keys_in",
    "plan_of",
    "planned",
    "planned_before",
    "tasks_of",
]

JOB = "job.json"
PLAN = "plan.json"
T = TypeVar("T")
Done = TypeVar("Done", Sifted, ShardRead)


def keep_job(job: Job) -> None:
    """Keep in its folder what a batch is to do.

    Raises `UsageError` where something else lies in the place of its results, which
    would be taken for old ones and deleted.
    """
    if not (job.folder / JOB).exists():
        refuse_others(job.folder)
    put(job.folder / JOB, job)


def refuse_others(folder: Path) -> None:
    """Raise `UsageError` where a folder that is no batch has what one would have."""
    for name in (PLAN, *Part):
        if (folder / name).exists():
            raise UsageError(
                f"{folder / name} is there, and is no batch's: give --out a new folder"
            )


def job_of(folder: Path) -> Job:
    """What the batch in a folder is to do; `UsageError` where there is none."""
    return replace(told_in(folder, JOB, Job), folder=folder)


def told_in(folder: Path, name: str, sort: type[T]) -> T:
    """What is kept in a file of the folder; `UsageError` where there is none."""
    try:
        kept = (folder / name).read_bytes()
        return msgspec.json.decode(kept, type=sort, dec_hook=path_of)
    except (FileNotFoundError, NotADirectoryError) as missing:
        raise UsageError(
            f"{folder}: no batch that has come so far: headway batch run … --out DIR"
        ) from missing
    except DAMAGED as broken:
        raise UsageError(
            f"{folder / name}: of another version of Headway, or damaged: run the "
            "batch again, with the same words"
        ) from broken


def basis_of(job: Job) -> str:
    """All on which the reading of a report hangs, besides the report itself."""
    return key_of(rules_here(), words_of(job.dossier).mark, job.mode)


def path_of(sort: type, words: object) -> Path:
    """A path from its words; JSON knows none."""
    if sort is not Path or not isinstance(words, str):
        raise TypeError(f"{sort.__name__}: words are wanted")
    return Path(words)


def tasks_of(job: Job, pieces: Iterable[Piece]) -> list[Task]:
    """The pieces to be sifted."""
    dossier = job.dossier and job.dossier.sha256
    basis = key_of(basis_of(job), job.hints, dossier)
    return [Task(job, piece, key_of(basis, piece.key)) for piece in pieces]


def done_before(
    job: Job, part: Part, keys: Iterable[str], sort: type[Done]
) -> list[Done]:
    """What became of those of these pieces or shards that are done by now.

    Raises `UsageError` where that is damaged.
    """
    paths = (job.place(part, f"{key}.json") for key in keys)
    return [done_at(path, sort) for path in paths if path.exists()]


def done_at(path: Path, sort: type[Done]) -> Done:
    """What became of a piece or shard; `UsageError` where that cannot be told."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=sort)
    except DAMAGED as broken:
        raise UsageError(
            f"{path}: of another version of Headway, or damaged: delete it, then give "
            "the same headway batch run"
        ) from broken


def keys_in(job: Job, part: Part) -> list[str]:
    """The keys of all pieces or shards that are done by now."""
    return sorted(path.stem for path in (job.folder / part).glob("*.json"))


def planned(job: Job, pieces: Sequence[Sifted]) -> tuple[Shard, ...]:
    """The shards of these pieces, written down; what is of none of them goes away."""
    shards = tuple(plan(job, pieces, basis_of(job)))
    put(job.folder / PLAN, shards)
    sifted = {piece.key for piece in pieces}
    tidy([job.folder / Part.SIFTED, job.folder / Part.ASIDE], sifted)
    tables = (job.folder / Part.TABLES).glob("*")
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


def planned_before(job: Job) -> tuple[Shard, ...]:
    """The same; none where nothing was planned yet."""
    return plan_of(job) if (job.folder / PLAN).exists() else ()
