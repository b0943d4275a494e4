"""How long each question about a dossier of a thousand reports takes, by the clock.

The ledger of a followed dossier is copied, and grown to a thousand reports by filing
its reports again under other names. Each verb is then run as a person runs it: a new
process, from its start to its end.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import sqlalchemy as sa

from headway.coding import basis_of
from headway.dossier.following import load_dossier
from headway.ledger.filings import keep_filings, shelved
from headway.ledger.opening import open_ledger
from headway.ledger.schema import article
from headway.ledger.store import Ledger
from headway.model.article import hash_of
from headway.model.dossier import Dossier
from headway.model.filing import Filing

__all__ = ["Asked", "grown", "page"]

PAGE = Path(__file__).parent / "asking.md"
REPORTS = 1000
TURNS = 5  # runs of each verb, after one that fills the caches of the disk
MOST = 1.0  # second
VERBS = (
    "timeline",
    "proposals",
    "meetings",
    "channels",
    "positions",
    "quotes --by Kerry --about sanctions",
    "digest --since 2015-07-01",
    "dossier show",
    "dossier show --format html",
    "dossier show --format json",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one verb took, run after run."""

    verb: str
    seconds: Sequence[float]

    def row(self) -> str:
        """The figures as a row of a table."""
        half, most = median(self.seconds), max(self.seconds)
        said = "yes" if half < MOST else "no"
        least = min(self.seconds)
        return f"| `{self.verb}` | {least:.2f} | {half:.2f} | {most:.2f} | {said} |"


def grown(toml: Path, source: Path, folder: Path, reports: int = REPORTS) -> Path:
    """A copy of a dossier with its ledger, of so many filed reports; its TOML."""
    made = folder / toml.name
    shutil.copy(toml, made)
    shutil.copy(source, made.with_suffix(".db"))
    dossier = load_dossier(made)
    ledger = open_ledger(str(made.with_suffix(".db")), create=True)
    basis = basis_of(dossier.mark)
    held = [one.filing for one in shelved(ledger, dossier.id, basis)]
    fresh = list(renamed(held, max(0, reports - len(held))))
    for old, new in fresh:
        add_article(ledger, old, new)
    keep_filings(ledger, dossier.id, [*held, *(new for _, new in fresh)], basis)
    ledger.close()
    return made


def renamed(held: Sequence[Filing], count: int) -> Iterator[tuple[Filing, Filing]]:
    """Filings again, each as another report's."""
    for number, one in enumerate(islice(cycle(held), count)):
        name = f"{one.id} again {number}"
        yield one, replace(one, id=name, article=hash_of(name), witness="")


def add_article(ledger: Ledger, old: Filing, new: Filing) -> None:
    """Another report that reads as the old one does."""
    columns = [column for column in article.c if column.name not in {"sha256", "id"}]
    wanted = sa.select(sa.literal(new.article), sa.literal(new.id), *columns)
    names = ["sha256", "id", *(column.name for column in columns)]
    with ledger.writer.begin() as db:
        there = wanted.where(article.c.sha256 == old.article)
        db.execute(sa.insert(article).from_select(names, there))


def asked(verb: str, toml: Path, turns: int = TURNS) -> Asked:
    """How long a verb takes from the start of the program to its end."""
    name, *options = verb.split(" --")
    command = [sys.executable, "-m", "headway", *name.split(), str(toml)]
    command += [word for option in options for word in f"--{option}".split()]
    return Asked(verb, [run(command) for _ in range(turns + 1)][1:])


def run(command: Sequence[str]) -> float:
    """The seconds that a command takes."""
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begun


def added(toml: Path, turns: int = TURNS) -> tuple[Asked, Asked]:
    """What a report costs that is added to an empty ledger, and to the grown one.

    The two take turns, so that both meet the same machine; each report is another.
    """
    empty, full = toml.with_name("empty.db"), toml.with_suffix(".db")
    seconds: dict[Path, list[float]] = {empty: [], full: []}
    for number in range(turns + 1):
        empty.unlink(missing_ok=True)
        report = toml.with_name(f"report-{number}.txt")
        report.write_text(report_of(load_dossier(toml), number), "utf-8")
        for ledger, taken in seconds.items():
            add = ["dossier", "add", str(toml), str(report), "--ledger", str(ledger)]
            taken.append(run([sys.executable, "-m", "headway", *add]))
    return (
        Asked("dossier add, to an empty ledger", seconds[empty][1:]),
        Asked("dossier add, to these reports", seconds[full][1:]),
    )


def report_of(dossier: Dossier, number: int) -> str:
    """A report of our own on the talks, of some six hundred words."""
    one, other = (party.name for party in dossier.parties[:2])
    matter = dossier.issues[0].phrases[0]
    told = (
        f"{one} rejected the proposal of {other} on {matter}, its envoy said after the "
        f"talks. {other} demanded that {one} sign the agreement, and warned of delay."
    )
    return "\n\n".join(f"In round {number} of day {day}, {told}" for day in range(15))


def page(
    found: Sequence[Asked], adding: tuple[Asked, Asked], reports: int, moves: int
) -> str:
    """The figures as a page."""
    empty, full = (median(one.seconds) for one in adding)
    rows = "\n".join(one.row() for one in (*found, *adding))
    return (
        "# Questions about a dossier\n\n"
        "Printed by `.venv/bin/python -m benchmarks.asking DOSSIER.toml LEDGER.db`.\n\n"
        f"{reports:,} reports with {moves:,} moves; {TURNS} runs of each verb, every "
        "one a new process, timed by the clock from its start to its end, on two "
        "shared cores.\n\n"
        "| verb | fastest, s | median, s | slowest, s | under a second |\n"
        "|---|---|---|---|---|\n"
        f"{rows}\n\n"
        f"To add a report to {reports:,} takes {full / empty:.2f} times as long as to "
        "none: most of it is loading the reader.\n"
    )


def main() -> None:
    """Measure on the ledger of a dossier, and write the page."""
    toml, source = map(Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        made = grown(toml, source, Path(folder))
        dossier = load_dossier(made)
        ledger = open_ledger(str(made.with_suffix(".db")), create=False)
        shelf = shelved(ledger, dossier.id, basis_of(dossier.mark))
        moves = sum(len(one.filing.moves) for one in shelf)
        found = []
        for verb in VERBS:
            found.append(asked(verb, made))
            print(found[-1].row(), flush=True)
        adding = added(made)
    PAGE.write_text(page(found, adding, len(shelf), moves), "utf-8")


if __name__ == "__main__":
    main()
