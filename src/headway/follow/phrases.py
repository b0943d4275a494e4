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
APOSTROPHE = re.compile("['’]")
SHORTEST = 4  # letters that a word keeps when its ending is taken off


class Phrases:
    """Phrases, each with the names for which it speaks."""

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        """Take the phrases of each name."""
        names: dict[str, dict[str, None]] = {}
        for name, said in phrases.items():
            for phrase in said:
                if any(c.isalnum() for c in phrase):
                    names.setdefault(pattern(phrase), {})[name] = None
        ordered = sorted(names, key=lambda p: (-len(p), p))
        self.names = [tuple(names[p]) for p in ordered]
        found = "|".join(f"({p})" for p in ordered)
        self.pattern = re.compile(rf"(?<!\w)(?:{found})(?!\w)") if found else None

    def spoken(self, texts: Iterable[str]) -> Iterator[str]:
        """The names whose phrases stand in any of the texts, each once, in text order.

        A phrase within a longer one is not heard: where "oil sanctions" speaks for one
        name, the "sanctions" in it speaks for no other.
        """
        seen: set[str] = set()
        for text in texts if self.pattern else ():
            assert self.pattern
            for found in self.pattern.finditer(text):
                for name in self.names[(found.lastindex or 1) - 1]:
                    if name not in seen:
                        seen.add(name)
                        yield name


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
    ending = next((e for e in ENDINGS if part.lower().endswith(e)), "")
    stem = part[: len(part) - len(ending)]
    if len(stem) < SHORTEST or part.lower().endswith("ss"):
        stem = part
    return f"(?i:{word(stem)}{INFLECTED})"
