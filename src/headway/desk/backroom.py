"""Behind the desk: what is old is made anew, while people and programs go on asking.

One back room serves all desks of a ledger; it hears of nothing but what the ledger
holds, and leaves there what it makes.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from headway.cabinet import refiled
from headway.coding import basis_of, finding_version
from headway.desk.enrolling import enrol_if_due
from headway.desk.workout import Arrivals, days_since, worked_out
from headway.ledger.dossiers import claims
from headway.ledger.filings import shelved
from headway.ledger.findings import keep_findings, marks
from headway.ledger.pulse import pulse_of
from headway.ledger.shown import show, unshown
from headway.ledger.since import aside_since, fetched
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier, DossierId

__all__ = ["Backroom"]


class Backroom:
    """Makes anew what a ledger's writers have overtaken."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def round(self) -> bool:
        """Do what there is to do; False where there was nothing."""
        shown = self.show_all()
        stale = [dossier for dossier in self.dossiers() if self.is_stale(dossier)]
        for dossier in stale:
            self.find(dossier)
        enrol_if_due(self.ledger)
        return bool(shown or stale)

    def show_all(self) -> int:
        """Make the rows of reports that have none, or old ones; how many reports."""
        with self.ledger.engine.connect() as db:
            waiting = unshown(db)
        for sha in waiting:
            with self.ledger.writer.begin() as db:
                show(db, self.ledger.name, sha)
        return len(waiting)

    def dossiers(self) -> Iterator[Dossier]:
        """The dossiers of which more than the title is known."""
        return (one.dossier for one in claims(self.ledger) if one.dossier)

    def is_stale(self, dossier: Dossier) -> bool:
        """Whether the findings of a dossier are older than what it files."""
        return marks(self.ledger).get(dossier.id) != self.mark(dossier)

    def mark(self, dossier: Dossier) -> str:
        """All by which findings are made: the dossier, its reports, the rules, today.

        What changed since yesterday is another thing every day.
        """
        with self.ledger.engine.connect() as db:
            beats = pulse_of(db, dossier.id)
        return f"{dossier.mark} {finding_version()} {today()} {beats}"

    def find(self, dossier: Dossier) -> None:
        """Work out what there is to find, and keep it."""
        refiled(dossier, self.ledger)
        mark = self.mark(dossier)
        shelf = shelved(self.ledger, dossier.id, basis_of(dossier.mark))
        filings = [one.filing for one in shelf]
        arrivals = arrivals_of(self.ledger, dossier.id, today())
        found = worked_out(dossier, filings, today(), arrivals)
        kept = {question.value: content for question, content in found.items()}
        keep_findings(self.ledger, dossier.id, kept, mark)


def arrivals_of(ledger: Ledger, dossier: DossierId, now: date) -> Arrivals:
    """How the reports came of which a dossier tells what is new."""
    since = days_since(now).values()
    aside = {day: aside_since(ledger, dossier, day) for day in since}
    return Arrivals(fetched=fetched(ledger), aside=aside)


def today() -> date:
    """The day by UTC."""
    return datetime.now(UTC).date()
