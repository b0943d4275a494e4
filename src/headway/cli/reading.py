"""The work of `headway read`: from what a person names to entries shown and kept."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from headway.cli.read import Form
from headway.cli.writing import opened
from headway.errors import HeadwayError, SourceError
from headway.ingest.sources import gather
from headway.ledger.opening import open_ledger
from headway.ledger.store import Added, Ledger
from headway.model.article import Capture, Hints
from headway.model.entry import Entries
from headway.read.article import read
from headway.road import Road
from headway.serve.show import shower

__all__ = ["read_reports"]

FEW = 5  # reports that go by without a progress bar
STOPPED = 130  # the exit code of a program that Ctrl-C ended


@dataclass(slots=True)
class Round:
    """One call: what was read so far, and what could not be."""

    road: Road
    ledger: Ledger | None
    failed: int = 0
    added: dict[Added, int] = field(default_factory=dict)

    def entries(self, found: Iterable[Capture | SourceError]) -> Iterator[Entries]:
        """The entries of each capture; what cannot be read is told and passed over."""
        for capture in found:
            if isinstance(capture, SourceError):
                self.tell(capture)
                continue
            try:
                made = self.carried(capture)
            except SourceError as unread:
                self.tell(unread)
            except HeadwayError:
                raise
            except Exception as bug:  # one report must not stop the others
                self.tell(f"{capture.origin}: not read, a bug of ours: {bug!r}")
            else:
                if made is not None:
                    yield made

    def carried(self, capture: Capture) -> Entries | None:
        """One report's entries, kept where there is a ledger; None once removed."""
        article = read(capture)
        known = None
        if self.ledger is not None:
            known = self.ledger.find(article.sha256, self.road.reader)
        made = known or self.road.code(article)
        for doubt in made.doubts:
            if doubt.span is None:
                self.note(f"{capture.origin}: {doubt.reason}")
        if self.ledger is not None:
            added = self.ledger.add(capture, made)
            self.added[added] = self.added.get(added, 0) + 1
            if added is Added.REMOVED:
                self.note(f"{capture.origin}: was removed from the ledger, stays out")
                return None
        return made

    def tell(self, trouble: object) -> None:
        """Say on stderr what could not be read."""
        self.failed += 1
        self.note(trouble)

    def note(self, words: object) -> None:
        """Say something on stderr, in one line."""
        print(f"headway: {words}", file=sys.stderr)


def read_reports(
    sources: list[str],
    hints: Hints,
    form: Form,
    address: str | None,
    output: Path | None,
) -> int:
    """Read, show and keep; the exit code: 1 if something could not be read."""
    ledger = open_ledger(address, create=True) if address else None
    try:
        with opened(output) as out:
            this = Round(Road(), ledger)
            found = gather(sources, hints, sys.stdin.buffer)
            show = shower(form.value, out)
            for entries in watched(this.entries(found)):
                show.one(entries)
            show.end()
    except KeyboardInterrupt:
        kept = "; what was read before is in the ledger" if ledger else ""
        print(f"headway: stopped{kept}", file=sys.stderr)
        return STOPPED
    if ledger is not None:
        this.note(summary(this.added))
    return 1 if this.failed else 0


def summary(added: dict[Added, int]) -> str:
    """What became of the reports: "3 new, 1 known"."""
    parts = [f"{count} {what}" for what, count in added.items()]
    return f"ledger: {', '.join(parts) or 'nothing added'}"


def watched(found: Iterator[Entries]) -> Iterator[Entries]:
    """The same entries, with a bar on stderr once there are more than a few."""
    console = Console(stderr=True)
    columns = (BarColumn(), TextColumn("{task.completed} reports"), TimeElapsedColumn())
    bar = Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    )
    task = bar.add_task("reading", total=None)
    try:
        for count, entries in enumerate(found, start=1):
            if count == FEW + 1:
                bar.start()
            bar.update(task, completed=count)
            yield entries
    finally:
        bar.stop()
