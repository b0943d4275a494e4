"""Names on a roll, and what the roll says of them."""

from typing import Any

from tests.desk.cast import naming

from headway.desk.answers.actors import actor, actors, asked_for
from headway.desk.answers.samenesses import (
    Signed,
)
from headway.ledger.store import Ledger

JANE = Signed(by="jane", why="one office")
RIABKOV = naming("Ivo Riabkov")
RYABKOV = naming("Ivo Ryabkov")
OTTERMAN = naming("Karla Otterman")


def names(ledger: Ledger) -> dict[str, list[str]]:
    """The names that each person bears."""
    rows, _ = actors(ledger, asked_for(kind="person"), None, 50)
    return {row["id"]: sorted(known(ledger, row["id"])["names"]) for row in rows}


def known(ledger: Ledger, id_: str) -> dict[str, Any]:
    found = actor(ledger, id_)
    assert found is not None
    return found
