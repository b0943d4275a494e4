"""Entries of a ledger as lists: filtered, by day, page by page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.filed import BAR
from headway.ledger.schema import article, borne, filed, likeness, part, shown
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.dossier import DossierId
from headway.model.kinds import EntrySort, MoveKind

__all__ = ["After", "Asked", "Page", "listed"]

Row = dict[str, Any]
After = tuple[str, str]  # the day and the id of the last entry of the page before
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
    more = len(rows) > limit
    kept = tuple(rows[:limit])
    last = (kept[-1]["day"], kept[-1]["id"]) if kept and more else None
    return Page(rows=kept, after=last)


def rows_of(
    db: Connection, asked: Asked, after: After | None, limit: int
) -> Iterator[Row]:
    """The rows, each with its report."""
    by = filed if asked.dossier is not None else shown
    day, key = by.c.day, (filed.c.entry if asked.dossier is not None else shown.c.id)
    wanted = sa.select(*shown.c, *OF_REPORT, *of_dossier(asked)).select_from(
        source_of(asked)
    )
    wanted = wanted.where(*conditions(asked, by))
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
    if asked.party is not None:
        yield filed.c.parties.contains(f"{BAR}{asked.party}{BAR}", autoescape=True)
    if asked.issue is not None:
        yield filed.c.issues.contains(f"{BAR}{asked.issue}{BAR}", autoescape=True)
    sorts = asked.sorts or tuple(EntrySort)
    yield by.c.sort.in_([sort.value for sort in sorts])
    if asked.kinds:
        yield shown.c.kind.in_([kind.value for kind in asked.kinds])
    if asked.actor is not None:
        yield shown.c.id.in_(played(asked.actor, roles_of(asked)))
    if asked.first is not None:
        yield by.c.day >= asked.first.isoformat()
    if asked.last is not None:
        yield by.c.day <= asked.last.isoformat()
    for column, value in (
        (shown.c.status, asked.status),
        (article.c.outlet, asked.outlet),
        (shown.c.article, asked.article),
        (shown.c.verdict, asked.verdict),
    ):
        if value is not None:
            yield column == value
    if not asked.copies:
        itself = likeness.c.witness.is_(None) | (likeness.c.witness == shown.c.article)
        yield itself & likeness.c.superseded.is_not(True)


def roles_of(asked: Asked) -> tuple[str, ...]:
    """The parts that are asked for; (): all."""
    return asked.roles if asked.role is None else (asked.role,)


def played(name: str, roles: tuple[str, ...]) -> sa.Select[tuple[str]]:
    """The entries in which an actor of this name or id plays a part, or these parts.

    Whoever bears the name by the roll is meant, under every name that it bears.
    """
    own = sa.select(borne.c.actor).where(borne.c.name == name)
    same = borne.c.actor.in_(own) | (borne.c.actor == name)
    bearers = sa.select(borne.c.name).where(same).union(sa.select(sa.literal(name)))
    found = sa.select(part.c.entry).where(part.c.name.in_(bearers))
    return found.where(part.c.role.in_(roles)) if roles else found
