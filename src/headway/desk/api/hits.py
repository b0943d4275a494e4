"""What search finds, as the OpenAPI document has it."""

from typing import Literal

from pydantic import Field

from headway.desk.answers.search import HitSort
from headway.desk.api.bodies import Body, Day, EntryRow

__all__ = ["SearchWhole"]


class Piece(Body):
    """A piece of a text, and whether it is what is looked for."""

    text: str
    hit: bool


class Hit(EntryRow):
    """A report or an entry that was found."""

    sort: HitSort
    head: list[Piece] = Field(description="The title in pieces.")
    snippet: list[Piece] = Field(description="The words in pieces.")
    by_words: bool = Field(description="False: by meaning alone.")
    address: str = Field(description="Its page on the desk.")


class Result(Body):
    """A report with its best hits."""

    article: str
    report: str
    title: str | None
    outlet: str | None
    published: Day | None
    url: str | None
    address: str
    hits: list[Hit]
    more: int = Field(description="So many more hits are in it.")


class Value(Body):
    """A value of a facet, and how many hits have it."""

    value: str
    hits: int


class SearchWhole(Body):
    """What was found, the best first, and facets over all of it."""

    query: str
    items: list[Result]
    reports: int
    hits: int
    bounded: bool = Field(description="More is held than was looked at.")
    by_meaning: bool = Field(description="Whether meaning was asked, too.")
    facets: dict[str, list[Value]]
    next: str | None = Field(description="The cursor of the next page.")
    as_of: None = Field(description="Nothing: it is read as the ledger stands.")
    stale: Literal[False]
