"""Entries shown as they are read: tables, JSON lines, CSV, a page, or nothing."""

from collections.abc import Mapping
from typing import IO, Protocol

from headway.model.article import Article
from headway.model.entry import Entries, EntryId
from headway.serve.entry_sheet import EntrySheet, Under
from headway.serve.ftm import Ftm
from headway.serve.lines import line
from headway.serve.page import page
from headway.serve.plover import Plover
from headway.serve.table import Tables

__all__ = ["Shower", "shower"]


class Shower(Protocol):
    """Shows entries one report at a time; `end` is called once, after the last."""

    def one(self, entries: Entries) -> None:
        """Show one report's entries."""

    def end(self) -> None:
        """Show what is shown of all together."""

    def told(self) -> str:
        """What is not shown, in a line; nothing where all is."""


class Nothing:
    """Shows nothing: the entries are only kept."""

    def one(self, entries: Entries) -> None:
        """Show nothing."""

    def end(self) -> None:
        """Show nothing."""

    def told(self) -> str:
        """Say nothing."""
        return ""


class Lines(Nothing):
    """One line of JSON for each report, at once."""

    def __init__(self, out: IO[str]) -> None:
        self.out = out

    def one(self, entries: Entries) -> None:
        """Write the line."""
        self.out.write(line(entries))
        self.out.flush()


class Page(Nothing):
    """One page for all reports; a text that comes twice is one report."""

    def __init__(self, out: IO[str]) -> None:
        self.out = out
        self.found: dict[str, Entries] = {}

    def one(self, entries: Entries) -> None:
        """Keep the report for the page, the copy that says more of itself."""
        article = entries.article
        other = self.found.setdefault(article.sha256, entries)
        if known(article) > known(other.article):
            self.found[article.sha256] = entries

    def end(self) -> None:
        """Write the page."""
        self.out.write(page(self.found.values()))


def known(article: Article) -> tuple[bool, bool, bool]:
    """What a copy says of itself; its day weighs most."""
    return (
        article.published is not None,
        article.outlet is not None,
        article.title is not None,
    )


def shower(
    form: str, out: IO[str], filed: Mapping[EntryId, Under] | None = None
) -> Shower:
    """What shows entries in this form: table, jsonl, csv, ftm, plover, html or none.

    `filed` says under which parties and issues of a dossier each entry is.
    """
    match form:
        case "table":
            return Tables(out)
        case "jsonl":
            return Lines(out)
        case "csv":
            return EntrySheet(out, filed)
        case "ftm":
            return Ftm(out)
        case "plover":
            return Plover(out)
        case "html":
            return Page(out)
        case _:
            return Nothing()
