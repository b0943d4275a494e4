"""Lines that are broken within a sentence: mails, text from a terminal, old wires."""

import re

__all__ = ["unwrapped"]

WIDTHS = range(50, 101)  # code points: the longest line of a text wrapped by hand
ENDS = ".!?”\"’':)"  # behind these a new line is a new paragraph
BREAK = re.compile(rf"(?<=[^\s{re.escape(ENDS)}])[ \t]*\r?\n[ \t]*(?=(\S+))")


def unwrapped(text: str) -> str:
    """The same text, as long, with a space for each line break that only wraps.

    One line break wraps a line, not behind the end of a sentence, where a small letter
    follows, or where no line is long and the next word had found no room.
    """
    width = max(map(len, text.split("\n")))

    def joined(found: re.Match[str]) -> str:
        line = found.start() - text.rfind("\n", 0, found.start()) - 1
        full = width in WIDTHS and line + 1 + len(found[1]) > width
        blank = found[0]
        return " " * len(blank) if full or found[1][0].islower() else blank

    return BREAK.sub(joined, text)
