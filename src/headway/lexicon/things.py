"""Names of what is no actor: programmes, agreements, platforms, scraps of a page."""

from dataclasses import dataclass
from functools import cache

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = ["ThingEntry", "ThingLexicon", "load_things"]

KINDS = {
    "agreement",
    "belief",
    "event",
    "law",
    "platform",
    "programme",
    "scrap",
    "work",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingEntry:
    """A thing that bears a name as an actor does."""

    id: str
    kind: str

    @property
    def may_act(self) -> bool:
        """Whether it is a firm, too, that may say or decide something."""
        return self.kind == "platform"


@dataclass(frozen=True, slots=True)
class ThingLexicon:
    """The known things by name."""

    by_name: dict[str, ThingEntry]

    def find(self, name: str) -> ThingEntry | None:
        """The thing of this name; the case of letters counts, a leading "the" not."""
        return self.by_name.get(name.removeprefix("the ").removeprefix("The "))


@cache
def load_things() -> ThingLexicon:
    """The known things; `LexiconError` for a broken row."""
    found: dict[str, ThingEntry] = {}
    for row in rows("things"):
        if row["kind"] not in KINDS:
            raise LexiconError(f"things.jsonl: {row['id']}: no kind {row['kind']!r}")
        entry = ThingEntry(id=row["id"], kind=row["kind"])
        found |= dict.fromkeys(row["names"], entry)
    return ThingLexicon(found)
