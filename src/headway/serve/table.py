"""The entries of one report for a terminal, or as lines for other programs."""

from collections.abc import Iterable, Iterator
from typing import IO

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from headway.model.entry import Entries
from headway.model.kinds import Outcome
from headway.serve.cells import TO, WORDS, Part, parts_of
from headway.serve.safe import safe

__all__ = ["Tables", "tables"]

NARROW = 100  # columns below which an entry takes two lines
MOST = 24  # columns of who, to whom and where, at most
ALIGNED = 34  # characters up to which plain columns are kept in line
SORT = len("statement")
MOVED = {
    Outcome.FORWARD: "the talks moved forward",
    Outcome.BACK: "the talks moved back",
    Outcome.NEITHER: "the talks did not move",
}


class Tables:
    """Shows reports one at a time: as tables on a terminal, else one entry a line."""

    def __init__(self, out: IO[str]) -> None:
        self.out = out
        self.console = Console(file=out, highlight=False) if out.isatty() else None

    def one(self, entries: Entries) -> None:
        """Print the tables, or the lines."""
        if self.console is None:
            self.out.writelines(f"{line}\n" for line in plain(entries))
            return
        for part in tables(entries):
            self.console.print(part)

    def end(self) -> None:
        """Show nothing more."""

    def told(self) -> str:
        """Say nothing: all is shown."""
        return ""


def tables(entries: Entries) -> Iterator[RenderableType]:
    """A heading, then meetings, moves, proposals, channels and statements, if any."""
    yield Rule(safe(heading(entries)), align="left")
    for part in parts_of(entries):
        yield Laid(part)
        yield Text()
    yield Text(outcome(entries), style="dim", end="\n\n")


def plain(entries: Entries) -> Iterator[str]:
    """The same as lines: a heading, one line for each entry, an outcome."""
    yield safe(f"# {heading(entries)}").plain
    for part in parts_of(entries):
        yield from (safe(line).plain for line in aligned(part))
    yield outcome(entries)
    yield ""


def heading(entries: Entries) -> str:
    """What the report is called, by whom it is, and from when."""
    article = entries.article
    said = (article.title or article.id, article.outlet, article.wire)
    day = str(article.published) if article.published else "no date"
    return " · ".join([*filter(None, said), day])


def outcome(entries: Entries) -> str:
    """Which way the talks moved, and how much is open, in words."""
    doubts = len(entries.doubts)
    left = {0: "nothing", 1: "1 thing"}.get(doubts, f"{doubts} things")
    return f"outcome: {MOVED[entries.outcome]}; {left} left in doubt"


class Laid:
    """A part as a table where there is room, else two lines for each entry."""

    def __init__(self, part: Part) -> None:
        self.part = part

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> RenderResult:
        if options.max_width < NARROW:
            yield from stacked(self.part)
        else:
            yield wide(self.part)


def wide(part: Part) -> Table:
    """A table without frames; the words take the room that is left."""
    made = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", expand=True)
    for name in part.columns:
        if name == WORDS:
            made.add_column(name, ratio=1)
        else:
            made.add_column(name, max_width=MOST)
    for row in part.rows:
        first, *others = map(safe, row)
        made.add_row(Text(first.plain, style="cyan"), *others)
    return made


def stacked(part: Part) -> Iterator[RenderableType]:
    """The short cells of an entry on one line, its words below them."""
    yield Text(part.sort, style="bold")
    for row in part.rows:
        *short, words = (
            f"→ {cell}" if name == TO and cell else cell
            for name, cell in zip(part.columns, row, strict=True)
        )
        first, *others = filter(None, short)
        yield Text("  ").join(
            [Text(safe(first).plain, style="cyan"), *map(safe, others)]
        )
        yield Padding(safe(words), (0, 0, 0, 4))


def aligned(part: Part) -> Iterator[str]:
    """One line for each entry, its cells below one another, its words last."""
    widths = [widest(column) for column in zip(*part.rows, strict=True)]
    for row in part.rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join([part.sort.ljust(SORT), *cells]).rstrip()


def widest(column: Iterable[str]) -> int:
    """How wide a column is kept."""
    return min(max(map(len, column)), ALIGNED)
