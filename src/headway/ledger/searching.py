"""Reports and entries that hold the words that are looked for, the best first.

A word that thousands of rows hold tells little, and to weigh each of them takes long.
So rows are weighed by the rarer words, and the frequent ones must only be there; where
all are frequent, what was read last comes first. (Lucene calls that a query of common
terms.) So a question costs about the same in a ledger of any size.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.among import among, at_once, given, is_among
from headway.ledger.listing import played
from headway.ledger.queries import Group, Query, fts5, tsquery
from headway.ledger.schema import article, filing, shown
from headway.ledger.words import is_sqlite
from headway.model.dossier import DossierId

__all__ = [
    "ALL",
    "BEST",
    "LOOKED",
    "Filters",
    "Ranked",
    "in_head",
    "numbers_of",
    "ranked",
]

BEST: Final = 1_000  # hits that are looked at any further
LOOKED: Final = 20_000  # rows among which hits are filtered
MANY: Final = 5_000  # rows that hold a frequent word
ENOUGH: Final = 50  # hits with all words; with fewer, some of them will do

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which reports and entries are wanted; None: whatever it is."""

    dossier: DossierId | None = None
    sort: str | None = None  # report, move, statement …
    kind: str | None = None
    actor: str | None = None  # the name of one who plays a part
    outlet: str | None = None
    first: date | None = None
    last: date | None = None


ALL: Final = Filters()


class Ranked(NamedTuple):
    """The numbers of rows with words that are looked for, the best first."""

    rows: list[int]
    whole: int  # so many of them, the first ones, hold all the words


def ranked(db: Connection, query: Query, filters: Filters) -> Ranked:
    """The rows with these words; where they are few, those with some of them, too."""
    if not query.groups:
        return Ranked([], 0)
    rows = Rows(db, filters)
    held = [rows.count(query.with_groups([group])) for group in query.groups]
    there = [g for g, n in zip(query.groups, held, strict=True) if n]
    rare = [g for g, n in zip(query.groups, held, strict=True) if 0 < n <= MANY]
    found = list(dict.fromkeys(tight(rows, query, rare))) if all(held) else []
    whole = min(len(found), BEST)
    if len(found) < ENOUGH and len(query.groups) > 1 and there and not query.strict:
        any_of = query.with_groups(rare or there).loose()
        found += rows.best(any_of, None) if rare else rows.newest(any_of)
    return Ranked(list(dict.fromkeys(found))[:BEST], whole)


def tight(rows: "Rows", query: Query, rare: Sequence[Group]) -> list[int]:
    """The rows that hold all that is looked for."""
    if not rare:
        return [*rows.newest(query, head=True), *rows.newest(query)]
    weighed = query.with_groups(rare)
    return rows.best(weighed, query if len(rare) < len(query.groups) else None)


