"""The work of `headway read`: from what a person names to entries shown and kept."""

import shlex
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from headway.cli.clashes import refuse_overwriting
from headway.cli.keeping import Keeper
from headway.cli.llm import asked_by, tell_thrown
from headway.cli.noting import KEPT, note, stopped
from headway.cli.onward import each
from headway.cli.read import Form
from headway.cli.speech import chosen
from headway.cli.statements import Statements
from headway.cli.writing import opened
from headway.dossier.file import file_of, unused
from headway.dossier.words import load_words
from headway.errors import SourceError
from headway.extract.asked.server import Server
from headway.ingest.sources import gather
from headway.ledger.store import Added, Ledger
from headway.model.article import Capture, Hints
from headway.model.entry import Entries
from headway.road import Road
from headway.serve.show import shower

__all__ = ["read_reports"]

FEW = 5  # reports that go by without a progress bar
ONE_BY_ONE = {Form.TABLE, Form.JSONL, Form.CSV, Form.PLOVER}  # as soon as it is read
WORDS = {Form.HTML, Form.CSV, Form.PLOVER}  # that hold words as they were written
T = TypeVar("T")


@dataclass(slots=True)
class Round:
    """One call: what was read so far, and what could not be."""

    road: Road
    keeper: Keeper | None  # None: the entries are kept nowhere
    failed: int = 0
    added: dict[Added, int] = field(default_factory=dict)

    def entries(self, found: Iterable[Capture | SourceError]) -> Iterator[Entries]:
        """The entries of each capture; what cannot be read is told and passed over."""
        for made in each(found, self.carried):
            if isinstance(made, SourceError):
                self.tell(made)
            elif made is not None:
                yield made

    def carried(self, capture: Capture) -> Entries | None:
        """One report's entries, kept where there is a ledger; None once removed."""
        if self.keeper is None:
            made = self.road.carry(capture)
        else:
            kept = self.keeper.keep(capture, self.road)
            self.added[kept.added] = self.added.get(kept.added, 0) + 1
            if kept.added is Added.REMOVED:
                note(f"{capture.origin}: kept out, {self.keeper.removal(kept)}")
                return None
            for contradiction in self.keeper.contradictions(kept):
                note(f"{capture.origin}: {contradiction}")
            made = kept.entries
        for doubt in made.doubts:
            if doubt.span is None:
                note(f"{capture.origin}: {doubt.reason}")
        return made

    def tell(self, trouble: SourceError) -> None:
        """Say on stderr what could not be read."""
        self.failed += 1
        note(trouble)


def read_reports(
    sources: list[str],
    hints: Hints,
    dossier: Path | None,
    form: Form,
    statements: Statements,
    address: str | None,
    output: Path | None,
    server: Server | None,
) -> int:
    """Read, show and keep; the exit code: 1 if something could not be read.

    `server` is a language model that reads in place of our own reader; None: none.
    """
    refuse_overwriting(output, address, sources, file_of(dossier) if dossier else None)
    words = load_words(dossier)
    keeper = Keeper(address) if address else None
    asked = asked_by(server)
    try:
        with opened(output, clean=form in WORDS) as out:
            this = Round(Road(words, asked=asked), keeper)
            for file in () if dossier else unused(sources):
                note(f"{file} is not used: give it with --dossier")
            found = gather(sources, hints, sys.stdin.buffer if sys.stdin else None)
            show = shower(form.value, out)
            busy = form in ONE_BY_ONE and out.isatty()
            for entries in watched(this.entries(found), quiet=busy):
                show.one(chosen(entries, statements))
            show.end()
            if missing := show.told():
                note(missing)
    except KeyboardInterrupt:
        return stopped(KEPT if keeper else "")
    finally:
        tell_thrown(asked)
    if keeper is not None:
        note(summary(this.added, keeper.ledger))
    return 1 if this.failed else 0


def summary(added: dict[Added, int], ledger: Ledger | None) -> str:
    """What became of the reports, and what to do next: "3 new, 1 known; next: …"."""
    parts = [f"{count} {what}" for what, count in added.items()]
    said = f"ledger: {', '.join(parts) or 'nothing added'}"
    if ledger is None:
        return said
    name = shlex.quote(ledger.name)
    return f"{said}; next: headway report --ledger {name} -o page.html"


def watched(found: Iterator[T], *, quiet: bool) -> Iterator[T]:
    """The same, with a bar on stderr once there are more than a few.

    A quiet one has no bar: where results go to the terminal one by one, they are the
    progress, and both would write over each other.
    """
    console = Console(stderr=True)
    columns = (BarColumn(), TextColumn("{task.completed} reports"), TimeElapsedColumn())
    bar = Progress(
        *columns,
        console=console,
        transient=True,
        redirect_stdout=False,
        disable=quiet or not console.is_terminal,
    )
    task = bar.add_task("reading", total=None)
    try:
        for count, one in enumerate(found, start=1):
            if count == FEW + 1:
                bar.start()
            bar.update(task, completed=count)
            yield one
    finally:
        bar.stop()
