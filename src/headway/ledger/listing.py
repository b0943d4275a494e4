"""Entries of a ledger as lists: filtered, by day, page by page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import isqrt
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.filed import is_in
from headway.ledger.reprints import in_force
from headway.ledger.schema import (
    article,
    borne,
    correction,
    filed,
    likeness,
    part,
    shown,
)
from headway.ledger.shown import REPORT
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.dossier import DossierId
from headway.model.kinds import EntrySort, MoveKind

__all__ = ["After", "Asked", "Page", "are_few", "home_of", "listed", "row_of_entry"]

Row = dict[str, Any]
After = tuple[str, str]  # the day and the id of the last entry of the page before
KNOWN = "0"  # before every day that is known
WALK = 30  # rows passed in the order of days cost as much as one row put in order
OF_REPORT = (
    article.c.id.label("report"),
    article.c.title,
    article.c.outlet,
    article.c.published,
    article.c.url,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which entries are wanted; None: whatever it is."""

    dossier: DossierId | None = None  # parties and issues are those of a dossier
    sorts: tuple[EntrySort, ...] = ()  # (): all
    kinds: tuple[MoveKind, ...] = ()  # (): all, and entries that are no moves
    status: str | None = None
    party: str | None = None
    issue: str | None = None
    actor: str | None = None  # a name or id of one who plays a part
    role: str | None = None  # the part: actor, recipient, speaker …
    roles: tuple[str, ...] = ()  # any of these parts; (): whichever it is
    outlet: str | None = None
    article: str | None = None  # the SHA-256 of a report
    first: date | None = None
    last: date | None = None
    verdict: str | None = None  # a person's latest word
    copies: bool = False  # whether reprints are listed beside what they print


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some of the entries, the latest first."""

    rows: tuple[Row, ...]
    after: After | None  # where the next page begins; None: it was the last one


def listed(ledger: Ledger, asked: Asked, after: After | None, limit: int) -> Page:
    """So many of the entries that are wanted, the latest first, from behind `after`."""
    with told(ledger.name), ledger.engine.connect() as db:
        rows = list(rows_of(db, asked, after, limit + 1))
    kept = tuple(rows[:limit])
    last = (kept[-1]["at"], kept[-1]["id"]) if len(rows) > limit else None
    return Page(rows=kept, after=last)


def home_of(ledger: Ledger, entry: str) -> str | None:
    """The hash of the report in which an entry stands; None: none that is held.

    It is found, too, where a person has rejected it.
    """
    held = correction.c.article.in_(sa.select(article.c.sha256))
    with told(ledger.name), ledger.engine.connect() as db:
        found = db.scalar(sa.select(shown.c.article).filter_by(id=entry))
        said = sa.select(correction.c.article).where(correction.c.entry == entry, held)
        return found or db.scalar(said.limit(1))


def row_of_entry(ledger: Ledger, entry: str) -> Row | None:
    """The row of one entry with its report; None: it is not shown."""
    wanted = (
        sa.select(*shown.c, *OF_REPORT)
        .join(article, article.c.sha256 == shown.c.article)
        .where(shown.c.id == entry, shown.c.sort != REPORT)
    )
    with told(ledger.name), ledger.engine.connect() as db:
        row = db.execute(wanted).mappings().one_or_none()
    return dict(row) if row else None


def rows_of(
    db: Connection, asked: Asked, after: After | None, limit: int
) -> Iterator[Row]:
    """The rows, each with its report, and the day by which it has its place."""
    by = filed if asked.dossier is not None else shown
    day, key = by.c.day, (filed.c.entry if asked.dossier is not None else shown.c.id)
    columns = (*shown.c, *OF_REPORT, *of_dossier(asked), day.label("at"))
    wanted = sa.select(*columns).select_from(source_of(asked))
    wanted = wanted.where(*conditions(asked, by), *rare(db, asked))
    if after is not None:
        wanted = wanted.where(sa.tuple_(day, key) < sa.tuple_(*after))
    wanted = wanted.order_by(day.desc(), key.desc()).limit(limit)
    for row in db.execute(wanted).mappings():
        yield dict(row)


def of_dossier(asked: Asked) -> tuple[sa.Column[Any], ...]:
    """What only a dossier knows of an entry."""
    return (filed.c.parties, filed.c.issues) if asked.dossier is not None else ()


def source_of(asked: Asked) -> sa.FromClause:
    """The tables that are asked."""
    found: sa.FromClause = shown
    if asked.dossier is not None:
        found = filed.join(shown, shown.c.id == filed.c.entry)
    found = found.join(article, article.c.sha256 == shown.c.article)
    return found.outerjoin(likeness, likeness.c.article == shown.c.article)


def conditions(asked: Asked, by: sa.Table) -> Iterator[sa.ColumnElement[bool]]:
    """What an entry must fulfil."""
    if asked.dossier is not None:
        yield filed.c.dossier == asked.dossier
    else:
        yield shown.c.sort != REPORT
    if asked.party is not None:
        yield is_in(filed.c.parties, asked.party)
    if asked.issue is not None:
        yield is_in(filed.c.issues, asked.issue)
    if asked.sorts:
        yield is_any(by.c.sort, [sort.value for sort in asked.sorts])
    if asked.kinds:
        yield is_any(shown.c.kind, [kind.value for kind in asked.kinds])
    if asked.first is not None:
        yield by.c.day >= asked.first.isoformat()
    if asked.last is not None:
        yield by.c.day.between(KNOWN, asked.last.isoformat())
    for column, value in (
        (shown.c.status, asked.status),
        (shown.c.article, asked.article),
        (shown.c.verdict, asked.verdict),
    ):
        if value is not None:
            yield column == value
    if not asked.copies:
        yield in_force(shown.c.article)


def roles_of(asked: Asked) -> tuple[str, ...]:
    """The parts that are asked for; (): all."""
    return asked.roles if asked.role is None else (asked.role,)


def played(name: str, roles: tuple[str, ...]) -> sa.Select[tuple[str]]:
    """The entries in which an actor of this name or id plays a part, or these parts.

    Whoever bears the name by the roll is meant, under every name that it bears.
    """
    return in_parts(bearers(name), roles)


def bearers(name: str) -> sa.CompoundSelect[str]:
    """All names of whoever bears this one, or this id."""
    own = sa.select(borne.c.actor).where(borne.c.name == name)
    same = borne.c.actor.in_(own) | (borne.c.actor == name)
    return sa.select(borne.c.name).where(same).union(sa.select(sa.literal(name)))


def in_parts(
    names: sa.CompoundSelect[str] | Sequence[str], roles: tuple[str, ...]
) -> sa.Select[tuple[str]]:
    """The entries in which any of these names plays a part, or these parts."""
    found = sa.select(part.c.entry).where(part.c.name.in_(names))
    return found.where(part.c.role.in_(roles)) if roles else found


def is_any(column: sa.Column[Any], values: list[str]) -> sa.ColumnElement[bool]:
    """That a column has one of some values.

    Several are no reason to leave the order of days: the rows would have to be sorted.
    """
    if len(values) == 1:
        return column == values[0]
    return unindexed(column).in_(values)


def unindexed(column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    """The column as one by whose index nothing is looked up."""
    return column.concat("")


def rare(db: Connection, asked: Asked) -> Iterator[sa.ColumnElement[bool]]:
    """What few entries fulfil, or many: the few are gathered and put in order.

    Of many, the first are soon met in the order of days.
    """
    if asked.actor is not None:
        # told by name, the database knows whether they are many
        names = [name for (name,) in db.execute(bearers(asked.actor)).all()]
        entries = in_parts(names, roles_of(asked))
        if are_few(db, entries):
            yield (shown.c.id if asked.dossier is None else filed.c.entry).in_(entries)
        else:
            yield entries.where(part.c.entry == shown.c.id).exists()
    if asked.outlet is not None:
        printed = sa.select(article.c.sha256).where(article.c.outlet == asked.outlet)
        its = shown.c.article.in_(printed)
        yield its if are_few(db, of_reports(printed)) else among_many(printed)


def of_reports(printed: sa.Select[tuple[str]]) -> sa.Select[tuple[str]]:
    """The entries of these reports."""
    return sa.select(shown.c.id).where(shown.c.article.in_(printed))


def among_many(printed: sa.Select[tuple[str]]) -> sa.ColumnElement[bool]:
    """That an entry stands in one of many reports."""
    return unindexed(shown.c.article).in_(printed)


def are_few(db: Connection, wanted: sa.Select[tuple[str]]) -> bool:
    """Whether these are so few that to put them in order costs less than the walk.

    A walk meets the first ones the later, the fewer they are among all.
    """
    total = db.scalar(sa.select(sa.func.max(shown.c.number))) or 0
    few = isqrt(WALK * total)
    some = wanted.limit(few + 1).subquery()
    return (db.scalar(sa.select(sa.func.count()).select_from(some)) or 0) <= few
