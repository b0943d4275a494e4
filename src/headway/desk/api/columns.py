"""The columns of tables: the fields of the rows, as the OpenAPI document has them."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

__all__ = ["columns_of"]


@cache
def columns_of(page: type[BaseModel]) -> tuple[str, ...]:
    """The columns of the table of a list: one for each field of its rows."""
    (row,) = get_args(page.model_fields["items"].annotation)
    return tuple(names_in(row))


def names_in(row: Any) -> Iterator[str]:
    """The names of an object's fields."""
    for name, field in row.model_fields.items():
        yield field.serialization_alias or field.alias or name
