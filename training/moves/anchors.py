"""Which token stands for an annotated move: people mark a stretch, a reader a word."""

from collections.abc import Collection, Sequence
from typing import Protocol

from headway.extract.learnt.labels import DEPS, POS
from headway.extract.learnt.movejudge import MAKING as WORDS
from headway.extract.learnt.parsed import Parsed
from headway.lexicon.classes import word_class

__all__ = ["MAKING", "anchor"]

MAKING = frozenset(POS.index(name) for name in WORDS)
DOWN = (("ccomp",), ("xcomp",), ("acomp", "attr"), ("dobj",))


class Sure(Protocol):
    """How sure the lexicon is that a token is a move of the kind; 0: it is silent."""

    def __call__(self, token: int) -> float: ...


def anchor(
    text: Parsed, tokens: Sequence[int], lemmas: Sequence[str], sure: Sure
) -> int:
    """The word of a marked stretch that a reader can tell the move by.

    The one that the lexicon is surest of, else the top word of the stretch, or, where
    that says nothing of the move ("said", "made"), what it governs.
    """
    known = max(tokens, key=lambda t: (sure(t), -t))
    if sure(known) > 0:
        return known
    return refined(text, set(tokens), lemmas, top(text, tokens))


def top(text: Parsed, tokens: Sequence[int]) -> int:
    """The highest word of the stretch that may be a move."""
    inside = set(tokens)
    at = next(t for t in tokens if text.head[t] == t or int(text.head[t]) not in inside)
    while text.pos[at] not in MAKING:
        below = [t for t in tokens if text.head[t] == at and t != at]
        making = [t for t in below if text.pos[t] in MAKING]
        leading = making or [t for t in below if leads(text, tokens, t)]
        if not leading:
            return next((t for t in tokens if text.pos[t] in MAKING), at)
        at = leading[0]
    return at


def leads(text: Parsed, tokens: Sequence[int], token: int) -> bool:
    """Whether a word that may be a move stands right below the token."""
    return any(text.head[t] == token and text.pos[t] in MAKING for t in tokens)


def refined(
    text: Parsed, inside: Collection[int], lemmas: Sequence[str], token: int
) -> int:
    """The word that an empty verb governs: "said it *rejected*", "made an *offer*"."""
    empty, saying = word_class("empty_verbs"), word_class("saying_verbs")
    while lemmas[token] in empty | saying:
        ways = DOWN[:1] if lemmas[token] in saying else DOWN
        below = next(filter(None, (governed(text, inside, token, w) for w in ways)), [])
        if not below:
            return token
        token = below[0]
    return token


def governed(
    text: Parsed, inside: Collection[int], token: int, labels: tuple[str, ...]
) -> list[int]:
    """The words inside that the token governs by one of these relations."""
    return [
        t
        for t in sorted(inside)
        if text.head[t] == token
        and t != token
        and text.pos[t] in MAKING
        and DEPS[text.dep[t]] in labels
    ]
