"""`headway mcp`: a ledger, asked by an assistant."""

from typing import Annotated

import typer

from headway.cli.asking import LedgerFile
from headway.cli.late import late
from headway.errors import UsageError

__all__ = ["EXAMPLE", "mcp"]

EXAMPLE = "Example: headway mcp --ledger talks.db"
NEEDED = {"mcp", "mcp_types"}  # what the extra brings


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
    try:
        work = late("assisting")
    except ModuleNotFoundError as wrong:
        if wrong.name not in NEEDED:
            raise
        raise UsageError(
            "headway mcp needs one more package: pip install 'headway[mcp]'"
        ) from wrong
    work.assist(ledger, desk or "")
