"""What may be asked along with an address: days, names, pages.

A word that no question knows is refused, so that a filter misspelt is no filter missed.
"""

from datetime import date
from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic.json_schema import SkipJsonSchema

__all__ = ["Day", "DossierPath", "EntryPath", "Flag", "Paged", "Sha", "Word"]

MOST: Final = 500  # rows of a page
MANY: Final = 100  # rows of a page unless told otherwise
DAY: Final = {"type": "string", "format": "date", "examples": ["2021-03-02"]}
FLAGS: Final = {"true": True, "false": False}


def day_of(written: Any) -> Any:
    """A day as ISO 8601 has it, and nothing else that could be taken for one."""
    if not isinstance(written, str) or len(written) != len("2021-03-02"):
        raise ValueError("write a day as 2021-03-02")
    return written


def flag_of(written: Any) -> Any:
    """True or false, by these words alone."""
    if isinstance(written, bool):
        return written
    if written not in FLAGS:
        raise ValueError("write true or false")
    return FLAGS[written]


Word = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]+$")]
Day = Annotated[date, BeforeValidator(day_of), WithJsonSchema(DAY)]
Flag = Annotated[bool, BeforeValidator(flag_of)]
Sha = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", examples=["0f" * 32])]
DossierPath = Annotated[str, Field(max_length=200, pattern=r"^[^\x00/]+$")]
EntryPath = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$", examples=["0f" * 8])]


class Asked(BaseModel):
    """What may be asked; anything else is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Paged(Asked):
    """A list is given page by page."""

    limit: int = Field(MANY, ge=1, le=MOST, description="So many rows at most.")
    cursor: Word | SkipJsonSchema[None] = Field(
        None, description="Where the page begins: `next` of the page before."
    )
