"""Back rooms, and what is done to the ledger that they work on."""

from dataclasses import replace

import sqlalchemy as sa
from tests.desk.filled import TALKS
from tests.fakes import SIGNED, editor

from headway.desk.backroom import Backroom
from headway.desk.duty import Duty
from headway.desk.workout import Question
from headway.errors import LedgerError
from headway.ledger.findings import finding_of
from headway.ledger.schema import (
    article,
    filing,
    move,
)
from headway.ledger.store import Ledger
from headway.ledger.works import works
from headway.model.dossier import Dossier, DossierId
from headway.model.entry import Entries

OTHERS = replace(TALKS, id=DossierId("ferry"), title="Arland and Borland on ferries")
PATIENCE = 20.0


class Clock:
    """Time that passes when it is told to."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


class Stumbling(Backroom):
    """Cannot work out the talks."""

    def find(self, dossier: Dossier) -> bool:
        if dossier.id == TALKS.id:
            raise ValueError("the ladder\nhas no rung")
        return super().find(dossier)


class Cut(Stumbling):
    """Hears nothing of the database while it asks about the talks."""

    is_cut = True

    def find(self, dossier: Dossier) -> bool:
        if self.is_cut and dossier.id == TALKS.id:
            raise LedgerError("talks.db: the database does not answer")
        return Backroom.find(self, dossier)


def room_of(ledger: Ledger, duty: Duty | None = None) -> Backroom:
    return Backroom(ledger, duty=duty, chores=())


def confirm(ledger: Ledger, read: Entries) -> None:
    """A person confirms the report's second move."""
    sha = read.article.sha256
    said = ledger.corrections(sha)
    ledger.correct(editor(read, said).confirm(read.moves[1].id, SIGNED))


def reject(ledger: Ledger, read: Entries) -> None:
    """A person rejects the report's second move."""
    sha = read.article.sha256
    said = ledger.corrections(sha)
    ledger.correct(editor(read, said).reject(read.moves[1].id, SIGNED))


def found(ledger: Ledger, id: DossierId = TALKS.id) -> dict[str, bytes]:
    """What is found about a dossier now."""
    kept = {one.value: finding_of(ledger, id, one.value) for one in Question}
    return {name: one.content for name, one in kept.items() if one is not None}


def troubles(ledger: Ledger) -> list[str]:
    return [one.trouble for one in works(ledger) if one.trouble]


def file_anew(ledger: Ledger) -> None:
    """Make all filings and findings of the talks by another back room."""
    with ledger.writer.begin() as db:
        db.execute(sa.update(filing).values(mark="old"))
    assert room_of(ledger).find(TALKS)


def damage(ledger: Ledger, sha: str, **columns: object) -> None:
    """Spoil a row of the report."""
    with ledger.writer.begin() as db:
        for name, value in columns.items():
            change = {name: value}
            db.execute(sa.update(move).filter_by(article=sha).values(change))
        db.execute(sa.update(article).filter_by(sha256=sha).values(shown=None))
