"""The stages of a batch, told while they go on."""

from collections import Counter
from collections.abc import Iterator, Sequence

from headway.analyse.verdict import several
from headway.batch.engine import Engine
from headway.batch.folder import done_before, plan_of, tasks_of
from headway.batch.job import Job, Part
from headway.batch.loading import load_shards
from headway.batch.planning import Shard
from headway.batch.reading import Readable, ShardRead, read_shard
from headway.batch.sifting import Sifted, sift
from headway.cli.counting import Count, copies, done, listed, seen, told
from headway.cli.noting import note
from headway.cli.pacing import Stage, paced
from headway.errors import SourceError
from headway.ingest.pieces.cutting import pieces
from headway.ingest.pieces.piece import Piece
from headway.ledger.opening import open_ledger
from headway.ledger.store import Added

__all__ = ["fill", "opened", "read_all", "sift_all"]


def opened(inputs: Sequence[str], count: Count) -> Iterator[Piece]:
    """The pieces of the inputs; what cannot be opened is told and counted."""
    for found in pieces(inputs):
        if isinstance(found, SourceError):
            count.failed["not to be opened"] += 1
            note(found)
        else:
            yield found


def sift_all(
    job: Job, found: Sequence[Piece], engine: Engine, count: Count
) -> list[Sifted]:
    """What is worth reading in these pieces, in their order."""
    tasks = {task.key: task for task in tasks_of(job, found)}
    made = {one.key: one for one in done_before(job, Part.SIFTED, tasks, Sifted)}
    for one in made.values():
        count.sifted(one)
    waiting = [task for key, task in tasks.items() if key not in made]
    size = sum(task.piece.size for task in waiting)
    stage = Stage("sifting", size, lambda: seen(count), lambda: count.seen)
    for one in paced(engine.each(sift, waiting), stage, count.sifted):
        made[one.key] = one
    note(f"sifted {seen(count)}{listed(count.asides)}")
    return [made[key] for key in tasks]


def read_all(job: Job, shards: Sequence[Shard], engine: Engine, count: Count) -> None:
    """Read these shards into files of entries, the longest first."""
    count.planned(shards)
    keys = [shard.key for shard in shards]
    before = {one.key: one for one in done_before(job, Part.SHARDS, keys, ShardRead)}
    for one in before.values():
        count.shard(one)
    waiting = [shard for shard in shards if shard.key not in before]
    waiting.sort(key=lambda shard: -shard.words)
    size = sum(shard.words for shard in waiting)
    stage = Stage("reading", size, lambda: done(count), lambda: count.read)
    tasks = [Readable(job=job, shard=shard) for shard in waiting]
    for _ in paced(engine.each(read_shard, tasks), stage, count.shard):
        pass
    note(f"read {done(count)}{copies(count)}{listed(count.failed)}")


def fill(job: Job, address: str) -> None:
    """Fold the entries of all shards that are read into a ledger."""
    shards = plan_of(job)
    ledger = open_ledger(address, create=True)
    added, loaded = Counter[Added](), 0
    stage = Stage("loading", len(shards), lambda: told(added), added.total)
    for one in paced(load_shards(job, shards, ledger), stage, lambda one: one.shards):
        added.update(one.added)
        loaded += one.shards
    ledger.close()
    note(f"ledger: {told(added) or 'nothing added'}")
    if missing := len(shards) - loaded:
        note(f"{several(missing, 'shard')} of {len(shards):,} are not read yet")
