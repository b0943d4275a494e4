"""How fast copies are found and how much memory that takes, beside rensa's MinHash."""

import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from benchmarks.copying import minhash

from headway.follow.copies import Known, witnesses
from headway.follow.likeness import signature_of
from headway.model.article import Article
from headway.model.likened import Likened

__all__ = ["speed"]

SOME = 500  # reports whose signatures are made, or that are placed
FULL = 1000  # reports of a full ledger
CROWDS = (2, 10, 50, 200)  # sizes of a group of copies
BEST = 3  # the best of so many runs
KILO, MEGA = 1e3, 1e6


def speed(reports: Sequence[Article], marks: Sequence[Likened]) -> Iterator[str]:
    """The table, as Markdown."""
    some, fresh = reports[:SOME], marks[-SOME:]
    rate = SOME / seconds(lambda: [signature_of(report) for report in some])
    size = sum(len(mark.signature) for mark in marks) / len(marks)
    theirs = SOME / seconds(lambda: [minhash(report) for report in some])
    yield f"\n## Speed and memory\n\n- {rate:,.0f} signatures a second "
    yield f"(rensa's MinHash of the same words: {theirs:,.0f}), "
    yield f"{size:,.0f} bytes each on average, "
    yield f"{max(len(mark.signature) for mark in marks)} at most\n"
    for count in (0, FULL, len(marks) - SOME):
        known = Known(marks[:count])
        began = time.perf_counter()
        for mark in fresh:
            known.place(mark)
        spent = (time.perf_counter() - began) / SOME * KILO
        yield f"- placing one report among {count:,}: {spent:.2f} ms\n"
    for count in CROWDS:
        spent = crowded(marks[0], count)
        yield f"- placing a copy in a group of {count}: {spent:.1f} ms\n"
    opened = seconds(lambda: Known(marks[:FULL])) * KILO
    yield f"- making {FULL:,} stored reports ready: {opened:.0f} ms\n"
    yield f"- all groups of {len(marks):,}: {seconds(lambda: witnesses(marks)):.1f} s\n"
    tracemalloc.start()
    known = Known(marks)
    yield f"- {tracemalloc.get_traced_memory()[0] / MEGA:.0f} MB for {len(marks):,}\n"
    tracemalloc.stop()


def crowded(mark: Likened, count: int) -> float:
    """Milliseconds for one more copy of a report of which so many are known."""
    copies = [replace(mark, sha=f"{n:064}", outlet=str(n)) for n in range(count)]
    known = Known(copies[1:])
    return seconds(lambda: known.place(copies[0])) * KILO


def seconds(work: Callable[[], object]) -> float:
    """The shortest time of three that the work takes."""
    spent = []
    for _ in range(BEST):
        began = time.perf_counter()
        work()
        spent.append(time.perf_counter() - began)
    return min(spent)
