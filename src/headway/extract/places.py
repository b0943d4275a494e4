"""Places of a report, and where a deed is done."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Phrase
from spacy.util import filter_spans

from headway.extract.evidence import span_of
from headway.extract.phrases import is_subject
from headway.extract.where import (
    is_visited,
    of_talks,
    of_venue,
    speaks_from,
    stands_as_place,
)
from headway.lexicon.classes import word_class
from headway.model.reading import PlaceReading

__all__ = ["Venue", "find_places", "place_of"]

LABELS = {"GPE", "FAC"}
TOPIC = {"about", "on", "over", "of", "for", "against", "concerning", "regarding"}
CLAUSES = {"ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "xcomp", "pcomp"}
ASIDE = {"ccomp", "advcl", "relcl", "acl", "xcomp", "pcomp"}
NAMES = {"PROPN", "NOUN"}

Venue = tuple[Token, PlaceReading]
"""The word that heads the name of a place, and the place."""


def find_places(doc: Doc, known: Sequence[Phrase]) -> tuple[Venue, ...]:
    """The towns, countries and venues that stand where a place stands, in text order.

    `known` are names of the lexicon of places in the text. In "Lausanne, Switzerland"
    the country only says where the town lies.
    """
    sentences = {sent.start: number for number, sent in enumerate(doc.sents)}
    labelled = [ent for ent in doc.ents if ent.label_ in LABELS]
    named = {p.root.i for p in known if p.root.pos_ in NAMES}
    found: list[Venue] = []
    for phrase in filter_spans([*labelled, *known]):
        root = phrase.root
        talks = of_talks(root) and root.i in named
        there = talks or (root.pos_ in NAMES and is_there(root))
        if (there or root.i in named) and not is_country_of(phrase, found):
            reading = PlaceReading(
                span=span_of(without_article(phrase)[0], phrase[-1]),
                sentence=sentences[root.sent.start],
                talks=talks or (there and is_of_talks(root)),
                stands=there,
            )
            found.append((root, reading))
    return tuple(found)


def is_there(root: Token) -> bool:
    """Whether the word stands where a place stands."""
    return (
        stands_as_place(root) or is_visited(root) or of_venue(root) or speaks_from(root)
    )


def without_article(phrase: Phrase) -> Phrase:
    """The name without a leading "the"."""
    return phrase[1:] if phrase[0].lower_ == "the" and len(phrase) > 1 else phrase


def is_country_of(phrase: Phrase, found: Sequence[Venue]) -> bool:
    """Whether the phrase only says where the place before it lies."""
    if not found or phrase.start < 2 or phrase.doc[phrase.start - 1].text != ",":
        return False
    _, before = found[-1]
    return phrase.doc[phrase.start - 1].idx == before.span.end


def is_of_talks(place: Token) -> bool:
    """Whether talks, or a journey, are said to be there."""
    above = [place, *place.ancestors][:4]
    words = word_class("talks") | word_class("journey") | word_class("meet")
    return any(t.lemma_.lower() in words for t in above)


def place_of(venues: Sequence[Venue], token: Token) -> PlaceReading | None:
    """Where the deed of the token is done, by the venues of its sentence.

    The place in the nearest clause goes first, then the one next to the token. Where
    talks are met for, a journey's end is their place: "flew to *Vienna* and met".
    """
    here = [(root, place) for root, place in venues if place.stands]
    if (named := before_where(here, token)) is not None:
        return named
    fitting = [
        (clauses_between(root, token), abs(root.i - token.i), number)
        for number, (root, _) in enumerate(here)
        if is_where(root, token)
    ]
    return here[min(fitting)[2]][1] if fitting else None


def before_where(here: Sequence[Venue], trigger: Token) -> PlaceReading | None:
    """The place that "where" takes up: "flew to *Vienna*, where they met"."""
    for step in (trigger, *trigger.ancestors):
        asked = [t for t in step.children if t.lower_ == "where"]
        if asked and step.dep_ in {"relcl", "advcl", "ccomp", "conj"}:
            return next((p for r, p in reversed(here) if r.i < asked[0].i), None)
    return None


def clauses_between(place: Token, trigger: Token) -> int:
    """How many clauses lie on the way from the one to the other."""
    up = [trigger, *trigger.ancestors]
    path = list(way(place, trigger))
    top = path[-1] if path else place
    over = up[: up.index(top)] if top in up else up
    return sum(step.dep_ in CLAUSES for step in (*path[:-1], *over))


def way(place: Token, trigger: Token) -> Iterator[Token]:
    """The words above the place, up to the first that is above the trigger, too."""
    above = {trigger.i, *(t.i for t in trigger.ancestors)}
    for step in place.ancestors:
        yield step
        if step.i in above:
            return


def is_where(place: Token, trigger: Token) -> bool:
    """Whether the place says where the deed is done, not where its topic is.

    "met *in Vienna*", but "spoke of the troops near Ukraine".
    """
    for step in way(place, trigger):
        if step == trigger:
            return True
        if is_aside(step, trigger) or is_topic(step) or is_theirs(step):
            return False
    return True


def is_aside(step: Token, trigger: Token) -> bool:
    """Whether a clause of its own begins there, not one that tells of the deed itself.

    "spoke *while Bo was in Vienna*" is none, "the talks *held* in Vienna" is.
    """
    if step.dep_ not in ASIDE or step in trigger.ancestors:
        return False
    talks = step.head.lemma_.lower() in word_class("talks")
    told = step.head == trigger or (talks and step.head.head == trigger)
    tells = step.dep_ in {"acl", "relcl"} and step.lemma_.lower() in word_class("hold")
    return not (told and tells)


def is_theirs(step: Token) -> bool:
    """Whether the place is that of somebody who acts: "*its friends* in Vienna met"."""
    return is_subject(step) and step.lemma_.lower() not in word_class("talks")


def is_measured(step: Token) -> bool:
    """Whether talks are told by their length or number: "hours *of* talks"."""
    talks = any(t.lemma_.lower() in word_class("talks") for t in step.children)
    return talks and step.lower_ == "of" and step.head.pos_ == "NOUN"


def is_topic(step: Token) -> bool:
    """Whether a preposition names what talks are about, not "the village *of* Aba".

    In "held hours *of* talks in Aba" the talks are what was held.
    """
    if step.pos_ != "ADP" or step.lower_ not in TOPIC or is_measured(step):
        return False
    if step.lower_ == "on":  # "met on the outskirts of Aba"
        return not any(t.lemma_.lower() in word_class("town") for t in step.children)
    return step.head.lemma_.lower() not in word_class("town")
