"""Whether words hold what a person asks for, in any of its forms."""

import re
import unicodedata
from collections.abc import Callable

__all__ = ["asked", "folded"]

# "enlargement", "enlarged" and "enlarging" are "enlarg" with one ending or two
ENDINGS = (
    "ications", "ication", "ements", "ement", "ations", "ation", "ators", "ator",
    "ments", "ment", "ingly", "ions", "ings", "ers", "ors", "ion", "ing", "ies", "ied",
    "ily", "ial", "ate", "ed", "es", "er", "or", "al", "ly", "s", "e", "y",
)  # fmt: skip
FORMS = f"(?:{'|'.join(ENDINGS)}){{0,2}}"
STEM = 4  # letters that a stem has at least: "red" is no form of "re"
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
OWN = re.compile(r"['’]s?$")
MARKED = re.compile("[^\x00-\x7f“”‘’„«»…–—]")  # what may be a letter with an accent


def folded(words: str) -> str:
    """The words in small letters and without accents: "Élysée" → "elysee".

    Few words have any: what printers' marks alone make other than plain is let be.
    """
    small = words.casefold()
    if small.isascii() or not MARKED.search(small):
        return small
    parted = unicodedata.normalize("NFKD", small)
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


def stem(word: str) -> str:
    """The word without its ending; of a short one only an "s" goes."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= STEM:
            return word[: -len(ending)]
    plural = word.endswith("s") and not word.endswith("ss") and len(word) == STEM
    return word[:-1] if plural else word


def asked(*phrases: str) -> Callable[[str], bool]:
    """Says of words whether they hold all words of one of the phrases, in any form.

    The words of a phrase may stand anywhere in them. Of two tests the quicker comes
    first, since few of many statements pass it.
    """
    tests = [wanted(phrase) for phrase in phrases if WORD.search(phrase)]

    def holds(words: str) -> bool:
        said = folded(words)
        return any(
            all(start in said for start, _ in test)
            and all(form.search(said) for _, form in test)
            for test in tests
        )

    return holds


def wanted(phrase: str) -> list[tuple[str, re.Pattern[str]]]:
    """Of each word of a phrase how it begins, and all its forms."""
    found = (OWN.sub("", word) for word in WORD.findall(folded(phrase)))
    return [form_of(word) for word in found if word]


def form_of(word: str) -> tuple[str, re.Pattern[str]]:
    """How a word begins, and all its forms; a short one has an "s" at most."""
    start = stem(word)
    endings = FORMS if len(start) >= STEM else "s?"
    return start, re.compile(rf"\b{re.escape(start)}{endings}\b")
