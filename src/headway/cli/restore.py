"""`headway restore`: a ledger from its backup."""

from pathlib import Path
from typing import Annotated

import typer

from headway.cli.asking import Address
from headway.cli.late import late

__all__ = ["EXAMPLE", "restore"]

EXAMPLE = (
    "Example: headway restore talks.backup --ledger copy.db\n\n"
    "Example: headway restore talks.backup --ledger postgresql://localhost/talks"
)


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The backup.")],
    ledger: Address,
) -> None:
    """Make a ledger from a backup: a new one, in a file or on PostgreSQL."""
    late("backing").restore(file, ledger)
