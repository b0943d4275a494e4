"""The wire service that a report is credited to; a mere mention is no credit."""

from collections.abc import Sequence
from typing import assert_never

from headway.lexicon.wires import Credit, Place, load_credits, wire_named
from headway.read.dateline import Dateline
from headway.read.lines import Line

__all__ = ["wire_of"]

HEAD, TAIL = 6, 12  # so many lines from either end; adverts may stand among them


def wire_of(lines: Sequence[Line], dateline: Dateline) -> str | None:
    """The service named behind the town, else in a credit at either end, else None.

    Where a credit names several, the first is taken. An outlet such as CNN is none.
    """
    if dateline.credit is not None:
        return wire_named(dateline.credit)
    named = (
        found["wire"]
        for credit in load_credits()
        for line in standing(credit, lines)
        if (found := credit.pattern.fullmatch(line.text))
    )
    name = next(named, None)
    return wire_named(name) if name else None


def standing(credit: Credit, lines: Sequence[Line]) -> Sequence[Line]:
    """The lines where a credit of this shape may stand."""
    match credit.place:
        case Place.HEAD:
            return lines[:HEAD]
        case Place.TAIL:
            return lines[-TAIL:]
        case Place.EDGE:
            return [*lines[:HEAD], *lines[-TAIL:]]
        case _:
            assert_never(credit.place)
