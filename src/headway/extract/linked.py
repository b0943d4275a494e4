"""Noun phrases that may name a standing channel between parties."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from headway.extract.cast import Cast
from headway.extract.evidence import span_of
from headway.lexicon.channels import ChannelLexicon, ChannelNoun
from headway.model.reading import TimeReading
from headway.model.span import Span, overlap

__all__ = ["Linked", "linked"]

BEHIND = {"of", "in", "to", "at", "between", "with"}
LOOSE = {"in", "to", "between", "with"}  # they go with the noun though parsed elsewhere
PARTNERS = {"between", "with"}
BEFORE = {"det", "poss", "predet", "nummod"}
QUALIFYING = {"compound", "amod", "nmod", "poss", "nummod", "npadvmod"}
THESE = {"the", "this", "that", "these", "those"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A phrase for a channel, as it stands."""

    name: Span
    noun: str
    parties: tuple[Span, ...]
    needs: int
    sure: bool
    short: bool
    several: bool


def linked(
    token: Token,
    cast: Cast,
    times: Sequence[TimeReading],
    lexicon: ChannelLexicon,
) -> Linked | None:
    """The phrase that the token heads; None where it names no channel."""
    noun = token.lemma_.lower()
    entry = lexicon.nouns.get(noun)
    heads = token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"compound", "nmod"}
    if entry is None or not (heads or in_compound(token)):
        return None
    words = list(before(token))
    around = {t.lower_ for t in words} | {t.lower_ for t in behind_of(token)}
    if around & entry.apart or (entry.asked and not around & entry.asked):
        return None
    last = end_of(token, cast, times)
    return phrase_of(cast, token, words, last, entry, bool(around & entry.sure))


def phrase_of(
    cast: Cast,
    token: Token,
    words: Sequence[Token],
    last: Token,
    entry: ChannelNoun,
    sure: bool,
) -> Linked:
    """What the words before and behind the noun say."""
    doc = token.doc
    first = words[0] if words else token
    own = [m for t in doc[first.left_edge.i : last.i + 1] if (m := cast.of(t))]
    parties = tuple(dict.fromkeys(m.head for m in own if not holds(m.head, token)))
    start = next((t for t in doc[first.i : token.i + 1] if not leads(t)), token)
    definite = any(t.lower_ in THESE for t in token.children)
    alone = not words or all(t.dep_ in {"det", "predet"} for t in words)
    return Linked(
        name=span_of(start, last),
        noun=token.lemma_.lower(),
        parties=parties,
        needs=min(1, entry.parties) if sure else entry.parties,
        sure=sure,
        short=definite and alone and last == token,
        several=token.tag_ in {"NNS", "NNPS"},
    )


def in_compound(token: Token) -> bool:
    """Whether a noun for a change stands behind it: "the *consulate* closure"."""
    return token.dep_ == "compound" and token.head.pos_ == "NOUN"


def before(token: Token) -> Iterator[Token]:
    """The words of the phrase before its noun, in text order."""
    for child in token.lefts:
        if child.dep_ in QUALIFYING | BEFORE:
            yield from child.subtree


def behind_of(token: Token) -> Iterator[Token]:
    """The nouns behind its "of": "a channel of *communication*"."""
    for child in token.rights:
        if child.lower_ == "of":
            yield from (t for t in child.children if t.dep_ == "pobj")


def end_of(token: Token, cast: Cast, times: Sequence[TimeReading]) -> Token:
    """The last word of the name: "consulate in *Cresk*", no clause and no time."""
    last = token
    while last.i + 1 < len(last.doc):
        step = last.nbor(1)
        tied = step.head == token and step.lower_ in BEHIND
        loose = step.lower_ in LOOSE and step.dep_ in {"prep", "dative"}
        held = [t for t in step.children if t.dep_ == "pobj"]
        if not (tied or loose) or not held:
            return last
        named = any(t.pos_ == "PROPN" for t in held[0].subtree)
        known = cast.of(held[0]) is not None or held[0].pos_ == "PROPN"
        if not tied and not (known or (named and step.lower_ in PARTNERS)):
            return last
        end = tail(held[0])
        if overlap([span_of(step, end)], [time.span for time in times]):
            return last
        last = end
    return last


def tail(noun: Token) -> Token:
    """The end of the noun phrase, before any clause that hangs on it."""
    cut = [t.left_edge.i for t in noun.subtree if t.dep_ in {"relcl", "acl", "appos"}]
    stop = min([i for i in cut if i > noun.i], default=noun.right_edge.i + 1)
    last = noun.doc[stop - 1]
    while last.i > noun.i and (last.is_punct or last.dep_ == "cc"):
        last = last.nbor(-1)
    return last


def leads(token: Token) -> bool:
    """Whether the word before a name is no part of it: an article, "its", "another"."""
    return token.pos_ in {"DET", "PRON"} or token.tag_ in {"PRP$", "POS", "DT"}


def holds(head: Span, token: Token) -> bool:
    """Whether a mention is the channel itself: "the NATO-Russia *Council*"."""
    return head.start <= token.idx < head.end
