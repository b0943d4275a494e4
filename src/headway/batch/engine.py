"""What an engine does for a batch: tasks handed to workers, results as they come.

An engine knows nothing of reports. Whatever can call a function somewhere else is one:
processes of this machine (`local`), Dask (`cluster`), with as few lines Ray or Spark.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from headway.errors import HeadwayError

__all__ = ["MOST_LOSSES", "Engine", "LostError"]

MOST_LOSSES = 50  # so often a task may lose its worker; reports that do so are fewer

Task = TypeVar("Task")
Done = TypeVar("Done")


class LostError(HeadwayError):
    """A task has lost one worker after the other, or there are no workers any more."""


class Engine(Protocol):
    """Workers for the tasks of a batch."""

    def each(
        self, work: Callable[[Task], Done], tasks: Sequence[Task]
    ) -> Iterator[Done]:
        """What `work` gives for each task, in the order in which they are done.

        `work` is a function of a module, and tasks and results can be pickled. A task
        whose worker dies is begun anew by another. Raises `LostError` where that does
        not end, and what `work` itself raises.
        """
        ...

    def close(self) -> None:
        """Let the workers go; what they are doing is not finished."""
        ...
