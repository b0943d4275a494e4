"""Which statements the output holds; a ledger keeps them all."""

from enum import StrEnum
from typing import Annotated

import typer

__all__ = ["Choice", "Statements"]


class Statements(StrEnum):
    """Which statements are shown."""

    ALL = "all"
    SPEECH = "speech"


Choice = Annotated[
    Statements,
    typer.Option(
        "--statements",
        envvar="HEADWAY_STATEMENTS",
        help="Show all, or speech alone: no beliefs and no intentions.",
    ),
]
