"""Captures go on one by one: one that cannot be read does not stop the others."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from headway.errors import HeadwayError, SourceError
from headway.model.article import Capture

__all__ = ["each", "tried"]

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
        yield tried(capture.origin, partial(take, capture))


def tried(where: str, work: Callable[[], Done]) -> Done | SourceError:
    """What the work gives, or why it gave nothing: others go on.

    What is neither of this place alone nor a bug of ours is raised: `HeadwayError`.
    """
    try:
        return work()
    except SourceError as wrong:
        return wrong
    except HeadwayError:
        raise
    except Exception as bug:  # one must not stop the others
        return bug_at(where, bug)


def bug_at(where: str, bug: Exception) -> SourceError:
    """What to say where something went wrong that never should."""
    return SourceError(f"{where}: not read, a bug of ours: {bug!r}")
