"""Patterns that tell one meeting from another, against their own examples."""

import pytest

from headway.lexicon.files import rows
from headway.lexicon.formats import (
    FormatEntry,
    format_of,
    load_formats,
    takes_up,
    turn_of,
)
from headway.model.kinds import MeetingFormat


@pytest.mark.parametrize("entry", load_formats(), ids=lambda e: e.id)
def test_a_pattern_matches_its_examples_and_no_counter_example(
    entry: FormatEntry,
) -> None:
    assert entry.examples
    assert entry.counter_examples
    assert all(entry.matches(words) for words in entry.examples)
    assert not any(entry.matches(words) for words in entry.counter_examples)


def test_the_lines_are_in_order() -> None:
    lines = [(row["sort"], row["id"]) for row in rows("formats")]
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("They discussed the summit by phone", MeetingFormat.PHONE),
        ("a video summit of both", MeetingFormat.VIDEO),
        ("a bilateral summit", MeetingFormat.SUMMIT),
        ("They met in Vienna", None),
    ],
    ids=["a phone call on a summit", "a video summit", "a summit of two", "none"],
)
def test_of_several_forms_one_decides(words: str, form: MeetingFormat | None) -> None:
    assert format_of(words) is form


def test_turns_and_taking_up() -> None:
    assert turn_of("the second round of talks") == "2"
    assert turn_of("They met") is None
    assert takes_up("after their meeting")
    assert not takes_up("after a meeting")
