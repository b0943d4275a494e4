"""Persons: their names, wherever they stand, and the titles beside them."""

from collections.abc import Sequence

from spacy.tokens import Doc
from spacy.tokens import Span as Phrase

from headway.extract.cast import Cast
from headway.extract.evidence import span_of
from headway.extract.phrases import QUALIFIERS, affiliations, is_subject, titles
from headway.model.reading import Form, MentionReading
from headway.model.span import Span

__all__ = ["add_person", "persons", "titled"]


def tokens_of(doc: Doc, span: Span) -> Phrase:
    """The tokens of a stretch that begins and ends with whole tokens."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return doc[0:0] if found is None else found


def titled(cast: Cast) -> set[int]:
    """The indices of the tokens in persons' names and titles."""
    spans = [m.span for m in cast.readings if m.label == "PERSON"]
    return {t.i for span in spans for t in tokens_of(cast.doc, span)}


def persons(doc: Doc, names: Sequence[Phrase]) -> list[Phrase]:
    """The names that are labelled as persons', and their surnames wherever they stand.

    The pipeline labels "Ann Other" and may miss the "Other" of a later sentence.
    """
    labelled = [whole(ent) for ent in doc.ents if ent.label_ == "PERSON"]
    surnames = {ent[-1].text for ent in labelled if len(ent) > 1}
    taken = {t.i for phrase in (*labelled, *names) for t in phrase}
    bare = [
        doc[t.i : t.i + 1]
        for t in doc
        if t.text in surnames
        and t.i not in taken
        and t.pos_ == "PROPN"
        and t.dep_ not in QUALIFIERS - {"poss"}
    ]
    return [*labelled, *bare]


def whole(person: Phrase) -> Phrase:
    """The name with the surname behind it, where only a part of it is labelled."""
    root, head = person.root, person.root.head
    behind = root.dep_ == "compound" and head.i == person.end and head.pos_ == "PROPN"
    return person.doc[person.start : head.i + 1] if behind else person


def add_person(cast: Cast, person: Phrase, names: Sequence[Phrase]) -> None:
    """Keep a person, with the phrases beside the name that say who that is.

    In "the envoy, Ann Other," both "envoy" and "Other" head the one mention.
    """
    root = person.root
    beside = titles(person)
    whole = [span_of(root.doc[person.start], root.doc[person.end - 1]), *beside]
    apposed = [root.head] if root.dep_ == "appos" and root.head.pos_ == "NOUN" else []
    reading = MentionReading(
        span=Span(min(s.start for s in whole), max(s.end for s in whole)),
        head=whole[0],
        form=Form.NAME,
        label="PERSON",
        titles=tuple(beside),
        affiliations=tuple(s for t in beside for s in affiliations(t, names)),
        sentence=cast.sentences[root.i],
        subject=is_subject(apposed[0] if apposed else root),
    )
    cast.add([*person, *apposed], reading)
