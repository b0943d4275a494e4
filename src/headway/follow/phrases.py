"""Which phrases stand in a text: whole words, however the last one is inflected.

Hyphens and spaces are alike, and one more word may stand between two of a phrase:
"lift sanctions" is heard in "to lift all sanctions".
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = ["Phrases"]

BETWEEN = r"[\s\-‐‑–]+(?:[\w’']+\s+)?"  # one more word may stand between two
PARTS = re.compile(r"[\s\-‐‑–]+")
ENDINGS = ("ied", "ies", "ing", "es", "ed", "y", "s", "e")  # longest first
INFLECTED = r"(?:s|es|ies|ied|y|e|d|ed|ing)?"
LETTERS = re.compile(r"[^\W_]+")
APOSTROPHE = re.compile("['’]")
SHORTEST = 4  # letters that a word keeps when its ending is taken off


class Phrases:
    """Phrases, each with the names for which it speaks."""

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        """Take the phrases of each name."""
        names: dict[str, dict[str, None]] = {}
        signs: set[str] = set()
        for name, said in phrases.items():
            for phrase in said:
                if any(c.isalnum() for c in phrase):
                    names.setdefault(pattern(phrase), {})[name] = None
                    signs.add(sign(phrase))
        ordered = sorted(names, key=lambda p: (-len(p), p))
        self.names = [tuple(names[p]) for p in ordered]
        self.signs = tuple(sorted(signs))
        found = "|".join(f"({p})" for p in ordered)
        self.pattern = re.compile(rf"(?<!\w)(?:{found})(?!\w)") if found else None

    def spoken(self, texts: Iterable[str]) -> Iterator[str]:
        """The names whose phrases stand in any of the texts, each once, in text order.

        A phrase within a longer one is not heard: where "oil sanctions" speaks for one
        name, the "sanctions" in it speaks for no other.
        """
        seen: set[str] = set()
        for text in texts:
            for found in self.found(text):
                for name in self.names[(found.lastindex or 1) - 1]:
                    if name not in seen:
                        seen.add(name)
                        yield name

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """The phrases in a text; most texts hold none, and are soon done with."""
        small = text.lower()
        if self.pattern and any(sign in small for sign in self.signs):
            yield from self.pattern.finditer(text)


def sign(phrase: str) -> str:
    """Letters that stand in small ones wherever the phrase does; "" in any text."""
    *words, last = (part for part in PARTS.split(phrase.strip()) if part)
    runs = (run for part in (*words, stem(last)) for run in LETTERS.findall(part))
    longest = max(runs, key=len, default="").lower()
    return longest if longest.isascii() else ""


def pattern(phrase: str) -> str:
    """The regular expression of a phrase."""
    *words, last = (part for part in PARTS.split(phrase.strip()) if part)
    return BETWEEN.join([*map(word, words), inflected(last)])


def word(part: str) -> str:
    """One word as it stands; capital letters count only in an abbreviation ("IP")."""
    plain = APOSTROPHE.sub("['’]", re.escape(part))
    return plain if part.isupper() else f"(?i:{plain})"


def inflected(part: str) -> str:
    """The last word in any of its forms: "tariff", "tariffs"; "enrich", "enriched"."""
    if part.isupper():
        return word(part) + "s?"
    return f"(?i:{word(stem(part))}{INFLECTED})"


def stem(part: str) -> str:
    """A word without its ending; the whole word where it would be short without."""
    ending = next((e for e in ENDINGS if part.lower().endswith(e)), "")
    short = part[: len(part) - len(ending)]
    whole = part.isupper() or part.lower().endswith("ss") or len(short) < SHORTEST
    return part if whole else short
