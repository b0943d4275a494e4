"""`headway backup`: a ledger in one file."""

from pathlib import Path
from typing import Annotated

import typer

from headway.cli.asking import Address
from headway.cli.late import late

__all__ = ["EXAMPLE", "backup"]

EXAMPLE = "Example: headway backup talks.backup --ledger talks.db"


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where it is written.")],
    ledger: Address,
) -> None:
    """Write the ledger into one file, with its accounts, for any database."""
    late("backing").back_up(ledger, file)
