"""What all reports of a ledger say of the names in them, counted by the database."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from headway.ledger.reprints import in_force
from headway.ledger.schema import (
    actor,
    article,
    correction,
    filing,
    likeness,
    part,
    shown,
)
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.flat import TOWARDS
from headway.model.kinds import ActorKind

__all__ = ["actors_in", "actors_said", "aims", "days", "deeds", "in_dossiers"]

Said = tuple[str, ActorKind, str | None, list[str], int]  # … aliases, mentions
Deed = tuple[str, str, str, str, int]  # name, role, sort, month, how often
AT_ONCE = 2_000  # rows in memory at a time
MONTH = len("2021-03")
COUNTS = in_force(shown.c.article)


def actors_in(ledger: Ledger) -> Iterator[Said]:
    """Every actor of every report, as it was read."""
    wanted = sa.select(
        actor.c.name,
        actor.c.kind,
        actor.c.party,
        actor.c.aliases,
        sa.func.json_array_length(actor.c.mentions),
    )
    for name, kind, party, aliases, mentions in rows(ledger, wanted):
        yield name, ActorKind(kind), party, aliases, mentions


def actors_said(ledger: Ledger) -> Iterator[Said]:
    """The actors whom corrections of reports that are held name."""
    held = correction.c.article.in_(sa.select(article.c.sha256))
    for (actors,) in rows(ledger, sa.select(correction.c.actors_then).where(held)):
        for one in actors:
            yield one["name"], ActorKind(one["kind"]), one["party"], one["aliases"], 0


def days(ledger: Ledger) -> Iterator[tuple[str, str, str]]:
    """Each name with the days of the first and the last report that bears it."""
    first, last = sa.func.min(article.c.published), sa.func.max(article.c.published)
    joined = actor.join(article, article.c.sha256 == actor.c.article)
    wanted = sa.select(actor.c.name, first, last).select_from(joined)
    for name, one, other in rows(ledger, wanted.group_by(actor.c.name)):
        yield name, one or "", other or ""


def deeds(ledger: Ledger) -> Iterator[Deed]:
    """How often each name plays which part in entries of which sort in which month.

    Reprints are not counted beside what they print.
    """
    month = sa.func.substr(shown.c.day, 1, MONTH)
    keys = (part.c.name, part.c.role, shown.c.sort, month)
    joined = part.join(shown, shown.c.id == part.c.entry)
    joined = joined.outerjoin(likeness, likeness.c.article == shown.c.article)
    wanted = sa.select(*keys, sa.func.count()).select_from(joined)
    yield from rows(ledger, wanted.where(COUNTS).group_by(*keys))


def aims(ledger: Ledger) -> Iterator[tuple[str, str, int]]:
    """How often each name acts or speaks towards which other; reprints apart."""
    other = part.alias()
    joined = part.join(other, other.c.entry == part.c.entry)
    joined = joined.join(shown, shown.c.id == part.c.entry)
    joined = joined.outerjoin(likeness, likeness.c.article == shown.c.article)
    wanted = sa.select(part.c.name, other.c.name, sa.func.count()).select_from(joined)
    wanted = wanted.where(part.c.role.not_in(TOWARDS), other.c.role.in_(TOWARDS))
    wanted = wanted.where(COUNTS, part.c.name != other.c.name)
    # who speaks for whoever makes a move does not make it
    wanted = wanted.where((part.c.role != "speaker") | (shown.c.sort == "statement"))
    yield from rows(ledger, wanted.group_by(part.c.name, other.c.name))


def in_dossiers(ledger: Ledger) -> Iterator[tuple[str, str, int]]:
    """In how many reports of which dossier each name stands."""
    joined = filing.join(actor, actor.c.article == filing.c.article)
    keys = (filing.c.dossier, actor.c.name)
    count = sa.func.count(actor.c.article.distinct())
    wanted = sa.select(*keys, count).select_from(joined).group_by(*keys)
    yield from rows(ledger, wanted)


def rows(ledger: Ledger, wanted: sa.Select[Any]) -> Iterator[Any]:
    """The rows, a few at a time."""
    with told(ledger.name), ledger.engine.connect() as db:
        yield from db.execution_options(yield_per=AT_ONCE).execute(wanted)
