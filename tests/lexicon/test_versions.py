"""Words of a later version keep to their examples."""

import pytest

from headway.lexicon.files import rows
from headway.lexicon.patterns import PatternEntry, load_patterns
from headway.lexicon.versions import CORRECTED, MOST, revision_of

ENTRIES = load_patterns("versions")
EXAMPLES = [(e, words) for e in ENTRIES for words in e.examples]
COUNTER_EXAMPLES = [(e, words) for e in ENTRIES for words in e.counter_examples]
FILLER = "Both ports kept silent about the pact. " * 40


def named(value: PatternEntry | str) -> str:
    return value[:30] if isinstance(value, str) else value.id


@pytest.mark.parametrize(("entry", "words"), EXAMPLES, ids=named)
def test_a_later_version_is_known_by_its_words(entry: PatternEntry, words: str) -> None:
    assert entry.matches(words)
    assert revision_of("", words) > 0


@pytest.mark.parametrize(("entry", "words"), COUNTER_EXAMPLES, ids=named)
def test_like_words_are_no_later_version(entry: PatternEntry, words: str) -> None:
    assert not entry.matches(words)
    assert revision_of("", words) == 0


def test_the_list_is_sorted_and_every_entry_has_both_sorts_of_example() -> None:
    ids = [row["id"] for row in rows("versions")]
    assert ids == sorted(ids)
    assert all(row["origin"] for row in rows("versions"))
    assert all(e.examples and e.counter_examples for e in ENTRIES)
    assert {e.sort for e in ENTRIES} == {"correction", "update"}


@pytest.mark.parametrize(
    ("title", "text", "revision"),
    [
        ("Ferry talks end", "Both ports signed the pact on Monday.", 0),
        ("UPDATE 2-Ferry talks end", "Both ports signed the pact.", 2),
        ("UPDATE 2-Ferry talks end", "(Corrects the day)\nBoth signed.", CORRECTED + 2),
        ("Ferry talks end", FILLER + "\nThis story has been corrected.", CORRECTED),
        ("Ferry talks end", FILLER + "\n(Corrects the day)\n" + FILLER, 0),
        ("UPDATE 3-Ferry talks end", "2nd Ld-Writethru\nBoth signed.", 3),
        ("Ferry talks end", "(Adds comment)\nBoth signed.", 1),
    ],
    ids=[
        "says nothing",
        "numbered in the title",
        "a corrected update",
        "at the end",
        "deep in the text",
        "the higher number",
        "without a number",
    ],
)
def test_the_version_is_read_at_either_end(
    title: str, text: str, revision: int
) -> None:
    assert revision_of(title, text) == revision


def test_no_update_outranks_a_correction() -> None:
    assert revision_of("UPDATE 99-Talks", "Both signed.") == MOST < CORRECTED
