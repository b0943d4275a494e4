"""The noun phrase around a word: how far it reaches and whom it names on the way."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase

from headway.extract.evidence import span_of
from headway.lexicon.classes import word_class
from headway.model.span import Span

__all__ = [
    "QUALIFIERS",
    "affiliations",
    "bare_phrase",
    "described_phrase",
    "is_acting",
    "is_subject",
    "left_phrase",
    "of_phrase",
    "shared_titles",
    "titles",
    "tokens_of",
]

QUALIFIERS = {"compound", "amod", "nmod", "poss"}
LEFT = QUALIFIERS | {"det", "nummod", "quantmod", "predet", "advmod"}
SUBJECTS = {"nsubj", "nsubjpass"}
ARTICLES = {"a", "an", "the"}
MARKS = {")", "--", "—", "–", ":", "|"}
PLURAL = {"NNS", "NNPS"}
NOMINAL = {"NOUN", "PROPN", "PRON", "NUM"}
BELONGING = {"of", "to", "for", "from"}
ELSEWHERE = {"to", "in", "with", "on", "at", "against", "between", "near"}


def is_subject(token: Token) -> bool:
    """Whether the token is, or is joined to, the subject of a clause."""
    head = token.head if token.dep_ in {"conj", "appos"} else token
    return head.dep_ in SUBJECTS


def is_acting(token: Token) -> bool:
    """Whether the token is the subject of a verb of speech or decision."""
    head = token.head if token.dep_ == "conj" else token
    return head.dep_ == "nsubj" and head.head.lemma_.lower() in word_class("acting")


def left_phrase(head: Token) -> Phrase:
    """The head noun with all that qualifies it on the left."""
    doc: Doc = head.doc
    left = [t.left_edge.i for t in head.lefts if t.dep_ in LEFT]
    return doc[min([head.i, *left]) : head.i + 1]


def of_phrase(head: Token) -> Phrase:
    """The left phrase and what belongs to it by "of" or "to": "ambassador to NATO"."""
    doc: Doc = head.doc
    right = [
        t.right_edge.i
        for t in head.rights
        if t.dep_ == "prep" and t.lower_ in BELONGING and not has_clause(t)
    ]
    return doc[left_phrase(head).start : max([head.i, *right]) + 1]


def has_clause(preposition: Token) -> bool:
    """Whether a verb stands behind the preposition."""
    return any(t.pos_ in {"VERB", "AUX"} for t in preposition.subtree)


def bare_phrase(head: Token) -> Span:
    """The noun phrase around its head, without a clause that hangs on it.

    Those whom "and" joins to it belong to it: "*Iran, Iraq and Turkey* said".
    """
    doc: Doc = head.doc
    kept = bare_tokens(head)
    return span_of(doc[min(kept)], doc[max(kept)])


def bare_tokens(head: Token) -> list[int]:
    """The first and last tokens of the parts of a phrase that are no clause."""
    kept, todo = [], [head]
    while todo:  # no recursion: a list of names may be long
        part = todo.pop()
        kept.append(part.i)
        for child in part.children:
            if child.dep_ == "conj" and child.pos_ in NOMINAL:
                todo.append(child)
            elif child.dep_ not in {"relcl", "acl", "punct", "cc", "conj", "advcl"}:
                kept += [child.left_edge.i, child.right_edge.i]
    return kept


def described_phrase(head: Token) -> Phrase:
    """The phrase with an adjective behind it: "sources *close to the talks*"."""
    doc: Doc = head.doc
    whole = of_phrase(head)
    behind = [
        t.right_edge.i
        for t in head.rights
        if t.pos_ == "ADJ" and t.i == whole.end and not has_clause(t)
    ]
    return doc[whole.start : max([whole.end - 1, *behind]) + 1]


def titles(person: Phrase) -> list[Span]:
    """The phrases beside a name that say who the person is.

    "NATO Secretary General" before the name, "the envoy," before a comma, ", the envoy
    of Iran," behind it; in the order of the text.
    """
    doc: Doc = person.doc
    root = person.root
    found = []
    left = behind_marks(from_office(doc, left_phrase(root).start), person)
    while left < person.start and doc[left].lower_ in word_class("before-name"):
        left += 1  # "*even* Mr. Other"
    beside = doc[left : person.start]
    said = " ".join(beside.text.split()).lower()  # the pipeline takes space for a word
    told = bool(said) and said not in ARTICLES
    if told and all(t.pos_ != "AUX" for t in beside):
        found.append(span_of(doc[left], doc[person.start - 1]))
    if root.dep_ == "appos" and root.head.pos_ in {"NOUN", "PROPN"}:
        before = of_phrase(root.head)
        if before.end <= person.start:
            found.append(span_of(before[0], before[-1]))
    for token in root.children:
        if token.dep_ == "appos" and token.pos_ == "NOUN" and token.i > root.i:
            behind = of_phrase(token)
            found.append(span_of(behind[0], behind[-1]))
    return sorted(found)


def from_office(doc: Doc, start: int) -> int:
    """Where a title begins of which the post stands before the name.

    "The *ambassador to* Elbonia Ann Other", whom the pipeline reads as one name.
    """
    if start < 2 or doc[start - 1].lower_ not in {"to", "for"}:
        return start
    office = doc[start - 2]
    posted = office.lemma_.lower() in word_class("posted")
    return left_phrase(office).start if posted else start


def behind_marks(start: int, person: Phrase) -> int:
    """Where a title begins: behind "HAVANA (Agency) --" and its like."""
    marks = [t.i + 1 for t in person.doc[start : person.start] if t.text in MARKS]
    return max([start, *marks])


def shared_titles(person: Phrase) -> list[Span]:
    """The titles that a name shares with the one it is joined to.

    "Foreign ministers Ann Other and *Bob Fink*".
    """
    first = person.root.head
    if person.root.dep_ != "conj" or first.pos_ != "PROPN":
        return []
    doc: Doc = person.doc
    found = titles(doc[first.left_edge.i : first.i + 1])
    ends = [tokens_of(doc, title)[-1] for title in found]
    return [t for t, end in zip(found, ends, strict=True) if end.tag_ in PLURAL]


def tokens_of(doc: Doc, span: Span) -> Phrase:
    """The tokens of a stretch that begins and ends with whole tokens."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return doc[0:0] if found is None else found


def affiliations(title: Span, names: Sequence[Phrase]) -> tuple[Span, ...]:
    """The known names in a title that say whom it is held for.

    "the US ambassador to NATO" is held for the US: a name behind "to" or "in" is left
    out, and so is one behind "for" where somebody is posted: "the US envoy for Iran".
    """
    inside = [
        name
        for name in names
        if title.start <= name.start_char and name.end_char <= title.end
    ]
    return tuple(
        span_of(name[0], name[-1])
        for name in inside
        if not is_elsewhere(name, title.start)
    )


def is_elsewhere(name: Phrase, start: int) -> bool:
    """Whether the title, from `start` on, has the name behind a word of place."""
    before = name.start - 1
    while before >= 0 and name.doc[before].pos_ in {"DET", "ADJ", "NUM"}:
        before -= 1
    if before < 0 or name.doc[before].idx < start:
        return False
    word = name.doc[before]
    if word.lower_ == "to" and word.head.lower_ in word_class("serving"):
        return False
    posted = word.lower_ == "for" and word.head.lemma_.lower() in word_class("posted")
    return posted or word.lower_ in ELSEWHERE
