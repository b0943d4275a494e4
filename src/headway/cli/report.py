"""`headway report`: a ledger as one page."""

from typing import Annotated

import typer

from headway.cli.asking import Address, Output
from headway.cli.late import late
from headway.cli.statements import Choice, Statements

__all__ = ["EXAMPLE", "report"]

EXAMPLE = "Example: headway report --ledger talks.db -o talks.html"


def report(
    ledger: Address,
    output: Output = None,
    summary: Annotated[
        bool,
        typer.Option(
            "--summary",
            envvar="HEADWAY_SUMMARY",
            help="Also print a summary to the terminal.",
        ),
    ] = False,
    statements: Choice = Statements.ALL,
) -> None:
    """Write one self-contained page for all that the ledger holds."""
    late("showing").write_page(ledger, output, statements, summary=summary)
