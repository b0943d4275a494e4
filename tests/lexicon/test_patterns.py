"""Lists of patterns, against their own examples."""

import pytest

from headway.errors import LexiconError
from headway.lexicon.files import rows
from headway.lexicon.formats import format_of, takes_up, turn_of
from headway.lexicon.patterns import PatternEntry, load_patterns, says
from headway.model.kinds import MeetingFormat

LISTS = ("answers", "formats", "scopes", "talk")
ENTRIES = [entry for name in LISTS for entry in load_patterns(name)]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.id)
def test_a_pattern_matches_its_examples_and_no_counter_example(
    entry: PatternEntry,
) -> None:
    assert entry.examples
    assert entry.counter_examples
    assert all(entry.matches(words) for words in entry.examples)
    assert not any(entry.matches(words) for words in entry.counter_examples)


@pytest.mark.parametrize("name", LISTS)
def test_the_lines_are_in_order(name: str) -> None:
    lines = [(row["sort"], row["id"]) for row in rows(name)]
    assert lines == sorted(lines)


def test_a_broken_pattern_stops_the_reader() -> None:
    with pytest.raises(LexiconError, match="actors"):
        load_patterns("actors")


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


def test_a_paper_is_known_by_its_article_or_owner() -> None:
    assert says("answers", "known-paper", "rejected the American plan")
    assert not says("answers", "known-paper", "rejected a plan")
