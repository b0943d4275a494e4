"""Positions and quotes for a terminal, or as plain lines where none is there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import IO

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from headway.analyse.followed.firmness import SILENCE
from headway.analyse.followed.positions import Matrix, Position
from headway.analyse.followed.quotes import Quote
from headway.analyse.followed.stances import Direction, Stance
from headway.serve.findings import STANCES, counted, issue_name, otherwise, when
from headway.serve.safe import plain, safe
from headway.serve.terminal import console_of, inset, proof
from headway.serve.wording import clipped, day_words, quoted

__all__ = ["print_matrix", "print_positions", "print_quotes"]

MOST = 300  # characters of a statement that are shown; JSON has it whole
OVERHANGING = re.compile(r"[ ,;]+(?=[”\"]$)")  # "“too late,”" at the end
WIDEST = 1000  # columns of a table that has all the room it wants
COLOURS = {
    Direction.HARDENED: "red",
    Direction.SOFTENED: "green",
    Direction.UNCHANGED: "dim",
}
ARROWS = {
    Direction.HARDENED: " ↑",
    Direction.SOFTENED: " ↓",
    Direction.UNCHANGED: "",
}


def print_matrix(out: IO[str], matrix: Matrix) -> None:
    """On a terminal issues against parties, with the way of the last turn."""
    if not out.isatty():
        return
    console, made, keys = console_of(out), table(matrix), "↑ hardened, ↓ softened"
    free = console.options.update(max_width=WIDEST)
    if console.measure(made, options=free).maximum <= console.width:
        console.print(made)
    else:
        for issue in matrix.issues:
            console.print(Text(issue_name(issue), style="bold"))
            console.print(inset(in_a_row(matrix, issue)))
    if any(one.is_weak for one in matrix.cells.values()):
        keys += f"; dim: one report, or not heard of for {SILENCE.days} days"
    console.print(f"\n{keys}\n")


def table(matrix: Matrix) -> Table:
    """Issues against parties."""
    names = ("", *matrix.parties)
    made = Table(*(Column(safe(n)) for n in names), box=None, padding=(0, 2, 0, 0))
    for issue in matrix.issues:
        cells = (cell(matrix.at(issue, party)) for party in matrix.parties)
        made.add_row(safe(issue_name(issue)), *cells)
    return made


def in_a_row(matrix: Matrix, issue: str | None) -> Text:
    """What each party holds on an issue, where there is no room for a table."""
    held = [(party, matrix.at(issue, party)) for party in matrix.parties]
    told = (
        Text.assemble((safe(party).plain, "cyan"), " ", cell(position))
        for party, position in held
        if position is not None
    )
    return Text(" · ").join(told) or Text("nothing is told", style="dim")


def cell(position: Position | None) -> Text:
    """A stance in a word or two."""
    if position is None:
        return Text("·", style="dim")
    stance = STANCES[position.stance.kind] + ARROWS[position.direction]
    return Text(stance, "dim" if position.is_weak else COLOURS[position.direction])


def print_positions(
    out: IO[str], positions: Sequence[Position], *, whole: bool
) -> None:
    """Each position with its proof; `whole`: each earlier stance with its own."""
    if not out.isatty():
        out.writelines(plain_lines(row for p in positions for row in rows(p)))
        return
    console, issue = console_of(out), ""
    for position in positions:
        if issue_name(position.issue) != issue:
            issue = issue_name(position.issue)
            console.print(Text(issue, style="bold"))
        for part in laid_out(position, whole=whole):
            console.print(part)


def laid_out(position: Position, *, whole: bool) -> Iterator[RenderableType]:
    """The party and its stance, the words, and what it held before."""
    latest = position.stance
    name = Text(safe(position.party).plain, style="cyan")
    unheard = [Text(silence(position), "dim")] if position.unheard_since else []
    yield Text("  ").join([name, *head(latest, weak=position.is_weak), *unheard])
    yield inset(proof(latest.tellings[0]))
    if latest.odd:
        yield inset(Text(odd(latest), style="dim"))
    if whole:
        for stance in position.earlier:
            yield Padding(
                Text("  ").join([Text("before:"), *head(stance)]), (0, 0, 0, 2)
            )
            yield inset(proof(stance.tellings[0]))
    elif position.earlier:
        yield inset(Text(before(position), style="dim"))


def head(stance: Stance, *, weak: bool = False) -> list[Text]:
    """The stance, its direction, since when it is told, and by how many reports."""
    turned = stance.direction is not Direction.UNCHANGED
    return [
        Text(STANCES[stance.kind], style="dim" if weak else "bold"),
        *([Text(stance.direction, style=COLOURS[stance.direction])] if turned else []),
        Text(f"since {day_words(stance.since)}"),
        Text(support(stance), style="dim"),
    ]


def support(stance: Stance) -> str:
    """By how many reports it is told; one alone bears a word for a number."""
    return "one report" if stance.alone else counted(stance.witnesses)


def silence(position: Position) -> str:
    """Since when nobody has told of the stance; "": somebody has of late."""
    last = position.unheard_since
    return f"not heard of since {day_words(last)}" if last else ""


def odd(stance: Stance) -> str:
    """How many readings say otherwise, and since when."""
    days = sorted(cited.day for cited in stance.odd if cited.day)
    last = day_words(days[-1])
    return f"read otherwise, too lightly to count: {len(days)}, last {last}"


def before(position: Position) -> str:
    """The earlier stances in a row: "before: demands 2013-11-07, agrees 2013-11-24"."""
    told = (f"{STANCES[s.kind]} {s.since}" for s in reversed(position.earlier))
    return f"before: {', '.join(told)}"


def rows(position: Position) -> Iterator[tuple[str, ...]]:
    """Every stance as cells, the latest first."""
    for place, stance in enumerate(position.history):
        cited = stance.tellings[0]
        words, matter = cited.told
        told = (support(stance), "" if place else silence(position))
        yield (
            "earlier" if place else "position",
            issue_name(position.issue),
            position.party,
            STANCES[stance.kind],
            stance.direction.value,
            str(stance.since),
            ", ".join(filter(None, told)),
            cited.outlet,
            f"{words} ({matter})" if matter else words,
        )


def print_quotes(out: IO[str], quotes: Sequence[Quote]) -> None:
    """Each statement with its speaker, day and outlet, and who else prints it."""
    if not out.isatty():
        out.writelines(plain_lines(map(quote_row, quotes)))
        return
    console = console_of(out)
    for quote in quotes:
        day, speaker, outlet, words = quote_row(quote)[1:]
        name = Text(safe(speaker).plain, style="cyan")
        console.print(
            Text("  ").join([Text(day), name, Text(safe(outlet).plain, "dim")])
        )
        console.print(inset(safe(words)))


def quote_row(quote: Quote) -> tuple[str, ...]:
    """One statement as cells; words that are the speaker's own stand in marks."""
    said, also = quote.statement, otherwise((quote.cited, *quote.also))
    bare = said.words.strip('“”" ')
    days = when(said.first, said.last) if said.first else day_words(quote.day)
    outlet = f"{quote.cited.outlet}, also {also}" if also else quote.cited.outlet
    whole = said.direct and is_whole(bare)
    words = quoted(clipped(bare, MOST)) if whole else shortened(said.words)
    return "statement", days, said.speaker or "somebody", outlet, words


def shortened(words: str) -> str:
    """Words of which some are quoted, cut where they run on; no marks hang open."""
    kept = clipped(words, MOST)
    whole = f"{kept}”" if kept.count("“") > kept.count("”") else kept
    return OVERHANGING.sub("", whole)


def is_whole(bare: str) -> bool:
    """Whether no marks part the words into those quoted and those reported."""
    return not any(mark in bare for mark in '“”"')


def plain_lines(found: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """One line for each row, its cells below one another, its words last."""
    kept = list(found)
    widths = [max(map(len, column)) for column in zip(*kept, strict=True)]
    for row in kept:
        cells = (c.ljust(w) for c, w in zip(row[:-1], widths[:-1], strict=True))
        yield plain("  ".join([*cells, row[-1]])) + "\n"
