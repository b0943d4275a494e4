"""The first look at a report: is it worth reading, and which sentences of it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from headway.lexicon.actors import ActorLexicon, load_actors
from headway.lexicon.holders import HolderLexicon, load_holders
from headway.lexicon.languages import load_common_words
from headway.lexicon.signs import report_weights, sentence_weights, talk_signs
from headway.look.cutting import cut
from headway.look.signs import Signs, names_of
from headway.look.weighing import Scale, count
from headway.look.whole import Whole
from headway.model.span import Span

__all__ = ["FirstLook", "Look", "WhyAside", "load_look"]

FEWEST, MOST = 40, 100_000  # words of a report
HEAD = 4_000  # code points by which its language is told
COMMON = 0.08  # share of the commonest words; English reports lie at 0.09 to 0.33
TALK = -1.0  # what must speak for talks in a report, by the words of talks
SURE, WIDE = 1.0, -2.0  # or for reading it, by all of its words; in a wide look
LEAST = 0.0  # what speaks for talks in a report that is kept, at least
WORTH = -3.0  # what must speak for an entry in a sentence
TOLD = 5  # words that are given as reasons
WORD = re.compile(r"[^\W\d_]+")


class WhyAside(StrEnum):
    """Why a report is set aside unread."""

    SHORT = "too short"
    LONG = "too long"
    LANGUAGE = "in another language"
    NO_TALK = "no talk between parties"


@dataclass(frozen=True, slots=True)
class Look:
    """What a first look says of a report."""

    reason: WhyAside | None  # None: it is worth reading
    kept: tuple[Span, ...] = ()  # the sentences that may be parsed, in text order
    told: tuple[str, ...] = ()  # the words of talks that decided, weightiest first


class FirstLook:
    """Loaded words and weights: make one, then look at any number of reports."""

    def __init__(self, names: ActorLexicon, holders: HolderLexicon) -> None:
        talk, words = talk_signs(), sentence_weights()
        plain = (word for word in words if word[0] != "(")
        forms = (form for sign in talk for form in sign.words)
        self.signs = Signs([*plain, *forms], names_of(names, holders))
        self.scale = Scale(self.signs, talk, words)
        self.whole = Whole(self.signs.signs, report_weights())

    def at(self, text: str, *, wide: bool = False) -> Look:
        """Whether a report is worth reading, and which of its sentences.

        The words of talks decide, or all words of the report together. A wide look
        keeps what is less sure.
        """
        if why := unfit(text):
            return Look(why)
        sentences = cut(text)
        counted = count(self.signs, text, sentences)
        report = self.scale.report(counted.often)
        told = report.told[:TOLD]
        whole = self.whole.worth(counted.often, report.talk)
        if report.talk < TALK and whole < (WIDE if wide else SURE):
            return Look(WhyAside.NO_TALK, told=told)
        talk = max(report.talk, LEAST)
        worth = self.scale.worth(self.scale.own(counted, sentences), talk)
        kept = [Span(*s) for s, w in zip(sentences, worth, strict=True) if w >= WORTH]
        if not kept:
            return Look(WhyAside.NO_TALK, told=told)
        return Look(None, tuple(kept), told)


def unfit(text: str) -> WhyAside | None:
    """Why a text cannot be a report to read; None where it can."""
    words = len(text.split())
    if words < FEWEST:
        return WhyAside.SHORT
    if words > MOST:
        return WhyAside.LONG
    head = [word.casefold() for word in WORD.findall(text[:HEAD])]
    common = sum(word in load_common_words("en") for word in head)
    return WhyAside.LANGUAGE if common < COMMON * len(head) else None


def load_look(names: ActorLexicon | None = None) -> FirstLook:
    """The first look; `names` are those of a dossier's words, None: Headway's alone.

    Raises `LexiconError` for a broken row of the word lists.
    """
    return FirstLook(names or load_actors(), load_holders())
