"""What became of faults that were put into code, folder by folder."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from benchmarks.copies import interval

__all__ = ["HEAD", "Fate", "table"]


class Fate(StrEnum):
    """What became of a fault."""

    KILLED = "killed"  # a test failed
    TIMED_OUT = "timed out"  # a test ran on and on, and was stopped
    SURVIVED = "survived"  # all tests that reach it passed
    NOT_COVERED = "not covered"  # no test reaches it


FOUND = (Fate.KILLED, Fate.TIMED_OUT)
COLUMNS = ("folder", "code has", "tried", *Fate, "found", "95 % interval")
HEAD = f"| {' | '.join(COLUMNS)} |\n| --- |{' ---: |' * (len(COLUMNS) - 2)} --- |\n"


def table(have: Mapping[str, int], tried: Iterable[tuple[str, Fate]]) -> Iterator[str]:
    """A row for each folder, and one for all; `have` counts the faults of each."""
    counts = Counter(tried)
    for folder, number in have.items():
        yield row(f"`{folder}`", number, {f: counts[folder, f] for f in Fate})
    whole = {f: sum(counts[folder, f] for folder in have) for f in Fate}
    yield row("all", sum(have.values()), whole)


def row(name: str, have: int, fates: Mapping[Fate, int]) -> str:
    """How many faults met each fate, and the share that was found."""
    tried = sum(fates.values())
    if not tried:
        return f"| {name} | {have} | 0 | 0 | 0 | 0 | 0 | | |\n"
    share = sum(fates[fate] for fate in FOUND) / tried
    cells = (name, have, tried, *fates.values(), f"{share:.1%}")
    return f"| {' | '.join(map(str, cells))} | {interval(share, tried)} |\n"
