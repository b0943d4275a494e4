"""A text as one byte for each code point, in which words stand between blanks."""

import unicodedata

__all__ = ["flat"]

PAGE = "cp1252"  # holds the letters and marks of English news; all else is a blank
LETTERS = {"Æ": "A", "æ": "a", "Œ": "O", "œ": "o", "Ø": "O", "ø": "o", "ß": "s"}


def plain(byte: int) -> int:
    """The letter without its accent, or the digit, of a byte; a blank for all else."""
    sign = bytes([byte]).decode(PAGE, "replace")
    bare = LETTERS.get(sign) or unicodedata.normalize("NFKD", sign)[0]
    return ord(bare) if bare.isascii() and bare.isalnum() else ord(" ")


PLAIN = bytes(map(plain, range(256)))


def flat(text: str) -> bytes:
    """The letters and digits of a text, each at its place; marks become blanks.

    The case of letters stays, accents go: offsets of the text are offsets of the bytes.
    """
    return text.encode(PAGE, "replace").translate(PLAIN)
