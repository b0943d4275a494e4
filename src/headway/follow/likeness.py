"""How like two reports are: a small mark of a text by which reprints are found.

Of all runs of words in a text those with the lowest hashes are kept (a bottom-k sketch:
Broder 1997). Two marks tell how many of these runs two texts share, and of either text
what share that is: so a short text inside a long one is seen, which a plain MinHash,
made for likeness of the whole, does not see.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

from headway.lexicon.versions import revision_of
from headway.model.article import Article

__all__ = ["KEPT", "RUN", "VERSION", "Shared", "Sketch", "signature_of", "sketch_of"]

VERSION = 1  # the first byte of a signature; another one: make signatures anew
RUN = 4  # words in a run: two reports do not share many of them by chance
KEPT = 500  # hashes of a text that are kept; four bytes each, 2 kB in all
KNOWN_WORDS = 1 << 16  # words whose hashes are remembered
WORD = re.compile(r"\w+")
QUOTED = re.compile(r'(?<!\w)"(?=\S)[^"\n]{0,1000}(?<=\S)"(?!\w)')
MARKS = re.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb]|``|''")
APOSTROPHE = re.compile(r"(?<=\w)['\u2018\u2019](?=\w)")
LEAST = 40  # words: a text that has fewer of its own keeps its quotations
ODD, SHIFT, HALF = np.uint64(0x9E3779B97F4A7C15), np.uint64(29), np.uint64(32)
HEAD = 2  # bytes before the hashes: the version, the revision
WHOLE = 0xFFFFFFFF  # the reach of a sketch that keeps all hashes
Hashes = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two texts have in common."""

    runs: int  # of the sampled runs of words
    of_shorter: float  # 0 to 1: the share of the shorter text that the other prints
    of_longer: float  # 0 to 1


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """The lowest hashes of a text's runs of words, in order."""

    hashes: Hashes
    revision: int  # 0: the text does not say that it is a later version

    @property
    def reach(self) -> int:
        """Up to which hash all runs of the text are kept."""
        return int(self.hashes[-1]) if len(self.hashes) == KEPT else WHOLE

    @property
    def size(self) -> float:
        """About how many runs of words the text has."""
        return len(self.hashes) * (WHOLE / max(self.reach, 1))

    def shared(self, other: "Sketch") -> Shared:
        """What both texts print, by the runs that either sketch would have kept."""
        reach = min(self.reach, other.reach)
        mine, theirs = self.below(reach), other.below(reach)
        places = np.searchsorted(theirs, mine)
        inside = places < len(theirs)
        both = int(np.count_nonzero(theirs[places[inside]] == mine[inside]))
        fewer, more = sorted((max(len(mine), 1), max(len(theirs), 1)))
        return Shared(both, both / fewer, both / more)

    def below(self, reach: int) -> Hashes:
        """The hashes up to this one."""
        return self.hashes[: np.searchsorted(self.hashes, np.uint32(reach), "right")]


def signature_of(article: Article) -> bytes:
    """The mark of a report's own words, without what its site put around them.

    The same on every machine. At most 2 kB.
    """
    hashes = np.unique(runs_of(words_of(article)))[:KEPT]
    revision = revision_of(article.title or "", article.text)
    return bytes((VERSION, revision)) + hashes.astype("<u4").tobytes()


def sketch_of(signature: bytes) -> Sketch:
    """The sketch in a signature; an empty one where another Headway made it."""
    if len(signature) < HEAD or signature[0] != VERSION:
        return Sketch(np.empty(0, np.uint32), 0)
    hashes = np.frombuffer(signature, "<u4", offset=HEAD).astype(np.uint32)
    return Sketch(hashes, signature[1])


def words_of(article: Article) -> list[str]:
    """The words that the report has of itself, plain.

    What stands in quotation marks belongs to the speaker: two reporters who heard one
    speech are two witnesses. A text that is hardly more than quotations keeps them.
    """
    text = plain(own_text(article))
    told = WORD.findall(QUOTED.sub(" ", text))
    return told if len(told) >= LEAST else WORD.findall(text)


def own_text(article: Article) -> str:
    """The text without what the site put around it."""
    places = [0, *(p for s in article.boilerplate for p in (s.start, s.end)), None]
    kept = zip(places[::2], places[1::2], strict=True)
    return "\n".join(article.text[start:end] for start, end in kept)


def plain(text: str) -> str:
    """The text in small letters, with one sort of quotation mark."""
    return MARKS.sub('"', APOSTROPHE.sub("", normalize("NFKC", text))).casefold()


def runs_of(words: list[str]) -> Hashes:
    """A hash for each run of words that follow one another."""
    count = max(len(words) - RUN + 1, min(len(words), 1))
    each = np.array([hash_of_word(word) for word in words], np.uint64)
    mixed = np.zeros(count, np.uint64)
    for place in range(min(RUN, len(words))):
        mixed = (mixed ^ each[place : place + count]) * ODD
        mixed ^= mixed >> SHIFT
    return (mixed >> HALF).astype(np.uint32)


@lru_cache(KNOWN_WORDS)
def hash_of_word(word: str) -> int:
    """The same number for a word on every machine."""
    return int.from_bytes(
        blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little"
    )
