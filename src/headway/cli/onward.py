"""Captures go on one by one: one that cannot be read does not stop the others."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from headway.errors import HeadwayError, SourceError
from headway.model.article import Capture

__all__ = ["bug_at", "each"]

Done = TypeVar("Done")


def each(
    captures: Iterable[Capture | SourceError], take: Callable[[Capture], Done]
) -> Iterator[Done | SourceError]:
    """What became of each capture; a `SourceError` for each that cannot be read.

    A ledger that fails, and whatever else concerns them all, stops them.
    """
    for capture in captures:
        if isinstance(capture, SourceError):
            yield capture
            continue
        try:
            done = take(capture)
        except SourceError as wrong:
            yield wrong
        except HeadwayError:
            raise
        except Exception as bug:  # one report must not stop the others
            yield bug_at(capture.origin, bug)
        else:
            yield done


def bug_at(where: str, bug: Exception) -> SourceError:
    """What to say where something went wrong that never should."""
    return SourceError(f"{where}: not read, a bug of ours: {bug!r}")
