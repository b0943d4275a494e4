"""The work of `headway dossier aside`: what was set aside, and why."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from headway.cli.belonging import ledger_to_ask
from headway.cli.writing import opened
from headway.dossier.following import load_dossier
from headway.errors import LedgerError, UsageError
from headway.ledger.asides import Aside, Asides
from headway.serve.safe import safe

__all__ = ["asides_of", "print_asides", "the_one_aside"]

NAMED = 12  # digits of a hash that messages show


def asides_of(dossier: Path, address: str | None) -> Asides:
    """What its ledger holds beside the dossier at this place."""
    this = load_dossier(dossier)
    return Asides(ledger_to_ask(this, dossier, address), this.id)


def print_asides(dossier: Path, address: str | None, *, as_json: bool) -> None:
    """Print every report that was set aside, with the reason."""
    found = asides_of(dossier, address).all()
    with opened(None) as out:
        if as_json:
            rows = [asdict(one) | {"published": day(one)} for one in found]
            out.write(json.dumps(rows, ensure_ascii=False) + "\n")
        elif found:
            console = Console(file=out, highlight=False, markup=False)
            console.print(listed(found))
        else:
            out.write("nothing is set aside\n")


def listed(found: Iterable[Aside]) -> Table:
    """The reports as a table: by what each is named, from when, what, why."""
    table = Table("id", "published", "outlet", "title", "why", box=None)
    for one in found:
        table.add_row(
            *map(safe, (one.id, day(one) or "", one.outlet or "", one.title or "")),
            safe(one.reason),
        )
    return table


def day(one: Aside) -> str | None:
    """When a report was published; None: nobody says."""
    return one.published.isoformat() if one.published else None


def the_one_aside(asides: Asides, wanted: str) -> Aside:
    """The report that goes by this id or hash.

    Raises `LedgerError` where there is none, `UsageError` where several answer to it.
    """
    found = asides.called(wanted)
    if not found:
        raise LedgerError(
            f"{asides.ledger.name}: {wanted!r} is not set aside: "
            "see headway dossier aside without --take"
        )
    if len(found) > 1:
        hashes = ", ".join(one.article[:NAMED] for one in found)
        raise UsageError(
            f"{len(found)} reports go by {wanted!r}: name one by its hash: {hashes}"
        )
    return found[0]
