"""Files that appear whole or not at all."""

from pathlib import Path

import pytest

from headway.errors import OutputError
from headway.files import placed


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


def test_two_who_write_the_same_file_both_come_through(tmp_path: Path) -> None:
    target = tmp_path / "words.txt"
    with placed(target) as one:
        with placed(target) as other:
            other.write_text("the same")
        one.write_text("the same")
    assert target.read_text() == "the same"


def test_a_full_disk_is_told_with_the_file_that_it_stopped(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"words\.txt: cannot be written: no room"):
        fill_up(tmp_path / "words.txt")
    assert list(tmp_path.iterdir()) == []


def fill_up(target: Path) -> None:
    """Write until there is no room."""
    with placed(target) as made:
        made.write_text("half of")
        raise OSError(28, "no room")
