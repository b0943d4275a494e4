"""The folder of a batch, asked as if it were a ledger.

A ledger is made of it: of all its reports, or for each dossier of those that are about
it. It is kept in the folder until the batch, the dossier or the reader changes.
"""

import atexit
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from headway.analyse.verdict import several
from headway.batch.folder import job_of, plan_of
from headway.batch.job import Job, Part, key_of
from headway.batch.planning import Shard
from headway.cli.gathering import gather_about, gather_all
from headway.cli.noting import note
from headway.coding import basis_of
from headway.files import placed
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier

__all__ = ["ledger_about", "ledger_of_all"]

FOLDER = "ledgers"
ALL = "all"
Fill = Callable[[Job, Sequence[Shard], Ledger], None]


def ledger_about(folder: Path, dossier: Dossier) -> Ledger:
    """A ledger of the reports in a batch that are about a dossier, filed under it.

    Raises `UsageError` where there is no batch.
    """
    mark = key_of(basis_of(dossier.mark), dossier.title)
    return made(folder, key_of(dossier.id), mark, partial(gather_about, dossier))


def ledger_of_all(folder: Path) -> Ledger:
    """A ledger of all reports in a batch; `UsageError` where there is none."""
    return made(folder, ALL, "", gather_all)


def made(folder: Path, name: str, mark: str, fill: Fill) -> Ledger:
    """The ledger of this name, filled now where there is none that is still true."""
    job = job_of(folder)
    shards = [shard for shard in plan_of(job) if is_read(job, shard)]
    key = key_of(mark, *(shard.key for shard in shards))
    place = home_of(job) / f"{name}-{key}.db"
    if not place.exists():
        note(f"{folder}: looking through {several(len(shards), 'shard')}, once")
        with placed(place) as draft:
            ledger = open_ledger(str(draft), create=True)
            fill(job, shards, ledger)
            ledger.close()
        for old in place.parent.glob(f"{name}-*.db"):
            if old != place:
                old.unlink(missing_ok=True)
    return open_ledger(str(place), create=False)


def is_read(job: Job, shard: Shard) -> bool:
    """Whether all of a shard is read."""
    return job.place(Part.SHARDS, f"{shard.key}.json").exists()


def home_of(job: Job) -> Path:
    """Where its ledgers are kept; where the folder cannot be written, only for now."""
    if os.access(job.folder, os.W_OK):
        return job.folder / FOLDER
    private = TemporaryDirectory(prefix="headway-")
    atexit.register(private.cleanup)
    return Path(private.name)
