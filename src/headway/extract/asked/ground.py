"""What the words of an answer are held against: the report, and what is read in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from headway.extract.asked.faults import Fault, ThrownError
from headway.extract.asked.parts import Part
from headway.extract.asked.quoting import Letters, letters_of
from headway.model.reading import MentionReading, Reading
from headway.model.span import Span, overlap

__all__ = ["Ground"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """One part of a report, parsed, with all that rules have read in it.

    Every method raises `ThrownError` where the words do not stand there.
    """

    doc: Doc
    text: str  # of the whole report
    letters: Letters  # the same
    part: Part
    own: Reading
    boilerplate: Sequence[Span] = ()

    def sentence(self, number: int) -> Span:
        """The sentence of this number, if it was asked about."""
        if number not in self.part.sentences:
            raise ThrownError(Fault.SENTENCE)
        return self.part.sentences[number]

    def proof(self, words: str, near: Span) -> Span:
        """The place of words that prove an entry: in this part, in no boilerplate."""
        span = self.letters.nearest(words, near)
        if not self.part.span.holds(span) or overlap([span], self.boilerplate):
            raise ThrownError(Fault.ABSENT)
        return span

    def evidence(self, words: str, near: Span) -> Span:
        """The place of words that prove a move, which is within one sentence."""
        span = self.proof(words, near)
        if not any(sentence.holds(span) for sentence in self.own.sentences):
            raise ThrownError(Fault.WIDE)
        return span

    def trigger(self, word: str, evidence: Span) -> Span:
        """The first place of a word in the evidence."""
        places = letters_of(evidence.of(self.text)).found(word)
        first = next(places, None)
        if first is None:
            raise ThrownError(Fault.ABSENT)
        return Span(evidence.start + first.start, evidence.start + first.end)

    def token(self, span: Span) -> Token:
        """The word that governs the others there."""
        words = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        if words is None:
            raise ThrownError(Fault.ABSENT)
        return words.root

    def near(self, words: str | None, to: Span) -> Span | None:
        """The nearest place of words; None where there are none to look for."""
        return None if words is None else self.letters.nearest(words, to)

    def heads(self, names: Sequence[str], to: Span) -> tuple[Span, ...]:
        """The heads of the mentions that the words name, each once.

        Words that name no actor have none.
        """
        places = [self.letters.nearest(words, to) for words in names]
        mentions = map(self.mention, places)
        return tuple(dict.fromkeys(m.head for m in mentions if m is not None))

    def mention(self, span: Span) -> MentionReading | None:
        """The mention that some words name: the first that is not part of another."""
        inside = [m for m in self.own.mentions if m.head.overlaps(span)]
        outer = [m for m in inside if not any(holds(o, m) for o in inside)]
        order = ((m.modifier, m.head.start, n) for n, m in enumerate(outer))
        return outer[min(order)[-1]] if outer else None

    def time(self, words: str | None, to: Span) -> Span | None:
        """The time expression that the words hold, else the words themselves."""
        span = self.near(words, to)
        times = (one.span for one in self.own.times)
        return span and next((time for time in times if time.overlaps(span)), span)

    def place(self, words: str | None, to: Span) -> Span | None:
        """The place that is read in the words, else the words themselves."""
        span = self.near(words, to)
        places = (one.span for one in self.own.places)
        return span and next((place for place in places if place.overlaps(span)), span)


def holds(other: MentionReading, mention: MentionReading) -> bool:
    """Whether the other mention is longer, and holds this one."""
    return other.span != mention.span and other.span.holds(mention.span)
