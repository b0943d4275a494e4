"""`headway explain`: why an entry was read so."""

from pathlib import Path
from typing import Annotated

import typer

from headway.cli.asking import Address, AsJsonLines
from headway.cli.late import late

__all__ = ["EXAMPLE", "explain"]

EXAMPLE = "Example: headway explain c000ac3e5ed26dab --ledger talks.db"


def explain(
    entry: Annotated[
        str,
        typer.Argument(
            metavar="ENTRY", help="The entry's id, or the first eight digits or more."
        ),
    ],
    ledger: Address,
    dossier: Annotated[
        Path | None,
        typer.Option(
            envvar="HEADWAY_DOSSIER",
            metavar="FILE",
            help="The dossier with which the report was read.",
        ),
    ] = None,
    as_json: AsJsonLines = False,
) -> None:
    """Tell why an entry was read so: its words, what was weighed, and what lost."""
    late("explaining").print_reasons(ledger, entry, dossier, as_json=as_json)
