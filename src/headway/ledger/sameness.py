"""Persons' judgements on which names mean one actor: kept for ever, only added to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.errors import UsageError
from headway.ledger.keeping import take_turn
from headway.ledger.pulse import beat
from headway.ledger.schema import sameness
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.article import hash_of
from headway.model.sameness import Judgement, in_the_way, standing

__all__ = ["judge", "judgements", "said_in", "withdraw"]

TURN = hash_of("judgements of names")


def judgements(ledger: Ledger) -> list[Judgement]:
    """All judgements in the order of making, those that were withdrawn among them."""
    with told(ledger.name), ledger.engine.connect() as db:
        return said_in(db)


def said_in(db: Connection) -> list[Judgement]:
    """The same, within a transaction."""
    rows = db.execute(sa.select(sameness).order_by(sameness.c.number)).mappings()
    return [
        Judgement(**{**row, "made": datetime.fromisoformat(row["made"])})
        for row in rows
    ]


def judge(ledger: Ledger, new: Judgement) -> Judgement:
    """Keep a judgement; it gets its number.

    `UsageError` where one that stands says so already, or says otherwise.
    """
    return keep(ledger, new, checked)


def checked(held: list[Judgement], new: Judgement) -> Judgement:
    """The judgement, if nothing that was said before is in its way."""
    if new.name == new.other:
        raise UsageError(f'"{new.name}" is one name: give two')
    if same := next((one for one in standing(held) if one.means(new)), None):
        raise UsageError(f"this is said already: {sentence(same)}")
    if other := in_the_way(standing(held), new):
        raise UsageError(f"{sentence(other)}: undo that first")
    return new


def withdraw(ledger: Ledger, number: int, undone: Judgement) -> Judgement:
    """Keep that the judgement of this number holds no more.

    Of `undone` no more is kept than who says so, when and why. `UsageError` where there
    is none that stands.
    """

    def of_the_same(held: list[Judgement], new: Judgement) -> Judgement:
        for one in standing(held):
            if one.number == number:
                return replace(
                    new, name=one.name, other=one.other, same=one.same, undoes=number
                )
        raise UsageError(f"no judgement {number} stands: see the actor's history")

    return keep(ledger, undone, of_the_same)


def keep(
    ledger: Ledger,
    new: Judgement,
    check: Callable[[list[Judgement], Judgement], Judgement],
) -> Judgement:
    """Add a row, one at a time, so that no two contradict each other."""
    with told(ledger.name), ledger.writer.begin() as db:
        take_turn(db, TURN)
        made = check(said_in(db), new)
        row = sa.insert(sameness).values(row_of(made)).returning(sameness.c.number)
        number = db.execute(row).scalar_one()
        beat(db)
    return replace(made, number=number)


def row_of(made: Judgement) -> dict[str, Any]:
    """The row of a judgement that has no number yet."""
    return {
        "name": made.name,
        "other": made.other,
        "same": made.same,
        "undoes": made.undoes,
        "by": made.by,
        "why": made.why,
        "made": made.made.isoformat(timespec="seconds"),
    }


def sentence(said: Judgement) -> str:
    """What a judgement says, in a line."""
    verb = "is" if said.same else "is not"
    day = said.made.date().isoformat()
    return f'"{said.name}" {verb} "{said.other}" by {said.by} on {day}'
