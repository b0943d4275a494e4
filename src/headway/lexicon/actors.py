"""Names of actors and words for those who act for a party: typed loading and lookup."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from headway.errors import LexiconError
from headway.lexicon.classes import word_class
from headway.lexicon.files import rows
from headway.model.kinds import ActorKind

__all__ = [
    "ActorEntry",
    "ActorLexicon",
    "RoleEntry",
    "RoleLexicon",
    "bare_title",
    "load_actors",
    "load_roles",
    "singular",
]

LISTS = ("names", "demonyms", "capitals", "metonyms", "former")
BEHIND = re.compile(r"\s(?:of|to|at|for|in|on|from|with)\s")
ENDINGS = (("men", "man"), ("ies", "y"), ("ss", "ss"), ("s", ""))
ROLE_KINDS = {"office", "people", "sides", "body", "unnamed", "outsider"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorEntry:
    """A state, organisation or group that the lexicon knows."""

    id: str
    name: str
    kind: ActorKind
    party: str
    surfaces: tuple[str, ...]  # all words that name it, as they are written
    capitals: tuple[str, ...]  # those of them that name a town
    descriptions: tuple[str, ...]  # nouns by which "the …" means it: "alliance"
    demonyms: tuple[str, ...] = ()  # those of the surfaces that name its people


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleEntry:
    """A word for someone who acts for a party: an office, a body, people, a source."""

    id: str
    words: tuple[str, ...]
    kind: str  # office, people, sides, body or unnamed
    covers: tuple[str, ...] = ()  # other roles that the word fits, too; "*": any

    def names(self, title: str) -> bool:
        """Whether the title says this role: "minister", of a "deputy minister"."""
        own = set(bare_title(title).split())
        return any(
            w in title if " of " in w else {*w.split()} <= own for w in self.words
        )

    def is_title(self, title: str) -> bool:
        """Whether the title says this role and no more: "the president"."""
        return bare(title) in self.words

    def covers_role(self, other: "RoleEntry | None") -> bool:
        """Whether a bearer of the other role is one, too: an envoy is a "diplomat"."""
        if other is None:
            return False
        return "*" in self.covers or any(w in self.covers for w in other.words)


@dataclass(frozen=True, slots=True)
class ActorLexicon:
    """The known actors by what they are called."""

    by_words: dict[str, tuple[ActorEntry, ...]]
    by_id: dict[str, ActorEntry] = field(default_factory=dict)
    nouns: frozenset[str] = frozenset()
    """The nouns that describe some actor: "the Islamic *republic*"."""

    @classmethod
    def of(
        cls, entries: Iterable[ActorEntry], nobodys: Iterable[str] = ()
    ) -> "ActorLexicon":
        """The lexicon of these actors; `nobodys` are names that mean none of them."""
        found: dict[str, tuple[ActorEntry, ...]] = {words: () for words in nobodys}
        by_id = {entry.id: entry for entry in entries}
        for entry in by_id.values():
            for words in entry.surfaces:
                found[words] = (*found.get(words, ()), entry)
        phrases = (d for entry in by_id.values() for d in entry.descriptions)
        return cls(found, by_id, frozenset(phrase.split()[-1] for phrase in phrases))

    def find(self, words: str) -> tuple[ActorEntry, ...]:
        """The actors that these words name; several where they are ambiguous.

        The case of letters counts ("US", not "us"); a leading "the" and a possessive
        ending do not.
        """
        return self.by_words.get(words, ()) or self.by_words.get(bare(words), ())

    def surfaces(self) -> Iterator[str]:
        """Every name that the lexicon knows."""
        return iter(self.by_words)


@dataclass(frozen=True, slots=True)
class RoleLexicon:
    """The role words by their lower-case form."""

    by_words: dict[str, RoleEntry]

    def find(self, words: str) -> RoleEntry | None:
        """The role that the phrase ends in: "the deputy foreign minister" → minister.

        The longest known ending decides; None where no ending is a role.
        """
        said = words.lower()
        if said.endswith("-general"):
            said = said.replace("-", " ")  # "the secretary-general"
        parts = said.split()
        endings = (" ".join(parts[start:]) for start in range(len(parts)))
        return next((self.by_words[e] for e in endings if e in self.by_words), None)

    def is_outside(self, words: str) -> bool:
        """Whether who bears this title speaks for no side.

        Such are analysts, former envoys, and captives and natives of a land.
        """
        title = bare_title(words)
        role = self.find(title)
        former = word_class("former") & set(words.lower().replace("-", " ").split())
        bound = word_class("bound") & {*title.lower().split()[-1:]}
        return bool(former or bound) or (role is not None and role.kind == "outsider")


def bare_title(words: str) -> str:
    """The title without what stands behind it: "a professor of law" → a professor."""
    return BEHIND.split(words)[0]


def singular(title: str) -> str:
    """The title of one of them: "foreign ministers" → foreign minister."""
    for ending, one in ENDINGS:
        if title.endswith(ending):
            return title.removesuffix(ending) + one
    return title


def bare(words: str) -> str:
    """The words without a leading "the" and a possessive ending."""
    head = words[4:] if words[:4].lower() == "the " else words
    for ending in ("'s", "’s"):
        head = head.removesuffix(ending)
    return head


@cache
def load_actors() -> ActorLexicon:
    """The known actors; `LexiconError` for a broken row."""
    return ActorLexicon.of(actor(row) for row in rows("actors"))


def actor(row: dict[str, Any]) -> ActorEntry:
    """One actor from its row."""
    try:
        return ActorEntry(
            id=row["id"],
            name=row["name"],
            kind=ActorKind(row["kind"]),
            party=row["party"],
            surfaces=tuple(dict.fromkeys(w for key in LISTS for w in row[key])),
            capitals=tuple(row["capitals"]),
            demonyms=tuple(row["demonyms"]),
            descriptions=tuple(row["descriptions"]),
        )
    except (KeyError, TypeError, ValueError) as broken:
        raise LexiconError(f"actors.jsonl: {row['id']}: {broken!r}") from broken


@cache
def load_roles() -> RoleLexicon:
    """The role words; `LexiconError` for a kind that is none."""
    found: dict[str, RoleEntry] = {}
    for row in rows("roles"):
        if row["kind"] not in ROLE_KINDS:
            raise LexiconError(f"roles.jsonl: {row['id']}: no kind {row['kind']!r}")
        entry = RoleEntry(
            id=row["id"],
            words=tuple(row["words"]),
            kind=row["kind"],
            covers=tuple(row.get("covers", ())),
        )
        found |= {words: entry for words in entry.words}
    return RoleLexicon(found)
