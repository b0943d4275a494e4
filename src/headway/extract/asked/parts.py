"""A report in the parts that are asked about, as they are told to a language model."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headway.extract.asked.server import Bounds
from headway.model.span import Span, overlap

__all__ = ["Part", "parts_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Sentences that stand side by side, each with its number in the report."""

    sentences: dict[int, Span]
    before: tuple[Span, ...] = ()  # sentences of the part before, for its pronouns

    @property
    def span(self) -> Span:
        """From its first sentence to the end of its last."""
        first, *_, last = [*self.sentences.values()] * 2
        return first.to(last)

    def told(self, text: str) -> str:
        """The part as JSON, so that nothing in a report can end it or stand beside it.

        Each sentence is one line of text.
        """
        asked = {n: line(span, text) for n, span in self.sentences.items()}
        whole = {"before": [line(span, text) for span in self.before]} | {
            "sentences": [{"sentence": n, "text": words} for n, words in asked.items()]
        }
        return json.dumps(whole, ensure_ascii=False)


def parts_of(
    text: str, sentences: Sequence[Span], boilerplate: Sequence[Span], bounds: Bounds
) -> Iterator[Part]:
    """The report's sentences, without its boilerplate, as many at once as may be.

    A part ends with a paragraph where it holds more than one.
    """
    own = {
        number: span
        for number, span in enumerate(sentences, start=1)
        if line(span, text) and not overlap([span], boilerplate)
    }
    before: tuple[Span, ...] = ()
    for numbers in cut(text, own, bounds.part):
        yield Part(sentences={n: own[n] for n in numbers}, before=before)
        before = tuple(own[n] for n in numbers[-bounds.before :])


def cut(text: str, own: dict[int, Span], most: int) -> Iterator[list[int]]:
    """The numbers of the sentences of each part."""
    part: list[int] = []
    for paragraph in paragraphs(text, own):
        if part and size(own, [*part, *paragraph]) > most:
            yield part
            part = []
        for number in paragraph:
            if part and size(own, [*part, number]) > most:
                yield part
                part = []
            part.append(number)
    if part:
        yield part


def paragraphs(text: str, own: dict[int, Span]) -> Iterator[list[int]]:
    """The numbers of the sentences of each paragraph."""
    here: list[int] = []
    for number, span in own.items():
        if here and "\n" in text[own[here[-1]].end : span.start]:
            yield here
            here = []
        here.append(number)
    if here:
        yield here


def size(own: dict[int, Span], numbers: Sequence[int]) -> int:
    """How many code points lie from the first of the sentences to the last."""
    return own[numbers[-1]].end - own[numbers[0]].start


def line(span: Span, text: str) -> str:
    """The words on one line; half characters, which no message bears, as "?"."""
    words = " ".join(span.of(text).split())
    return words.encode("utf-8", "replace").decode()
