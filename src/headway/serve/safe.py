"""Words of strangers, made safe for a terminal and for a page."""

from rich.text import Text

__all__ = ["plain", "safe", "visible"]

LAYOUT = "\t\n\r"  # the control characters that a page shows as space
CONTROLS = {*range(0x20), *range(0x7F, 0xA0)} - set(map(ord, LAYOUT))
TURNS = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}  # they turn what follows round
REPLACED = dict.fromkeys(CONTROLS | TURNS, "\ufffd")


def safe(words: str) -> Text:
    """The words with no character that would steer the terminal: each is a "\ufffd"."""
    return Text(plain(words))


def plain(words: str) -> str:
    """The same with no style."""
    if words.isprintable():
        return words
    return "".join(char if char.isprintable() else "\ufffd" for char in words)


def visible(words: str) -> str:
    """The words as a page may hold them, as long as they were: each code point is one.

    What would steer a terminal or turn the words around it round is a "\ufffd".
    """
    return words if words.isprintable() else words.translate(REPLACED)
