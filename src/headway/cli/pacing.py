"""How far a batch is: a bar in a terminal, else a line from time to time."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from headway.batch.pace import Pace
from headway.cli.noting import note

__all__ = ["Stage", "paced"]

EVERY = 30.0  # seconds from one line to the next, where there is no terminal
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stage:
    """Work that is told while it goes on."""

    name: str
    whole: float  # its size, in any unit
    said: Callable[[], str]  # what was counted by now
    reports: Callable[[], int]  # how many were done by now


def paced(
    found: Iterable[T], stage: Stage, size_of: Callable[[T], float]
) -> Iterator[T]:
    """The same, while it is told how far it is; `size_of` is the share of each."""
    console = Console(stderr=True)
    begun, before = monotonic(), stage.reports()
    pace, line_due = Pace(stage.whole, begun), begun + EVERY
    with bar_on(console) as bar:
        task = bar.add_task(stage.name, total=stage.whole, said="")
        for one in found:
            pace.add(size_of(one))
            now = monotonic()
            made = Pace(0, begun, stage.reports() - before)
            words = stage.said() + told(made.rate(now), pace.left(now))
            bar.update(task, completed=pace.done, said=words)
            if not console.is_terminal and now >= line_due:
                note(f"{stage.name} {pace.share():.0%}: {words}")
                line_due = now + EVERY
            yield one


def bar_on(console: Console) -> Progress:
    """A bar that is there as long as its block; none where nobody would see it."""
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[said]}"),
        console=console,
        transient=True,
        redirect_stdout=False,
        disable=not console.is_terminal,
    )


def told(rate: float | None, left: timedelta | None) -> str:
    """How fast and how long: ", 2.5 a second, 1:20:05 left"; nothing of the unknown."""
    fast = "" if rate is None else f", {rate:,.1f} a second"
    return fast + ("" if left is None else f", {left} left")
