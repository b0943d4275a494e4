"""Key phrases of moves: short word groups that several reports use."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from headway.lexicon.folded import folded
from headway.lexicon.generalities import load_bare_words
from headway.lexicon.places import load_places
from headway.model.dossier import Dossier
from headway.model.entry import EntryId
from headway.model.filing import FiledMove, Filing

__all__ = ["KeyPhrase", "Unassigned", "key_phrases"]

LENGTHS = (2, 3)  # words of a phrase; a single word says too little
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
POSSESSIVE = re.compile(r"[’']s\b")
BREAK = re.compile(r"[.,;:!?()\[\]“”\"—–]")  # no phrase runs across it


@dataclass(frozen=True, slots=True)
class Unassigned:
    """A move that no issue fits, and the witness that tells of it."""

    move: FiledMove
    witness: str


@dataclass(frozen=True, slots=True)
class KeyPhrase:
    """A phrase with the moves that are about it."""

    words: str  # as most of them write it
    moves: frozenset[EntryId]
    reports: int  # those that print another's text count once


Use = tuple[EntryId, str, str]  # a move, its witness, and the phrase as written
Sort = Callable[[str], tuple[bool, bool]]  # of a word, as `Bare.sort` tells it


@dataclass(frozen=True, slots=True)
class Bare:
    """Words that name no issue."""

    joining: frozenset[str]  # "and": what it joins makes two phrases
    small: frozenset[str]  # "the", "go": no phrase begins or ends with one
    names: frozenset[str]  # nor with a part of a name, in capital letters
    broad: frozenset[str]  # "talks": no phrase is made of these alone

    def sort(self, word: str) -> tuple[bool, bool]:
        """Whether a phrase may begin and end with the word.

        And whether it says more than who is there and that they talk.
        """
        plain = folded(word)
        ends = plain not in self.small and not self.is_name(word, plain)
        return ends, ends and plain not in self.broad

    def is_name(self, word: str, plain: str) -> bool:
        """Whether the word belongs to a name here: "Trade" may, and "trade" not."""
        return not word.islower() and plain in self.names


def key_phrases(
    seen: Sequence[Unassigned], filings: Sequence[Filing], dossier: Dossier, least: int
) -> list[KeyPhrase]:
    """The phrases of at least so many reports, those of most reports first."""
    bare = bare_words(filings, dossier)
    sort = cache(bare.sort)  # few words make up all phrases
    uses: dict[str, list[Use]] = defaultdict(list)
    for one in seen:
        for phrase in phrases(one.move.about or "", sort):
            uses[folded(phrase)].append((one.move.id, one.witness, phrase))
    often = {key: told for key, told in uses.items() if len(told) >= least}
    found = [key_phrase(told) for key, told in often.items() if names(key, bare)]
    kept = (one for one in found if one.reports >= least)
    return sorted(kept, key=lambda one: (-one.reports, -len(one.moves), one.words))


def names(key: str, bare: Bare) -> bool:
    """Whether a phrase may name an issue: it is no place and joins nothing."""
    return key not in places() and bare.joining.isdisjoint(key.split())


def key_phrase(told: Sequence[Use]) -> KeyPhrase:
    """A phrase with the moves and the number of reports that use it."""
    moves = frozenset(move for move, _, _ in told)
    reports = len({report for _, report, _ in told})
    return KeyPhrase(usual(Counter(way for _, _, way in told)), moves, reports)


def usual(written: Counter[str]) -> str:
    """The commonest way to write it."""
    return min(written, key=lambda way: (-written[way], way))


def bare_words(filings: Sequence[Filing], dossier: Dossier) -> Bare:
    """Small words, names of who is there, and what all the talks are about."""
    names = {name for p in dossier.parties for name in (p.name, *p.names)}
    for filing in filings:
        for move in filing.moves:
            names.update((*move.actors, *move.towards))
    return Bare(
        joining=load_bare_words("joining"),
        small=load_bare_words("small"),
        names=frozenset().union(*map(parts, names)),
        broad=load_bare_words("broad") | parts(dossier.title),
    )


def parts(name: str) -> set[str]:
    """The words of a name as they are compared."""
    return {folded(word) for word in words(name)}


def phrases(text: str, sort: Sort) -> Iterator[str]:
    """Each phrase of the text that may name an issue, as it is written."""
    for stretch in BREAK.split(text):
        row = words(stretch)
        ends, telling = zip(*map(sort, row), strict=True) if row else ((), ())
        for size in LENGTHS:
            for lo in range(len(row) - size + 1):
                hi = lo + size
                if ends[lo] and ends[hi - 1] and any(telling[lo:hi]):
                    yield " ".join(row[lo:hi])


@cache
def places() -> frozenset[str]:
    """The names of known places, as phrases are compared."""
    return frozenset(folded(" ".join(words(name))) for name in load_places().names())


def words(text: str) -> list[str]:
    """The words of a text, without their possessive s."""
    return WORD.findall(POSSESSIVE.sub("", text))
