"""Word lists as they lie in the package: one JSON object a line."""

import json
from collections import Counter
from importlib.resources import files
from typing import Any

from headway.errors import LexiconError

__all__ = ["rows"]


def rows(name: str) -> tuple[dict[str, Any], ...]:
    """The entries of the word list `name`, in the file's order.

    Raises `LexiconError` naming file and line when an entry is no JSON object, bears no
    id, or bears the id of another.
    """
    text = (
        files("headway.lexicon").joinpath("words", f"{name}.jsonl").read_text("utf-8")
    )
    found = tuple(
        entry(line, f"{name}.jsonl:{number}")
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip()
    )
    ids = Counter(row["id"] for row in found)
    for twice in sorted(id_ for id_, times in ids.items() if times > 1):
        raise LexiconError(f"{name}.jsonl: the id {twice} stands twice")
    return found


def entry(line: str, where: str) -> dict[str, Any]:
    """One entry; `where` names its line in messages."""
    try:
        row = json.loads(line)
    except json.JSONDecodeError as broken:
        raise LexiconError(f"{where}: not JSON: {broken.msg}") from broken
    if not isinstance(row, dict) or not isinstance(row.get("id"), str):
        raise LexiconError(f"{where}: an entry is a JSON object with an id")
    return row
