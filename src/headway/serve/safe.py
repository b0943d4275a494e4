"""Words of strangers, made safe for a terminal."""

from rich.text import Text

__all__ = ["safe"]


def safe(words: str) -> Text:
    """The words with no character that would steer the terminal: each is a "\ufffd"."""
    return Text("".join(char if char.isprintable() else "\ufffd" for char in words))
