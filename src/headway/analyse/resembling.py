"""Who may be one actor with another though nothing makes it sure: a person decides."""

import re
from typing import Final

from headway.analyse.letters import bones
from headway.analyse.names import initials_of, is_full, surname
from headway.analyse.spellings import alike, same_sound, slipped, words_of
from headway.lexicon.folded import folded
from headway.model.kinds import ActorKind

__all__ = ["key_of", "keys_of", "resembles"]

CAPITALS: Final = re.compile(r"\b[A-Z]")
ACRONYM: Final = re.compile(r"[A-Z]{2,}")


def key_of(kind: ActorKind, name: str) -> str:
    """What an actor has in common with all whom it may be taken for; "": nothing.

    Of a person the consonants of the surname; of a body the capitals of its words, or
    the one word that it is called by.
    """
    if kind is ActorKind.PERSON:
        return bones(surname(name)) and f"person {bones(surname(name))}"
    if kind is ActorKind.STATE:
        return ""
    plain = name.replace(".", "")
    capitals = "".join(CAPITALS.findall(name.replace("U.S.", "US")))
    if ACRONYM.fullmatch(plain):
        return f"body {plain.lower()}"
    if len(capitals) > 1:
        return f"body {capitals.lower()}"
    return f"body {folded(name)}"


def keys_of(kind: ActorKind, name: str) -> tuple[str, ...]:
    """The keys of those whom an actor may be taken for.

    A full name may be meant by its first word, too: families go first in China.
    """
    own = key_of(kind, name)
    if kind is not ActorKind.PERSON or not is_full(name):
        return (own,) if own else ()
    return tuple(dict.fromkeys((own, key_of(kind, words_of(name)[0]))))


def resembles(kind: ActorKind, one: str, other: str) -> str | None:
    """Why two names of one key may mean the same; None: they hardly do."""
    if kind is not ActorKind.PERSON:
        return bodies(one, other)
    if not (is_full(one) and is_full(other)):
        return part_of(*sorted((one, other), key=is_full))
    if not same_sound(surname(one), surname(other)):
        return None
    if alike(one, other) or slipped(one, other):
        return "they are spelled nearly alike"
    return given_names(words_of(one)[0], words_of(other)[0], one, other)


def part_of(bare: str, name: str) -> str | None:
    """Why a bare name may be short for another."""
    if same_sound(surname(bare), surname(name)):
        return "one is the other's surname"
    if surname(bare) == words_of(name)[0]:
        return "one is the other's first name"
    return None


def given_names(here: str, there: str, one: str, other: str) -> str | None:
    """Why persons of one surname may be the same: by their given names."""
    short, long = sorted((here.lower(), there.lower()), key=len)
    if long.startswith(short) or same_sound(here, there):
        return "one given name may be short for the other"
    if {here, there} & {*words_of(one)[1:], *words_of(other)[1:]}:
        return "one bears a given name more"
    if initials_of(one) and initials_of(one) == initials_of(other):
        return "they have the same initials"
    return None


def bodies(one: str, other: str) -> str | None:
    """Why two bodies may be the same."""
    short, long = sorted((one.replace(".", ""), other), key=len)
    if ACRONYM.fullmatch(short) and not ACRONYM.fullmatch(long):
        return "one has the other's initials"
    here, there = ({*folded(name).split()} for name in (one, other))
    if here & there:
        return "they share a word and their initials"
    return None
