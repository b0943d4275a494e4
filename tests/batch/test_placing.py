"""Files that appear whole or not at all."""

from pathlib import Path

import pytest

from headway.batch.placing import placed, put
from headway.errors import OutputError


def test_a_file_takes_its_place_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "words.txt"
    with placed(target) as made:
        made.write_text("all of it")
        assert not target.exists()
    assert target.read_text() == "all of it"
    assert list(target.parent.iterdir()) == [target]


def half_of(target: Path) -> None:
    """Break off in the middle of a file."""
    with placed(target) as made:
        made.write_text("half of")
        raise ZeroDivisionError


def test_a_file_that_breaks_off_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "words.txt"
    target.write_text("before")
    with pytest.raises(ZeroDivisionError):
        half_of(target)
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_a_place_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(OutputError, match="cannot be written"):
        put(tmp_path / "file" / "inside.json", {"a": 1})


def test_two_who_write_the_same_file_both_come_through(tmp_path: Path) -> None:
    target = tmp_path / "words.txt"
    with placed(target) as one:
        with placed(target) as other:
            other.write_text("the same")
        one.write_text("the same")
    assert target.read_text() == "the same"
