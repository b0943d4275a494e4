"""What was found, as it is told: rows with their report, and the words that match."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.among import among
from headway.ledger.listing import OF_REPORT
from headway.ledger.queries import Query, fts5, tsquery
from headway.ledger.schema import article, filing, shown
from headway.ledger.words import is_sqlite

__all__ = ["Hit", "Marked", "Piece", "hits_of", "marked", "rows_of"]

Row = dict[str, Any]
Piece = tuple[str, bool]  # words, and whether they are what was looked for
START, END = "\x02", "\x03"  # around what was looked for
SHORT: Final = 40  # words of a report that are shown
HEADLINE: Final = (
    f"StartSel={START}, StopSel={END}, MaxWords={SHORT}, MinWords=20, MaxFragments=1"
)
WHOLE: Final = f"StartSel={START}, StopSel={END}, HighlightAll=true"


class Hit(NamedTuple):
    """A row that was found: what hits are counted by."""

    number: int
    article: str
    sort: str
    kind: str | None  # None: no move
    actors: tuple[str, ...]
    day: str  # "": not known
    outlet: str | None
    dossiers: tuple[str, ...]


class Marked(NamedTuple):
    """The words of a row, with what was looked for."""

    head: tuple[Piece, ...]
    body: tuple[Piece, ...]


def hits_of(db: Connection, numbers: Sequence[int]) -> Iterator[Hit]:
    """The rows of these numbers as far as they are there, in this order."""
    wanted = sa.select(
        shown.c.number,
        shown.c.article,
        shown.c.sort,
        shown.c.kind,
        sa.cast(shown.c.actors, sa.Text).label("actors"),
        shown.c.day,
    )
    wanted = wanted.where(among(db, shown.c.number, numbers))
    found = {row.number: row for row in db.execute(wanted).all()}
    reports = sorted({row.article for row in found.values()})
    filed, outlets = dossiers_of(db, reports), outlets_of(db, reports)
    for number in numbers:
        if (row := found.get(number)) is not None:
            actors = tuple(msgspec.json.decode(row.actors))
            its = filed.get(row.article, ())
            yield Hit(
                number=row.number,
                article=row.article,
                sort=row.sort,
                kind=row.kind,
                actors=actors,
                day=row.day,
                outlet=outlets.get(row.article),
                dossiers=tuple(its),
            )


def outlets_of(db: Connection, articles: Sequence[str]) -> dict[str, str | None]:
    """Who published the reports: asked once for each, for their texts are long."""
    wanted = sa.select(article.c.sha256, article.c.outlet)
    rows = db.execute(wanted.where(among(db, article.c.sha256, articles))).all()
    return {sha: outlet for sha, outlet in rows}


def dossiers_of(db: Connection, articles: Sequence[str]) -> dict[str, list[str]]:
    """The dossiers in which reports are filed."""
    found: dict[str, list[str]] = {}
    wanted = sa.select(filing.c.article, filing.c.dossier)
    wanted = wanted.where(among(db, filing.c.article, articles))
    for sha, dossier in db.execute(wanted.order_by(filing.c.dossier)).all():
        found.setdefault(sha, []).append(dossier)
    return found


def rows_of(db: Connection, numbers: Iterable[int]) -> dict[int, Row]:
    """The rows as they are shown, each with its report, by number."""
    wanted = sa.select(*shown.c, *OF_REPORT).join_from(shown, article)
    wanted = wanted.where(among(db, shown.c.number, list(numbers)))
    return {row["number"]: dict(row) for row in db.execute(wanted).mappings().all()}


def marked(
    db: Connection, query: Query, numbers: Iterable[int]
) -> Mapping[int, Marked]:
    """The words of the rows that hold any of the words that are looked for."""
    wanted = list(numbers)
    if not wanted or not query.groups:
        return {}
    positive = Query(groups=query.groups).loose()
    given: Row = {"numbers": wanted, "start": START, "end": END}
    if is_sqlite(db):
        asked = (
            "SELECT rowid, highlight(words, 0, :start, :end), "
            "snippet(words, 1, :start, :end, '…', :short) FROM words "
            "WHERE words MATCH :query AND rowid IN :numbers"
        )
        given |= {"query": fts5(positive), "short": SHORT}
    else:
        asked = (
            "SELECT number, ts_headline('english', head, q, :whole), "
            "ts_headline('english', body, q, :short) "
            "FROM words, to_tsquery('english', :query) AS q "
            "WHERE tsv @@ q AND number IN :numbers"
        )
        given = {"numbers": wanted, "query": tsquery(positive)}
        given |= {"whole": WHOLE, "short": HEADLINE}
    text = sa.text(asked).bindparams(sa.bindparam("numbers", expanding=True))
    return {
        number: Marked(pieces(head), pieces(body))
        for number, head, body in db.execute(text, given).all()
    }


def pieces(words: str) -> tuple[Piece, ...]:
    """Words parted where what was looked for begins and ends."""
    found = []
    for part in words.split(START):
        hit, ends, rest = part.partition(END)
        found += [(hit, bool(ends)), (rest, False)]
    return tuple((text, is_hit) for text, is_hit in found if text)
