"""The work of `headway batch show`: how far a batch is, and what it did not read."""

import json
from collections.abc import Iterator
from pathlib import Path

from headway.batch.folder import done_before, job_of, keys_in, planned_before
from headway.batch.job import Job, Part
from headway.batch.reading import ShardRead
from headway.batch.sifting import Sifted
from headway.cli.counting import Count, copies, done, listed, numbers, seen
from headway.cli.writing import opened

__all__ = ["show"]


def show(folder: Path, *, as_json: bool) -> None:
    """Say how far a batch is, what it set aside, and why.

    Raises `UsageError` where there is no batch.
    """
    job, count = job_of(folder), Count()
    count.planned(planned_before(job))
    unread = list(counted_in(job, count))
    with opened(None, clean=True) as out:
        if as_json:
            told = {**numbers(count), "unread": unread}
            out.write(json.dumps(told, ensure_ascii=False) + "\n")
            return
        whole = f"{done(count)}, of {count.waiting - count.copies:,}{copies(count)}"
        out.writelines(f"{line}\n" for line in unread)
        out.write(f"sifted {seen(count)}{listed(count.asides)}\n")
        out.write(f"read {whole}{listed(count.failed)}\n")


def counted_in(job: Job, count: Count) -> Iterator[str]:
    """Count what is done; a line for each report that could not be read."""
    for piece in done_before(job, Part.SIFTED, keys_in(job, Part.SIFTED), Sifted):
        count.sifted(piece)
        yield from piece.told
    for shard in done_before(job, Part.SHARDS, keys_in(job, Part.SHARDS), ShardRead):
        count.shard(shard)
        yield from (f"{one.origin}: {one.cause}" for one in shard.failed)
