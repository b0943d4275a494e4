"""Kills batches at random moments, starts them again, and compares what comes out.

    python -m benchmarks.killing ../shared [--engine dask] [--kills 20] [--seed 1]

Prints a table for `killing.md`. The ledger of a batch that was killed, in its exported
form, must be that of one that nobody disturbed, byte for byte.
"""

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import psutil
from benchmarks.replicated import records

__all__ = ["Kill", "Round", "Stage", "Target", "killing", "stage_of"]

REPORTS = 150
OF_A_FILE = 15  # reports
PADDING = " " * 1_200_000  # of each report: by their size, files are pieces, and shards
LETTERS = 1_500  # of each report: it is not reading that is measured
WORKERS = 2
OF_A_BATCH = 4  # kills, at most
HOST = "headway.batch.hosting"
SPAWNED = "multiprocessing.spawn"


class Target(StrEnum):
    """Who is killed."""

    WORKER = "a worker"
    SCHEDULER = "the scheduler"
    DRIVER = "the driver"
    LOADER = "the loader"  # the driver, while it loads


class Stage(StrEnum):
    """How far a batch is."""

    SIFTING = "sifting"
    READING = "reading"
    LOADING = "loading"


class Kill(NamedTuple):
    """One that took place."""

    target: Target
    stage: Stage


class Round(NamedTuple):
    """A batch that was killed and came through."""

    kills: tuple[Kill, ...]
    code: int  # of the last of its processes
    starts: int


class Undisturbed(NamedTuple):
    """A batch that nobody kills."""

    export: bytes
    code: int
    whole: float  # seconds
    loading: float  # of them


def killing(
    call: Sequence[str],
    folder: Path,
    moments: Sequence[float],
    targets: Sequence[Target],
) -> Round:
    """Run a batch into a folder and kill a target at each moment until it is through.

    A moment is in seconds since the kill or the start before it; that of a loader since
    loading began. A driver that was killed is started again at once.
    """
    kills: list[Kill] = []
    driver, starts = start(call, folder), 1
    for moment, target in zip(moments, targets, strict=True):
        if not rested(driver, folder, moment, target):
            break
        stage = stage_of(folder)
        if not struck(driver.pid, target):
            continue
        kills.append(Kill(target, stage))
        if target in (Target.DRIVER, Target.LOADER):
            driver.wait()
            driver, starts = start(call, folder), starts + 1
    return Round(tuple(kills), driver.wait(), starts)


def start(call: Sequence[str], folder: Path) -> subprocess.Popen[bytes]:
    """A process of the batch; what it says is kept beside its results."""
    places = ["--out", str(folder / "out"), "--ledger", str(folder / "ledger.db")]
    with (folder / "said.txt").open("ab") as said:
        return subprocess.Popen([*call, *places], stdout=said, stderr=said)


def rested(
    driver: subprocess.Popen[bytes], folder: Path, moment: float, target: Target
) -> bool:
    """Wait for the moment; whether the batch is still at work then."""
    while target is Target.LOADER and stage_of(folder) is not Stage.LOADING:
        if driver.poll() is not None:
            return False
        time.sleep(0.005)
    end = time.monotonic() + moment
    while driver.poll() is None and time.monotonic() < end:
        time.sleep(0.005)
    return driver.poll() is None


def stage_of(folder: Path) -> Stage:
    """How far the batch in a folder is."""
    try:
        plan = json.loads((folder / "out" / "plan.json").read_bytes())
    except FileNotFoundError:
        return Stage.SIFTING
    read = len(list((folder / "out" / "shards").glob("*.json")))
    return Stage.LOADING if read >= len(plan) else Stage.READING


def struck(driver: int, target: Target) -> bool:
    """Kill one of these at once; whether there was any."""
    for victim in victims(psutil.Process(driver), target):
        try:
            victim.kill()
        except psutil.NoSuchProcess:
            continue
        return True
    return False


def victims(driver: psutil.Process, target: Target) -> Iterator[psutil.Process]:
    """Who may be killed as such, in any order."""
    if target in (Target.DRIVER, Target.LOADER):
        yield driver
        return
    sought = SPAWNED if target is Target.WORKER else HOST
    family = driver.children(recursive=True)
    for one in random.sample(family, len(family)):
        words = " ".join(told(one))
        if sought in words:
            yield one


def told(process: psutil.Process) -> list[str]:
    """The words that started a process; none if it is gone."""
    try:
        return list(process.cmdline())
    except (psutil.NoSuchProcess, psutil.ZombieProcess):
        return []


