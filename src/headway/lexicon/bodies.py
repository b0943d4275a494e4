"""Nouns by which a report takes up a body: "the union", "the country"."""

from dataclasses import dataclass
from functools import cache

from headway.errors import LexiconError
from headway.lexicon.actors import singular
from headway.lexicon.files import rows
from headway.model.kinds import ActorKind

__all__ = ["BodyEntry", "BodyLexicon", "load_bodies"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyEntry:
    """A family of nouns: whoever is one of them may be called by another."""

    id: str
    words: frozenset[str]
    kinds: frozenset[ActorKind]  # known actors that all of the nouns fit


@dataclass(frozen=True, slots=True)
class BodyLexicon:
    """The families of nouns for bodies, by noun."""

    by_words: dict[str, tuple[BodyEntry, ...]]

    def families(self, noun: str) -> tuple[BodyEntry, ...]:
        """The families of a noun, in small letters; its plural is of the same ones."""
        return self.by_words.get(noun) or self.by_words.get(singular(noun), ())

    def names_body(self, noun: str) -> bool:
        """Whether a name that it ends is a body's: "Union", but not "State"."""
        families = self.by_words.get(noun, ())
        return any(ActorKind.STATE not in entry.kinds for entry in families)

    def is_noun(self, noun: str) -> bool:
        """Whether the noun is in any family."""
        return bool(self.families(noun))


@cache
def load_bodies() -> BodyLexicon:
    """The families of nouns; `LexiconError` for a broken row."""
    found: dict[str, tuple[BodyEntry, ...]] = {}
    for row in rows("bodies"):
        try:
            kinds = frozenset(map(ActorKind, row["kinds"]))
            entry = BodyEntry(id=row["id"], words=frozenset(row["words"]), kinds=kinds)
        except (KeyError, TypeError, ValueError) as broken:
            raise LexiconError(f"bodies.jsonl: {row['id']}: {broken!r}") from broken
        for words in sorted(entry.words):
            found[words] = (*found.get(words, ()), entry)
    return BodyLexicon(found)
