"""Names that name nobody: places, programmes and laws, scraps of a page."""

import re
from collections.abc import Collection

from headway.lexicon.classes import word_class
from headway.lexicon.knowledge import Knowledge
from headway.model.reading import MentionReading

__all__ = ["is_nobody", "is_place_name", "is_thing"]

PLACES = {"GPE", "LOC"}
YEAR = re.compile(r"\d{4}\b")


def is_nobody(
    mention: MentionReading, words: str, acting: Collection[str], lists: Knowledge
) -> bool:
    """Whether an unknown name names no actor.

    A known place is one only where it speaks or decides ("*Ohio* sued"); what the
    pipeline alone takes for a place is one if it does so anywhere, as it is among the
    names of those who are `acting` in the report.
    """
    if is_scrap(words, lists) or is_thing(mention, words, lists):
        return True
    if is_place_name(words, lists):
        return not mention.acts
    return mention.label in PLACES and words not in acting


def is_thing(mention: MentionReading, words: str, lists: Knowledge) -> bool:
    """Whether it is a thing: "Medicare", "the Elbe *Treaty*".

    A platform may act: "*Facebook* said".
    """
    thing = lists.things.find(words)
    if thing is None:
        last = words.split()[-1:]
        return len(words.split()) > 1 and not {*last}.isdisjoint(word_class("text"))
    return not (thing.may_act and mention.acts)


def is_place_name(words: str, lists: Knowledge) -> bool:
    """Whether it is a town, region or American state, in whatever letters."""
    name = words.title() if words.isupper() else words
    place = lists.places.find(name)
    if place is not None and place.kind != "venue":
        return True
    return name.rstrip(".").lower() in word_class("american")


def is_scrap(words: str, lists: Knowledge) -> bool:
    """Whether it holds no capital, figure or body's noun; an address, a year."""
    if YEAR.match(words):
        return True
    told = any(c.isupper() or c.isdigit() for c in words)
    if words.startswith(("@", "http", "www.", "pic.")):
        return True
    return not told and lists.roles.find(words) is None
