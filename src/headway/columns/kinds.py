"""What a column may hold, and how values become an array of it.

Null is what `None` is in an entry: the report does not say.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import accumulate
from typing import Any

import pyarrow as pa

from headway.model.span import Span

__all__ = [
    "COUNT",
    "DAY",
    "NAMES",
    "PLACE",
    "SHARE",
    "SPANS",
    "TEXT",
    "Kind",
    "closed",
    "sound",
]

Values = Sequence[Any]
HALVES = {code: "\ufffd" for code in range(0xD800, 0xE000)}  # lone surrogates
SPAN = pa.struct(
    [pa.field(end, pa.int32(), nullable=False) for end in ("start", "end")]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A type of values, in Arrow's words and in ours."""

    type: pa.DataType
    told: str  # as the reference says it
    array: Callable[[Values], pa.Array]


def sound(words: str) -> str:
    """The words with each half of a character as a "\ufffd": as long as they were."""
    return words.translate(HALVES)


def texts(values: Sequence[str | None]) -> pa.Array:
    """Texts; UTF-8 has no place for half a character."""
    try:
        return pa.array(values, pa.string())
    except UnicodeEncodeError:
        return pa.array([v and sound(v) for v in values], pa.string())


def days(values: Sequence[date | None]) -> pa.Array:
    """Days of the calendar."""
    return pa.array(values, pa.date32())


def whole(values: Sequence[int | None]) -> pa.Array:
    """Whole numbers."""
    return pa.array(values, pa.int32())


def shares(values: Sequence[float | None]) -> pa.Array:
    """Numbers from 0 to 1."""
    return pa.array(values, pa.float64())


def bounds(lists: Sequence[Sequence[Any]]) -> pa.Array:
    """Where each list begins among all that they hold, and where the last one ends."""
    return pa.array([0, *accumulate(map(len, lists))], pa.int32())


def names(values: Sequence[Sequence[str]]) -> pa.Array:
    """Lists of texts."""
    flat = texts([one for several in values for one in several])
    return pa.ListArray.from_arrays(bounds(values), flat)


def spans(values: Sequence[Sequence[Span]]) -> pa.Array:
    """Lists of spans."""
    flat = [span for several in values for span in several]
    ends = [whole([s.start for s in flat]), whole([s.end for s in flat])]
    made = pa.StructArray.from_arrays(ends, fields=list(SPAN))
    return pa.ListArray.from_arrays(bounds(values), made)


TEXT = Kind(type=pa.string(), told="text", array=texts)
DAY = Kind(type=pa.date32(), told="day", array=days)
COUNT = Kind(type=pa.int32(), told="whole number", array=whole)
PLACE = Kind(type=pa.int32(), told="offset in code points", array=whole)
SHARE = Kind(type=pa.float64(), told="number, 0 to 1", array=shares)
NAMES = Kind(type=pa.list_(pa.string()), told="list of texts", array=names)
SPANS = Kind(type=pa.list_(SPAN), told="list of spans (start, end)", array=spans)


def closed(words: Iterable[str]) -> Kind:
    """One of these words and no other, kept as its number in a dictionary.

    The dictionary is the same in every file, so that they are read as one.
    """
    known = [str(word) for word in words]
    numbers = {word: number for number, word in enumerate(known)}
    dictionary = pa.array(known, pa.string())

    def array(values: Sequence[StrEnum | None]) -> pa.Array:
        found = [None if value is None else numbers[value] for value in values]
        return pa.DictionaryArray.from_arrays(pa.array(found, pa.int8()), dictionary)

    told = ", ".join(f"`{word}`" for word in known)
    return Kind(type=pa.dictionary(pa.int8(), pa.string()), told=told, array=array)
