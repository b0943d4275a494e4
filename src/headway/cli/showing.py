"""The work of `headway report` and `headway ledger`."""

import json
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from headway.analyse.overview import overview
from headway.cli.writing import opened
from headway.errors import UsageError
from headway.ledger.opening import open_ledger
from headway.serve.lines import line
from headway.serve.page import page
from headway.serve.summary import summary_of

__all__ = ["export", "print_stats", "remove", "write_page"]


def write_page(address: str, output: Path | None, *, summary: bool) -> None:
    """Write the page of a ledger, and print its summary and where the page is."""
    found = list(open_ledger(address, create=False).entries())
    with opened(output) as out:
        out.write(page(found))
    console = Console(file=sys.stdout if output else sys.stderr)
    if summary:
        console.print(summary_of(overview(found)))
    if output is not None:
        console.print(f"Page: {output}", soft_wrap=True, markup=False, highlight=False)


def print_stats(address: str, *, as_json: bool) -> None:
    """Print how many rows of each sort a ledger holds."""
    counts = open_ledger(address, create=False).counts()
    if as_json:
        print(json.dumps(counts))
        return
    table = Table("held", "count", box=None)
    for name, count in counts.items():
        table.add_row(name, str(count))
    Console().print(table)


def export(address: str, output: Path | None) -> None:
    """Print every article of a ledger with its entries, one JSON object a line."""
    ledger = open_ledger(address, create=False)
    with opened(output) as out:
        for entries in ledger.entries():
            out.write(line(entries))


def remove(address: str, article: str, reason: str) -> None:
    """Take out the reports with this id or hash; a tombstone keeps them out."""
    ledger = open_ledger(address, create=False)
    wanted = [
        found.article.sha256
        for found in ledger.entries()
        if article in {found.article.id, found.article.sha256}
    ]
    if not wanted:
        raise UsageError(f"{address}: holds no article {article!r}: see ledger export")
    for sha256 in wanted:
        ledger.remove(sha256, reason)
    print(f"{len(wanted)} removed")
