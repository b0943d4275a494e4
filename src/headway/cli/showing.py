"""The work of `headway report`, and of `headway ledger` but for its export."""

import json
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from rich.console import Console
from rich.table import Table

from headway.analyse.overview import overview
from headway.analyse.verdict import several
from headway.cli.asked import ledger_to_read
from headway.cli.audit import noted
from headway.cli.choosing import the_one
from headway.cli.clashes import refuse_overwriting
from headway.cli.noting import note
from headway.cli.speech import chosen
from headway.cli.statements import Statements
from headway.cli.writing import opened
from headway.ledger.opening import open_ledger
from headway.model.entry import Entries
from headway.serve.page import page
from headway.serve.summary import summary_of

__all__ = ["forget", "print_stats", "remove", "write_page"]


def write_page(
    address: str, output: Path | None, statements: Statements, *, summary: bool
) -> None:
    """Write the page of a ledger, and print its summary and where the page is."""
    refuse_overwriting(output, address)
    held = list(ledger_to_read(address).entries())
    found = [chosen(entries, statements) for entries in held]
    if statements is Statements.SPEECH:
        tell_unknown(held)
    with opened(output, clean=True) as out:
        out.write(page(found))
    if output is None:
        console = Console(stderr=True)
        if summary:
            console.print(summary_of(overview(found)))
        return
    with opened(None) as out:
        console = Console(file=out)
        if summary:
            console.print(summary_of(overview(found)))
        console.print(f"Page: {output}", soft_wrap=True, markup=False, highlight=False)


def tell_unknown(held: Iterable[Entries]) -> None:
    """Say on stderr how many statements may be speech, and nobody noted it."""
    said = [s for entries in held for s in entries.statements]
    unknown = sum(statement.cue_class is None for statement in said)
    if unknown:
        note(
            f"{several(unknown, 'statement')} left out that may be speech: "
            "no list knows their cue, or an older Headway read them"
        )


def print_stats(address: str, *, as_json: bool) -> None:
    """Print how many rows of each sort a ledger holds, from when, and the verdict."""
    ledger = ledger_to_read(address)
    counts, found = ledger.counts(), list(ledger.entries())
    days = [str(e.article.published) for e in found if e.article.published]
    first, last = (min(days), max(days)) if days else (None, None)
    verdict = overview(found).verdict.sentence
    with opened(None) as out:
        if as_json:
            told = {"from": first, "to": last, "verdict": verdict}
            out.write(json.dumps(counts | told, ensure_ascii=False) + "\n")
            return
        console = Console(file=out, highlight=False)
        console.print(counted(counts))
        console.print(f"\nPublished: {period(first, last, len(found) - len(days))}")
        console.print(verdict, markup=False)


def counted(counts: Mapping[str, int]) -> Table:
    """The counts as a table."""
    table = Table("held", "count", box=None)
    for name, count in counts.items():
        table.add_row(name, str(count))
    return table


def period(first: str | None, last: str | None, undated: int) -> str:
    """The days from which the reports are: "2022-01-10 to 2022-01-21"."""
    if first is None:
        return "no report bears a date"
    days = first if first == last else f"{first} to {last}"
    return f"{days}, and {undated} without a date" if undated else days


def remove(address: str, article: str, reason: str) -> None:
    """Take out the report with this id or hash; a tombstone keeps it out."""
    with closing(open_ledger(address, create=False)) as ledger:
        sha = the_one(ledger, article, beside=True)
        done = ledger.remove(sha, reason)
        noted(ledger, "report remove", sha)
    with opened(None) as out:
        out.write(f"{int(done)} removed\n")


def forget(address: str, article: str) -> None:
    """Take out the report with this id or hash, so that it can be read anew."""
    with closing(open_ledger(address, create=False)) as ledger:
        sha = the_one(ledger, article)
        done = ledger.forget(sha)
        noted(ledger, "report forget", sha)
    with opened(None) as out:
        out.write(f"{int(done)} forgotten\n")
