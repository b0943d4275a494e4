"""Which dossier goes by which id in a ledger: two of one id would share reports."""

from dataclasses import dataclass

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.errors import LedgerError
from headway.ledger.keeping import take_turn
from headway.ledger.pulse import beat
from headway.ledger.schema import dossier
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.article import hash_of
from headway.model.dossier import Dossier, DossierId

__all__ = ["Claimed", "claim", "claims", "refuse_namesake"]


@dataclass(frozen=True, slots=True)
class Claimed:
    """A dossier of a ledger, as it was when it was last filled."""

    id: DossierId
    title: str
    place: str  # of its file
    dossier: Dossier | None  # None: an older Headway has filled it


def claim(ledger: Ledger, this: Dossier, place: str) -> None:
    """Keep this dossier, whose file lies at this place: it has its id here.

    It may be moved, or get another title, but not both at once. `LedgerError` where the
    id is another dossier's.
    """
    with told(ledger.name), ledger.engine.connect() as db:
        if is_at(db, ledger, this, place):
            return
    with told(ledger.name), ledger.writer.begin() as db:
        take_turn(db, hash_of(this.id))
        is_at(db, ledger, this, place)
        db.execute(sa.delete(dossier).filter_by(id=this.id))
        row = {"id": this.id, "title": this.title, "place": place}
        db.execute(sa.insert(dossier), row | {"content": content_of(this)})
        beat(db, [this.id])


def claims(ledger: Ledger) -> list[Claimed]:
    """All dossiers of a ledger, by title."""
    wanted = sa.select(dossier).order_by(dossier.c.title, dossier.c.id)
    with told(ledger.name), ledger.engine.connect() as db:
        return [
            Claimed(DossierId(row.id), row.title, row.place, noun_of(row.content))
            for row in db.execute(wanted)
        ]


def content_of(this: Dossier) -> str:
    """A dossier as it is stored."""
    return msgspec.json.encode(this).decode()


def noun_of(content: str | None) -> Dossier | None:
    """A dossier from what is stored."""
    return msgspec.json.decode(content, type=Dossier) if content else None


def refuse_namesake(ledger: Ledger, this: Dossier, place: str) -> None:
    """Raise `LedgerError` where the dossier's id is another's in this ledger."""
    with told(ledger.name), ledger.engine.connect() as db:
        is_at(db, ledger, this, place)


def is_at(db: Connection, ledger: Ledger, this: Dossier, place: str) -> bool:
    """Whether the ledger knows the dossier as it is, and at this place.

    `LedgerError` where its id is another's: that of another title and another place.
    """
    row = db.execute(sa.select(dossier).filter_by(id=this.id)).one_or_none()
    if row is None:
        return False
    if row.title != this.title and row.place != place:
        raise LedgerError(
            f'{ledger.name}: the id "{this.id}" is that of "{row.title}" in '
            f'{row.place}: write another id = "…" into {place}; if it is the same '
            "dossier, moved, give it that title for one call"
        )
    return bool(row.content == content_of(this) and row.place == place)
