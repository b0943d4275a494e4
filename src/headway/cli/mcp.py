"""`headway mcp`: a ledger, asked by an assistant."""

from typing import Annotated

import typer

from headway.cli.asking import LedgerFile
from headway.cli.late import Extra, late_with

__all__ = ["EXAMPLE", "mcp"]

EXAMPLE = "Example: headway mcp --ledger talks.db"


def mcp(
    ledger: LedgerFile = None,
    desk: Annotated[
        str | None,
        typer.Option(
            envvar="HEADWAY_DESK",
            metavar="ADDRESS",
            help="Where the desk of this ledger is open, for links: "
            "http://127.0.0.1:8317",
        ),
    ] = None,
) -> None:
    """Answer an assistant's questions by the Model Context Protocol (stdio)."""
    late_with(Extra.MCP, "assisting", "headway mcp").assist(ledger, desk or "")
