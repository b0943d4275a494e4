"""The work of `headway batch`."""

import os
import shlex
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import assert_never

from filelock import FileLock, Timeout

from headway.analyse.verdict import several
from headway.batch.engine import Engine
from headway.batch.job import Job, Part
from headway.batch.loading import load_shards
from headway.batch.local import LocalEngine
from headway.batch.modes import EngineName, Mode
from headway.batch.reading import ShardRead
from headway.batch.running import (
    job_of,
    keep_job,
    kept,
    plan_of,
    planned,
    read_all,
    sift_all,
)
from headway.batch.sifting import Sifted
from headway.cli.late import late
from headway.cli.noting import note
from headway.cli.pacing import Stage, paced
from headway.dossier.file import file_of
from headway.errors import UsageError
from headway.ingest.pieces import Piece, pieces
from headway.ledger.opening import ledger_to_fill, open_ledger
from headway.ledger.store import Added
from headway.model.article import Hints

__all__ = ["job_at", "load", "run", "show"]

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
        self.failed.update({"no report": piece.unreadable})
        return 1

    def shard(self, read: ShardRead) -> int:
        """Count a shard; gives its words."""
        self.read += read.reports
        self.entries += read.entries
        self.failed.update(one.cause for one in read.failed)
        return read.words


def job_at(out: Path, mode: Mode, hints: Hints, dossier: Path | None) -> Job:
    """What is to be done; every worker finds its places by it."""
    words = None if dossier is None else file_of(dossier).resolve()
    return Job(folder=out.resolve(), mode=mode, hints=hints, dossier=words)


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
    stage = Stage("sifting", len(found), lambda: seen(count))
    sifted = list(paced(sift_all(job, found, engine), stage, count.sifted))
    note(f"sifted {seen(count)}{listed(count.asides)}")
    shards = planned(job, sifted)
    words = sum(shard.words for shard in shards)
    stage = Stage("reading", words, lambda: done(count))
    for _ in paced(read_all(job, shards, engine), stage, count.shard):
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
    added = Counter[Added]()
    stage = Stage("loading", len(shards), lambda: told(added))
    for one in paced(load_shards(job, shards, ledger), stage, lambda _: 1):
        added.update(one)
    note(f"ledger: {told(added) or 'nothing added'}")


def told(added: Counter[Added]) -> str:
    """What became of reports in the ledger: "118 new, 2 known"."""
    return ", ".join(f"{number:,} {what}" for what, number in added.items())


def next_step(job: Job, ledger: str | None) -> str:
    """What to do now."""
    folder = shlex.quote(str(job.folder))
    if ledger is None:
        return f"headway query {folder}, or headway batch load {folder} --ledger FILE"
    return f"headway report --ledger {shlex.quote(ledger)} -o page.html"


def show(folder: Path) -> int:
    """Say how far a batch is, what it set aside, and why; the exit code."""
    job, count = job_of(folder), Count()
    for piece in kept(job, Part.SIFTED, Sifted):
        count.sifted(piece)
        for line in piece.told:
            print(line)
    for shard in kept(job, Part.SHARDS, ShardRead):
        count.shard(shard)
        for one in shard.failed:
            print(f"{one.origin}: {one.cause}")
    print(f"sifted {seen(count)}{listed(count.asides)}")
    print(f"read {done(count)} of {count.waiting:,}{listed(count.failed)}")
    return 0


def seen(count: Count) -> str:
    """What was sifted: "1,000 reports (900,000 words), 120 worth reading"."""
    words = f"{several(count.seen, 'report')} ({several(count.words, 'word')})"
    return f"{words}, {count.waiting:,} worth reading"


def done(count: Count) -> str:
    """What was read: "120 reports, 6,000 entries"."""
    entries = f"{count.entries:,} {'entry' if count.entries == 1 else 'entries'}"
    return f"{several(count.read, 'report')}, {entries}"


def listed(counts: Counter[str]) -> str:
    """The counts by reason, most first: "; not read: 7 too short, 2 broken"."""
    parts = [f"{n:,} {reason}" for reason, n in counts.most_common() if n]
    return f"; not read: {', '.join(parts)}" if parts else ""


def engine_of(name: EngineName, workers: int | None, scheduler: str | None) -> Engine:
    """The workers that are wanted."""
    match name:
        case EngineName.LOCAL:
            return LocalEngine(workers or len(os.sched_getaffinity(0)))
        case EngineName.DASK:
            return clustering().dask_engine(workers, scheduler)
        case _:
            assert_never(name)


def clustering() -> ModuleType:
    """The engine of a cluster; `UsageError` where its packages are missing."""
    try:
        return late("cluster", "headway.batch")
    except ModuleNotFoundError as wrong:
        if wrong.name not in CLUSTER:
            raise
        raise UsageError(
            "--engine dask needs more packages: pip install 'headway[cluster]'"
        ) from wrong


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
