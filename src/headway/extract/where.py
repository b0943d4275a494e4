"""Whether a name stands where a place stands."""

from spacy.tokens import Token

from headway.lexicon.classes import word_class

__all__ = [
    "is_visited",
    "names_event",
    "of_talks",
    "of_venue",
    "speaks_from",
    "stands_as_place",
]

INSIDE = {"in", "at", "near", "outside", "inside", "across", "within", "around"}
MOVING = {"to", "into", "for", "from", "toward", "towards", "through", "via"}
QUALIFIERS = {"compound", "nmod", "poss", "amod"}
NOMINAL = {"PROPN", "NOUN"}


def stands_as_place(token: Token) -> bool:
    """Whether the word stands where a place stands: "in Moscow".

    "faith in Moscow", "an offer to Moscow" and "visited Moscow" name a party.
    """
    while token.dep_ in {"appos", "conj"} and token.head.pos_ in NOMINAL:
        token = token.head
    head = token.head
    if token.dep_ == "dobj":
        return head.lemma_.lower() in word_class("reach")
    if token.dep_ == "poss":
        return head.lemma_.lower() in word_class("site")
    if token.dep_ != "pobj":
        return False
    over = head.head.lemma_.lower()
    if head.lower_ in INSIDE:
        return over not in word_class("trust")
    if head.lower_ == "on":  # "on the outskirts", "on Jeju Island"
        return token.lemma_.lower() in word_class("town")
    if head.lower_ == "of":
        if over in word_class("site"):
            return True
        return over in word_class("town") and stands_as_place(head.head)
    return is_destination(token)


def is_visited(token: Token) -> bool:
    """Whether somebody goes there to see those whom it names: "visited Moscow"."""
    verb = token.head
    return token.dep_ == "dobj" and verb.lemma_.lower() in word_class("visit")


def names_event(token: Token) -> bool:
    """Whether the word is part of the name of talks or a text: "the Minsk accord".

    So it is in "the Treaty *of Rome*".
    """
    head = token.head
    if token.dep_ == "pobj" and head.lower_ == "of" and head.head.pos_ == "PROPN":
        return head.head.lemma_.lower() in word_class("deal") | {"convention"}
    words = word_class("talks") | word_class("deal") | {"convention", "protocol"}
    return token.dep_ in QUALIFIERS and head.lemma_.lower() in words


def is_destination(token: Token) -> bool:
    """Whether somebody goes to it or comes from it: "flew to Vienna"."""
    step = token.head
    if token.dep_ != "pobj" or step.lower_ not in MOVING:
        return False
    if step.lower_ == "from" and step.head.pos_ in NOMINAL:  # "envoys from Rome"
        return False
    while step.dep_ == "prep" and step.head.pos_ == "ADP":  # "from Rome to Vienna"
        step = step.head
    return step.head.lemma_.lower() in word_class("journey")


def of_venue(token: Token) -> bool:
    """Whether the word says where a house or ground lies: "at a *Geneva* hotel"."""
    ground = token.head
    qualifying = token.dep_ in QUALIFIERS and ground.pos_ in NOMINAL
    return (
        qualifying
        and ground.lemma_.lower() in word_class("town")
        and stands_as_place(ground)
    )


def speaks_from(token: Token) -> bool:
    """Whether somebody speaks from there: "said *from the palace*"."""
    step = token.head
    if token.dep_ != "pobj" or step.lower_ != "from":
        return False
    return step.head.lemma_.lower() in word_class("speak")


def of_talks(token: Token) -> bool:
    """Whether the word qualifies talks or a gathering: "the *Geneva* meeting"."""
    qualifying = token.dep_ in QUALIFIERS and token.head.pos_ in NOMINAL
    words = word_class("talks") | word_class("occasion")
    return qualifying and token.head.lemma_.lower() in words
