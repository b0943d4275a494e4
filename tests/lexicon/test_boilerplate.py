"""Each entry fits its examples and none of its counter-examples."""

import pytest

from headway.errors import LexiconError
from headway.lexicon.boilerplate import BoilerplateEntry, load_boilerplate, typed

EXAMPLES = [(entry, line) for entry in load_boilerplate() for line in entry.examples]
COUNTER_EXAMPLES = [
    (entry, line) for entry in load_boilerplate() for line in entry.counter_examples
]


def named(value: BoilerplateEntry | str) -> str:
    return value.id if isinstance(value, BoilerplateEntry) else value[:30]


@pytest.mark.parametrize(("entry", "line"), EXAMPLES, ids=named)
def test_an_example_is_marked(entry: BoilerplateEntry, line: str) -> None:
    assert list(entry.stretches(line))


@pytest.mark.parametrize(("entry", "line"), COUNTER_EXAMPLES, ids=named)
def test_a_counter_example_is_not(entry: BoilerplateEntry, line: str) -> None:
    assert not list(entry.stretches(line))


def test_no_entry_at_all_marks_a_counter_example_as_a_whole() -> None:
    marked = {
        (entry.id, line)
        for entry in load_boilerplate()
        for _, line in COUNTER_EXAMPLES
        if (0, len(line)) in entry.stretches(line)
    }
    assert marked == set()


def test_every_entry_has_an_example_and_a_counter_example() -> None:
    assert all(
        entry.examples and entry.counter_examples for entry in load_boilerplate()
    )


def test_a_group_named_part_is_all_that_is_marked() -> None:
    row = {
        "id": "aside",
        "pattern": r"ports(?P<part> \(map\))",
        "reach": "part",
        "where": "any",
        "examples": [],
        "counter_examples": [],
    }
    assert list(typed(row).stretches("Both ports (map) shut.")) == [(10, 16)]


@pytest.mark.parametrize(
    ("key", "value"),
    [("pattern", "("), ("reach", "page"), ("where", "left"), ("examples", None)],
    ids=["no pattern", "no reach", "no place", "no examples"],
)
def test_a_broken_entry_is_named(key: str, value: str | None) -> None:
    row = {
        "id": "odd",
        "pattern": "x",
        "reach": "line",
        "where": "any",
        "examples": ["x"],
        "counter_examples": [],
    }
    with pytest.raises(LexiconError, match=r"boilerplate\.jsonl: odd: "):
        typed({**row, key: value})
