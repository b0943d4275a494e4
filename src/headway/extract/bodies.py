"""Names of bodies that no list knows: by the pipeline's label, or by their form."""

from collections.abc import Iterator, Sequence, Set

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase
from spacy.util import filter_spans

from headway.lexicon.bodies import BodyLexicon
from headway.lexicon.classes import word_class

__all__ = ["named_bodies"]

LABELS = {"ORG", "NORP"}
PLACES = {"LOC", "EVENT", "LAW", "WORK_OF_ART", "DATE"}
OFFICES = {"secretary", "undersecretary", "minister", "department", "ministry"}
ADVISED = {"National Security", "Homeland Security"}  # what one advises on
OWNING = {"'s", "’s", "'", "’"}
LINKS = {"of", "for", "the", "and"}


def named_bodies(doc: Doc, known: Sequence[Phrase], nouns: BodyLexicon) -> list[Phrase]:
    """The names of bodies that do not stand in a known name, in text order.

    "the *Farmers' Party*" is one by its last word, "the *Guild of Writers*" by its
    first, "the union *IG Blech*" by the noun before it, whatever the pipeline calls
    them.
    """
    taken = {t.i for name in known for t in name}
    labelled = [e for e in doc.ents if e.label_ in LABELS and not is_portfolio(e)]
    words = {token.lower_ for token in doc}
    telling = {w for w in words if nouns.names_body(w)} | word_class("firm")
    formed = [
        name
        for token in doc
        if token.lower_ in telling and token.ent_type_ not in PLACES
        for name in by_form(token, taken)
    ]
    kept = filter_spans([*formed, *labelled])
    return [name for name in kept if not taken & {t.i for t in name}]


def is_portfolio(name: Phrase) -> bool:
    """Whether the name only says what an office is for.

    "Secretary of *State*", "*Treasury* Secretary Ann Other", but not "*OPCW* Secretary
    General".
    """
    behind = [t.lower_ for t in name.doc[name.end : name.end + 2]]
    if behind[:1] in (["adviser"], ["advisor"]) and name.text in ADVISED:
        return True
    if behind[:1] == ["secretary"] and behind[1:] not in (["general"], ["-"]):
        return True
    before = [t.lower_ for t in name.doc[max(0, name.start - 2) : name.start]]
    return len(before) == 2 and before[0] in OFFICES and before[1] in {"of", "for"}


def by_form(noun: Token, taken: Set[int]) -> Iterator[Phrase]:
    """The name that the noun ends, begins, or stands before."""
    doc, place = noun.doc, noun.i
    if not is_capital(noun) and noun.lower_ in word_class("firm"):
        return
    if not is_capital(noun):
        end = end_of_run(doc, place + 1)
        if noun.pos_ == "NOUN" and end > place + 1:
            yield doc[place + 1 : end]
        return
    first, end = start_of_run(noun, taken), end_of_links(doc, place + 1)
    if first < end - 1:
        yield doc[first:end]


def start_of_run(last: Token, taken: Set[int]) -> int:
    """The index of the first word of the capital words that end here."""
    first = last.i
    for step in range(last.i - 1, last.sent.start - 1, -1):
        token = last.doc[step]
        if step in taken or not (is_capital(token) or token.lower_ in OWNING):
            break
        if is_capital(token) and token.pos_ not in {"DET", "PRON", "ADP"}:
            first = step
    return first


def end_of_links(doc: Doc, start: int) -> int:
    """The end of "of Post and Parcel Workers" behind a noun for a body."""
    if start >= len(doc) or doc[start].lower_ not in {"of", "for"}:
        return start
    end = step = start
    while step < len(doc) and (is_capital(doc[step]) or doc[step].lower_ in LINKS):
        step += 1
        end = step if is_capital(doc[step - 1]) else end
    return end


def end_of_run(doc: Doc, start: int) -> int:
    """The end of the proper names that begin here."""
    end = start
    while end < len(doc) and is_capital(doc[end]) and doc[end].pos_ == "PROPN":
        end += 1
    return end


def is_capital(token: Token) -> bool:
    """Whether the word begins with a capital letter."""
    return token.text[:1].isupper()