class Rows:
    """The rows of a ledger with given words, as its database finds them."""

    def __init__(self, db: Connection, filters: Filters) -> None:
        self.db = db
        self.filters = filters
        self.sqlite = is_sqlite(db)

    def count(self, query: Query) -> int:
        """How many rows hold the words; no more than one beyond `MANY` are counted."""
        held, bound = self.words(query)
        asked = f"SELECT count(*) FROM (SELECT 1 FROM words WHERE {held} LIMIT :most) n"
        return int(self.db.scalar(sa.text(asked), bound | {"most": MANY + 1}) or 0)

    def newest(self, query: Query, *, head: bool = False) -> list[int]:
        """The rows that were read last; with `head`, those with the words there."""
        held, bound = self.words(query, head=head)
        key, order = (
            ("rowid", " ORDER BY rowid DESC") if self.sqlite else ("number", "")
        )
        asked = f"SELECT {key} AS number FROM words WHERE {held}{order} LIMIT :most"
        return self.filtered(asked, bound, "f.number DESC")

    def best(self, query: Query, within: Query | None) -> list[int]:
        """The rows that suit best, by their words; of those that hold these as well."""
        asked, bound = (self.by_bm25 if self.sqlite else self.by_rank)(query, within)
        return self.filtered(asked, bound, "f.weight, f.number DESC")

    def words(self, query: Query, *, head: bool = False) -> tuple[str, Row]:
        """That a row holds the words, as the database has it."""
        if self.sqlite:
            return "words MATCH :query", {
                "query": fts5(query, "head" if head else None)
            }
        said = tsquery(query, "A" if head else "")
        return "tsv @@ to_tsquery('english', :query)", {"query": said}

    def by_bm25(self, query: Query, within: Query | None) -> tuple[str, Row]:
        """Rows with their weights, by SQLite; the least suits best."""
        also, bound = "", {"query": fts5(query)}
        if within is not None:
            also = " AND +rowid IN (SELECT rowid FROM words WHERE words MATCH :within)"
            bound["within"] = fts5(within)
        return (
            "SELECT rowid AS number, bm25(words, 10.0, 1.0) AS weight FROM words "
            f"WHERE words MATCH :query{also} ORDER BY weight LIMIT :most"
        ), bound

    def by_rank(self, query: Query, within: Query | None) -> tuple[str, Row]:
        """Rows with their weights, by PostgreSQL."""
        return (
            "SELECT number, -ts_rank(tsv, to_tsquery('english', :query), 1) AS weight "
            "FROM words WHERE tsv @@ to_tsquery('english', :within) LIMIT :most"
        ), {"query": tsquery(query), "within": tsquery(within or query)}

    def filtered(self, asked: str, bound: Row, order: str) -> list[int]:
        """The best of the rows that are wanted."""
        bound = bound | {"most": LOOKED, "best": BEST}
        if self.filters == ALL:
            whole = f"SELECT number FROM ({asked}) f ORDER BY {order} LIMIT :best"
            return [row[0] for row in at_once(self.db, ("number",), whole, bound)]
        number, weight = sa.column("number", sa.Integer), sa.column("weight", sa.Float)
        found = sa.text(asked).columns(number, weight).subquery("f")
        wanted = sa.select(found.c.number).join(shown, shown.c.number == found.c.number)
        wanted = fulfilling(wanted, self.filters).order_by(sa.text(order))
        return list(self.db.scalars(wanted.limit(sa.bindparam("best")), bound))


def in_head(db: Connection, query: Query) -> sa.ColumnElement[bool]:
    """That a row's head holds the words: a title, or the names in an entry."""
    if not query.groups:
        return sa.false()
    if is_sqlite(db):
        asked, said = (
            "SELECT rowid FROM words WHERE words MATCH :query",
            fts5(query, "head"),
        )
    else:
        asked = "SELECT number FROM words WHERE tsv @@ to_tsquery('english', :query)"
        said = tsquery(query, "A")
    rows = sa.text(asked).bindparams(query=said).columns(sa.column("n", sa.Integer))
    return shown.c.number.in_(rows)


def fulfilling(wanted: sa.Select[Any], filters: Filters) -> sa.Select[Any]:
    """The rows of `shown` that fulfil all filters."""
    if filters.outlet is not None:
        wanted = wanted.join(article, article.c.sha256 == shown.c.article)
    return wanted.where(*conditions(filters))


def conditions(filters: Filters) -> Iterator[sa.ColumnElement[bool]]:
    """What a row must fulfil. A report stands for its entries."""
    if filters.dossier is not None:
        of = sa.select(filing.c.article).filter_by(dossier=filters.dossier)
        yield of.where(filing.c.article == shown.c.article).exists()
    if filters.actor is not None:
        yield shown.c.id.in_(played(filters.actor, ()))
    if filters.first is not None:
        yield shown.c.day >= filters.first.isoformat()
    if filters.last is not None:
        yield (shown.c.day <= filters.last.isoformat()) & (shown.c.day != "")
    for column, value in (
        (shown.c.sort, filters.sort),
        (shown.c.kind, filters.kind),
        (article.c.outlet, filters.outlet),
    ):
        if value is not None:
            yield column == value


def numbers_of(db: Connection, ids: Sequence[str], filters: Filters) -> dict[str, int]:
    """The numbers of entries as far as they are there and wanted, by id."""
    if filters == ALL:
        asked = f"SELECT id, number FROM shown WHERE {is_among(db, 'id', 'those')}"
        rows = at_once(db, ("id", "number"), asked, {"those": given(db, ids)})
    else:
        wanted = sa.select(shown.c.id, shown.c.number)
        wanted = fulfilling(wanted.where(among(db, shown.c.id, ids)), filters)
        rows = [tuple(row) for row in db.execute(wanted).all()]
    return dict(rows)
