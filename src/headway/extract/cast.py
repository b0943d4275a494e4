"""The mentions of one report, as they are found."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Token

from headway.model.reading import MentionReading
from headway.model.span import Span

__all__ = ["Cast"]


@dataclass(slots=True)
class Cast:
    """The mentions of one report, and which token heads which of them."""

    doc: Doc
    sentences: dict[int, int]  # token index → sentence index
    readings: list[MentionReading] = field(default_factory=list)
    at: dict[int, int] = field(default_factory=dict)  # token index → mention index

    def of(self, token: Token) -> MentionReading | None:
        """The mention that the token heads; None if it heads none."""
        index = self.at.get(token.i)
        return None if index is None else self.readings[index]

    def shorten(self, token: Token, long: Span, reading: MentionReading) -> None:
        """Keep that the word is the short form of a name that the report explains."""
        index = self.at.get(token.i)
        if index is None:
            self.add([token], replace(reading, short_for=long))
        elif self.readings[index].head == Span(token.idx, token.idx + len(token)):
            self.readings[index] = replace(self.readings[index], short_for=long)

    def add(self, tokens: Sequence[Token], reading: MentionReading) -> None:
        """Keep a mention, headed by each of these tokens that heads no other."""
        self.readings.append(reading)
        for token in tokens:
            self.at.setdefault(token.i, len(self.readings) - 1)
