"""The work of `headway batch`."""

import shlex
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import ModuleType
from typing import assert_never

from filelock import FileLock, Timeout

from headway.analyse.verdict import several
from headway.batch.engine import Engine
from headway.batch.folder import (
    job_of,
    keep_job,
    keys_in,
    planned,
)
from headway.batch.job import Job, Part, Words
from headway.batch.local import LocalEngine
from headway.batch.modes import EngineName, Mode
from headway.batch.planning import Shard
from headway.cli.counting import Count
from headway.cli.late import Extra, late_with
from headway.cli.noting import note, stopped
from headway.cli.stages import fill, opened, read_all, sift_all
from headway.dossier.file import file_of
from headway.dossier.words import load_words
from headway.errors import UsageError
from headway.files import writable
from headway.ledger.opening import ledger_to_fill
from headway.machine import cores
from headway.model.article import Hints, hash_of

__all__ = ["job_at", "load", "run"]

AGAIN = "the same call goes on from here"
LOCK = ".lock"


def job_at(out: Path, mode: Mode, hints: Hints, dossier: Path | None) -> Job:
    """What is to be done; every worker finds its places by it."""
    words = None if dossier is None else words_at(file_of(dossier).resolve())
    return Job(folder=out.resolve(), mode=mode, hints=hints, dossier=words)


def words_at(file: Path) -> Words:
    """A dossier's file as it is now; `DossierError` where it is none."""
    load_words(file)
    return Words(file, hash_of(file.read_bytes()))


def run(
    inputs: list[str],
    job: Job,
    engine: EngineName,
    workers: int | None,
    scheduler: str | None,
    ledger: str | None,
) -> int:
    """Sift, plan, read and load; the exit code: 1 if some reports were not read."""
    count = Count()
    found = list(opened(inputs, count))
    with alone(job.folder):
        if ledger is not None:
            ledger_to_fill(ledger)  # refuse it now, not in the morning
        keep_job(job)
        try:
            with closing(engine_of(engine, workers, scheduler)) as made:
                before = keys_in(job, Part.SHARDS)
                shards = planned(job, sift_all(job, found, made, count))
                tell_of_gone(before, shards)
                read_all(job, shards, made, count)
            if ledger is not None:
                fill(job, ledger)
        except KeyboardInterrupt:
            return stopped(AGAIN)
    if count.failed.total():
        note(f"what was not read, and why: headway batch show {named(job)}")
    note(f"next: {next_step(job, ledger)}")
    return 1 if count.failed.total() else 0


def tell_of_gone(before: Iterable[str], shards: Iterable[Shard]) -> None:
    """Say that what was read of other inputs, or otherwise, is not kept."""
    if gone := set(before) - {shard.key for shard in shards}:
        note(
            f"{several(len(gone), 'shard')} of other inputs, options or rules let go: "
            "--out keeps one batch"
        )


def load(folder: Path, address: str) -> int:
    """Load what the batch in a folder has read; the exit code."""
    job = job_of(folder)
    with alone(folder):
        try:
            fill(job, address)
        except KeyboardInterrupt:
            return stopped(AGAIN)
    return 0


def next_step(job: Job, ledger: str | None) -> str:
    """What to do now."""
    folder = named(job)
    if ledger is None:
        return f"headway query {folder}, or headway batch load {folder} --ledger FILE"
    return f"headway report --ledger {shlex.quote(ledger)} -o page.html"


def named(job: Job) -> str:
    """The folder as a shell takes it."""
    return shlex.quote(str(job.folder))


def engine_of(name: EngineName, workers: int | None, scheduler: str | None) -> Engine:
    """The workers that are wanted."""
    match name:
        case EngineName.LOCAL:
            return LocalEngine(workers or cores())
        case EngineName.DASK:
            made: Engine = clustering().dask_engine(workers, scheduler, note)
            return made
        case _:
            assert_never(name)


def clustering() -> ModuleType:
    """The engine of a cluster; `UsageError` where its packages are missing."""
    return late_with(Extra.CLUSTER, "cluster", "--engine dask", "headway.batch")


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else works in this folder; `UsageError` where somebody does.

    Raises `OutputError` where it is none, or cannot be written.
    """
    lock = FileLock(folder / LOCK, timeout=0)
    with writable(folder):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            lock.acquire()
        except Timeout as held:
            raise UsageError(
                f"{folder}: another batch is at work in this folder: wait for it, or "
                "give another --out"
            ) from held
    try:
        yield
    finally:
        lock.release()
