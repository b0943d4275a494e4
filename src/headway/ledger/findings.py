"""What was found over a dossier's reports: kept, so that nobody waits for it twice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa

from headway.ledger.keeping import take_turn
from headway.ledger.moments import stamp
from headway.ledger.pulse import pulse_of, still
from headway.ledger.schema import filing, finding
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.article import hash_of
from headway.model.dossier import DossierId

__all__ = ["Kept", "finding_of", "is_overtaken", "keep_findings", "marks"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A finding as it is kept."""

    content: bytes  # JSON, or a picture
    mark: str  # of all by which it was made
    made: datetime  # UTC
    pulse: int  # of the dossier, now

    @property
    def is_old(self) -> bool:
        """Whether the dossier was written since; it is being worked out anew."""
        return is_overtaken(self.mark, self.pulse)


def is_overtaken(mark: str, pulse: int) -> bool:
    """Whether a dossier of this pulse was written since a finding of this mark.

    The pulse at which it was made is the last word of the mark.
    """
    return mark.rpartition(" ")[2] != str(pulse)


def keep_findings(
    ledger: Ledger,
    dossier: DossierId,
    found: Mapping[str, bytes],
    mark: str,
    of: Iterable[str] = (),
) -> bool:
    """Keep findings by their question; those that were kept before give way.

    `of` are the reports by which they were made: where one of them has been taken out
    since, nothing is kept, for its words might stand in it. Then False.
    """
    made = stamp(datetime.now(UTC))
    rows = [
        {"dossier": dossier, "question": question, "mark": mark, "made": made}
        | {"content": content}
        for question, content in found.items()
    ]
    with told(ledger.name), ledger.writer.begin() as db:
        take_turn(db, hash_of(f"findings of {dossier}"))
        still(db, dossier)
        filed = db.scalars(sa.select(filing.c.article).filter_by(dossier=dossier))
        if not set(of) <= set(filed):
            return False
        db.execute(sa.delete(finding).filter_by(dossier=dossier))
        if rows:
            db.execute(sa.insert(finding), rows)
        return True


def finding_of(ledger: Ledger, dossier: DossierId, question: str) -> Kept | None:
    """What was found about a question; None: nothing was worked out yet."""
    wanted = sa.select(finding).filter_by(dossier=dossier, question=question)
    with told(ledger.name), ledger.engine.connect() as db:
        row = db.execute(wanted).one_or_none()
        if row is None:
            return None
        return Kept(
            content=row.content,
            mark=row.mark,
            made=datetime.fromisoformat(row.made),
            pulse=pulse_of(db, dossier),
        )


def marks(ledger: Ledger) -> dict[DossierId, str]:
    """By what the findings of each dossier were made."""
    wanted = sa.select(finding.c.dossier, sa.func.min(finding.c.mark))
    with told(ledger.name), ledger.engine.connect() as db:
        rows = db.execute(wanted.group_by(finding.c.dossier)).all()
    return {DossierId(dossier): mark for dossier, mark in rows}
