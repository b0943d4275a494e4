"""The same text, captured several times in an archive: read once.

A text reaches an archive by many ways, with and without a date. What its copies say
together decides how it is read, as it does in a ledger (`ledger.copies`).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from pathlib import Path
from typing import NamedTuple

import duckdb

from headway.batch.damage import kept_at
from headway.batch.rows import Group, Row, rows_in
from headway.ledger.copies import Copy, Key, joined, key_of
from headway.model.article import Article

__all__ = ["Copied", "Place", "copied"]

# Out of core: an archive may hold more hashes than memory does.
DOUBLED = """
SELECT sha256, list({'file': filename, 'row': file_row_number}) AS places
FROM read_parquet(?, filename = true, file_row_number = true)
GROUP BY sha256 HAVING count(*) > 1
"""


class Place(NamedTuple):
    """Where a report waits; places are ordered as the archive is."""

    piece: int
    group: int
    row: int


class Copied(NamedTuple):
    """One copy of a text that is there more than once."""

    article: Article  # what all copies say together, without the text
    others: tuple[Place, ...] | None  # of the first, which is read; None: another one


def copied(
    files: Sequence[Path], groups: Sequence[Sequence[Group]]
) -> dict[Place, Copied]:
    """Every report whose text is in these files of rows more than once.

    `groups` are those of each file.
    """
    texts = list(doubled(files, groups))
    said = dict(said_at(files, texts))
    made: dict[Place, Copied] = {}
    for places in texts:
        article = together([said[place] for place in places])
        made |= {place: Copied(article, None) for place in places}
        made[places[0]] = Copied(article, tuple(places[1:]))
    return made


def doubled(
    files: Sequence[Path], groups: Sequence[Sequence[Group]]
) -> Iterator[list[Place]]:
    """Where each text stands that stands more than once, in order."""
    named = {str(path): number for number, path in enumerate(files)}
    starts = [list(accumulate((g.reports for g in held), initial=0)) for held in groups]
    if not files:
        return
    folder = files[0].parent
    with kept_at(folder, folder), duckdb.connect() as db:
        texts = db.execute(DOUBLED, [list(named)]).fetchall()
    for _, places in texts:
        found = ((named[place["file"]], place["row"]) for place in places)
        yield sorted(place_in(piece, starts[piece], row) for piece, row in found)


def place_in(piece: int, starts: Sequence[int], row: int) -> Place:
    """The place of a file's row, where each group starts with these rows."""
    group = bisect_right(starts, row) - 1
    return Place(piece, group, row - starts[group])


def said_at(
    files: Sequence[Path], texts: Sequence[Sequence[Place]]
) -> Iterator[tuple[Place, Row]]:
    """What stands at these places, without the texts; each group is opened once."""
    wanted = sorted(place for places in texts for place in places)
    for (piece, group), places in groupby(wanted, key=lambda place: place[:2]):
        rows = rows_in(files[piece], group)
        for place in places:
            row = rows[place.row]
            yield place, replace(row, own=replace(row.own, text=""))


def together(copies: Sequence[Row]) -> Article:
    """The article that these copies make in a ledger that gets them in this order."""
    held: dict[Key, Copy] = {}
    for row in copies:
        found = joined(row.capture, row.own, held)
        held[key_of(row.capture)] = found.copy
    return found.article
