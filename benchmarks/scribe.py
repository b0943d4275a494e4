"""One who writes into a ledger while others read."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count

import sqlalchemy as sa
from benchmarks.invented import report
from benchmarks.world import World

from headway.cabinet import Cabinet
from headway.follow.editor import Editor, Signature
from headway.ledger.dossiers import claims
from headway.ledger.findings import marks
from headway.ledger.pulse import pulse_of
from headway.ledger.schema import filing
from headway.ledger.store import Ledger
from headway.model.article import Capture
from headway.model.dossier import Dossier

__all__ = ["Scribe"]

EVERY = 1.0  # seconds
SOME = 500  # reports that are corrected in turn
PATIENCE = 120.0
BEYOND = 10_000_000  # the numbers of reports that are written later begin so


class Scribe:
    """Confirms an entry, or adds a report and files it, in turns."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.world = World()
        self.dossiers = [one.dossier for one in claims(ledger) if one.dossier]
        self.numbers = count(BEYOND + int(time.time()))
        self.reports = self.some_reports()

    def some_reports(self) -> Iterator[str]:
        """Reports of the first dossier, one after the other and again."""
        own = sa.select(filing.c.article).filter_by(dossier=self.dossiers[0].id)
        with self.ledger.engine.connect() as db:
            found = db.scalars(own.limit(SOME)).all()
        while True:
            yield from found

    def confirm(self) -> None:
        """Say of an entry that it is right."""
        report = self.ledger.report(next(self.reports))
        sha = report.article.sha256
        read = self.ledger.as_read(sha)
        assert read is not None
        editor = Editor(read, report, self.ledger.corrections(sha), lambda _: None)
        signed = Signature(by="bench", made=now(), why=None)
        self.ledger.correct(editor.confirm(report.moves[0].id, signed))

    def add(self) -> None:
        """Add a report, and file it."""
        dossier: Dossier = self.dossiers[0]
        entries = report(self.world, dossier, next(self.numbers))
        article = entries.article
        capture = Capture(
            name=article.id,
            origin=article.url or article.id,
            media_type="text/plain",
            content=article.text.encode(),
            fetched=now(),
        )
        self.ledger.add(capture, entries)
        Cabinet(dossier, self.ledger).file_all([article.sha256])

    def until_fresh(self) -> float:
        """Seconds from a correction until the findings are made from it."""
        self.wait()
        time.sleep(8)  # the back room has rested
        self.confirm()
        begun = time.perf_counter()
        self.wait()
        return time.perf_counter() - begun

    def wait(self) -> None:
        """Wait until the findings of the first dossier are those of now."""
        ends = time.monotonic() + PATIENCE
        while not self.is_fresh() and time.monotonic() < ends:
            time.sleep(0.02)

    def is_fresh(self) -> bool:
        """Whether nothing was written since the findings were made."""
        dossier = self.dossiers[0].id
        with self.ledger.engine.connect() as db:
            beats = pulse_of(db, dossier)
        return marks(self.ledger).get(dossier, "").rpartition(" ")[2] == str(beats)

    @contextmanager
    def writing(self) -> Iterator[list[float]]:
        """Write every second until the readers have gone; how long each time took."""
        over, taken = threading.Event(), list[float]()

        def write() -> None:
            for number in count():
                begun = time.perf_counter()
                (self.add if number % 2 else self.confirm)()
                taken.append(time.perf_counter() - begun)
                if over.wait(max(0.0, EVERY - taken[-1])):
                    return

        thread = threading.Thread(target=write)
        thread.start()
        try:
            yield taken
        finally:
            over.set()
            thread.join()


def now() -> datetime:
    """The time, in seconds."""
    return datetime.now(UTC).replace(microsecond=0)
