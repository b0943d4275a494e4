"""Words as they are compared: in small letters and without accents."""

import unicodedata

__all__ = ["folded"]


def folded(words: str) -> str:
    """The words in small letters without accents: "José" → `jose`."""
    small = words.casefold()
    if small.isascii():
        return small
    parted = unicodedata.normalize("NFKD", small)
    return "".join(c for c in parted if not unicodedata.combining(c))
