"""Nouns kept as files of JSON, which appear whole or not at all."""

from pathlib import Path

import msgspec

from headway.files import placed

__all__ = ["DAMAGED", "put"]

DAMAGED = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)  # what was `put`


def put(target: Path, noun: object) -> None:
    """Write a noun as JSON; the paths in it are plain words there."""
    with placed(target) as made:
        made.write_bytes(msgspec.json.encode(noun, enc_hook=str))
