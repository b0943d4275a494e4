"""Where words stand in a text, letter by letter."""

from collections.abc import Iterator
from dataclasses import dataclass

from headway.extract.asked.faults import Fault, ThrownError
from headway.model.span import Span

__all__ = ["Letters", "letters_of"]

MOST = 20_000  # places at which the same letters are looked at


@dataclass(frozen=True, slots=True)
class Letters:
    """A text with one blank wherever it has any, and where each letter stands in it.

    Words are sought as letters, by no pattern, so that no text makes it take long.
    """

    plain: str
    at: tuple[int, ...]

    def found(self, words: str) -> Iterator[Span]:
        """Every place of the words, in text order; none within a longer word.

        They stand there letter by letter; only what lies between words, a blank or the
        end of a line, may be another.
        """
        sought = " ".join(words.split())
        start = self.plain.find(sought) if sought else -1
        for _ in range(MOST):
            if start < 0:
                return
            end = start + len(sought)
            if self.is_whole(start) and self.is_whole(end):
                yield Span(self.at[start], self.at[end - 1] + 1)
            start = self.plain.find(sought, start + 1)

    def is_whole(self, place: int) -> bool:
        """Whether no word goes on over this place."""
        around = self.plain[place - 1 : place + 1] if place else ""
        return len(around) < 2 or not all(map(is_letter, around))

    def nearest(self, words: str, to: Span) -> Span:
        """The place of the words that is nearest.

        Raises `ThrownError` where they do not stand in the text, or are as near twice.
        """
        places = list(self.found(words))
        if not places:
            raise ThrownError(Fault.ABSENT)
        least = min(distance(one, to) for one in places)
        near = [one for one in places if distance(one, to) == least]
        if len(near) > 1:
            raise ThrownError(Fault.SEVERAL)
        return near[0]


def letters_of(text: str) -> Letters:
    """The letters of a text."""
    kept = [
        (" " if char.isspace() else char, place)
        for place, char in enumerate(text)
        if not (char.isspace() and text[place - 1 : place].isspace())
    ]
    return Letters("".join(char for char, _ in kept), tuple(place for _, place in kept))


def is_letter(char: str) -> bool:
    """Whether it is part of a word."""
    return char.isalnum() or char == "_"


def distance(one: Span, to: Span) -> int:
    """How many code points lie between; 0 where they touch."""
    return max(one.start - to.end, to.start - one.end, 0)
