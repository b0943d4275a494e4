"""The trained reader: attributions, and the words that are moves, in one pass."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable

from spacy.tokens import Doc, Token
from tokenizers import Tokenizer

from headway.extract.learnt.decode import Run, decode
from headway.extract.learnt.encoder import (
    WEIGHTS,
    Encoder,
    Floats,
    load_encoder,
    load_tokenizer,
)
from headway.extract.learnt.hints import worth
from headway.extract.learnt.judge import Judge, load_judge
from headway.extract.learnt.movejudge import (
    FAINT,
    MoveJudge,
    Told,
    load_move_judge,
)
from headway.extract.learnt.parsed import (
    Ints,
    Parsed,
    Pieced,
    parsed,
    pieced,
    words,
)
from headway.extract.learnt.spared import Scanned, holding, left_of
from headway.extract.learnt.windows import Window, windows
from headway.model.span import Span

__all__ = ["Begun", "Heard", "Network", "Seen", "load_network", "span"]

MOST = 190  # word pieces of a window, as in training
LEAST = 0.4  # how sure a cue must be
HEARD = 5  # so many of a token's vectors are for attributions, the others for moves


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
class Seen:
    """A text that is read and parsed."""

    text: Parsed
    tokens: Sequence[Token]  # those that are no blanks, as the text counts them
    windows: tuple[Window, ...]
    read: list[Floats]  # one for each window


@dataclass(frozen=True, slots=True)
class Network:
    """A loaded network: encoder, judges and the word pieces that they know."""

    encoder: Encoder
    judge: Judge
    moves: MoveJudge
    tokenizer: Tokenizer

    @contextmanager
    def reading(self, doc: Doc, quotes: Sequence[Span]) -> Iterator[Begun]:
        """Read a text in the background, cut into tokens and not parsed yet."""
        text = pieced(doc, quotes, self.tokenizer)
        cut = tuple(windows(text, MOST))
        with self.encoder.reading(cut) as result:
            yield Begun(text, cut, result)

    def finish(self, begun: Begun, doc: Doc) -> Seen:
        """The text as it was read, now that it is parsed."""
        text = parsed(begun.text, doc)
        return Seen(text, words(doc), begun.windows, begun.result())

    def scan(self, doc: Doc, quotes: Sequence[Span], kept: Sequence[Span]) -> Scanned:
        """Read the windows that hold these sentences, before any is parsed."""
        text = pieced(doc, quotes, self.tokenizer)
        cut = tuple(holding(text, windows(text, MOST), kept))
        with self.encoder.reading(cut) as result:
            return Scanned(text, cut, result())

    def worth(self, scanned: Scanned, kept: Sequence[Span]) -> list[float]:
        """How much speaks for an entry in each of these sentences."""
        return worth(self.judge, self.moves, HEARD, scanned, kept)

    def left(self, scanned: Scanned, doc: Doc) -> Seen:
        """What was read of the sentences that are left, now that they are parsed."""
        left = left_of(scanned, doc)
        return Seen(parsed(left.text, doc), words(doc), left.windows, left.read)

    def heard(self, seen: Seen) -> list[Heard]:
        """The attributions of the text, surest first."""
        judged = [
            one
            for window, read in zip(seen.windows, seen.read, strict=True)
            for one in self.judge.judge(read[:, :HEARD], seen.text, window, LEAST)
        ]
        text = seen.text.text
        return [
            Heard(
                token=seen.tokens[found.token],
                cue=span(text, found.cue),
                source=span(text, found.source) if found.source else None,
                content=tuple(
                    span(text, begun(seen.tokens, run)) for run in found.content
                ),
                sure=found.sure,
            )
            for found in decode(judged, len(seen.tokens))
        ]

    def told(self, seen: Seen, lexed: Floats, forms: Ints) -> list[Told]:
        """The tokens of the text that may be moves, in text order.

        `lexed` and `forms` are what the word lists say of each token, as
        `MoveJudge.judge` takes them.
        """
        return [
            one
            for window, read in zip(seen.windows, seen.read, strict=True)
            for one in self.moves.judge(
                read[:, HEARD:], seen.text, window, lexed, forms, FAINT
            )
        ]


def begun(tokens: Sequence[Token], run: Run) -> Run:
    """A run without the comma before it, which belongs to who speaks."""
    lo, hi = run
    return (lo + 1, hi) if hi - lo > 1 and tokens[lo].text == "," else run


def span(text: Pieced, run: Run) -> Span:
    """The tokens of a run as offsets of the text."""
    return Span(int(text.start[run[0]]), int(text.end[run[1] - 1]))


@lru_cache(maxsize=1)
def load_network(folder: Traversable = WEIGHTS) -> Network:
    """The network of a folder, else the one that the package carries; loaded once."""
    return Network(
        load_encoder(folder),
        load_judge(folder),
        load_move_judge(folder),
        load_tokenizer(),
    )
