"""Which statements the output holds; a ledger keeps them all."""

from enum import StrEnum
from typing import Annotated, assert_never

import typer

from headway.analyse.statements import spoken
from headway.model.entry import Entries

__all__ = ["Choice", "Statements", "chosen"]


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


def chosen(entries: Entries, statements: Statements) -> Entries:
    """One report's entries with those of its statements that are to be shown."""
    match statements:
        case Statements.ALL:
            return entries
        case Statements.SPEECH:
            return spoken(entries)
        case _:
            assert_never(statements)
