"""Short forms that a report explains: "the Elbe Port Union (EPU)".

After A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text", Pacific Symposium on Biocomputing 8 (2003).
"""

import re
from collections.abc import Iterator

from headway.model.span import Span

__all__ = ["short_forms"]

SHORT = r"([A-Z][A-Za-z0-9&.-]{1,14})"  # with a second capital
BEHIND = re.compile(rf"\({SHORT}\)")
BEFORE = re.compile(rf"(?<![\w.&-]){SHORT} ?\(([A-Z][\w'’-]{{0,40}} [^()]{{3,70}})\)")
CAPITALS = re.compile(r"[A-Z].*[A-Z]")
REACH = 90  # code points before the bracket
SMALL = {"a", "an", "and", "for", "in", "of", "on", "the", "to", "&"}
WORD = re.compile(r"[^\s(),;:]+")


def short_forms(text: str) -> dict[str, Span]:
    """Each short form that the text explains, and where its long form stands."""
    found: dict[str, Span] = {}
    for short, long in (*explained_before(text), *explained_behind(text)):
        if CAPITALS.match(short):
            found.setdefault(short, long)
    return found


def explained_before(text: str) -> Iterator[tuple[str, Span]]:
    """Long form first: "the Elbe Port Union (EPU)"."""
    for bracket in BEHIND.finditer(text):
        long = long_form(text, bracket.group(1), bracket.start())
        if long is not None:
            yield bracket.group(1), long


def explained_behind(text: str) -> Iterator[tuple[str, Span]]:
    """Short form first: "EPU (Elbe Port Union)"."""
    for found in BEFORE.finditer(text):
        long = Span(*found.span(2))
        if initials(long.of(text), found.group(1)):
            yield found.group(1), long


def long_form(text: str, short: str, end: int) -> Span | None:
    """The shortest run of words before the bracket whose initials are the letters."""
    start = max(0, end - REACH)
    words = [
        Span(start + w.start(), start + w.end()) for w in WORD.finditer(text[start:end])
    ]
    for first in reversed(words):
        long = Span(first.start, words[-1].end)
        if "\n" in long.of(text):
            return None
        if long.of(text)[0].isupper() and initials(long.of(text), short):
            return long
    return None


def initials(long: str, short: str) -> bool:
    """Whether each letter begins a word of the long form, in order, and the first one.

    Small words may be left out, and one word may give several letters.
    """
    letters = [c.lower() for c in short if c.isalnum()]
    words = [w for w in re.split(r"[\s-]+", long) if w]
    heads = [w[0].lower() for w in words if w.lower() not in SMALL]
    if not heads or not letters or heads[0] != letters[0] or len(words) < 2:
        return False
    return heads == letters or [w[0].lower() for w in words] == letters
