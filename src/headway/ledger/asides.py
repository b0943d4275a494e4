"""Reports that are set aside: kept with their bytes and the reason, and not parsed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from headway.ledger.keeping import take_turn
from headway.ledger.schema import aside, tombstone
from headway.ledger.store import DIGITS, Ledger
from headway.ledger.trouble import told
from headway.model.article import Article, Capture, Hints
from headway.model.dossier import DossierId

__all__ = ["Aside", "Asides"]

IN_ORDER = (aside.c.published.is_(None), aside.c.published, aside.c.article)
SHOWN = [c for c in aside.c if c.name not in {"content", "media_type", "fetched"}]


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A report that is not about the dossier, and why."""

    article: str  # the SHA-256 of its text
    id: str
    origin: str
    reason: str
    title: str | None = None  # None: the report carries none
    outlet: str | None = None  # None: nobody says who published it
    published: date | None = None  # None: nobody says when


class Asides:
    """What a ledger holds beside a dossier. Every call may raise `LedgerError`."""

    def __init__(self, ledger: Ledger, dossier: DossierId) -> None:
        self.ledger = ledger
        self.dossier = dossier

    def keep(self, capture: Capture, article: Article, reason: str) -> bool:
        """Set a report aside; False where it is so already: then the reason is renewed.

        One that was removed is not kept. `article` is the report as it is read, with
        its hints.
        """
        row = self.row(capture, article, reason)
        mine = self.only(article.sha256)
        with told(self.ledger.name), self.ledger.writer.begin() as db:
            take_turn(db, article.sha256)
            grave = sa.select(tombstone.c.sha256).filter_by(sha256=article.sha256)
            if db.scalar(grave) is not None:
                return False
            change = sa.update(aside).where(*mine).values(reason=reason)
            if db.execute(change).rowcount:
                return False
            db.execute(sa.insert(aside), row)
            return True

    def all(self) -> tuple[Aside, ...]:
        """Every report that is set aside, by day of publication, those without last."""
        wanted = sa.select(*SHOWN).filter_by(dossier=self.dossier).order_by(*IN_ORDER)
        with told(self.ledger.name), self.ledger.engine.connect() as db:
            return tuple(aside_of(row._asdict()) for row in db.execute(wanted))

    def called(self, name: str) -> tuple[Aside, ...]:
        """Those that go by this id, or by this hash or eight digits that begin it."""
        short = DIGITS.fullmatch(name) is not None
        return tuple(
            found
            for found in self.all()
            if found.id == name or (short and found.article.startswith(name))
        )

    def capture(self, sha256: str) -> Capture | None:
        """What was fetched of the report with this hash; None where none is aside."""
        wanted = sa.select(aside).where(*self.only(sha256))
        with told(self.ledger.name), self.ledger.engine.connect() as db:
            row = db.execute(wanted).one_or_none()
        return capture_of(row._asdict()) if row is not None else None

    def drop(self, sha256: str) -> bool:
        """Take a report out of those aside; False where it is not among them."""
        with told(self.ledger.name), self.ledger.writer.begin() as db:
            done = db.execute(sa.delete(aside).where(*self.only(sha256)))
            return bool(done.rowcount)

    def only(self, sha256: str) -> tuple[sa.ColumnElement[bool], ...]:
        """What picks the report with this hash."""
        return aside.c.dossier == self.dossier, aside.c.article == sha256

    def row(self, capture: Capture, article: Article, reason: str) -> dict[str, Any]:
        """A report as it is stored."""
        return {
            "dossier": self.dossier,
            "article": article.sha256,
            "id": article.id,
            "title": article.title,
            "outlet": article.outlet,
            "published": article.published and article.published.isoformat(),
            "origin": capture.origin,
            "media_type": capture.media_type,
            "content": capture.content,
            "fetched": capture.fetched.isoformat(timespec="seconds"),
            "reason": reason,
        }


def aside_of(row: dict[str, Any]) -> Aside:
    """A report that is set aside, without its bytes."""
    return Aside(
        article=row["article"],
        id=row["id"],
        origin=row["origin"],
        reason=row["reason"],
        title=row["title"],
        outlet=row["outlet"],
        published=day_of(row["published"]),
    )


def capture_of(row: dict[str, Any]) -> Capture:
    """What was fetched; the day and the outlet that were known are its hints."""
    return Capture(
        name=row["id"],
        origin=row["origin"],
        media_type=row["media_type"],
        content=bytes(row["content"]),
        fetched=datetime.fromisoformat(row["fetched"]),
        hints=Hints(published=day_of(row["published"]), outlet=row["outlet"]),
    )


def day_of(iso: str | None) -> date | None:
    """A day as it is stored."""
    return date.fromisoformat(iso) if iso else None
