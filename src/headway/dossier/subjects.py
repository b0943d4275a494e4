"""What is negotiated, by the words that a pile uses more than other news does.

Candidates are runs of one to three words in sentences about talks that name a party.
They count by how many reports say them and how much rarer they are elsewhere; those of
like meaning make one issue.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log2

import numpy as np
from numpy.typing import NDArray

from headway.dossier.pile import Pile, TalkSentence
from headway.lexicon.actors import RoleLexicon
from headway.lexicon.common import common_share
from headway.lexicon.talk import bare_talk

__all__ = ["Subject", "Term", "subjects", "terms"]

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
LONGEST = 3  # words of a phrase
SHORTEST = 3  # letters of a phrase
EVERYWHERE = 0.3  # share of all news: a word so common begins and ends no phrase
LEAST_SHARE = 0.02  # of the pile's reports that say a phrase …
LEAST_REPORTS = 2  # … and so many of them
RARER = 2.0  # times that a phrase is oftener in the pile than elsewhere …
RARER_ALONE = 5.0  # … and a single word, which says less
NAMED = 0.5  # share of its places in which a phrase is written as a name
ALONE = 0.4  # share of its places in which a phrase ends where a longer one might go on
TAGGED = 3  # sentences in which the tagger looks at a phrase
MOST_TERMS = 60
MOST_PHRASES = 8  # of one issue
MOST_ISSUES = 8
NAMING = 3  # phrases of which one may name the issue …
AS_NAME = 0.34  # … if it has such a share of the first one's weight
ALIKE = 0.5  # nearness from which phrases are of one issue
WITHIN = 0.8  # share of a phrase's reports that say it within a longer one

NOUNS = frozenset({"NN", "NNS"})  # tags of the Penn Treebank
BEFORE_NOUNS = frozenset({"JJ", "JJR", "JJS", "NNP", "NNPS", "VBG", "VBN"})

Vectors = Callable[[Sequence[str]], NDArray[np.float32]]
Tagger = Callable[[Sequence[str]], Iterable[Sequence[tuple[str, str]]]]


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase with how much speaks for it."""

    words: str
    reports: int
    weight: float


@dataclass(frozen=True, slots=True)
class Subject:
    """A proposed issue: phrases of like meaning, the weightiest first."""

    terms: tuple[Term, ...]

    @property
    def name(self) -> str:
        """The weightiest phrase of several words, if it has weight; else a word."""
        top = self.terms[0]
        whole = (term for term in self.terms[:NAMING] if " " in term.words)
        best = next((t for t in whole if t.weight >= AS_NAME * top.weight), top)
        return best.words[:1].upper() + best.words[1:]

    @property
    def weight(self) -> float:
        """How much speaks for all its phrases."""
        return sum(term.weight for term in self.terms)


@dataclass(slots=True)
class Uses:
    """Where a phrase is said."""

    reports: set[int]
    places: int = 0
    named: int = 0  # places where it is written as a name
    ends: int = 0  # places behind which no word of weight goes on
    sentences: list[str] | None = None


def subjects(
    pile: Pile,
    parties: frozenset[str],
    names: frozenset[str],
    roles: RoleLexicon,
    tagger: Tagger,
    vectors: Vectors,
) -> list[Subject]:
    """The proposed issues, the weightiest first.

    `names` are words, in small letters, that name somebody.
    """
    found = terms(pile, parties, names, roles, tagger)
    if not found:
        return []
    groups = grouped(found, vectors([term.words for term in found]))
    ordered = sorted(groups, key=lambda subject: -subject.weight)
    return ordered[:MOST_ISSUES]


def terms(
    pile: Pile,
    parties: frozenset[str],
    names: frozenset[str],
    roles: RoleLexicon,
    tagger: Tagger,
) -> list[Term]:
    """The phrases that tell what the talks are about, the weightiest first."""
    uses = uses_in(pile, parties)
    weighed = [
        Term(words, len(use.reports), weight)
        for words, use in uses.items()
        if (weight := weight_of(words, use, pile.size)) > 0
        and not speaks_of_talks(words)
        and not names & set(words.split())
        and roles.find(words) is None
    ]
    weighed.sort(key=lambda term: (-term.weight, term.words))
    likely = without_parts(weighed[: 3 * MOST_TERMS], uses)
    nouns = noun_phrases(
        {t.words: uses[t.words].sentences or [] for t in likely}, tagger
    )
    return [term for term in likely if term.words in nouns][:MOST_TERMS]


def uses_in(pile: Pile, parties: frozenset[str]) -> dict[str, Uses]:
    """Where each run of words is said in sentences about talks of a party."""
    found: dict[str, Uses] = defaultdict(lambda: Uses(reports=set()))
    for number, seen in enumerate(pile.reports):
        for one in seen.talk:
            if not parties.isdisjoint(one.parties):
                note(found, number, one)
    return found


