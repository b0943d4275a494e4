"""What other tables hold of a report that is taken out for good.

Its own rows go with it. Here goes what is kept elsewhere: findings that quote it, the
links that led to it, whose text others are said to print, and words about it.
"""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.keeping import ROLL_TURN, take_turn
from headway.ledger.pulse import beat
from headway.ledger.schema import (
    actor,
    article,
    audit,
    borne,
    capture,
    correction,
    enrolled,
    enrolled_in,
    enrolment,
    filing,
    finding,
    given,
    likeness,
    link,
    request,
    sameness,
    shown,
)
from headway.model.article import hash_of
from headway.model.dossier import DossierId
from headway.model.source import LinkState

__all__ = ["grave_of", "wipe"]


def wipe(db: Connection, sha256: str) -> None:
    """Take away what is kept elsewhere of a report that is still held, and goes now.

    A roll of names that is being kept goes first: the next one finds the grave.
    """
    take_turn(db, ROLL_TURN)
    heirs = printed_by(db, sha256)
    filed = sa.select(filing.c.dossier).where(filing.c.article.in_([sha256, *heirs]))
    dossiers = set(db.scalars(filed))
    beat(db, map(DossierId, dossiers))
    db.execute(sa.delete(finding).where(finding.c.dossier.in_(dossiers)))
    wipe_links(db, sha256)
    wipe_names(db, sha256)
    wipe_words(db, sha256)
    if heirs:
        bequeath(db, heirs)


def wipe_words(db: Connection, sha256: str) -> None:
    """What persons have written about it; that they did so stays, with its hash."""
    made = sa.select(shown.c.id).filter_by(article=sha256)
    said = sa.select(correction.c.entry).filter_by(article=sha256)
    about = (audit.c.upon == sha256) | audit.c.upon.in_(made) | audit.c.upon.in_(said)
    db.execute(sa.update(audit).where(about).values(detail=None))
    asked = sa.update(request).filter_by(article=sha256)
    db.execute(asked.values(words="", contact=None))


def wipe_links(db: Connection, sha256: str) -> None:
    """The addresses that led to it: a hash is left, so that none is found anew."""
    ways = sa.select(capture.c.origin).filter_by(article=sha256)
    named = sa.select(capture.c.url).filter_by(article=sha256)
    held = link.c.address.in_(ways.union(named))
    wanted = sa.select(link.c.dossier, link.c.address).where(
        (link.c.article == sha256) | held
    )
    for dossier, address in db.execute(wanted).all():
        key = {"dossier": dossier, "address": address}
        bare = {"title": None, "trouble": None, "state": LinkState.READ.value}
        bare |= {"address": grave_of(address)}
        db.execute(sa.update(link).filter_by(**key).values(bare))


def wipe_names(db: Connection, sha256: str) -> None:
    """The names that no other report holds, and the roll, in which all are woven.

    The roll is due at once; actors whose names stay get the ids that they had.
    """
    own = sa.select(actor.c.name).filter_by(article=sha256)
    others = sa.select(actor.c.name).where(actor.c.article != sha256)
    for column in (sameness.c.name, sameness.c.other, given.c.name):
        gone = column.in_(own) & column.not_in(others)
        db.execute(sa.delete(column.table).where(gone))
    if db.scalar(own.limit(1)) is not None:
        for table in (borne, enrolled, enrolled_in, enrolment):
            db.execute(sa.delete(table))


def printed_by(db: Connection, sha256: str) -> list[str]:
    """The other reports that print its text, or one text with it, the first first."""
    group = sa.select(likeness.c.witness).filter_by(article=sha256).scalar_subquery()
    wanted = (
        sa.select(likeness.c.article)
        .join(article, article.c.sha256 == likeness.c.article)
        .where((likeness.c.witness == sha256) | (likeness.c.witness == group))
        .where(likeness.c.article != sha256)
        .order_by(article.c.published.is_(None), article.c.published, article.c.sha256)
    )
    return list(db.scalars(wanted))


def bequeath(db: Connection, heirs: list[str]) -> None:
    """Let the first of those that are left stand for their text.

    Where a later version of all of them is gone, the last of them is the latest.
    """
    theirs = likeness.c.article.in_(heirs)
    db.execute(sa.update(likeness).where(theirs).values(witness=heirs[0]))
    standing = theirs & likeness.c.superseded.is_not(True)
    if db.scalar(sa.select(likeness.c.article).where(standing).limit(1)) is None:
        last = sa.update(likeness).filter_by(article=heirs[-1])
        db.execute(last.values(superseded=False))


def grave_of(address: str) -> str:
    """What stays of the address of a link that led to a report now removed."""
    return f"removed:{hash_of(address)}"
