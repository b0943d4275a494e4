"""The ledger: entries kept, in whole transactions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine

from headway.errors import LedgerError, OvertakenError
from headway.ledger.batches import as_read, reports
from headway.ledger.bringing import Added, Brought
from headway.ledger.bulk import bring
from headway.ledger.copies import Joined, joined
from headway.ledger.corrections import (
    corrections_of,
    drop_corrections,
    keep_correction,
    latest_of,
)
from headway.ledger.keeping import PARTS, copies_of, take_turn
from headway.ledger.moments import stamp
from headway.ledger.pulse import beat, beat_for
from headway.ledger.removing import wipe
from headway.ledger.schema import (
    article,
    aside,
    capture,
    channel,
    correction,
    meeting,
    move,
    proposal,
    statement,
    tombstone,
)
from headway.ledger.settling import settle
from headway.ledger.showing import show
from headway.ledger.trouble import told, unreadable
from headway.ledger.unswept import unswept
from headway.ledger.words import drop_words, tidy_words
from headway.model.article import Article, Capture
from headway.model.correction import Correction
from headway.model.entry import Entries, EntryId, Reader

__all__ = ["Added", "Brought", "Ledger", "spoken"]

COUNTED = (article, capture, *PARTS, correction)
NUMBERED = (statement, move, meeting, proposal, channel)  # what bears an entry's id
DAY = len("2022-01-13")
DIGITS = re.compile(r"[0-9a-f]{8,64}")  # the beginning of a hash
IN_ORDER = (article.c.published.is_(None), article.c.published, article.c.sha256)


class Ledger:
    """All entries of a file or database. Every call may raise `LedgerError`."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.engine = engine
        self.writer = engine.execution_options(writes=True)
        self.name = name

    def close(self) -> None:
        """Let go of the file or the database."""
        self.engine.dispose()

    def join(self, capture: Capture, own: Article) -> Joined:
        """The report with this capture of it, as `add` wants it to be coded.

        `own` is what the capture says itself, without its hints.
        """
        with told(self.name), self.engine.connect() as db:
            with unreadable(self.name, own.sha256):
                held = copies_of(db, {own.sha256: own.text})[own.sha256]
            return joined(capture, own, held)

    def add(
        self, capture: Capture, entries: Entries, own: Article | None = None
    ) -> Added:
        """Keep what was read in a report, in one transaction; twice changes nothing.

        `own` is what the capture says itself, where that is less than the article.
        """
        whole = Brought(capture=capture, own=own or entries.article, entries=entries)
        return self.add_all([whole])[0]

    def add_all(self, brought: Sequence[Brought]) -> list[Added]:
        """Keep many reports in one transaction, as one by one; what became of each.

        Captures of one report are joined first, and all answered: they belong into one
        call. Where nothing is kept because a copy came between, all of them are
        outdated. Some hundred reports in a call are quickest.
        """
        with unswept(), told(self.name), self.writer.begin() as db:
            return bring(db, self.name, brought)

    def find(self, sha256: str, reader: Reader) -> Entries | None:
        """The entries that this reader made of the text with this hash, if kept.

        Nothing in them is corrected.
        """
        found = self.as_read(sha256)
        return found if found is not None and found.reader == reader else None

    def as_read(self, sha256: str) -> Entries | None:
        """The report as the machine read it; None where the ledger does not hold it."""
        with (
            told(self.name),
            self.engine.connect() as db,
            unreadable(self.name, sha256),
        ):
            return as_read(db, sha256)

    def called(self, name: str) -> dict[str, str | None]:
        """The reports that go by this id, in one of their copies, or by this hash.

        Each by its hash, with its outlet: no more, so that a damaged one is found, too.
        Eight digits or more that begin a hash stand for it.
        """
        copies = sa.select(capture.c.article).where(capture.c.id == name)
        wanted = (article.c.id == name) | article.c.sha256.in_(copies)
        if DIGITS.fullmatch(name):
            wanted |= article.c.sha256.startswith(name)
        with told(self.name), self.engine.connect() as db:
            named = sa.select(article.c.sha256, article.c.outlet).where(wanted)
            rows = db.execute(named.order_by(*IN_ORDER))
            return {row.sha256: row.outlet for row in rows}

    def beside(self, name: str) -> dict[str, str | None]:
        """The reports set aside by any dossier that go by this id or hash, likewise."""
        wanted = aside.c.id == name
        if DIGITS.fullmatch(name):
            wanted |= aside.c.article.startswith(name)
        with told(self.name), self.engine.connect() as db:
            rows = db.execute(sa.select(aside.c.article, aside.c.outlet).where(wanted))
            return {row.article: row.outlet for row in rows}

    def holding(self, entry: str) -> dict[EntryId, str]:
        """The entries whose ids begin so, each with the hash of its report.

        Among them are those that only a person gives, and those that one rejects.
        """
        found: dict[EntryId, str] = {}
        held = correction.c.article.in_(sa.select(article.c.sha256))
        asked = [(table.c.id, table.c.article, sa.true()) for table in NUMBERED]
        with told(self.name), self.engine.connect() as db:
            for id_, of, where in [
                *asked,
                (correction.c.entry, correction.c.article, held),
            ]:
                begins = id_.startswith(entry, autoescape=True)
                rows = db.execute(sa.select(id_, of).where(begins, where))
                found |= {EntryId(named): sha for named, sha in rows}
        return found

    def report(self, sha256: str) -> Entries:
        """The report with this hash, which the ledger must hold, as it is corrected."""
        for found in self.entries_of([sha256]):
            return found
        raise LedgerError(f"{self.name}: holds no report {sha256!r}: see ledger export")

    def entries(self) -> Iterator[Entries]:
        """All reports with their entries, by day of publication, those without last.

        Persons' corrections are made on them.
        """
        with told(self.name), self.engine.connect() as db:
            hashes = db.scalars(sa.select(article.c.sha256).order_by(*IN_ORDER)).all()
            yield from reports(db, self.name, hashes)

    def entries_of(self, hashes: Iterable[str]) -> Iterator[Entries]:
        """These reports, as corrected and in this order, as far as they are held."""
        with told(self.name), self.engine.connect() as db:
            yield from reports(db, self.name, hashes)

    def correct(self, made: Correction, seen: int | None = None) -> Correction:
        """Keep a correction of an entry of a report that is held; it gets its number.

        Raises `LedgerError` where the report is not held, and `OvertakenError` where
        another one than `seen` is the latest of the entry by now; 0: there was none.
        """
        with told(self.name), self.writer.begin() as db:
            take_turn(db, made.article)
            if seen is not None and latest_of(db, made.entry) != seen:
                raise OvertakenError(
                    f"{made.entry} was corrected while you looked at it: see what is "
                    "said of it now"
                )
            if db.scalar(sa.select(article.c.sha256).filter_by(sha256=made.article)):
                return spoken(db, self.name, made)
        raise LedgerError(f"{self.name}: holds no report {made.article!r} any more")

    def corrections(self, sha256: str | None = None) -> list[Correction]:
        """All corrections in the order of making; with a hash, those of that report."""
        with told(self.name), self.engine.connect() as db:
            found = corrections_of(db, None if sha256 is None else [sha256])
        return sorted(chain(*found.values()), key=lambda made: made.number)

    def counts(self) -> dict[str, int]:
        """How many rows of each sort the ledger holds."""
        with told(self.name), self.engine.connect() as db:
            return {
                table.name: db.scalar(sa.select(sa.func.count()).select_from(table))
                or 0
                for table in COUNTED
            }

    def remove(self, sha256: str, reason: str) -> bool:
        """Take a report out with its entries; a tombstone keeps it from coming back.

        Its corrections go with it, what dossiers have set aside of it, findings that
        quote it, and the addresses that led to it. False where the ledger holds no
        such report.
        """
        now = stamp(datetime.now(UTC))
        grave = {"sha256": sha256, "removed": now, "reason": reason}
        with told(self.name), self.writer.begin() as db:
            take_turn(db, sha256)
            wipe(db, sha256)
            held = taken_out(db, sha256)
            beside = db.execute(sa.delete(aside).filter_by(article=sha256)).rowcount
            gone = held or beside > 0
            if gone:
                drop_corrections(db, sha256)
                db.execute(sa.insert(tombstone), grave)
                beat(db)
        if gone:
            with told(self.name):
                settle(self.engine)
        return gone

    def removed_on(self, sha256: str) -> str | None:
        """The day on which a report was taken out; None where it was not."""
        with told(self.name), self.engine.connect() as db:
            when = sa.select(tombstone.c.removed).filter_by(sha256=sha256)
            return str(found)[:DAY] if (found := db.scalar(when)) else None

    def forget(self, sha256: str) -> bool:
        """Take a report out as if it had never been read: it may be read anew.

        Its corrections stay for that day. False where the ledger holds no such report.
        """
        with told(self.name), self.writer.begin() as db:
            return taken_out(db, sha256)


def spoken(db: Connection, name: str, made: Correction) -> Correction:
    """Keep a correction of a report that the ledger `name` holds, and show it so."""
    kept = keep_correction(db, made)
    show(db, name, made.article)
    beat_for(db, made.article)
    return kept


def taken_out(db: Connection, sha256: str) -> bool:
    """Delete a report with its entries; False where there is none."""
    take_turn(db, sha256)
    beat_for(db, sha256)
    drop_words(db, [sha256])
    done = db.execute(sa.delete(article).filter_by(sha256=sha256))
    if done.rowcount:
        tidy_words(db)
    return bool(done.rowcount)
