"""The work of `headway batch`."""

import os
import shlex
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from headway.analyse.verdict import several
from headway.batch.engine import Engine
from headway.batch.job import Job
from headway.batch.loading import load_shards
from headway.batch.local import LocalEngine
from headway.batch.modes import EngineName, Mode
from headway.batch.planning import Shard
from headway.batch.reading import ShardRead
from headway.batch.running import (
    job_of,
    keep_job,
    plan_of,
    planned,
    read_all,
    shards_read,
    sift_all,
    sifted_of,
)
from headway.batch.sifting import Sifted
from headway.cli.late import late
from headway.cli.noting import note
from headway.cli.pacing import paced
from headway.errors import OutputError, UsageError
from headway.ingest.pieces import Piece, pieces
from headway.ledger.opening import ledger_to_fill, open_ledger
from headway.model.article import Hints

__all__ = ["load", "run", "show"]

STOPPED = 130  # the exit code of a program that Ctrl-C ended
LOCK = ".lock"
CLUSTER = {"dask", "distributed"}  # what the extra brings


@dataclass(slots=True)
class Count:
    """What became of the reports so far."""

    seen: int = 0
    words: int = 0
    waiting: int = 0  # are worth reading
    read: int = 0
    entries: int = 0
    asides: Counter[str] = field(default_factory=Counter)  # by reason
    failed: Counter[str] = field(default_factory=Counter)  # by cause

    def sifted(self, piece: Sifted) -> int:
        """Count a piece; gives its share of all pieces."""
        self.seen += piece.seen
        self.words += piece.words
        self.waiting += sum(group.reports for group in piece.groups)
        self.asides.update(piece.aside)
        self.failed.update({"no report" : piece.unreadable})
        return 1

    def shard(self, read: ShardRead) -> int:
        """Count a shard; gives its words."""
        self.read += read.reports
        self.entries += read.entries
        self.failed.update(one.cause for one in read.failed)
        return read.words


def run(
    inputs: list[str],
    job: Job,
    engine: EngineName,
    workers: int | None,
    scheduler: str | None,
    ledger: str | None,
) -> int:
    """Sift, plan, read and load; the exit code: 1 if some reports were not read."""
    if ledger is not None:
        ledger_to_fill(ledger)  # refuse it now, not in the morning
    found = list(pieces(inputs))
    count = Count()
    with alone(job.folder):
        keep_job(job)
        try:
            with closing(engine_of(engine, workers, scheduler)) as made:
                read(job, found, made, count)
            if ledger is not None:
                fill(job, ledger)
        except KeyboardInterrupt:
            note("stopped; the same call goes on from here")
            return STOPPED
    note(f"next: {next_step(job, ledger)}")
    return 1 if count.failed.total() else 0


def read(job: Job, found: Sequence[Piece], engine: Engine, count: Count) -> None:
    """Sift the pieces, plan what is left of them and read it, as is told on stderr."""
    sifting = sift_all(job, found, engine)
    sifted = list(
        paced(sifting, "sifting", len(found), count.sifted, lambda: seen(count))
    )
    note(f"sifted {seen(count)}{listed(count.asides)}")
    shards = planned(job, sifted)
    words = sum(shard.words for shard in shards)
    reading = read_all(job, shards, engine)
    for _ in paced(reading, "reading", words, count.shard, lambda: done(count)):
        pass
    note(f"read {done(count)}{listed(count.failed)}")


def load(folder: Path, address: str) -> int:
    """Load what the batch in a folder has read; the exit code."""
    job = job_of(folder)
    with alone(folder):
        fill(job, address)
    return 0


def fill(job: Job, address: str) -> None:
    """Fold the entries of all shards that are read into a ledger."""
    shards = plan_of(job)
    ledger = open_ledger(address, create=True)
    added = Counter[str]()
    loading = load_shards(job, shards, ledger)
    for _ in paced(loading, "loading", len(shards), lambda one: counted(added, one), lambda: listing(added)):
        pass
    note(f"ledger: {listing(added) or 'nothing added'}")


def show(folder: Path) -> int:
    """Say how far a batch is, what it set aside, and why; the exit code."""
    ...
    return 0


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else works in this folder; `UsageError` where somebody does."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / LOCK, timeout=0):
            yield
    except Timeout as held:
        raise UsageError(
            f"{folder}: another batch is at work in this folder: wait for it, or give "
            "another --out"
        ) from held