def undisturbed(call: Sequence[str], folder: Path) -> Undisturbed:
    """What a batch gives that nobody kills, and how long it takes."""
    begun = time.monotonic()
    driver = start(call, folder)
    while driver.poll() is None and stage_of(folder) is not Stage.LOADING:
        time.sleep(0.02)
    read = time.monotonic()
    code = driver.wait()
    ended = time.monotonic()
    return Undisturbed(exported(folder), code, ended - begun, ended - read)


def exported(folder: Path) -> bytes:
    """The ledger of a batch as JSON lines."""
    words = ["ledger", "export", "--ledger", str(folder / "ledger.db")]
    return subprocess.check_output([sys.executable, "-m", "headway", *words])


def write_archive(shared: Path, folder: Path) -> None:
    """The beginnings of reports, in ten files, none of which is small."""
    folder.mkdir()
    found = iter(records(shared / "corpus" / "reports.jsonl.gz")[:REPORTS])
    for number in range(REPORTS // OF_A_FILE):
        with (folder / f"{number}.jsonl").open("w", encoding="utf-8") as out:
            for report in islice(found, OF_A_FILE):
                short = report | {"text": report["text"][:LETTERS], "pad": PADDING}
                out.write(json.dumps(short) + "\n")


def plans(
    whole: Undisturbed, targets: Sequence[Target], random_: random.Random
) -> Iterator[tuple[list[float], list[Target]]]:
    """When to kill whom, batch after batch: a loader only as the last."""
    while True:
        chosen = random_.choices(targets, k=random_.randint(1, OF_A_BATCH))
        chosen.sort(key=lambda target: target is Target.LOADER)
        half = whole.whole / 2  # each goes on where the last one was killed
        spans = [whole.loading if t is Target.LOADER else half for t in chosen]
        yield [random_.uniform(0, span) for span in spans], chosen


def rounds(
    call: Sequence[str],
    kills: int,
    whole: Undisturbed,
    targets: Sequence[Target],
    random_: random.Random,
) -> Iterator[Round]:
    """Batches that are killed until so many kills took place; each must come through.

    Raises `AssertionError` where a ledger is another than that of the whole batch.
    """
    landed = 0
    for moments, chosen in plans(whole, targets, random_):
        with TemporaryDirectory() as place:
            done = killing(call, Path(place), moments, chosen)
            print(done, file=sys.stderr, flush=True)
            if done.code != whole.code or exported(Path(place)) != whole.export:
                said = (Path(place) / "said.txt").read_text()
                raise AssertionError(f"not as it was: {done}\n{said}")
        yield done
        landed += len(done.kills)
        if landed >= kills:
            return


def table(engine: str, whole: Undisturbed, done: Sequence[Round]) -> str:
    """What was killed, as Markdown."""
    kills = [kill for one in done for kill in one.kills]
    lines = [f"| {engine} | sifting | reading | loading |", "|---|---|---|---|"]
    for target in Target:
        counts = [kills.count(Kill(target, stage)) for stage in Stage]
        if any(counts):
            lines.append(f"| {target} | {' | '.join(map(str, counts))} |")
    starts = sum(one.starts for one in done)
    lines += [
        "",
        f"{len(kills)} kills in {len(done)} batches, {starts} starts. {len(done)} of "
        f"{len(done)} exported ledgers are that of the undisturbed batch, byte for "
        f"byte: {len(whole.export.splitlines())} reports, {len(whole.export):,} bytes.",
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure one engine."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("shared", type=Path)
    asked.add_argument("--engine", choices=["local", "dask"], default="local")
    asked.add_argument("--kills", type=int, default=20)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    targets = [t for t in Target if t != Target.SCHEDULER or given.engine == "dask"]
    with TemporaryDirectory() as place:
        archive, folder = Path(place) / "archive", Path(place) / "whole"
        write_archive(given.shared, archive)
        folder.mkdir()
        call = [sys.executable, "-m", "headway", "batch", "run", str(archive)]
        call += ["--engine", given.engine, "--workers", str(WORKERS)]
        whole = undisturbed(call, folder)
        print(whole._replace(export=b""), file=sys.stderr)
        random_ = random.Random(given.seed)
        done = list(rounds(call, given.kills, whole, targets, random_))
        print(table(given.engine, whole, done))


if __name__ == "__main__":
    main()
