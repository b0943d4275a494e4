"""The trained reader of attributions: who, by which words, what."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from tokenizers import Tokenizer

from headway.extract.learnt.decode import Run, decode
from headway.extract.learnt.encoder import Encoder, Floats, load_encoder, load_tokenizer
from headway.extract.learnt.judge import Judge, load_judge
from headway.extract.learnt.parsed import Pieced, parsed, pieced, words
from headway.extract.learnt.windows import Window, windows
from headway.model.span import Span

__all__ = ["Attributor", "Begun", "Heard", "load_attributor", "span"]

MOST = 190  # word pieces of a window, as in training
LEAST = 0.4  # how sure a cue must be


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """An attribution as the network reads it."""

    token: Token  # the cue's top word
    cue: Span
    source: Span | None  # None: nobody is named
    content: tuple[Span, ...]
    sure: float  # 0 to 1


@dataclass(frozen=True, slots=True)
class Begun:
    """A text that the encoder is reading, while others parse it."""

    text: Pieced
    windows: tuple[Window, ...]
    result: Callable[[], list[Floats]]


@dataclass(frozen=True, slots=True)
class Attributor:
    """A loaded network: encoder, judges and the word pieces that they know."""

    encoder: Encoder
    judge: Judge
    tokenizer: Tokenizer

    @contextmanager
    def reading(self, doc: Doc, quotes: Sequence[Span]) -> Iterator[Begun]:
        """Read a text in the background, cut into tokens and not parsed yet."""
        text = pieced(doc, quotes, self.tokenizer)
        cut = tuple(windows(text, MOST))
        with self.encoder.reading(cut) as result:
            yield Begun(text, cut, result)

    def finish(self, begun: Begun, doc: Doc) -> list[Heard]:
        """The attributions of the text when it is parsed, surest first."""
        full, tokens = parsed(begun.text, doc), words(doc)
        judged = [
            one
            for window, read in zip(begun.windows, begun.result(), strict=True)
            for one in self.judge.judge(read, full, window, LEAST)
        ]
        return [
            Heard(
                token=tokens[found.token],
                cue=span(begun.text, found.cue),
                source=span(begun.text, found.source) if found.source else None,
                content=tuple(span(begun.text, run) for run in found.content),
                sure=found.sure,
            )
            for found in decode(judged, len(tokens))
        ]


def span(text: Pieced, run: Run) -> Span:
    """The tokens of a run as offsets of the text."""
    return Span(int(text.start[run[0]]), int(text.end[run[1] - 1]))


def load_attributor() -> Attributor:
    """The network that the package carries."""
    return Attributor(load_encoder(), load_judge(), load_tokenizer())
