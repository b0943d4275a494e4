"""A dossier's filings as the back room keeps them at hand: only the new are fetched."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from headway.cabinet import Cabinet
from headway.errors import LedgerError
from headway.ledger.filings import Slip, contents, opened, slips
from headway.ledger.stamps import pulse_now
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier
from headway.model.filing import Filing

__all__ = ["Shelf"]

TOGETHER = 20  # reports that are filed in one transaction
TRIES = 3  # a steady writer is not waited for

Told = Callable[[int, int], None]  # so many are done, of so many


class Shelf:
    """All filings of a dossier, filed anew where something has overtaken them."""

    def __init__(self, dossier: Dossier, ledger: Ledger) -> None:
        self.dossier = dossier
        self.ledger = ledger
        self.cabinet = Cabinet(dossier, ledger)
        self.held: dict[str, tuple[str, Filing]] = {}  # by report, under their marks
        self.troubles: dict[str, str] = {}  # by report, what is wrong with it

    def __len__(self) -> int:
        return len(self.held)

    def filings(self, told: Told) -> tuple[list[Filing], int]:
        """All filings, by day, and the dossier's pulse when nothing in them was old.

        A report that is damaged is as it was, or left out.
        """
        self.troubles.clear()
        for _ in range(TRIES):
            beats = pulse_now(self.ledger, self.dossier.id)
            found = slips(self.ledger, self.dossier.id, self.cabinet.basis)
            stale = [one.article for one in found if one.is_stale]
            stale = [sha for sha in stale if sha not in self.troubles]
            if not stale:
                break
            self.file(stale, told)
        self.fetch(found)
        there = [slip for slip in found if slip.article in self.held]
        return [slip.on(self.held[slip.article][1]) for slip in there], beats

    def file(self, stale: Sequence[str], told: Told) -> None:
        """File these reports anew."""
        for begins in range(0, len(stale), TOGETHER):
            if len(stale) > TOGETHER:
                told(begins, len(stale))
            batch = stale[begins : begins + TOGETHER]
            try:
                self.cabinet.file_all(batch)
            except LedgerError:
                self.file_each(batch)

    def file_each(self, batch: Sequence[str]) -> None:
        """File them one by one, and note what is wrong."""
        for sha in batch:
            try:
                self.cabinet.file_all([sha])
            except LedgerError as broken:
                self.troubles[sha] = str(broken)

    def fetch(self, found: Sequence[Slip]) -> None:
        """Take at hand what is new, and let go of what is no longer there."""
        marks = {slip.article: slip.mark for slip in found}
        self.held = {
            sha: kept for sha, kept in self.held.items() if marks.get(sha) == kept[0]
        }
        wanted = [sha for sha in marks if sha not in self.held]
        fresh = contents(self.ledger, self.dossier.id, wanted)
        for sha, filing in self.opened(fresh):
            self.held[sha] = marks[sha], filing

    def opened(self, fresh: Mapping[str, bytes]) -> Iterator[tuple[str, Filing]]:
        """The filings that can be read."""
        for sha, content in fresh.items():
            try:
                yield sha, opened(self.ledger, sha, content)
            except LedgerError as broken:
                self.troubles[sha] = str(broken)
