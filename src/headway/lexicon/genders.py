"""What a given name or a title says of he or she: typed loading and lookup."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from headway.errors import LexiconError
from headway.lexicon.files import rows
from headway.lexicon.folded import folded

__all__ = ["GenderLexicon", "load_genders"]

GENDERS = {"he", "she"}


@dataclass(frozen=True, slots=True)
class GenderLexicon:
    """Given names and the words of titles, each with its pronoun."""

    names: dict[str, str]
    titles: dict[str, str]

    def of_name(self, name: str) -> str | None:
        """The pronoun of a person by the given name; None: it is not known."""
        first, *others = name.split() or [""]
        return self.names.get(folded(first)) if others else None

    def of_titles(self, titles: Iterable[str]) -> str | None:
        """The pronoun that the titles say: "spokeswoman" → she; None: neither or both.

        A title's last word stands for its bearer: the "president of the women's union".
        """
        heads = {words.lower().split()[-1] for words in titles if words.split()}
        said = {self.titles[head] for head in heads if head in self.titles}
        return said.pop() if len(said) == 1 else None


@cache
def load_genders() -> GenderLexicon:
    """The given names and titles; `LexiconError` for a gender that is none."""
    names: dict[str, str] = {}
    titles: dict[str, str] = {}
    for row in rows("genders"):
        if row["gender"] not in GENDERS:
            raise LexiconError(f"genders.jsonl: {row['id']}: no {row['gender']!r}")
        found = titles if row["id"].startswith("title") else names
        found |= dict.fromkeys(row["words"], row["gender"])
    return GenderLexicon(names, titles)
