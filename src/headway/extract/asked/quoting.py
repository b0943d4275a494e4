"""Where words stand in a text, letter by letter."""

import re
from itertools import islice

from headway.extract.asked.faults import Fault, ThrownError
from headway.model.span import Span

__all__ = ["found", "nearest"]

MOST = 500  # places of the same words: further ones change nothing


def found(text: str, words: str) -> list[Span]:
    """Every place of the words, in text order; none within a longer word.

    They stand there letter by letter; only what lies between words, a blank or the end
    of a line, may be another.
    """
    parts = words.split()
    if not parts:
        return []
    pattern = r"\s+".join(map(re.escape, parts))
    before = r"(?<!\w)" if is_letter(parts[0][0]) else ""
    behind = r"(?!\w)" if is_letter(parts[-1][-1]) else ""
    places = re.finditer(f"{before}{pattern}{behind}", text)
    return [Span(one.start(), one.end()) for one in islice(places, MOST)]


def is_letter(char: str) -> bool:
    """Whether it is part of a word, as regular expressions have it."""
    return re.match(r"\w", char) is not None


def nearest(text: str, words: str, to: Span) -> Span:
    """The place of the words that is nearest.

    Raises `ThrownError` where they do not stand in the text, or are as near twice.
    """
    places = found(text, words)
    if not places:
        raise ThrownError(Fault.ABSENT)
    least = min(distance(one, to) for one in places)
    near = [one for one in places if distance(one, to) == least]
    if len(near) > 1:
        raise ThrownError(Fault.SEVERAL)
    return near[0]


def distance(one: Span, to: Span) -> int:
    """How many code points lie between; 0 where they touch."""
    return max(one.start - to.end, to.start - one.end, 0)
