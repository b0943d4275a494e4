"""Entries as JSONL."""

import json

from headway.model.entry import Entries
from headway.serve.contract import encode

__all__ = ["line", "steady"]

# What steers a terminal or ends a line for some readers; JSON itself escapes the rest.
STEERING = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029)}


def line(entries: Entries) -> str:
    """One article and its entries as one line of JSON, with its line break."""
    return steady(json.dumps(encode(entries), ensure_ascii=False)) + "\n"


def steady(made: str) -> str:
    """The same JSON with nothing in it that steers a terminal or breaks the line."""
    return made.translate(STEERING)
