"""The roll of a ledger as it is asked: actors by name, kind, party and dossier."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.schema import borne, enrolled, enrolled_in, given
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.enrolled import Named

__all__ = [
    "Facets",
    "RollPage",
    "Wanted",
    "actor_called",
    "actors_near",
    "enrolled_actor",
    "facets",
    "is_borne",
    "listed_actors",
    "names_borne",
    "whose",
]

Row = dict[str, Any]
Place = tuple[int, str]  # mentions and id of the last actor of the page before
MOST = 30  # values of a facet


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which actors are wanted; None: whatever it is."""

    words: tuple[str, ...] = ()  # all of them stand in a name or alias, folded
    kind: str | None = None
    party: str | None = None
    dossier: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RollPage:
    """Some of the actors, those who are named most first."""

    rows: tuple[Row, ...]
    after: Place | None  # where the next page begins; None: it was the last one


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """How many of the wanted actors there are, by kind and by party."""

    total: int
    kinds: tuple[tuple[str, int], ...]
    parties: tuple[tuple[str, int], ...]


def listed_actors(
    ledger: Ledger, wanted: Wanted, after: Place | None, limit: int
) -> RollPage:
    """So many of the wanted actors, those named most first, from behind `after`."""
    asked = sa.select(enrolled).where(*conditions(wanted))
    if after is not None:
        times, last = after
        later = (enrolled.c.mentions == times) & (enrolled.c.id > last)
        asked = asked.where((enrolled.c.mentions < times) | later)
    asked = asked.order_by(enrolled.c.mentions.desc(), enrolled.c.id).limit(limit + 1)
    with told(ledger.name), ledger.engine.connect() as db:
        rows = [dict(row) for row in db.execute(asked).mappings()]
    kept = tuple(rows[:limit])
    more = kept and len(rows) > limit
    end = (kept[-1]["mentions"], kept[-1]["id"]) if more else None
    return RollPage(rows=kept, after=end)


def conditions(wanted: Wanted) -> Iterator[sa.ColumnElement[bool]]:
    """What an actor must fulfil."""
    for word in wanted.words:
        yield enrolled.c.words.contains(word, autoescape=True)
    if wanted.kind is not None:
        yield enrolled.c.kind == wanted.kind
    if wanted.party is not None:
        yield enrolled.c.party == wanted.party
    if wanted.dossier is not None:
        own = sa.select(enrolled_in.c.actor).filter_by(dossier=wanted.dossier)
        yield enrolled.c.id.in_(own)


def facets(ledger: Ledger, wanted: Wanted) -> Facets:
    """How many actors there are beside those wanted, were the facet another."""
    any_kind = Wanted(words=wanted.words, party=wanted.party, dossier=wanted.dossier)
    any_party = Wanted(words=wanted.words, kind=wanted.kind, dossier=wanted.dossier)
    with told(ledger.name), ledger.engine.connect() as db:
        total = sa.select(sa.func.count()).select_from(enrolled)
        return Facets(
            total=db.scalar(total.where(*conditions(wanted))) or 0,
            kinds=counts(db, enrolled.c.kind, any_kind),
            parties=counts(db, enrolled.c.party, any_party),
        )


def counts(
    db: Connection, column: sa.Column[Any], wanted: Wanted
) -> tuple[tuple[str, int], ...]:
    """How many actors each value has, the most frequent first."""
    often = sa.func.count()
    asked = sa.select(column, often).where(column.is_not(None), *conditions(wanted))
    order = asked.group_by(column).order_by(often.desc(), column).limit(MOST)
    return tuple((value, times) for value, times in db.execute(order))


def enrolled_actor(ledger: Ledger, id_: str) -> Row | None:
    """The actor of this id; of an id that was merged, whoever bears its name now.

    None: no report names one.
    """
    with told(ledger.name), ledger.engine.connect() as db:
        own = sa.select(enrolled).filter_by(id=id_)
        if row := db.execute(own).mappings().one_or_none():
            return dict(row)
        name = db.scalar(sa.select(given.c.name).filter_by(id=id_))
        return None if name is None else row_called(db, name)


def actor_called(ledger: Ledger, name: str) -> Row | None:
    """The actor that bears a name in reports, or on the roll."""
    with told(ledger.name), ledger.engine.connect() as db:
        return row_called(db, name)


def is_borne(ledger: Ledger, name: str) -> bool:
    """Whether reports give somebody this name, though it may be nobody's alone."""
    asked = sa.select(borne.c.name).filter_by(name=name)
    with told(ledger.name), ledger.engine.connect() as db:
        return db.scalar(asked) is not None


def row_called(db: Connection, name: str) -> Row | None:
    """The same, within a connection."""
    meant = sa.select(borne.c.actor).filter_by(name=name)
    usual = sa.select(borne.c.actor).filter_by(usual=name)
    for same in (
        enrolled.c.name == name,
        enrolled.c.id.in_(meant),
        enrolled.c.id.in_(usual),
    ):
        asked = sa.select(enrolled).where(same)
        found = asked.order_by(enrolled.c.mentions.desc(), enrolled.c.id).limit(1)
        if row := db.execute(found).mappings().one_or_none():
            return dict(row)
    return None


def whose(ledger: Ledger, names: list[str]) -> dict[str, tuple[str, str]]:
    """The actors that bear these names: name to id and name of the actor."""
    asked = sa.select(borne.c.name, enrolled.c.id, enrolled.c.name.label("called"))
    joined = borne.join(enrolled, enrolled.c.id == borne.c.actor)
    asked = asked.select_from(joined).where(borne.c.name.in_(names))
    with told(ledger.name), ledger.engine.connect() as db:
        return {row.name: (row.id, row.called) for row in db.execute(asked)}


def names_borne(ledger: Ledger, actor: str) -> list[Named]:
    """The names that an actor bears in reports, with what is said of each."""
    asked = sa.select(borne.c.content).filter_by(actor=actor).order_by(borne.c.name)
    with told(ledger.name), ledger.engine.connect() as db:
        return [msgspec.convert(one, Named) for one in db.scalars(asked)]


def actors_near(ledger: Ledger, keys: Sequence[str], limit: int) -> list[Row]:
    """The actors of these keys, those named most first."""
    asked = sa.select(enrolled).where(enrolled.c.near.in_(keys))
    order = asked.order_by(enrolled.c.mentions.desc(), enrolled.c.id).limit(limit)
    with told(ledger.name), ledger.engine.connect() as db:
        return [dict(row) for row in db.execute(order).mappings()]
