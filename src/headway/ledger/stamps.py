"""Which findings a ledger keeps, without what they say: that is known in a moment."""

from dataclasses import dataclass

import sqlalchemy as sa

from headway.ledger.findings import is_overtaken
from headway.ledger.pulse import name_of, pulse_of
from headway.ledger.schema import dossier, finding, pulse
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.dossier import DossierId

__all__ = ["Stamp", "pulse_now", "stamp_of", "stamps_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """By what a finding of a dossier was made, and when."""

    dossier: DossierId
    title: str
    question: str
    mark: str | None  # None: it has yet to be worked out
    made: str | None  # UTC; None: likewise
    pulse: int  # of the dossier, now

    @property
    def is_old(self) -> bool:
        """Whether the dossier was written since; it is being worked out anew."""
        return self.mark is None or is_overtaken(self.mark, self.pulse)

    @property
    def tag(self) -> str:
        """By what an answer that comes of it is told from another one."""
        return f"{self.mark} {self.made} {self.is_old}"


def pulse_now(ledger: Ledger, dossier: DossierId | None = None) -> int:
    """How often the dossier, or else the ledger, was written up to now."""
    with told(ledger.name), ledger.engine.connect() as db:
        return pulse_of(db, dossier)


def stamp_of(ledger: Ledger, id: DossierId, question: str) -> Stamp | None:
    """The stamp of a dossier's finding; None: there is no such dossier."""
    return next(iter(read(ledger, question, dossier.c.id == id)), None)


def stamps_of(ledger: Ledger, question: str) -> list[Stamp]:
    """The stamps of all dossiers, by title."""
    return read(ledger, question, sa.true())


def read(ledger: Ledger, question: str, where: sa.ColumnElement[bool]) -> list[Stamp]:
    """The stamps of these dossiers."""
    of_question = (finding.c.dossier == dossier.c.id) & (finding.c.question == question)
    own = pulse.c.name == sa.literal(name_of(DossierId(""))).concat(dossier.c.id)
    wanted = (
        sa.select(dossier.c.id, dossier.c.title, finding.c.mark, finding.c.made)
        .add_columns(sa.func.coalesce(pulse.c.beats, 0).label("pulse"))
        .select_from(dossier.outerjoin(finding, of_question).outerjoin(pulse, own))
        .where(where)
        .order_by(dossier.c.title, dossier.c.id)
    )
    with told(ledger.name), ledger.engine.connect() as db:
        return [
            Stamp(
                dossier=DossierId(row.id),
                title=row.title,
                question=question,
                mark=row.mark,
                made=row.made,
                pulse=row.pulse,
            )
            for row in db.execute(wanted)
        ]
