"""A pile of reports as a proposal looks at it: sentences, and whom they name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from headway.lexicon.actors import ActorLexicon
from headway.lexicon.naming import Names
from headway.lexicon.sentences import sentences_of
from headway.lexicon.talk import talk_words
from headway.model.article import Article

__all__ = ["Pile", "Seen", "TalkSentence", "pile_of"]

AT = re.compile(r"\b(?:[Ii]n|[Aa]t|[Tt]o|[Nn]ear)\s$")
Place = tuple[int, int, str]  # from where to where a name stands, and whom it means


@dataclass(frozen=True, slots=True)
class TalkSentence:
    """A sentence that names an actor and has a word of talks."""

    words: str
    named: tuple[Place, ...]

    @property
    def parties(self) -> frozenset[str]:
        """Whom it names."""
        return frozenset(party for _, _, party in self.named)


@dataclass(frozen=True, slots=True)
class Seen:
    """One report: whom it names and by which words, and its sentences about talks."""

    day: date | None  # None: not known
    names: frozenset[tuple[str, str]]  # whom, and by which words
    talk: tuple[TalkSentence, ...]


@dataclass(frozen=True, slots=True)
class Pile:
    """All reports from which a dossier is proposed."""

    reports: tuple[Seen, ...]

    @property
    def size(self) -> int:
        """How many reports there are."""
        return len(self.reports)

    def days(self) -> list[date]:
        """The days of the reports that bear one, in order."""
        return sorted(seen.day for seen in self.reports if seen.day)


def pile_of(articles: Iterable[Article], actors: ActorLexicon) -> Pile:
    """What the reports name, by the actors that are known."""
    names = Names(dict(plain_names(actors)))
    towns = frozenset(t for entry in actors.by_id.values() for t in entry.capitals)
    return Pile(tuple(seen_in(article, names, towns) for article in articles))


def plain_names(actors: ActorLexicon) -> Iterator[tuple[str, str]]:
    """The names that mean one party alone, each with it."""
    for words, entries in actors.by_words.items():
        parties = {entry.party for entry in entries}
        if len(parties) == 1:
            yield words, parties.pop()


def seen_in(article: Article, names: Names, towns: frozenset[str]) -> Seen:
    """One report as a proposal looks at it."""
    named: set[tuple[str, str]] = set()
    talk = []
    for sentence in sentences_of(article):
        found = tuple(acting(sentence, names, towns))
        named.update((party, sentence[start:end]) for start, end, party in found)
        if found and talk_words().search(sentence):
            talk.append(TalkSentence(sentence, found))
    return Seen(article.published, frozenset(named), tuple(talk))


def acting(sentence: str, names: Names, towns: frozenset[str]) -> Iterator[Place]:
    """Who is named in a sentence; a capital in which something is, is a place alone."""
    for start, end, party in names.spans(sentence):
        if sentence[start:end] not in towns or not AT.search(sentence[:start]):
            yield start, end, party
