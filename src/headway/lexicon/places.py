"""Towns and venues, and the country in which each lies: typed loading and lookup."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = ["PlaceEntry", "PlaceLexicon", "load_places"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """A town, venue or region where talks may be held."""

    id: str
    name: str
    names: tuple[str, ...]  # all words that name it, as they are written
    country: str  # the id of a state in the actor lexicon
    kind: str  # town, venue or region


@dataclass(frozen=True, slots=True)
class PlaceLexicon:
    """The known places by what they are called."""

    by_words: dict[str, PlaceEntry]

    def find(self, words: str) -> PlaceEntry | None:
        """The place of this name; the case of letters counts, a leading "the" not."""
        return self.by_words.get(words.removeprefix("the ").removeprefix("The "))

    def names(self) -> Iterator[str]:
        """Every name that the lexicon knows."""
        return iter(self.by_words)


@cache
def load_places() -> PlaceLexicon:
    """The known places; `LexiconError` for a broken row."""
    entries = [place(row) for row in rows("places")]
    return PlaceLexicon({words: entry for entry in entries for words in entry.names})


def place(row: dict[str, Any]) -> PlaceEntry:
    """One place from its row."""
    try:
        return PlaceEntry(
            id=row["id"],
            name=row["name"],
            names=tuple(dict.fromkeys([row["name"], *row["names"]])),
            country=row["country"],
            kind=row["kind"],
        )
    except (KeyError, TypeError) as broken:
        raise LexiconError(f"places.jsonl: {row['id']}: {broken!r}") from broken
