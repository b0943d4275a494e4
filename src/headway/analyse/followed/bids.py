"""What sides put to each other, in all reports: each proposal and demand once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Generic, TypeVar

from headway.analyse.followed.witnesses import Account, Entry
from headway.lexicon.matter import stems

__all__ = ["Bid", "Telling", "bids", "common", "names_of", "shared", "told_once"]

E = TypeVar("E", bound=Entry)

NEAR = timedelta(days=60)  # between tellings of one proposal
ENOUGH = 3.0  # words that two proposals share not by chance
FEW = 2.0  # as many are enough where they are most of what the shorter one says
MOST = 2 / 3  # the share of its words that is most of them
OFTEN = 10  # tellings from which on a word is common, in a small dossier …
SHARE = 0.01  # … and the share of all tellings from which on it is, in a large one
COMMON = 0.5  # what a common word weighs beside one that few use


@dataclass(frozen=True, slots=True)
class Telling(Generic[E]):
    """One report's telling of what one side puts to another."""

    account: Account[E]
    side: str
    to: str | None  # None: the report does not say to whom
    about: str
    day: date | None  # None: neither is its day told nor that of the report
    words: frozenset[str]
    issues: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Bid(Generic[E]):
    """What one side puts to another, with all that tell of it, by day."""

    number: int
    side: str
    day: date | None  # the first on which it is told to have been made; None: not known
    words: frozenset[str]  # of its matter, as the first telling has them
    to: str | None = None  # None: no report says to whom
    tellings: list[Telling[E]] = field(default_factory=list)

    def take(self, telling: Telling[E]) -> None:
        """Add a telling."""
        self.tellings.append(telling)
        self.to = self.to or telling.to

    @property
    def issues(self) -> tuple[str, ...]:
        """The dossier's issues that it is about."""
        return tuple(dict.fromkeys(i for t in self.tellings for i in t.issues))


def names_of(names: Iterable[str]) -> frozenset[str]:
    """The words of names, which carry no matter."""
    return stems(names)


def common(words: Iterable[frozenset[str]]) -> frozenset[str]:
    """The words that so many use that they tell little: "sanctions"."""
    told = list(words)
    counted = Counter(word for one in told for word in one)
    most = max(OFTEN, SHARE * len(told))
    return frozenset(word for word, count in counted.items() if count > most)


def shared(one: frozenset[str], other: frozenset[str], common: frozenset[str]) -> float:
    """How many words of matter two tellings share; a common one counts half."""
    both = one & other
    return len(both) - (1 - COMMON) * len(both & common)


def bids(tellings: Iterable[Telling[E]], common: frozenset[str]) -> list[Bid[E]]:
    """What is told, once each: the same side's, near in time, in the same words."""
    ordered = sorted(tellings, key=order)
    found: list[Bid[E]] = []
    index: dict[tuple[str, str], list[Bid[E]]] = defaultdict(list)
    for telling in ordered:
        keys = [(telling.side, word) for word in sorted(telling.words - common)]
        home = closest(telling, [index[key] for key in keys], common)
        if home is None:
            home = Bid(len(found), telling.side, telling.day, telling.words)
            found.append(home)
            for key in keys:
                index[key].append(home)
        home.take(telling)
    return found


def order(telling: Telling[E]) -> tuple[date, date, str, str]:
    """By day, then by report."""
    account = telling.account
    day, told = telling.day or date.max, account.told or date.max
    return day, told, account.report.article, account.entry.id


def closest(
    telling: Telling[E], known: Iterable[Sequence[Bid[E]]], common: frozenset[str]
) -> Bid[E] | None:
    """The bid that the telling tells again; None: it tells of a new one."""
    near: dict[int, Bid[E]] = {}
    for bids_ in known:
        for bid in reversed(bids_):
            if not is_near(bid.tellings[-1].day, telling.day):
                break
            near[bid.number] = bid
    fitting = [
        (shared(bid.words, telling.words, common), -bid.number, bid)
        for bid in near.values()
        if told_once(bid, telling, common)
    ]
    return max(fitting, key=lambda fit: fit[:2])[2] if fitting else None


def is_near(one: date | None, other: date | None) -> bool:
    """Whether both days are known and near, or neither is."""
    if one is None or other is None:
        return one is other
    return abs(other - one) <= NEAR


def told_once(bid: Bid[E], telling: Telling[E], common: frozenset[str]) -> bool:
    """Whether the telling tells of this bid: nobody else asked, enough words shared."""
    if bid.to and telling.to and bid.to != telling.to:
        return False
    both = shared(bid.words, telling.words, common)
    whole = min(shared(words, words, common) for words in (bid.words, telling.words))
    return both >= ENOUGH or (both >= FEW and both >= MOST * whole)
