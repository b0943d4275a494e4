"""Ids made from names: short, readable in an address, the same on every machine."""

import re
from collections.abc import Iterator
from hashlib import sha256

from headway.lexicon.folded import folded

__all__ = ["slug"]

APART = re.compile(r"[^a-z0-9]+")
LONGEST = 60  # characters of an id, without its mark
DIGITS = 4  # of the mark, at first


def slug(name: str) -> Iterator[str]:
    """The ids that a name may have, the shortest first; all but it bear a mark.

    A name without a Latin letter has a mark alone.
    """
    mark = sha256(name.encode()).hexdigest()
    plain = APART.sub("-", folded(name)).strip("-")[:LONGEST].rstrip("-")
    if plain:
        yield plain
    for digits in range(DIGITS, len(mark) + 1):
        yield "-".join(filter(None, (plain, mark[:digits])))
