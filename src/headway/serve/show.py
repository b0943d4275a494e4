"""Entries shown as they are read: tables, JSON lines, a page, or nothing."""

from typing import IO, Protocol

from rich.console import Console

from headway.model.entry import Entries
from headway.serve.lines import line
from headway.serve.page import page
from headway.serve.table import tables

__all__ = ["Shower", "shower"]

WIDE = 120  # columns where the output is no terminal


class Shower(Protocol):
    """Shows entries one report at a time; `end` is called once, after the last."""

    def one(self, entries: Entries) -> None:
        """Show one report's entries."""

    def end(self) -> None:
        """Show what is shown of all together."""


class Nothing:
    """Shows nothing: the entries are only kept."""

    def one(self, entries: Entries) -> None:
        """Show nothing."""

    def end(self) -> None:
        """Show nothing."""


class Lines(Nothing):
    """One line of JSON for each report, at once."""

    def __init__(self, out: IO[str]) -> None:
        self.out = out

    def one(self, entries: Entries) -> None:
        """Write the line."""
        self.out.write(line(entries))
        self.out.flush()


class Tables(Nothing):
    """Tables for each report."""

    def __init__(self, out: IO[str]) -> None:
        width = None if out.isatty() else WIDE
        self.console = Console(file=out, width=width)

    def one(self, entries: Entries) -> None:
        """Print the tables."""
        for part in tables(entries):
            self.console.print(part)


class Page(Nothing):
    """One page for all reports."""

    def __init__(self, out: IO[str]) -> None:
        self.out = out
        self.found: list[Entries] = []

    def one(self, entries: Entries) -> None:
        """Keep the report for the page."""
        self.found.append(entries)

    def end(self) -> None:
        """Write the page."""
        self.out.write(page(self.found))


def shower(form: str, out: IO[str]) -> Shower:
    """What shows entries in this form: table, jsonl, html or none."""
    match form:
        case "table":
            return Tables(out)
        case "jsonl":
            return Lines(out)
        case "html":
            return Page(out)
        case _:
            return Nothing()
