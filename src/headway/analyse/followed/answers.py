"""Answers to what other reports tell of: which move takes up which proposal or demand.

An answer comes from another side, to the side that asked, within some months; it shares
words of the matter, or names the paper ("Arland's offer") where one alone can be meant.
What fits less well is kept as unsure, with the reason, and settles nothing.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Generic, TypeVar

from headway.analyse.followed.bids import Bid, shared
from headway.analyse.followed.replies import ENDING, LIST, OWN, Reply, becomes
from headway.analyse.followed.witnesses import Account, Entry
from headway.lexicon.patterns import says
from headway.model.filing import FiledMove
from headway.model.kinds import ProposalStatus

__all__ = ["Step", "Taken", "step_of", "taken_up"]

E = TypeVar("E", bound=Entry)

WITHIN = timedelta(days=120)  # from a proposal to an answer in another report
SOON = timedelta(days=30)  # in which "the offer" is the last one that was made
SURE = 2.5  # words of the matter, and what else fits, that make an answer sure …
RARE = 2  # … of which as many words are used by few
LIKELY = 2.0  # words of the matter, and what else fits, below which there is none
MOST = 0.4  # the share of the shorter one's words that both must have
BOTH_TOLD = 0.5  # what it weighs that the answer is told to go to whoever asked
SAME_ISSUE = 0.5  # what it weighs that both are about the same issue
NAMED = 1.0  # what it weighs that the answer names a paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A move in the life of a proposal or demand, and what it makes of it."""

    status: ProposalStatus
    account: Account[FiledMove]
    unsure: str | None = None  # None: it is sure; else why it is not


@dataclass(frozen=True, slots=True)
class Taken(Generic[E]):
    """An answer with what it answers, and how well the two fit."""

    bid: Bid[E]
    reply: Reply
    makes: ProposalStatus
    weight: float
    unsure: str | None


def taken_up(
    replies: Iterable[Reply], bids: Iterable[Bid[E]], common: frozenset[str]
) -> list[Taken[E]]:
    """For each answer the one bid of other reports that it fits best, if any."""
    words, sides = drawers(bids, common)
    found = (taken_by(reply, words, sides, common) for reply in replies)
    return [one for one in found if one is not None]


def taken_by(
    reply: Reply,
    words: Mapping[str, "Drawer[E]"],
    sides: Mapping[str, "Drawer[E]"],
    common: frozenset[str],
) -> Taken[E] | None:
    """What one answer takes up: by its words, else the only paper made of late."""
    near = {
        bid.number: bid
        for word in reply.words
        if word in words
        for bid in words[word].until(reply.day, WITHIN)
        if is_alike(bid, reply)
    }
    if near and (makes := becomes(reply)) is not None:
        fits = [fitting(bid, reply, makes, common) for bid in near.values()]
        if best := clearest([fit for fit in fits if fit]):
            return best
    return by_paper(reply, sides)


def is_alike(bid: Bid[E], reply: Reply) -> bool:
    """Whether they share most words of the one that has fewer."""
    least = min(len(bid.words), len(reply.words))
    return len(bid.words & reply.words) >= MOST * least


@dataclass(slots=True)
class Drawer(Generic[E]):
    """Bids that have a word or a side in common, in the order of their days."""

    days: list[date] = field(default_factory=list)
    bids: list[Bid[E]] = field(default_factory=list)

    def until(self, day: date, within: timedelta) -> Sequence[Bid[E]]:
        """Those of this day and of the time before it."""
        start = bisect_left(self.days, day - within)
        return self.bids[start : bisect_right(self.days, day)]


def drawers(
    bids: Iterable[Bid[E]], common: frozenset[str]
) -> tuple[dict[str, Drawer[E]], dict[str, Drawer[E]]]:
    """The bids of known days, by each word that few use, and by side."""
    words: dict[str, Drawer[E]] = defaultdict(Drawer)
    sides: dict[str, Drawer[E]] = defaultdict(Drawer)
    for bid in bids:
        day = bid.day
        if day is None:
            continue
        homes = [words[word] for word in bid.words - common]
        for drawer in (*homes, sides[bid.side]):
            drawer.days.append(day)
            drawer.bids.append(bid)
    return words, sides


def fitting(
    bid: Bid[E], reply: Reply, makes: ProposalStatus, common: frozenset[str]
) -> Taken[E] | None:
    """How the answer fits the bid; None: it does not."""
    both = bid.words & reply.words
    rare, told_to = len(both - common), bid.side in reply.beside
    if not may_answer(bid, reply, own=makes in OWN):
        return None
    paper = says(LIST, "known-paper", reply.said)
    weight = shared(bid.words, reply.words, common) + BOTH_TOLD * told_to
    weight += SAME_ISSUE * bool({*bid.issues} & {*reply.issues}) + NAMED * paper
    if weight < LIKELY:
        return None
    clear = rare >= RARE or (paper and told_to and bid.to is not None)
    unsure = None if clear and weight >= SURE else "few words are shared"
    if not (told_to or bid.to or makes in OWN):
        if rare < RARE:
            return None
        unsure = "neither report says who is meant"
    return Taken(bid, reply, makes, weight, unsure)


def may_answer(bid: Bid[E], reply: Reply, *, own: bool) -> bool:
    """Whether it comes from who was asked, goes to who asked, by another report.

    Only the side itself takes back or renews what it has put forward.
    """
    witness = reply.account.witness
    if own:
        alone = reply.sides == {bid.side}
        return alone and all(t.account.witness != witness for t in bid.tellings)
    if reply.sides == {bid.side} or (bid.to and bid.to not in reply.sides):
        return False
    if reply.towards and bid.side not in reply.towards:
        return False
    return any(t.account.witness != witness for t in bid.tellings)


def clearest(fits: Sequence[Taken[E]]) -> Taken[E] | None:
    """The bid that fits best; of equals the latest, and then it is unsure."""
    ranked = sorted(fits, key=lambda fit: (-fit.weight, -ordinal(fit), fit.bid.number))
    if not ranked:
        return None
    best = ranked[0]
    rivals = [fit for fit in ranked[1:] if fit.weight == best.weight]
    if rivals and best.unsure is None:
        return replace(best, unsure="it may answer another as well")
    return best


def ordinal(fit: Taken[E]) -> int:
    """The day of what is answered, as a number."""
    return (fit.bid.day or date.min).toordinal()


def by_paper(reply: Reply, sides: Mapping[str, Drawer[E]]) -> Taken[E] | None:
    """What an answer takes up that names a paper: the only one put forward of late."""
    ends = reply.account.entry.kind in ENDING
    theirs = only_one(sides, reply, own=False) if reply.beside else None
    mine = only_one(sides, reply, own=True) if ends else None
    if not (theirs or mine) or not says(LIST, "known-paper", reply.said):
        return None
    makes = becomes(reply)
    bid = mine if makes in OWN else theirs
    if makes is None or bid is None:
        return None
    return Taken(bid, reply, makes, NAMED, "it names no matter")


def only_one(
    sides: Mapping[str, Drawer[E]], reply: Reply, *, own: bool
) -> Bid[E] | None:
    """The only bid made of late that it may take up, a side's own or another's."""
    near = (
        bid
        for side in sorted(reply.sides if own else reply.beside)
        if side in sides
        for bid in sides[side].until(reply.day, SOON)
        if bid.to and may_answer(bid, reply, own=own)
    )
    first, second = next(near, None), next(near, None)
    return first if second is None else None


def step_of(taken: Taken[E]) -> Step:
    """The answer as a step in the life of what it answers."""
    account = taken.reply.account
    return Step(status=taken.makes, account=account, unsure=taken.unsure)
