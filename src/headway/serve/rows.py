"""Rows of any columns, as somebody asked for them: a table, CSV, lines of JSON."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from typing import IO, Any

from rich.console import Console
from rich.table import Table

from headway.serve.lines import steady
from headway.serve.safe import safe
from headway.serve.sheet import row

__all__ = ["Values", "csv_line", "csv_lines", "json_lines", "print_rows"]

Values = Sequence[Any]
LONGEST = 60  # code points of a cell that are shown where no terminal sets a bound
BETWEEN = "; "  # what stands between the parts of a list, in a cell
WIDE = 10_000  # columns of what is no terminal


def json_lines(names: Sequence[str], rows: Iterable[Values]) -> Iterator[str]:
    """One line of JSON for each row, with its line break.

    Dates are ISO 8601; a number that is none (NaN, infinity) is null.
    """
    for values in rows:
        told = dict(zip(names, map(plain, values), strict=True))
        yield steady(json.dumps(told, ensure_ascii=False, allow_nan=False)) + "\n"


def csv_lines(names: Sequence[str], rows: Iterable[Values]) -> Iterator[str]:
    """The names, then a line for each row."""
    yield row(names)
    yield from map(csv_line, rows)


def csv_line(values: Values, *, steady: bool = False) -> str:
    """One row as a line of CSV; no cell is taken for a formula.

    What a list holds stands in one cell with "; " between; null is an empty cell. With
    `steady` no words are taken for a figure or a day that they are not.
    """
    return row(map(cell, values), steady=steady)


def print_rows(out: IO[str], names: Sequence[str], rows: Iterable[Values]) -> None:
    """Print a table; what is too wide is cut, and nothing steers the terminal."""
    bound = None if out.isatty() else WIDE
    console = Console(file=out, highlight=False, width=bound)
    table = Table(box=None, pad_edge=False)
    kept = list(rows)
    for number, name in enumerate(names):
        figures = kept and all(is_number(plain(values[number])) for values in kept)
        table.add_column(
            safe(name),
            justify="right" if figures else "left",
            no_wrap=True,
            overflow="ellipsis",
        )
    for values in kept:
        table.add_row(*(safe(cut(words(value))) for value in values))
    console.print(table)


def cell(value: object) -> str | int | float:
    """A value in a line of CSV: a figure as it is, all else in words."""
    told = plain(value)
    return told if is_number(told) else words(told)


def is_number(value: object) -> bool:
    """Whether a value is a figure."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def cut(told: str) -> str:
    """The words on one line, cut where they run on."""
    line = " ".join(told.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def words(value: object) -> str:
    """A value as a cell holds it."""
    match plain(value):
        case None:
            return ""
        case str() as told:
            return told
        case list() as several if not any(isinstance(v, dict | list) for v in several):
            return BETWEEN.join(map(words, several))
        case other:
            return json.dumps(other, ensure_ascii=False)


def plain(value: object) -> Any:
    """A value of SQL as one of JSON."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else None
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case date() | time():
            return value.isoformat()
        case bytes():
            return value.hex()
        case Mapping():
            return {str(key): plain(one) for key, one in value.items()}
        case tuple() | list():
            return [plain(one) for one in value]
        case _:
            return str(value)
