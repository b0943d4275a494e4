"""The words that prove an entry, and the words that say what it is about."""

from spacy.tokens import Doc, Token

from headway.extract.clauses import clause_verb, complements, objects
from headway.model.span import Span

__all__ = ["about_of", "evidence_of", "span_of"]

LIMIT = 25  # tokens on either side of the trigger
FEW = 2  # tokens that prove too little without the clause behind them
OWN = {"nsubj", "nsubjpass", "aux", "auxpass", "neg"}
SAID = {"det", "compound", "amod", "poss", "nummod", "nmod", "neg"}
OTHER = {"advcl", "parataxis", "conj", "cc", "punct", "ccomp"}
OWNING = {"of", "by", "from"}
EMPTY = {"that", "to", "whether", "for", "on", "of", "about"}


def span_of(first: Token, last: Token) -> Span:
    """From the first token's first code point to the last token's end.

    Blanks at either end are left out, unless there is nothing else.
    """
    while last.i > first.i and last.is_space:
        last = last.nbor(-1)
    while first.i < last.i and first.is_space:
        first = first.nbor(1)
    start = first.idx + len(first.text) - len(first.text.lstrip())
    end = last.idx + len(last.text.rstrip())
    return Span(start, end) if start < end else Span(first.idx, last.idx + len(last))


def evidence_of(trigger: Token) -> Span:
    """From the subject of the trigger's clause to the end of its complement.

    The stretch lies within the sentence and holds the trigger.
    """
    verb = trigger.head if trigger.dep_ == "aux" else clause_verb(trigger)
    inside = {verb.i, trigger.i}
    for child in verb.children:
        if child.dep_ in OWN:
            inside |= {child.i, *(t.left_edge.i for t in child.lefts if t.dep_ in SAID)}
        elif child.dep_ not in OTHER:
            inside |= {child.left_edge.i, last_of(child)}
    if trigger != verb:
        inside |= {trigger.left_edge.i, last_of(trigger)}
    if max(inside) - min(inside) < FEW:
        inside |= {t.right_edge.i for t in complements(verb)}
    near = [i for i in inside if abs(i - trigger.i) <= LIMIT]
    doc: Doc = trigger.doc
    return span_of(doc[min(near)], doc[max(near)])


def last_of(phrase: Token) -> int:
    """Where the phrase ends, without a relative clause behind it."""
    clauses = [t.left_edge.i for t in phrase.subtree if t.dep_ == "relcl"]
    behind = [start for start in clauses if start > phrase.i]
    return min(behind) - 1 if behind else phrase.right_edge.i


def about_of(trigger: Token) -> Span | None:
    """What is demanded, offered or rejected: the clause or noun that fills the verb.

    Leading "that" and "to" are left out; at most 25 tokens.
    """
    behind = [
        t
        for p in trigger.children
        if p.dep_ == "prep"
        for t in p.children
        if not (p.lower_ in OWNING and t.pos_ == "PROPN")
    ]
    nearest = [*complements(trigger), *objects(trigger), *behind]
    if not nearest:
        return None
    doc: Doc = trigger.doc
    filler = nearest[0]
    start, end = filler.left_edge.i, filler.right_edge.i
    while start < end and (doc[start].lower_ in EMPTY or doc[start].is_punct):
        start += 1
    last = min(end, start + LIMIT)
    while last < end and not doc[last].whitespace_:
        last += 1  # no word is cut at its hyphen
    return span_of(doc[start], doc[last])
