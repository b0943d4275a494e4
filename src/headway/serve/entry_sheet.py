"""Entries as a sheet: CSV that people open, one row an entry (decision 35)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any, Final

from headway.model.entry import Entries, EntryId
from headway.model.flat import flat_rows
from headway.serve.rows import csv_line
from headway.serve.sheet import MARK_OF_UTF8

__all__ = ["COLUMNS", "EntrySheet", "Under"]

COLUMNS: Final = (
    "id",
    "sort",
    "kind",
    "status",
    "valence",
    "actors",
    "parties",
    "towards",
    "issues",
    "about",
    "words",
    "day",
    "date",
    "place",
    "outlet",
    "published",
    "title",
    "url",
    "confidence",
    "verdict",
    "report",
    "article",
    "span",
)
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Under:
    """Under which parties and issues a dossier files an entry."""

    parties: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()


class EntrySheet:
    """Writes a row for each entry, one report at a time; a text that comes twice once.

    With `filed` parties and issues are those of a dossier; else the parties are those
    for which the actors stand, and no issue is known.
    """

    def __init__(
        self, out: IO[str], filed: Mapping[EntryId, Under] | None = None
    ) -> None:
        self.out = out
        self.filed = filed
        self.seen: set[str] = set()
        mark = "" if out.isatty() else MARK_OF_UTF8
        self.out.write(mark + csv_line(COLUMNS))

    def one(self, entries: Entries) -> None:
        """Write the rows of one report."""
        if entries.article.sha256 in self.seen:
            return
        self.seen.add(entries.article.sha256)
        of_report = report_of(entries)
        for flat in flat_rows(entries):
            told = flat | of_report | self.under(flat, entries)
            told["place"] = flat.get("where")
            line = csv_line([told.get(name) for name in COLUMNS], steady=True)
            self.out.write(line)
        self.out.flush()

    def under(self, flat: Row, entries: Entries) -> Row:
        """The parties and issues of an entry."""
        if self.filed is None:
            sides = {actor.name: actor.party for actor in entries.actors}
            acting = (sides.get(name) for name in flat["actors"])
            return {"parties": list(dict.fromkeys(filter(None, acting)))}
        found = self.filed.get(flat["id"], Under())
        return {"parties": list(found.parties), "issues": list(found.issues)}

    def end(self) -> None:
        """Write nothing more."""

    def told(self) -> str:
        """Nothing is left out."""
        return ""


def report_of(entries: Entries) -> Row:
    """What each row says of its report."""
    article = entries.article
    return {
        "outlet": article.outlet,
        "published": article.published,
        "title": article.title,
        "url": article.url,
        "report": article.id,
        "article": article.sha256,
    }
