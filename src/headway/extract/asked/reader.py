"""The reader that asks a language model, and takes of its answers what stands there."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from spacy.tokens import Doc

from headway.errors import SourceError, UnansweredError
from headway.extract.asked.answers import Told, told_in
from headway.extract.asked.faults import Tally
from headway.extract.asked.ground import Ground
from headway.extract.asked.parts import Part, parts_of
from headway.extract.asked.quoting import letters_of
from headway.extract.asked.server import BOUNDS, Bounds
from headway.model.article import Article
from headway.model.kinds import MoveKind
from headway.model.reading import (
    AttributionReading,
    MoveReading,
    PlaceReading,
    Reading,
)
from headway.model.span import Span

__all__ = ["AskedReader", "Asks", "Conversation"]


class Conversation(Protocol):
    """One report's questions, within the time that all of them may take."""

    def answer(self, told: str) -> str:
        """What the model says of one part; `UnansweredError` where it says nothing.

        Each part is asked about anew: nothing of another goes with it.
        """


class Asks(Protocol):
    """A language model that can be asked."""

    @property
    def model(self) -> str:
        """By what name it goes."""

    def begin(self) -> Conversation:
        """A conversation about one report."""


class AskedReader:
    """Lets a language model propose statements and moves, and proves them.

    Who and when is meant, what meets and what is proposed are found by the same rules
    as ever: the model gives words of the report, and nothing else of it counts.
    """

    def __init__(self, asks: Asks, bounds: Bounds = BOUNDS) -> None:
        self.asks = asks
        self.bounds = bounds
        self.tally = Tally()

    @property
    def model(self) -> str:
        """The model that is asked, by name."""
        return self.asks.model

    def read(self, article: Article, doc: Doc, own: Reading) -> Reading:
        """The reading with the model's statements and moves in place of our own.

        Raises `SourceError` where the report is too long, and `UnansweredError` where
        the model does not answer for any of its parts: then nothing is read.
        """
        told = Told()
        try:
            self.ask(article, doc, own, told)
        except UnansweredError as wrong:
            raise UnansweredError(f"{article.id}: not read: {wrong}") from None
        self.tally.add(told.tally)
        return replace(
            own,
            attributions=ordered(told),
            moves=tuple(sorted(told.moves, key=word)),
            places=places(told.moves, own),
        )

    def ask(self, article: Article, doc: Doc, own: Reading, told: Told) -> None:
        """Ask about one part after the other."""
        parts = self.parts(article, own)
        letters = letters_of(article.text)
        conversation = self.asks.begin()
        for part in parts:
            answer = told_in(conversation.answer(part.told(article.text)))
            ground = Ground(
                doc=doc,
                text=article.text,
                letters=letters,
                part=part,
                own=own,
                boilerplate=article.boilerplate,
            )
            told.take(answer, ground, self.bounds.entries)

    def parts(self, article: Article, own: Reading) -> list[Part]:
        """The parts of a report; `SourceError` where there are too many."""
        found = [
            *parts_of(article.text, own.sentences, article.boilerplate, self.bounds)
        ]
        if len(found) > self.bounds.parts:
            most = self.bounds.parts * self.bounds.part
            raise SourceError(
                f"{article.id}: not read: a language model is asked about {most:,} "
                "characters of a report and no more: leave out --reader llm"
            )
        return found


def ordered(told: Told) -> tuple[AttributionReading, ...]:
    """The attributions in text order, those with the same words once."""
    unique = {one.content: one for one in reversed(told.attributions)}
    return tuple(sorted(unique.values(), key=lambda one: one.content))


def word(move: MoveReading) -> Span:
    """Where a move stands."""
    return move.trigger


def places(moves: Iterable[MoveReading], own: Reading) -> tuple[PlaceReading, ...]:
    """Our own places and those that moves name beside them, in text order."""
    found = {
        move.place: PlaceReading(
            span=move.place,
            sentence=sentence_at(own.sentences, move.place),
            talks=move.kind is MoveKind.MEET,
        )
        for move in moves
        if move.place is not None
    }
    found |= {one.span: one for one in own.places}
    return tuple(found[span] for span in sorted(found))


def sentence_at(sentences: Sequence[Span], place: Span) -> int:
    """The index of the sentence in which a place begins."""
    return max(bisect_right([s.start for s in sentences], place.start) - 1, 0)
