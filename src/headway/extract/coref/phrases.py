"""The phrases that the network was taught to choose from: nouns, pronouns, names."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

__all__ = ["phrases"]

TAGS = {"NN", "NNP", "NNPS", "NNS", "PRP", "PRP$", "DT", "IN"}
PRONOUNS = {"PRP", "PRP$"}
INNER = {"det", "compound", "appos"}
NAMED = {"PERSON", "NORP", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART"}
NAMED |= {"LANGUAGE", "FACILITY"}
LOOSE = {"CCONJ", "SCONJ", "INTJ", "ADP"}
MARKS = {"'s", ",", ".", "!", "?", ":", ";"}
SPEAKERS = {"i", "me", "my", "you", "your"}


def phrases(doc: Doc) -> list[Phrase]:
    """All phrases of the report by their head words; each stretch of tokens once."""
    found = {(e.start, e.end) for e in doc.ents if e.label_ in NAMED}
    for token in doc:
        if token.tag_ in TAGS and token.dep_ not in INNER:
            found |= {(s, e) for s, e in around(token) if s < e}
    spans = [doc[start:end] for start, end in found]
    return sorted(spans, key=lambda p: (p.root.i, p.start, p.end))


def around(token: Token) -> Iterator[tuple[int, int]]:
    """The stretches of tokens of which the token is the head."""
    if token.lower_ in SPEAKERS:
        return
    if token.tag_ in PRONOUNS:
        yield token.i, token.i + 1
        if any(token.children):
            yield token.left_edge.i, token.right_edge.i + 1
        return
    start, end = trimmed(token)
    if start == end and token.tag_ == "IN" and token.dep_ == "mark":
        start, end = trimmed(token.head)
    yield start, end


def trimmed(token: Token) -> tuple[int, int]:
    """All that hangs on the token, without loose words and marks at either end."""
    doc, start, last = token.doc, token.left_edge.i, token.right_edge.i
    while last >= start and is_loose(doc[last]):
        last -= 1
    while start <= last and is_loose(doc[start]):
        start += 1
    return start, last + 1


def is_loose(token: Token) -> bool:
    """Whether no phrase begins or ends with the token."""
    return token.pos_ in LOOSE or token.lower_ in MARKS
