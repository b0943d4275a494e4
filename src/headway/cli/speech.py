"""Entries with those of their statements that are to be shown."""

from typing import assert_never

from headway.analyse.statements import spoken
from headway.cli.statements import Statements
from headway.model.entry import Entries

__all__ = ["chosen"]


def chosen(entries: Entries, statements: Statements) -> Entries:
    """One report's entries with those of its statements that are to be shown."""
    match statements:
        case Statements.ALL:
            return entries
        case Statements.SPEECH:
            return spoken(entries)
        case _:
            assert_never(statements)
