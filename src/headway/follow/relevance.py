"""Whether a report is about a dossier, from its raw text, before it is parsed.

Kept is what names two of the parties and, near one of those that the title names, says
something of an issue, or of talks about the title's subject. A report that is kept in
vain costs a second; one that is set aside in vain is lost sight of: where it is in
doubt, it is kept.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice

from headway.follow.phrases import Phrases
from headway.lexicon.classes import word_class
from headway.lexicon.naming import Names
from headway.lexicon.sentences import sentences_of
from headway.lexicon.talk import talk_words
from headway.model.article import Article
from headway.model.dossier import Dossier
from headway.model.when import When

__all__ = ["Gauge", "Relevance", "gauge_of", "relevance"]

ENOUGH = 2  # parties that a report about their talks names
LONG = 20  # sentences of a report in which one is only a passing word …
AGAIN = 3  # … unless so many in all name a party beside a word of talks
LEAD = 5  # sentences at the head of a report, the headline among them
REACH = 1  # sentences on either side of a party that speak of it still
SHORT = 3  # letters of a title's word that says nothing of the subject
TITLE_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Relevance:
    """Whether a report is kept for a dossier, and why, in words for people."""

    kept: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Gauge:
    """What is looked for in each report of a dossier."""

    dossier: Dossier
    parties: Names
    central: frozenset[
        str
    ]  # the parties that the title names; all, where it names none
    issues: Phrases
    topics: Phrases


@lru_cache(maxsize=8)
def gauge_of(dossier: Dossier) -> Gauge:
    """What is looked for in each report: made once for a dossier."""
    bearers = {
        name.removeprefix("the "): party.name
        for party in reversed(dossier.parties)
        for name in (party.name, *party.names)
    }
    names = Names(bearers)
    return Gauge(
        dossier=dossier,
        parties=names,
        central=dossier.central,
        issues=Phrases({issue.name: issue.phrases for issue in dossier.issues}),
        topics=Phrases({"": tuple(title_words(dossier.title, names))}),
    )


def title_words(title: str, names: Names) -> Iterator[str]:
    """The words of a title that say what the talks are about: "nuclear", "trade"."""
    said = {word.lower() for name in names.bearers for word in name.split()}
    for word in TITLE_WORD.findall(title):
        small = word.lower()
        if len(small) > SHORT and small not in said | word_class("title"):
            yield small


def relevance(article: Article, dossier: Dossier) -> Relevance:
    """Whether the report is kept for the dossier, and why."""
    gauge = gauge_of(dossier)
    if why := out_of_period(article, dossier):
        return Relevance(kept=False, reason=why)
    if not dossier.parties and not dossier.issues:
        return Relevance(kept=True, reason="the dossier names no parties or issues")
    said = sentences_of(article)
    parties = [named_in(sentence, gauge) for sentence in said]
    named = frozenset[str]().union(*parties)
    if why := strangers(named, gauge):
        return Relevance(kept=False, reason=why)
    hits = list(telling(said, parties, gauge))
    if why := too_little(hits, said, parties, gauge):
        return Relevance(kept=False, reason=why)
    times = "once" if len(hits) == 1 else f"in {len(hits)} sentences"
    return Relevance(
        kept=True, reason=f"{listed(named, gauge)}: of their talks {times}"
    )


def out_of_period(article: Article, dossier: Dossier) -> str:
    """Why the report's day lies outside the dossier's period; "" where it does not.

    A report without a day may lie anywhere.
    """
    day = article.published
    if day is None:
        return ""
    if dossier.begins and as_coarse(day, dossier.begins) < str(dossier.begins):
        return f"outside the period: {day} lies before {dossier.begins}"
    if dossier.ends and as_coarse(day, dossier.ends) > str(dossier.ends):
        return f"outside the period: {day} lies after {dossier.ends}"
    return ""


def as_coarse(day: date, when: When) -> str:
    """The day as coarse as the other: of a month only the month."""
    return day.isoformat()[: len(str(when))]


def named_in(sentence: str, gauge: Gauge) -> frozenset[str]:
    """The parties that a sentence names."""
    return frozenset(party for _, party in gauge.parties.found(sentence))


def telling(
    said: Sequence[str], parties: Sequence[frozenset[str]], gauge: Gauge
) -> Iterator[int]:
    """The places of the sentences that say something of the talks.

    A party that the title names is near, and there is a phrase of an issue, the
    title's subject with a word of talks, or two parties with a word of talks.
    """
    for place, sentence in enumerate(said):
        near = parties[max(place - REACH, 0) : place + REACH + 1]
        if gauge.central and gauge.central.isdisjoint(frozenset[str]().union(*near)):
            continue
        here = parties[place]
        both = len(here) >= ENOUGH and not here.isdisjoint(gauge.central)
        about = both or says(gauge.topics, sentence)
        if says(gauge.issues, sentence) or (about and talk_words().search(sentence)):
            yield place


def says(phrases: Phrases, sentence: str) -> bool:
    """Whether a sentence says any of the phrases."""
    return any(True for _ in phrases.spoken([sentence]))


def strangers(named: frozenset[str], gauge: Gauge) -> str:
    """Why those whom a report names have no talks of their own; "" where they may."""
    if not gauge.dossier.parties:
        return ""
    if not named:
        return "names none of the parties"
    if gauge.central.isdisjoint(named):
        return f"names none of the parties but {listed(named, gauge)}"
    return ""


def too_little(
    hits: Sequence[int],
    said: Sequence[str],
    parties: Sequence[frozenset[str]],
    gauge: Gauge,
) -> str:
    """Why what a report says of the talks is too little; "" where it is enough.

    One party alone is enough where the headline names it and talks come up again.
    """
    named = frozenset[str]().union(*parties)
    if not hits:
        return f"{listed(named, gauge)}, but nothing of the issues or of talks"
    head = not gauge.central.isdisjoint(parties[0])
    if len(named) < min(ENOUGH, len(gauge.dossier.parties)):
        if not (head and comes_again(said, parties, gauge)):
            return f"names none of the parties but {listed(named, gauge)}"
        return ""
    passing = len(hits) == 1 and len(said) > LONG and not head and hits[0] >= LEAD
    if passing and not comes_again(said, parties, gauge):
        return f"only in passing: one sentence of {sum(map(bool, said))}"
    return ""


def comes_again(
    said: Sequence[str], parties: Sequence[frozenset[str]], gauge: Gauge
) -> bool:
    """Whether a report names such a party beside a word of talks more than once.

    It is the one of the title's parties that the report names least: that others are
    named often says little.
    """
    times = Counter(party for here in parties for party in here & gauge.central)
    rarest = min(times, key=lambda party: times[party], default=None)
    beside = (
        place
        for place, here in enumerate(parties)
        if rarest in here and talk_words().search(said[place])
    )
    return sum(1 for _ in islice(beside, AGAIN)) == AGAIN


def listed(parties: Iterable[str], gauge: Gauge) -> str:
    """Parties in the dossier's order: "Arland, Cresk"; "no party" for none."""
    said = set(parties)
    ordered = (party.name for party in gauge.dossier.parties if party.name in said)
    return ", ".join(ordered) or "no party"
