"""What moves mean, kept beside their report: another set of issues needs no encoder.

A vector has length one, and its numbers are so many of 127 parts of the largest: then
a byte keeps each, and the vector comes back as it was.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.keeping import take_turn
from headway.ledger.schema import article, meaning
from headway.ledger.store import Ledger
from headway.ledger.trouble import told, unreadable
from headway.model.entry import EntryId

__all__ = ["Vector", "keep_meanings", "meanings"]

Vector = npt.NDArray[np.float32]
STEPS = 127  # of a signed byte


def keep_meanings(
    ledger: Ledger, sha256: str, encoder: str, fresh: Mapping[EntryId, Vector]
) -> None:
    """Keep vectors of a report's moves, beside those that this encoder made before.

    Those of another encoder give way. A report that the ledger does not hold, or no
    longer, gets none.
    """
    if not fresh:
        return
    with told(ledger.name), ledger.writer.begin() as db:
        take_turn(db, sha256)
        if db.scalar(sa.select(article.c.sha256).filter_by(sha256=sha256)) is None:
            return
        with unreadable(ledger.name, sha256):
            whole = {**held(db, sha256, encoder), **fresh}
        db.execute(sa.delete(meaning).filter_by(article=sha256))
        row = {"article": sha256, "encoder": encoder, "moves": sorted(whole)}
        content = packed(whole[move] for move in sorted(whole))
        db.execute(sa.insert(meaning), {**row, "content": content})


def meanings(ledger: Ledger, sha256: str, encoder: str) -> dict[EntryId, Vector]:
    """The vectors of a report's moves, by id; none that another encoder made."""
    with (
        told(ledger.name),
        ledger.engine.connect() as db,
        unreadable(ledger.name, sha256),
    ):
        return held(db, sha256, encoder)


def held(db: Connection, sha256: str, encoder: str) -> dict[EntryId, Vector]:
    """What stands in the row of a report; nothing, where another encoder made it."""
    wanted = sa.select(meaning).filter_by(article=sha256, encoder=encoder)
    row = db.execute(wanted).one_or_none()
    return vectors_of(row) if row is not None else {}


def vectors_of(row: sa.Row[*tuple[Any, ...]]) -> dict[EntryId, Vector]:
    """The vectors in a row, by the id of their move."""
    rows = unpacked(row.content, len(row.moves))
    return dict(zip(map(EntryId, row.moves), rows, strict=True))


def packed(rows: Iterable[Vector]) -> bytes:
    """The vectors with a byte for each number."""
    steps = [np.rint(row / np.abs(row).max() * STEPS).astype(np.int8) for row in rows]
    return b"".join(row.tobytes() for row in steps)


def unpacked(content: bytes, rows: int) -> Vector:
    """So many vectors of length one; `ValueError` where the bytes make none."""
    steps = np.frombuffer(content, np.int8).reshape(rows, -1).astype(np.float32)
    found: Vector = steps / np.linalg.norm(steps, axis=1, keepdims=True)
    return found
