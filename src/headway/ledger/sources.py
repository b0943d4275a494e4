"""What a ledger keeps of a dossier's sources and of the links that they name."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.keeping import take_turn
from headway.ledger.moments import moment_of, stamp
from headway.ledger.removing import grave_of
from headway.ledger.schema import link, source
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.article import hash_of
from headway.model.dossier import DossierId
from headway.model.source import Link, LinkState, Listed, Source, SourceKind

__all__ = ["SourceBook"]

T = TypeVar("T")
AT_ONCE = 500  # addresses that are asked for in one query


class SourceBook:
    """The sources and links of one dossier. Every call may raise `LedgerError`.

    Each call that writes is one transaction: what is said of a source and the links
    that it named stand in the ledger together, or neither does.
    """

    def __init__(self, ledger: Ledger, dossier: DossierId) -> None:
        self.ledger = ledger
        self.dossier = dossier

    def sources(self) -> tuple[Source, ...]:
        """All sources, in the order of their addresses."""
        wanted = sa.select(source).filter_by(dossier=self.dossier)
        with told(self.ledger.name), self.ledger.engine.connect() as db:
            rows = db.execute(wanted.order_by(source.c.address))
            return tuple(source_of(row._asdict()) for row in rows)

    def remember(self, named: Source) -> Source:
        """The source with this address, kept from now on; one that is known stays.

        Once added it stays added, and it keeps the outlet that was said last.
        """
        with told(self.ledger.name), self.ledger.writer.begin() as db:
            self.take_turn(db)
            key = {"dossier": self.dossier, "address": named.address}
            row = db.execute(sa.select(source).filter_by(**key)).one_or_none()
            if row is None:
                db.execute(sa.insert(source), key | source_row(named))
                return named
            said = {
                "added": named.added or row.added,
                "outlet": named.outlet or row.outlet,
            }
            db.execute(sa.update(source).filter_by(**key), said)
            return source_of(row._asdict() | said)

    def drop(self, address: str) -> None:
        """Forget a source that has named no link: one that has stays with them."""
        with told(self.ledger.name), self.ledger.writer.begin() as db:
            self.take_turn(db)
            named = {"dossier": self.dossier, "source": address}
            if db.execute(sa.select(link.c.address).filter_by(**named)).first() is None:
                key = {"dossier": self.dossier, "address": address}
                db.execute(sa.delete(source).filter_by(**key))

    def visited(
        self, now: Source, listed: Iterable[Listed], when: datetime
    ) -> tuple[Link, ...]:
        """The links that are new, kept, with what is now known of their source.

        One that another source has named is not new. A source that was dropped
        meanwhile is kept again.
        """
        with told(self.ledger.name), self.ledger.writer.begin() as db:
            self.take_turn(db)
            key = {"dossier": self.dossier, "address": now.address}
            row = source_row(now)
            if not db.execute(sa.update(source).filter_by(**key), row).rowcount:
                db.execute(sa.insert(source), key | row)
            fresh = tuple(self.unknown(db, now.address, listed, when))
            if fresh:
                rows = [{"dossier": self.dossier} | link_row(new) for new in fresh]
                db.execute(sa.insert(link), rows)
        return fresh

    def unknown(
        self, db: Connection, origin: str, listed: Iterable[Listed], when: datetime
    ) -> Iterator[Link]:
        """Those that the ledger does not hold, each address once."""
        once = list({one.address: one for one in listed}.values())
        for some in portions(once, AT_ONCE):
            held = self.held(db, [one.address for one in some])
            for one in some:
                if one.address not in held:
                    yield Link(
                        address=one.address,
                        source=origin,
                        title=one.title,
                        published=one.published,
                        found=when,
                    )

    def held(self, db: Connection, addresses: Sequence[str]) -> set[str]:
        """Which of these addresses are known links, or led to what is removed."""
        kept = {address: address for address in addresses}
        kept |= {grave_of(address): address for address in addresses}
        known = sa.select(link.c.address).where(link.c.address.in_(list(kept)))
        found = db.scalars(known.filter_by(dossier=self.dossier))
        return {kept[address] for address in found}

    def links(self, state: LinkState | None = None) -> tuple[Link, ...]:
        """The links, or those in one state, as they were found."""
        return self.chosen(*([link.c.state == state.value] if state else ()))

    def chosen(self, *which: sa.ColumnElement[bool]) -> tuple[Link, ...]:
        """Those of the links that are such, as they were found."""
        wanted = sa.select(link).filter_by(dossier=self.dossier).where(*which)
        ordered = wanted.order_by(link.c.found, link.c.address)
        with told(self.ledger.name), self.ledger.engine.connect() as db:
            return tuple(link_of(row._asdict()) for row in db.execute(ordered))

    def unread(self) -> tuple[Link, ...]:
        """The links that are not read, as they were found."""
        return self.chosen(link.c.state != LinkState.READ.value)

    def counts(self) -> Counter[tuple[str, LinkState]]:
        """How many links each source has named that are in each state."""
        count = sa.func.count().label("links")
        wanted = sa.select(link.c.source, link.c.state, count)
        grouped = wanted.filter_by(dossier=self.dossier).group_by(
            link.c.source, link.c.state
        )
        with told(self.ledger.name), self.ledger.engine.connect() as db:
            rows = db.execute(grouped).all()
        return Counter({(r.source, LinkState(r.state)): r.links for r in rows})

    def settle(self, now: Link) -> None:
        """Keep what is now known of a link."""
        with told(self.ledger.name), self.ledger.writer.begin() as db:
            key = {"dossier": self.dossier, "address": now.address}
            db.execute(sa.update(link).filter_by(**key), link_row(now))

    def take_turn(self, db: Connection) -> None:
        """Wait until nobody else writes sources of this dossier."""
        take_turn(db, hash_of(self.dossier))


def portions(whole: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """The same in portions of at most this size."""
    for start in range(0, len(whole), size):
        yield whole[start : start + size]


def source_row(now: Source) -> dict[str, Any]:
    """A source as its row has it."""
    row = asdict(now)
    return row | {name: stamped(row[name]) for name in ("checked", "due")}


def source_of(row: dict[str, Any]) -> Source:
    """The source that a row holds."""
    row.pop("dossier")
    kind = row["kind"] and SourceKind(row["kind"])
    times = {name: moment_of(row[name]) for name in ("checked", "due")}
    return Source(**row | times | {"kind": kind})


def link_row(now: Link) -> dict[str, Any]:
    """A link as its row has it."""
    row = asdict(now)
    day = now.published.isoformat() if now.published else None
    times = {name: stamped(row[name]) for name in ("found", "due")}
    return row | times | {"published": day}


def link_of(row: dict[str, Any]) -> Link:
    """The link that a row holds."""
    row.pop("dossier")
    day = row["published"] and date.fromisoformat(row["published"])
    state = LinkState(row["state"])
    times = {name: moment_of(row[name]) for name in ("found", "due")}
    return Link(**row | times | {"published": day, "state": state})


def stamped(time: datetime | None) -> str | None:
    """A time in UTC, as the ledger writes it."""
    return stamp(time) if time else None
