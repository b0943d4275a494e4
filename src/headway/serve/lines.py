"""Entries as JSONL."""

import json

from headway.model.entry import Entries
from headway.serve.contract import encode

__all__ = ["line"]


def line(entries: Entries) -> str:
    """One article and its entries as one line of JSON, with its line break."""
    return json.dumps(encode(entries), ensure_ascii=False) + "\n"
