"""The entries of which a reader is least sure, for persons who check them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.keeping import take_turn
from headway.ledger.reprints import is_own
from headway.ledger.schema import article, filed, likeness, part, shown
from headway.ledger.store import Ledger, spoken
from headway.ledger.trouble import told
from headway.model.correction import Correction
from headway.model.dossier import DossierId
from headway.model.kinds import EntrySort, MoveKind

__all__ = ["Place", "Queued", "first_word", "outlets", "queued", "the_queued"]

Row = dict[str, Any]
Place = tuple[float, str]  # how sure the reader is of an entry, and its id
OF_REPORT = (
    article.c.title,
    article.c.outlet,
    article.c.published,
    article.c.text,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """Which entries are to be checked; None: whatever it is."""

    sort: EntrySort = EntrySort.MOVE  # a move or a statement: others bear no confidence
    dossier: DossierId | None = None
    kind: MoveKind | None = None
    outlet: str | None = None


def queued(ledger: Ledger, asked: Queued, after: Place | None, limit: int) -> list[Row]:
    """So many of the entries of which nobody has spoken, the least sure first.

    Each with its report's text, and with those who play a part in it, by role.
    Reprints are left out: who checks the first has checked them.
    """
    wanted = sa.select(*shown.c, *OF_REPORT).select_from(source_of(asked))
    wanted = wanted.where(shown.c.verdict.is_(None), shown.c.confidence.is_not(None))
    wanted = wanted.where(*conditions(asked))
    if after is not None:
        here = sa.tuple_(shown.c.confidence, shown.c.id)
        wanted = wanted.where(here > sa.tuple_(*after))
    wanted = wanted.order_by(shown.c.confidence, shown.c.id).limit(limit)
    with told(ledger.name), ledger.engine.connect() as db:
        return with_parts(db, [dict(row) for row in db.execute(wanted).mappings()])


def the_queued(ledger: Ledger, entry: str) -> Row | None:
    """One entry likewise, whoever has spoken of it; None where it is not shown."""
    wanted = sa.select(*shown.c, *OF_REPORT).where(shown.c.id == entry)
    wanted = wanted.join(article, article.c.sha256 == shown.c.article)
    with told(ledger.name), ledger.engine.connect() as db:
        rows = [dict(row) for row in db.execute(wanted).mappings()]
        return next(iter(with_parts(db, rows)), None)


def source_of(asked: Queued) -> sa.FromClause:
    """The tables that are asked."""
    found: sa.FromClause = shown
    if asked.dossier is not None:
        found = found.join(filed, filed.c.entry == shown.c.id)
    found = found.join(article, article.c.sha256 == shown.c.article)
    return found.outerjoin(likeness, likeness.c.article == shown.c.article)


def conditions(asked: Queued) -> Iterable[sa.ColumnElement[bool]]:
    """What an entry must fulfil."""
    yield shown.c.sort == asked.sort.value
    if asked.dossier is not None:
        yield filed.c.dossier == asked.dossier
    if asked.kind is not None:
        yield shown.c.kind == asked.kind.value
    if asked.outlet is not None:
        yield article.c.outlet == asked.outlet
    yield is_own(shown.c.article)


def with_parts(db: Connection, rows: list[Row]) -> list[Row]:
    """The rows, each with the names of those who play a part, by role."""
    wanted = sa.select(part).where(part.c.entry.in_([row["id"] for row in rows]))
    roles: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for entry, role, name in db.execute(wanted.order_by(part.c.name)):
        roles[entry][role].append(name)
    return [row | {"parts": dict(roles[row["id"]])} for row in rows]


def outlets(ledger: Ledger) -> list[str]:
    """Who has published the reports of a ledger, by name."""
    wanted = sa.select(article.c.outlet).where(article.c.outlet.is_not(None))
    with told(ledger.name), ledger.engine.connect() as db:
        return list(db.scalars(wanted.distinct().order_by(article.c.outlet)))


def first_word(ledger: Ledger, made: Correction) -> Correction | None:
    """Keep a correction of an entry of which nobody has spoken.

    None: somebody has, or it is gone. Of two persons at once, one is the first.
    """
    open_ = sa.select(shown.c.id).where(
        shown.c.id == made.entry, shown.c.verdict.is_(None)
    )
    with told(ledger.name), ledger.writer.begin() as db:
        take_turn(db, made.article)
        if db.scalar(open_) is None:
            return None
        return spoken(db, ledger.name, made)