def note(found: dict[str, Uses], number: int, one: TalkSentence) -> None:
    """Note every run of words of one sentence."""
    words = [(m[0], m.start(), m.end()) for m in WORD.finditer(one.words)]
    small = [word.lower().removesuffix("'s").removesuffix("’s") for word, _, _ in words]
    heavy = [common_share(word) < EVERYWHERE for word in small]
    for start in range(len(words)):
        for end in range(start + 1, min(start + LONGEST, len(words)) + 1):
            if (
                end - start > 1
                and one.words[words[end - 2][2] : words[end - 1][1]] != " "
            ):
                break
            if not (heavy[start] and heavy[end - 1]):
                continue
            use = found[" ".join(small[start:end])]
            use.reports.add(number)
            use.places += 1
            use.named += start > 0 and any(w[0][0].isupper() for w in words[start:end])
            goes_on = end < len(words) and heavy[end]
            gap = one.words[words[end - 1][2] : words[end][1]] if goes_on else ""
            use.ends += gap != " "
            if use.sentences is None:
                use.sentences = []
            if len(use.sentences) < TAGGED:
                use.sentences.append(one.words)


def weight_of(words: str, use: Uses, size: int) -> float:
    """How much speaks for a phrase as an issue; 0 where it can be none."""
    reports, common = len(use.reports), common_share(words)
    share = reports / size
    rarer = RARER if " " in words else RARER_ALONE
    if (
        reports < max(LEAST_REPORTS, LEAST_SHARE * size)
        or share < rarer * common
        or use.named > NAMED * use.places
        or use.ends < ALONE * use.places
        or len(words) < SHORTEST
    ):
        return 0.0
    return reports * log2(share / common) * (1 + len(words.split())) / 2


def speaks_of_talks(words: str) -> bool:
    """Whether a phrase ends in a word of talks itself: "nuclear talks"."""
    last = words.split()[-1]
    return bool(bare_talk().search(last) or bare_talk().fullmatch(words))


def without_parts(found: Sequence[Term], uses: dict[str, Uses]) -> list[Term]:
    """The phrases without plurals and those hardly said but in a longer one."""
    kept: list[Term] = []
    for term in found:
        longer = (t for t in found if f" {term.words} " in f" {t.words} " and t != term)
        mine = uses[term.words].reports
        if any(one_of(term.words, other.words) for other in kept):
            continue
        if all(len(mine & uses[t.words].reports) < WITHIN * len(mine) for t in longer):
            kept.append(term)
    return kept


def one_of(words: str, others: str) -> bool:
    """Whether one is the plural of the other: the text is searched for both."""
    return words == f"{others}s" or others == f"{words}s"


def noun_phrases(found: dict[str, list[str]], tagger: Tagger) -> set[str]:
    """Those of the phrases that end in a noun in most of the sentences looked at."""
    places = [(words, said) for words, all_ in found.items() for said in all_]
    votes: Counter[str] = Counter()
    for (words, _), tags in zip(
        places, tagger([said for _, said in places]), strict=True
    ):
        votes[words] += 1 if tagged_as_noun(words.split(), tags) else -1
    return {words for words, vote in votes.items() if vote > 0}


def tagged_as_noun(words: Sequence[str], tags: Sequence[tuple[str, str]]) -> bool:
    """Whether the words end in a noun where they stand in a tagged sentence.

    No verb but an "-ing" may stand in them.
    """
    last = words[-1].split("-")[-1]
    first = words[0].split("-")[0]
    ends = {tag for word, tag in tags if word.lower() == last}
    begins = {tag for word, tag in tags if word.lower() == first}
    return not ends.isdisjoint(NOUNS) and not begins.isdisjoint(NOUNS | BEFORE_NOUNS)


def grouped(found: Sequence[Term], rows: NDArray[np.float32]) -> Iterator[Subject]:
    """The phrases by meaning: the two nearest groups are joined while they are near.

    An "-ing" alone ("lifting") says nothing of what is lifted.
    """
    near = rows @ rows.T
    groups = [[place] for place in range(len(found))]
    while len(groups) > 1:
        pairs = combinations(range(len(groups)), 2)
        close, one, other = max(
            (float(near[np.ix_(groups[a], groups[b])].mean()), a, b) for a, b in pairs
        )
        if close < ALIKE:
            break
        groups[one] = sorted(groups[one] + groups.pop(other))
    for group in groups:
        if len(group) > 1 or not found[group[0]].words.endswith("ing"):
            yield Subject(tuple(found[place] for place in group[:MOST_PHRASES]))
