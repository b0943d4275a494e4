"""A small archive of our own, and an engine that works here and now."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import pytest
from tests.batch.material import lines

from headway.batch.job import Job
from headway.batch.modes import Mode
from headway.ingest.pieces.cutting import pieces
from headway.ingest.pieces.piece import Piece

Task = TypeVar("Task")
Done = TypeVar("Done")


class HereAndNow:
    """An engine of one worker: this very process."""

    def each(
        self, work: Callable[[Task], Done], tasks: Sequence[Task]
    ) -> Iterator[Done]:
        """What `work` gives for each task, in order."""
        return map(work, tasks)

    def close(self) -> None:
        """Nothing is to be let go."""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The archive as one file."""
    file = tmp_path / "archive.jsonl"
    file.write_text("".join(lines()), "utf-8")
    return file


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """A batch that reads everything."""
    return Job(folder=tmp_path / "out", mode=Mode.FULL)


@pytest.fixture
def found(archive: Path) -> list[Piece]:
    """The pieces of the archive."""
    return [one for one in pieces([str(archive)]) if isinstance(one, Piece)]


@pytest.fixture
def here() -> HereAndNow:
    """The engine of this process."""
    return HereAndNow()
