"""The note that outlives a worker."""

from contextlib import suppress
from pathlib import Path

import pytest

from headway.batch.bookmark import MOST, Bookmark, marked
from headway.errors import OutputError


def died_at(path: Path, number: int) -> None:
    """A worker that dies while it reads this report."""
    Bookmark(path).turn_to(number)


def test_a_worker_that_was_stopped_leaves_a_suspect(tmp_path: Path) -> None:
    note = tmp_path / "shard.json"
    died_at(note, 4)
    assert Bookmark(note).suspect == 4


def test_a_worker_that_comes_through_leaves_none(tmp_path: Path) -> None:
    note = tmp_path / "shard.json"
    mark = Bookmark(note)
    mark.turn_to(4)
    mark.drop()
    assert not note.exists()
    assert Bookmark(note).suspect is None


def test_a_report_that_costs_three_workers_is_set_aside(tmp_path: Path) -> None:
    note = tmp_path / "shard.json"
    for _ in range(MOST):
        assert not Bookmark(note).breaks(4)
        died_at(note, 4)
    mark = Bookmark(note)
    assert mark.breaks(4)
    assert not mark.breaks(5)


def test_a_suspect_that_was_read_after_all_is_innocent(tmp_path: Path) -> None:
    note = tmp_path / "shard.json"
    for _ in range(MOST * 2):
        mark = Bookmark(note)
        if mark.suspect is not None:
            mark.turn_to(mark.suspect)
            mark.passed(mark.suspect)
        mark.turn_to(4)
    assert not Bookmark(note).breaks(4)


def test_one_that_died_between_two_reports_accuses_nobody(tmp_path: Path) -> None:
    note = tmp_path / "shard.json"
    died_at(note, 4)
    Bookmark(note)  # and dies at once, before it turns to a report
    assert Bookmark(note).suspect is None
    assert not Bookmark(note).breaks(4)


def test_another_that_was_read_acquits_nobody(tmp_path: Path) -> None:
    note = tmp_path / "shard.json"
    for _ in range(MOST):
        died_at(note, 4)
    mark = Bookmark(note)
    mark.passed(3)
    assert mark.breaks(4)


def test_what_a_living_worker_meets_with_is_no_reports_fault(tmp_path: Path) -> None:
    note = tmp_path / "shard.json"
    with suppress(LookupError), marked(note) as mark:
        mark.turn_to(4)
        raise LookupError
    assert Bookmark(note).suspect is None
    with marked(note) as mark:
        mark.turn_to(4)
    assert not note.exists()


def test_a_note_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="cannot be written"):
        Bookmark(tmp_path / "file" / "shard.json").turn_to(4)


@pytest.mark.parametrize(
    "left", [b'{"reading": 4, "los', b'{"x": ' + b"[" * 5_000, b'{"\xff": 4}']
)
def test_half_a_note_is_none(tmp_path: Path, left: bytes) -> None:
    note = tmp_path / "shard.json"
    note.write_bytes(left)
    assert Bookmark(note).suspect is None
