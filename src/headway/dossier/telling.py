"""What is wrong with a dossier's tables, in one line: where, what, what is allowed."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from headway.dossier.tables import (
    ActorTable,
    DossierTable,
    IssueTable,
    OfficeTable,
    PartyTable,
    PersonTable,
)

__all__ = ["Place", "placed", "printed", "told"]

SHOWN = 200  # characters of a stranger's words in a message
TABLES: dict[str, type[BaseModel]] = {
    "party": PartyTable,
    "issue": IssueTable,
    "actor": ActorTable,
    "person": PersonTable,
    "offices": OfficeTable,
}
FORMS = {name: f"[[{name}]]" for name in TABLES} | {
    "offices": 'offices = [{ title = "…" }]'
}
Place = Sequence[int | str]  # the way to a value: table, number, key


def told(wrongs: Iterable[ErrorDetails], text: str, name: str) -> str:
    """What is wrong first in the file of this text and name; a misspelt key before all.

    A key that is missing may be there, misspelt.
    """
    wrong = min(wrongs, key=lambda found: found["type"] != "extra_forbidden")
    return placed(wrong["loc"], reason(wrong, wrong["loc"]), text, name)


def placed(place: Place, why: str, text: str, name: str) -> str:
    """What is wrong behind its file, line and table: "d.toml:6: actor 2: …"."""
    line = line_of(text.split("\n"), place)
    at = f"{name}:{line}" if line else name
    tables = [f"{table} {number + 1}" for table, number in tables_of(place)]
    return ": ".join([at, *tables, why])


def reason(wrong: ErrorDetails, place: Place) -> str:
    """What is wrong with a key or its value, and what to write."""
    key = printed(key_of(place))
    match wrong["type"]:
        case "extra_forbidden":
            return f'there is no key "{key}": allowed are {", ".join(allowed(place))}'
        case "missing":
            return f'the key "{key}" is missing: add it'
        case "value_error":
            why = wrong["msg"].removeprefix("Value error, ")
            return why if key in TABLES else f"{key}: {why}"
        case _ if key in TABLES:
            return f"write {FORMS[key]}"
        case _:
            return f"{key}: {wrong['msg'][:1].lower()}{wrong['msg'][1:]}"


def key_of(place: Place) -> str:
    """The last key on the way to a value."""
    return next((step for step in reversed(place) if isinstance(step, str)), "")


def allowed(place: Place) -> list[str]:
    """The keys that may stand in the table of this place."""
    inside = [table for table, _ in tables_of(place)]
    model = TABLES[inside[-1]] if inside else DossierTable
    return [field.alias or key for key, field in model.model_fields.items()]


def tables_of(place: Place) -> list[tuple[str, int]]:
    """The tables around a value, each with its number from 0."""
    return [
        (table, number)
        for table, number in pairwise(place)
        if isinstance(table, str) and isinstance(number, int) and table in TABLES
    ]


def line_of(lines: Sequence[str], place: Place) -> int | None:
    """The line of a key, else that of its table; None where neither is found."""
    start, end = table_at(lines, place)
    keys = [step for step in reversed(place) if isinstance(step, str)]
    for key in keys:
        own = re.compile(rf"[\s\[\"']*{re.escape(key)}(?![\w-])")
        for n in range(start, end):
            if own.match(lines[n]):
                return n + 1
    return None


def table_at(lines: Sequence[str], place: Place) -> tuple[int, int]:
    """Where the outermost table around a value begins and ends, by its lines."""
    around = tables_of(place)
    if not around:
        return 0, len(lines)
    table, number = around[0]
    head = re.compile(rf"\s*\[\[\s*{table}\s*\]\]")
    heads = [n for n, line in enumerate(lines) if head.match(line)]
    if number >= len(heads):
        return 0, len(lines)
    start = heads[number]
    behind = (n for n in range(start + 1, len(lines)) if lines[n].startswith("[["))
    return start, next(behind, len(lines))


def printed(words: str) -> str:
    """The words as one line can hold them."""
    whole = words.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else "\ufffd" for c in whole[:SHOWN])
