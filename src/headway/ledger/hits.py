"""What was found, as it is told: rows with their report, and the words that match."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.among import among, at_once, given, is_among
from headway.ledger.listing import OF_REPORT
from headway.ledger.queries import Query, fts5, tsquery
from headway.ledger.schema import article, shown
from headway.ledger.words import is_sqlite

__all__ = ["Hit", "Marked", "Piece", "hits_of", "marked", "rows_of", "said_in"]

Row = dict[str, Any]
Piece = tuple[str, bool]  # words, and whether they are what was looked for
Origin = tuple[str | None, tuple[str, ...]]  # an outlet, and dossiers
NAMES: Final = msgspec.json.Decoder(tuple[str, ...])
CORE: Final = ("number", "article", "sort", "kind", "actors", "day")
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


def hits_of(db: Connection, numbers: Sequence[int]) -> list[Hit]:
    """The rows of these numbers as far as they are there, in this order."""
    asked = (
        "SELECT number, article, sort, kind, CAST(actors AS TEXT) AS actors, day "
        f"FROM shown WHERE {is_among(db, 'number', 'those')}"
    )
    rows = at_once(db, CORE, asked, {"those": given(db, numbers)})
    origins = origins_of(db, list({row[1] for row in rows}))
    found = {
        row[0]: Hit._make((*row[:4], NAMES.decode(row[4]), row[5], *origins[row[1]]))
        for row in rows
    }
    return [found[number] for number in numbers if number in found]


def origins_of(db: Connection, articles: Sequence[str]) -> dict[str, Origin]:
    """Who published the reports, and the dossiers in which they are filed.

    It is asked once for each report, for their texts are long.
    """
    asked = (
        "SELECT sha256, outlet, dossier FROM article "
        "LEFT JOIN filing ON filing.article = sha256 "
        f"WHERE {is_among(db, 'sha256', 'those')}"
    )
    found: dict[str, Origin] = {}
    columns = ("sha256", "outlet", "dossier")
    rows = at_once(db, columns, asked, {"those": given(db, articles)})
    for sha, outlet, dossier in rows:
        others = found[sha][1] if sha in found else ()
        found[sha] = (outlet, (*others, dossier) if dossier else others)
    return found


def said_in(db: Connection, numbers: Sequence[int]) -> dict[int, str]:
    """The words of the rows that are there, by number."""
    asked = f"SELECT number, words FROM shown WHERE {is_among(db, 'number', 'those')}"
    rows = at_once(db, ("number", "words"), asked, {"those": given(db, numbers)})
    return {number: words for number, words in rows}


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
    bound: Row = {"start": START, "end": END}
    if is_sqlite(db):
        asked = (
            "SELECT rowid, highlight(words, 0, :start, :end), "
            "snippet(words, 1, :start, :end, '…', :short) FROM words "
            f"WHERE words MATCH :query AND {is_among(db, 'rowid', 'those')}"
        )
        bound |= {"query": fts5(positive), "short": SHORT}
    else:
        asked = (
            "SELECT number, ts_headline('english', head, q, :whole), "
            "ts_headline('english', body, q, :short) "
            "FROM words, to_tsquery('english', :query) AS q "
            f"WHERE tsv @@ q AND {is_among(db, 'number', 'those')}"
        )
        bound = {"query": tsquery(positive), "whole": WHOLE, "short": HEADLINE}
    bound["those"] = given(db, wanted)
    return {
        number: Marked(pieces(head), pieces(body))
        for number, head, body in db.execute(sa.text(asked), bound).all()
    }


def pieces(words: str) -> tuple[Piece, ...]:
    """Words parted where what was looked for begins and ends."""
    found = []
    for part in words.split(START):
        hit, ends, rest = part.partition(END)
        found += [(hit, bool(ends)), (rest, False)]
    return tuple((text, is_hit) for text, is_hit in found if text)
