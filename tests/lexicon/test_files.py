"""Word lists are one JSON object a line, each with an id of its own."""

import pytest

from headway.errors import LexiconError
from headway.lexicon.files import entry, rows


@pytest.mark.parametrize(
    "name", ["boilerplate", "credits", "datelines", "genders", "languages", "wires"]
)
def test_every_list_is_sorted_by_id_and_names_its_origin(name: str) -> None:
    found = rows(name)
    ids = [row["id"] for row in found]
    assert ids == sorted(ids)
    assert all(row["origin"] for row in found)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ('["a"]', "a JSON object with an id"),
        ('{"id": 3}', "a JSON object with an id"),
        ("{}", "a JSON object with an id"),
    ],
    ids=["broken", "a list", "a number for an id", "no id"],
)
def test_a_broken_entry_is_named_with_its_line(line: str, reason: str) -> None:
    with pytest.raises(LexiconError, match=f"words.jsonl:3: .*{reason}"):
        entry(line, "words.jsonl:3")


def test_a_whole_entry_is_read() -> None:
    assert entry('{"id": "port", "origin": "own"}', "x") == {
        "id": "port",
        "origin": "own",
    }
