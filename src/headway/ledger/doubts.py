"""Doubts to settle: what was seen in a dossier's reports and could not be settled."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.reprints import in_force
from headway.ledger.schema import article, doubt, filing, likeness, shown
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.dossier import DossierId

__all__ = ["Doubted", "DoubtsPage", "doubts", "doubts_by_kind", "last_doubts"]

AROUND = 140  # code points of the report before and behind the words
After = tuple[
    str, str, int
]  # day, report and place of the last doubt of the page before
DAY = sa.func.coalesce(article.c.published, "")
OF_DOSSIER = (
    filing.join(doubt, doubt.c.article == filing.c.article)
    .join(article, article.c.sha256 == doubt.c.article)
    .outerjoin(likeness, likeness.c.article == doubt.c.article)
)
Spans = list[tuple[int, int, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubted:
    """A doubt with its words and where they stand."""

    kind: str
    reason: str
    before: str  # the text around the words, one line each
    words: str  # "": it is about the report as a whole
    behind: str
    article: str
    report: str
    title: str | None  # None: the report has none
    outlet: str | None  # None: nobody says
    published: str | None  # None: no day is known
    entry: str | None  # one that stands over the words; None: none does


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtsPage:
    """Some of the doubts, those of the latest reports first."""

    rows: tuple[Doubted, ...]
    after: After | None  # where the next page begins; None: it was the last one


def doubts_by_kind(ledger: Ledger, dossier: DossierId) -> dict[str, int]:
    """How many doubts of each kind a dossier's reports hold; most first."""
    many = sa.func.count()
    wanted = sa.select(doubt.c.kind, many).select_from(OF_DOSSIER)
    wanted = wanted.where(*standing(dossier)).group_by(doubt.c.kind)
    with told(ledger.name), ledger.engine.connect() as db:
        rows = db.execute(wanted.order_by(many.desc(), doubt.c.kind)).all()
    return {kind: count for kind, count in rows}


def last_doubts(ledger: Ledger, dossier: DossierId) -> list[tuple[int, Doubted]]:
    """Of each kind how many there are, and that of the latest report; most first."""
    return [
        (count, one)
        for kind, count in doubts_by_kind(ledger, dossier).items()
        for one in doubts(ledger, dossier, kind, None, 1).rows
    ]


def doubts(
    ledger: Ledger,
    dossier: DossierId,
    kind: str | None,
    after: After | None,
    limit: int,
) -> DoubtsPage:
    """So many doubts of a kind, or of all kinds, from behind `after`."""
    key = (DAY, doubt.c.article, doubt.c.place)
    wanted = (
        sa.select(doubt, DAY.label("day"))
        .select_from(OF_DOSSIER)
        .where(*standing(dossier))
        .order_by(*(column.desc() for column in key))
        .limit(limit + 1)
    )
    if kind is not None:
        wanted = wanted.where(doubt.c.kind == kind)
    if after is not None:
        wanted = wanted.where(sa.tuple_(*key) < sa.tuple_(*after))
    with told(ledger.name), ledger.engine.connect() as db:
        rows = db.execute(wanted).all()
        found = tuple(doubted(db, rows[:limit]))
    last = rows[limit - 1] if len(rows) > limit else None
    return DoubtsPage(
        rows=found,
        after=(last.day, last.article, last.place) if last else None,
    )


def standing(dossier: DossierId) -> Iterator[sa.ColumnElement[bool]]:
    """What a doubt must fulfil: reprints and superseded reports raise none."""
    yield filing.c.dossier == dossier
    yield in_force(doubt.c.article)


def doubted(db: Connection, rows: Sequence[sa.Row[Any]]) -> Iterator[Doubted]:
    """The doubts with their words, which stand in their reports."""
    of = {row.article for row in rows}
    entries = entries_of(db, of)
    wanted = sa.select(article).where(article.c.sha256.in_(of))
    reports = {row.sha256: row for row in db.execute(wanted)}
    for row in rows:
        report = reports.get(row.article)
        if report is None:  # it was taken out a moment ago
            continue
        start, end = row.read_span or (0, 0)
        yield Doubted(
            kind=row.kind,
            reason=row.reason,
            before=on_a_line(report.text[max(0, start - AROUND) : start]),
            words=on_a_line(report.text[start:end]),
            behind=on_a_line(report.text[end : end + AROUND]) if end else "",
            article=row.article,
            report=report.id,
            title=report.title,
            outlet=report.outlet,
            published=report.published,
            entry=entry_at(entries.get(row.article, ()), start, end),
        )


def on_a_line(text: str) -> str:
    """Words on one line."""
    return " ".join(text.split())


def entries_of(db: Connection, articles: Iterable[str]) -> dict[str, Spans]:
    """Where the entries of reports stand."""
    wanted = sa.select(shown.c.article, shown.c.span, shown.c.id)
    found: dict[str, Spans] = {}
    for sha, span, id_ in db.execute(wanted.where(shown.c.article.in_(articles))):
        if span:
            found.setdefault(sha, []).append((span[0], span[1], id_))
    return found


def entry_at(
    entries: Iterable[tuple[int, int, str]], start: int, end: int
) -> str | None:
    """The shortest entry that stands over some of the words; None: none does."""
    over = [
        (stop - begin, id_)
        for begin, stop, id_ in entries
        if begin < end and start < stop
    ]
    return min(over)[1] if over else None
