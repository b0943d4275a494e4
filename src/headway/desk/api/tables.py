"""Answers as tables: one row an object, one column a field.

A field within a field is a column named by both ("stance.since"); of a list of words
or figures they stand in one cell with "; " between them; a list of objects stands as
JSON in one cell. What is not said is an empty cell. Words that a spreadsheet would take
for a formula get an apostrophe before them, figures never.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from headway.serve.rows import csv_lines

__all__ = ["json_lines", "table"]

Json = Mapping[str, Any]


def json_lines(rows: Iterable[Json]) -> bytes:
    """One object a line."""
    return msgspec.json.Encoder().encode_lines(rows)


def table(rows: Sequence[Json], columns: Sequence[str] | None = None) -> bytes:
    """The rows as CSV in UTF-8, under these columns or all that they have."""
    flat = [flattened(one) for one in rows]
    named = columns or list(dict.fromkeys(name for one in flat for name in one))
    told = ([one.get(name) for name in named] for one in flat)
    return "".join(csv_lines(named, told)).encode()


def flattened(one: Json, within: str = "") -> dict[str, Any]:
    """An object's fields by the name of their column."""
    made: dict[str, Any] = {}
    for name, value in one.items():
        if isinstance(value, dict):
            made |= flattened(value, f"{within}{name}.")
        else:
            made[within + name] = value
    return made
