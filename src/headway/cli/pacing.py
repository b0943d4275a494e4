"""How far a batch is: a bar in a terminal, else a line from time to time."""

from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from headway.batch.pace import Pace
from headway.cli.noting import note

__all__ = ["paced"]

EVERY = 30.0  # seconds from one line to the next, where there is no terminal
T = TypeVar("T")


def paced(
    found: Iterable[T],
    stage: str,
    whole: float,
    size_of: Callable[[T], float],
    said: Callable[[], str],
) -> Iterator[T]:
    """The same, while it is told how far it is.

    `size_of` is how much of the `whole` each one is, and `said` what was counted.
    """
    console = Console(stderr=True)
    pace = Pace(whole, monotonic())
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[said]}"),
    )
    shown = Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    )
    next_line = monotonic() + EVERY
    with shown:
        task = shown.add_task(stage, total=whole, said="")
        for one in found:
            pace.add(size_of(one))
            now = monotonic()
            words = said() + told(pace, now)
            shown.update(task, completed=pace.done, said=words)
            if not console.is_terminal and now >= next_line:
                note(f"{stage} {pace.done / whole:.0%}: {words}")
                next_line = now + EVERY
            yield one


def told(pace: Pace, now: float) -> str:
    """How long the rest takes: ", 1:20:05 left"; nothing as long as nobody knows."""
    left = pace.left(now)
    return "" if left is None else f", {left} left"
