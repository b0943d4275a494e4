"""For whom a person is said to act, in words that are no title."""

from collections.abc import Iterator, Sequence
from itertools import islice

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from headway.extract.evidence import span_of
from headway.lexicon.classes import word_class
from headway.model.span import Span

__all__ = ["allegiances"]

BELONGING = {"of", "from", "for", "at", "with"}
NEAR = 4  # words above


def allegiances(person: Phrase, names: Sequence[Phrase]) -> tuple[Span, ...]:
    """The names that say for whom the person acts, in text order.

    "Ann Other *of Iran*", "Ann Other (*Iran*)", "Ann Other, who leads the *Iranian*
    team", "speaking for *Iran*, Ann Other".
    """
    found = {
        name.start: span_of(name[0], name[-1])
        for stretch in stretches(person)
        for name in names
        if stretch.start <= name.start and name.end <= stretch.end
    }
    bracket = in_brackets(person, names)
    return (*(found[start] for start in sorted(found)), *bracket)


def stretches(person: Phrase) -> Iterator[Phrase]:
    """The phrases that may name whom the person acts for."""
    doc: Doc = person.doc
    for token in (*behind(person), *acting(person.root)):
        yield doc[token.left_edge.i : token.right_edge.i + 1]
    for token in person.root.children:
        if token.dep_ == "appos" and token.i > person.end:
            yield doc[token.i : token.i + 1]  # "Ann Other, a *Democrat*"
            for work in (t for t in token.subtree if t.lower_ in {"at", "with"}):
                yield doc[work.i : work.right_edge.i + 1]  # "head of staff *at Elbe*"


def behind(person: Phrase) -> Iterator[Token]:
    """What a preposition straight behind the name governs: "Ann Other *of Iran*".

    Who is freed *from* a side is not of it.
    """
    doc: Doc = person.doc
    if person.end >= len(doc) or doc[person.end].lower_ not in BELONGING:
        return
    if doc[person.end].lower_ == "from" and is_freed(person.root):
        return
    yield from (t for t in doc[person.end].children if t.dep_ == "pobj")


def is_freed(person: Token) -> bool:
    """Whether the person is set free: "the release of *Ann Other* from jail"."""
    if person.dep_ in {"dobj", "nsubjpass"}:
        return True
    over = islice(person.ancestors, NEAR)
    return any(word.lemma_.lower() in word_class("freeing") for word in over)


def acting(root: Token) -> Iterator[Token]:
    """What the person leads or speaks for: "who leads *the Iranian team*"."""
    verbs = [t for t in root.children if t.dep_ in {"relcl", "acl"}]
    if root.dep_ in {"nsubj", "nsubjpass"}:
        verbs += [t for t in root.head.children if t.dep_ == "advcl" and t.i < root.i]
    for verb in verbs:
        lemma = verb.lemma_.lower()
        if lemma in word_class("leading"):
            yield from (t for t in verb.children if t.dep_ in {"dobj", "pobj"})
        if lemma in word_class("speaking"):
            spoken = (
                t for t in verb.children if t.dep_ == "prep" and t.lower_ == "for"
            )
            yield from (t for p in spoken for t in p.children if t.dep_ == "pobj")


def in_brackets(person: Phrase, names: Sequence[Phrase]) -> tuple[Span, ...]:
    """The name that alone stands in brackets behind the person's."""
    doc: Doc = person.doc
    if person.end >= len(doc) or doc[person.end].text != "(":
        return ()
    return tuple(
        span_of(name[0], name[-1])
        for name in names
        if name.start == person.end + 1
        and name.end < len(doc)
        and doc[name.end].text == ")"
    )
