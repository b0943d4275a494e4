"""Tables, as the columns that they have, and each column with what it tells."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

import pyarrow as pa

from headway.columns.kinds import Kind
from headway.model.actor import Actor, ActorId, Mention
from headway.model.entry import Entries
from headway.model.kinds import ActorKind

__all__ = ["SCHEMA", "Column", "Report", "Row", "Table"]

SCHEMA = 1  # the version of all tables: a column that goes or changes makes it another
E = TypeVar("E")
R = TypeVar("R")
REPORTER = Actor(
    id=ActorId(ActorKind.REPORTER.value),
    name=ActorKind.REPORTER.value,
    kind=ActorKind.REPORTER,
)


@dataclass(frozen=True, slots=True)
class Report:
    """A report with its entries, and what each of its rows asks of it."""

    entries: Entries
    sha: str  # the SHA-256 of its text
    published: date | None  # None: neither the report nor its sender says when
    text: str
    known: Mapping[ActorId, Actor]
    copies: int | None = None  # None: nobody has counted

    @classmethod
    def of(cls, entries: Entries, copies: Mapping[str, int]) -> "Report":
        """The report of these entries."""
        article, sha = entries.article, entries.article.sha256
        known = {actor.id: actor for actor in entries.actors}
        return cls(
            entries, sha, article.published, article.text, known, copies.get(sha)
        )

    def actor(self, mention: Mention) -> Actor:
        """Whom a mention means; the report itself is the reporter."""
        return self.known.get(mention.actor, REPORTER)

    def names(self, mentions: Iterable[Mention]) -> list[str]:
        """The names of those who are meant."""
        return [self.actor(mention).name for mention in mentions]

    @property
    def rank(self) -> tuple[bool, date, str]:
        """Its place among reports: by day of publication, those without last."""
        return self.published is None, self.published or date.min, self.sha


@dataclass(frozen=True, slots=True)
class Row(Generic[E]):
    """An entry, or a part of one, in its report."""

    report: Report
    entry: E


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its name, what it may hold, what it tells, and where that stands."""

    name: str
    kind: Kind
    told: str
    of: Callable[[R], Any]
    null: str = ""  # what null means; "": there is never one

    @property
    def field(self) -> pa.Field:
        """The column as Arrow and Parquet have it, with its words."""
        told = f"{self.told}; null: {self.null}" if self.null else self.told
        metadata = {"description": told}
        return pa.field(
            self.name, self.kind.type, nullable=bool(self.null), metadata=metadata
        )


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    """One table: its name, what a row of it is, its columns, and its rows."""

    name: str
    told: str
    columns: Sequence[Column[R]]
    rows: Callable[[Report], Iterable[R]]

    @property
    def schema(self) -> pa.Schema:
        """Its columns with their words, and the version of the schema."""
        told = {"headway.schema": str(SCHEMA), "headway.table": self.name}
        return pa.schema([column.field for column in self.columns], metadata=told)

    def made(self, reports: Sequence[Report]) -> pa.Table:
        """The rows of these reports."""
        rows = [row for report in reports for row in self.rows(report)]
        arrays = [
            column.kind.array([column.of(row) for row in rows])
            for column in self.columns
        ]
        return pa.Table.from_arrays(arrays, schema=self.schema)
