"""The roll of a ledger in its tables: made anew where names or judgements change."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.keeping import ROLL_TURN, take_turn
from headway.ledger.moments import stamp
from headway.ledger.pulse import pulse_of
from headway.ledger.sameness import said_in
from headway.ledger.schema import (
    borne,
    enrolled,
    enrolled_in,
    enrolment,
    given,
    tombstone,
)
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.ledger.upserting import put
from headway.model.enrolled import Enrolled, Named
from headway.model.sameness import Judgement

__all__ = [
    "Before",
    "Enrolment",
    "before",
    "enrolment_of",
    "keep_roll",
    "kin_of",
]

Row = dict[str, Any]
ROLL = "roll"
COLUMNS = [column.name for column in enrolled.c]
MANY = 500  # values bound at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What a roll is made from, beside the reports."""

    said: Sequence[Judgement]  # those that were withdrawn, too
    given: Mapping[str, str]  # the name for which each id was given, to the id
    borne: Mapping[str, str]  # name to the id of the actor that it meant
    graves: int  # how many reports have been taken out


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """When the roll was made, and by what."""

    mark: str
    made: datetime  # UTC
    took: float  # seconds


def before(ledger: Ledger) -> tuple[Before, int]:
    """What a roll is made from, and the pulse of the ledger at that time."""
    with told(ledger.name), ledger.engine.connect() as db:
        pulse = pulse_of(db)
        return before_in(db), pulse


def before_in(db: Connection) -> Before:
    """The same, within a transaction."""
    meant = sa.select(borne.c.name, borne.c.actor).where(borne.c.actor.is_not(None))
    return Before(
        said=said_in(db),
        given={row.name: row.id for row in db.execute(sa.select(given))},
        borne={row.name: row.actor for row in db.execute(meant)},
        graves=db.scalar(sa.select(sa.func.count()).select_from(tombstone)) or 0,
    )


def enrolment_of(ledger: Ledger) -> Enrolment | None:
    """When the roll was made; None: there is none yet."""
    wanted = sa.select(enrolment).filter_by(name=ROLL)
    with told(ledger.name), ledger.engine.connect() as db:
        row = db.execute(wanted).one_or_none()
    if row is None:
        return None
    made = datetime.fromisoformat(row.made)
    return Enrolment(mark=row.mark, made=made, took=row.took)


def kin_of(ledger: Ledger, names: Collection[str]) -> list[Named]:
    """The names that judgements of these may part or join: all that hang on them."""
    wanted = list(names)
    with told(ledger.name), ledger.engine.connect() as db:
        usual = sa.select(borne.c.usual).where(borne.c.name.in_(wanted))
        near = {*wanted, *db.scalars(usual)}
        same = borne.c.usual.in_(near) | borne.c.name.in_(near)
        contents = db.scalars(sa.select(borne.c.content).where(same)).all()
    return [msgspec.convert(content, Named) for content in contents]


def keep_roll(
    ledger: Ledger,
    made: Iterable[Enrolled],
    names: Iterable[Named],
    seen: Before,
    enrolment: Enrolment | None,
) -> bool:
    """Keep the actors of these names in place of those who bore them before.

    With an `enrolment` they are all names of the ledger. False, and nothing is kept,
    where persons judged anew since what was `seen`, or a report was taken out, whose
    names might be among them: make it again.
    """
    actors, own = list(made), list(names)
    with told(ledger.name), ledger.writer.begin() as db:
        take_turn(db, ROLL_TURN)
        now = before_in(db)
        if (len(now.said), now.graves) != (len(seen.said), seen.graves):
            return False
        if now.given != seen.given:
            return False
        ids = {name: actor.id for actor in actors for name in actor.names}
        gone = None if enrolment else [n.name for n in own]
        renew(db, borne, [named_row(n, ids.get(n.name)) for n in own], "name", gone)
        old = None if gone is None else [now.borne[n] for n in gone if n in now.borne]
        drop = None if old is None else {*old, *(actor.id for actor in actors)}
        renew(db, enrolled, [actor_row(actor) for actor in actors], "id", drop)
        keep_dossiers(db, actors, drop)
        keep_ids(db, actors, seen.given)
        if enrolment is not None:
            drop_ids(db, seen.given, {w for n in own for w in (n.name, n.usual)})
            keep_enrolment(db, enrolment)
    return True


def renew(
    db: Connection, table: sa.Table, rows: Sequence[Row], key: str, gone: Any
) -> None:
    """Put rows in the place of those with these keys; None: of all.

    Rows that stay as they are are not written.
    """
    column = table.c[key]
    held = {row[key]: dict(row) for row in held_rows(db, table, column, gone)}
    fresh = {row[key]: row for row in rows}
    old = [k for k, row in held.items() if fresh.get(k) != row]
    if old:
        away = sa.delete(table).where(column == sa.bindparam("old"))
        db.execute(away, [{"old": k} for k in old])
    if new := [row for k, row in fresh.items() if held.get(k) != row]:
        db.execute(sa.insert(table), new)


def held_rows(
    db: Connection, table: sa.Table, column: sa.Column[Any], gone: Any
) -> Iterable[Any]:
    """The rows with these keys; None: all."""
    if gone is None:
        yield from db.execute(sa.select(table)).mappings()
        return
    keys = list(gone)
    for start in range(0, len(keys), MANY):
        some = column.in_(keys[start : start + MANY])
        yield from db.execute(sa.select(table).where(some)).mappings()


def named_row(named: Named, actor: str | None) -> Row:
    """The row of a name."""
    content = msgspec.json.decode(msgspec.json.encode(named))
    row = {"name": named.name, "usual": named.usual, "actor": actor}
    return row | {"content": content}


def actor_row(actor: Enrolled) -> Row:
    """The row of an actor."""
    row: Row = {name: getattr(actor, name) for name in COLUMNS}
    return row | {"kind": actor.kind.value}


def keep_dossiers(
    db: Connection, actors: Iterable[Enrolled], drop: Collection[str] | None
) -> None:
    """Keep in which dossiers the actors are named."""
    away = sa.delete(enrolled_in)
    if drop is not None:
        away = away.where(enrolled_in.c.actor.in_(list(drop)))
    db.execute(away)
    rows = [
        {"dossier": dossier, "actor": actor.id, "reports": reports}
        for actor in actors
        for dossier, reports in actor.dossiers
    ]
    if rows:
        db.execute(sa.insert(enrolled_in), rows)


def keep_ids(
    db: Connection, actors: Iterable[Enrolled], known: Mapping[str, str]
) -> None:
    """Keep the ids that nobody has had before."""
    had = set(known.values())
    fresh = [{"id": a.id, "name": a.name} for a in actors if a.id not in had]
    if fresh:
        db.execute(sa.insert(given), fresh)


def drop_ids(db: Connection, known: Mapping[str, str], names: Collection[str]) -> None:
    """Let go of the ids of names that no report bears any more."""
    old = [{"old": id_} for name, id_ in known.items() if name not in names]
    if old:
        db.execute(sa.delete(given).where(given.c.id == sa.bindparam("old")), old)


def keep_enrolment(db: Connection, made: Enrolment) -> None:
    """Keep when the roll was made."""
    row = {"mark": made.mark, "made": stamp(made.made), "took": made.took}
    put(db, enrolment, {"name": ROLL}, row)
