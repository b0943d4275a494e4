"""Who said what about something: statements over all reports, the newest first."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from headway.analyse.followed.cited import Cited, in_force
from headway.analyse.followed.firmness import LIKE, NEAREST, SLIP, SPOKEN
from headway.analyse.followed.inflected import asked, folded
from headway.model.dossier import Dossier
from headway.model.filing import FiledStatement, Filing

__all__ = ["Quote", "Quotes", "quotes"]

Wanted = Callable[[FiledStatement], bool]
BETWEEN = re.compile(r"[\W_]+")  # what stands between words


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A statement, with the other reports that print the same words."""

    cited: Cited
    also: tuple[Cited, ...] = ()

    @property
    def statement(self) -> FiledStatement:
        """The statement as its first report has it."""
        return cast(FiledStatement, self.cited.entry)

    @property
    def day(self) -> date | None:
        """When it was said, else when it was published; None: no day is known."""
        return self.cited.day


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes:
    """What was found; where nobody goes by the name, whose names are nearest."""

    found: tuple[Quote, ...]
    nearest: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()  # who goes by the name; (): nobody was asked for


def quotes(
    filings: Iterable[Filing],
    dossier: Dossier,
    by: str | None = None,
    about: str | None = None,
) -> Quotes:
    """The statements of a speaker or party about something, the newest first.

    A part of a name is enough, and so is a party's other name; a slip in a long name is
    seen through. An issue's name stands for its phrases. The same words of one speaker
    in several reports are one statement.
    """
    kept = in_force(filings)
    speakers = None
    if by is not None:
        names = spoken(kept)
        speakers = named(by, names, dossier)
        if not speakers:
            return Quotes(found=(), nearest=nearest(by, names))
    matter = matches(about, dossier)
    found = [
        Cited(filing, said)
        for filing in kept
        for said in filing.statements
        if (speakers is None or said.speaker in speakers or said.party in speakers)
        and matter(said)
    ]
    told = sorted(once(found), key=lambda quote: quote.cited.key[1:])
    told.sort(key=lambda quote: str(quote.day or ""), reverse=True)
    return Quotes(found=tuple(told), speakers=tuple(sorted(speakers or ())))


def spoken(filings: Iterable[Filing]) -> Mapping[str, int]:
    """How often each speaker and each party speaks."""
    found: dict[str, int] = defaultdict(int)
    for filing in filings:
        for said in filing.statements:
            for name in {said.speaker, said.party} - {None}:
                found[str(name)] += 1
    return found


def named(by: str, names: Iterable[str], dossier: Dossier) -> frozenset[str]:
    """Who goes by the name: all whose names hold its words, else nearly hold them."""
    sought = words_of(by)
    for party in dossier.parties:
        if any(words_of(name) == sought for name in (party.name, *party.names)):
            return frozenset({party.name})
    exact = frozenset(name for name in names if set(sought) <= set(words_of(name)))
    return exact or frozenset(name for name in names if slipped(sought, words_of(name)))


def words_of(name: str) -> list[str]:
    """The words of a name in small letters, without accents and full stops."""
    return folded(name).replace(".", "").replace("-", " ").split()


def slipped(sought: Iterable[str], name: Iterable[str]) -> bool:
    """Whether each word of the name sought is there but for a slip in a long one."""
    return all(any(near(word, other) for other in name) for word in sought)


def near(word: str, other: str) -> bool:
    """Whether two words are one, or long and one letter apart."""
    if word == other:
        return True
    return len(word) >= SLIP and OSA.distance(word, other, score_cutoff=1) <= 1


def nearest(by: str, names: Mapping[str, int]) -> tuple[str, ...]:
    """The names that are most like the one that nobody bears."""
    ordered = sorted(names, key=lambda name: (-names[name], name))
    best = process.extract(
        by,
        ordered,
        scorer=fuzz.token_sort_ratio,
        processor=folded,
        limit=NEAREST,
        score_cutoff=LIKE,
    )
    return tuple(name for name, *_ in best)


def matches(about: str | None, dossier: Dossier) -> Wanted:
    """Says of a statement whether it is about the matter.

    Its issues were told by their phrases when it was filed.
    """
    if about is None:
        return lambda _: True
    key = folded(about).split()
    issue = next((i for i in dossier.issues if folded(i.name).split() == key), None)
    if issue is None:
        holds = asked(about)
        return lambda said: holds(said.words)
    return lambda said: issue.name in said.issues


def once(found: Iterable[Cited]) -> Iterator[Quote]:
    """Each statement once, as the earliest report has it, with all that repeat it."""
    groups: dict[tuple[str, ...], list[Cited]] = {}
    for cited in sorted(found, key=lambda cited: cited.key):
        groups.setdefault(same(cited), []).append(cited)
    for first, *others in groups.values():
        yield Quote(cited=first, also=one_for_each_outlet(first, others))


def same(cited: Cited) -> tuple[str, ...]:
    """What two prints of one statement share; a few words may be said twice."""
    said = cast(FiledStatement, cited.entry)
    words = BETWEEN.sub(" ", folded(said.words)).split()
    whose = said.party or said.speaker or ""
    if len(words) >= SPOKEN:
        return (whose, *words)
    return (whose, cited.filing.witness or cited.filing.article, str(cited.day), *words)


def one_for_each_outlet(first: Cited, others: Iterable[Cited]) -> tuple[Cited, ...]:
    """The first print in each other outlet."""
    found = {cited.outlet: cited for cited in reversed(list(others))}
    found.pop(first.outlet, None)
    return tuple(sorted(found.values(), key=lambda cited: cited.key))
