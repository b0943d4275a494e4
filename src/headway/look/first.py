"""The first look at a report: is it worth reading, and which sentences of it."""

import re
from collections.abc import Mapping
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
USUAL = 1_000  # words of those by which the weights were learnt
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

        The words of talks decide, or all words of the report together; a brief is
        weighed as if it were longer, too. A wide look keeps what is less sure.
        """
        words = len(text.split())
        if why := unfit(text, words):
            return Look(why)
        sentences = cut(text)
        counted = count(self.signs, text, sentences)
        report = self.scale.report(counted.often)
        told = report.told[:TOLD]
        tells = self.tells(counted.often, report.talk, wide=wide)
        if not (tells or self.brief(counted.often, words, wide=wide)):
            return Look(WhyAside.NO_TALK, told=told)
        talk = max(report.talk, LEAST)
        worth = self.scale.worth(self.scale.own(counted, sentences), talk)
        kept = [Span(*s) for s, w in zip(sentences, worth, strict=True) if w >= WORTH]
        if not kept:
            return Look(WhyAside.NO_TALK, told=told)
        return Look(None, tuple(kept), told)

    def brief(self, often: Mapping[int, int], words: int, *, wide: bool) -> bool:
        """Whether a report of few words would tell of talks at the usual length."""
        if words >= USUAL:
            return False
        longer = at_length(often, words)
        return self.tells(longer, self.scale.report(longer).talk, wide=wide)

    def tells(self, often: Mapping[int, float], talk: float, *, wide: bool) -> bool:
        """Whether a report with these signs tells of talks."""
        bound = WIDE if wide else SURE
        return talk >= TALK or self.whole.worth(often, talk) >= bound


def at_length(often: Mapping[int, int], words: int) -> dict[int, float]:
    """How often the signs would stand in a report of the usual length.

    A brief has no room to say "minister" seven times, and tells of talks all the same.
    """
    return {sign: times * USUAL / words for sign, times in often.items()}


def unfit(text: str, words: int) -> WhyAside | None:
    """Why a text of so many words cannot be a report to read; None where it can."""
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
