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

from headway.analyse.followed.bids import Bid, names_of, shared
from headway.analyse.followed.witnesses import Account, Entry
from headway.lexicon.matter import matter
from headway.lexicon.patterns import says
from headway.model.filing import FiledMove
from headway.model.kinds import MoveKind, MoveStatus, ProposalStatus

__all__ = [
    "ANSWERING",
    "Reply",
    "Step",
    "Taken",
    "becomes",
    "reply_of",
    "step_of",
    "taken_up",
]

E = TypeVar("E", bound=Entry)

LIST = "answers"  # the lexicon's words by which answers are known
ANSWERS = {
    MoveKind.ACCEPT: ProposalStatus.ACCEPTED,
    MoveKind.CONCEDE: ProposalStatus.ACCEPTED,
    MoveKind.REJECT: ProposalStatus.REJECTED,
    MoveKind.DEFER: ProposalStatus.PENDING,
}
ENDING = {  # moves by which a proposer may take back what it proposed
    MoveKind.BREAK_OFF,
    MoveKind.CONCEDE,
    MoveKind.DEFER,
    MoveKind.PROPOSE,
    MoveKind.REJECT,
}
ANSWERING = ENDING | ANSWERS.keys()  # all moves that may take up what was put forward
OWN = {ProposalStatus.WITHDRAWN, ProposalStatus.SUPERSEDED}
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
class Reply:
    """A move that may answer."""

    account: Account[FiledMove]
    sides: frozenset[str]
    towards: frozenset[str]
    day: date
    words: frozenset[str]
    said: str
    issues: tuple[str, ...]


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
    ends = reply.account.entry.kind in ENDING
    lone = {
        False: only_one(sides, reply, own=False) if reply.towards else None,
        True: only_one(sides, reply, own=True) if ends else None,
    }
    makes = becomes(reply) if near or any(lone.values()) else None
    if makes is None:
        return None
    fits = [fitting(bid, reply, makes, common) for bid in near.values()]
    best = clearest([fit for fit in fits if fit])
    bid = lone[makes in OWN]
    if best or bid is None or not says(LIST, "known-paper", reply.said):
        return best
    return Taken(bid, reply, makes, NAMED, "it names no matter")


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
    rare, told_to = len(both - common), bid.side in reply.towards
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


def only_one(
    sides: Mapping[str, Drawer[E]], reply: Reply, *, own: bool
) -> Bid[E] | None:
    """The only bid made of late that it may take up, a side's own or another's."""
    near = (
        bid
        for side in sorted(reply.sides if own else reply.towards)
        if side in sides
        for bid in sides[side].until(reply.day, SOON)
        if bid.to and may_answer(bid, reply, own=own)
    )
    first, second = next(near, None), next(near, None)
    return first if second is None else None


def reply_of(account: Account[FiledMove]) -> Reply | None:
    """What may answer in a move; None: no such kind, no party, or no known day."""
    move = account.entry
    day = move.first or account.told
    if not move.parties or move.kind not in ANSWERING or day is None:
        return None
    names = names_of((*move.parties, *move.actors, *move.towards))
    said = f"{move.words} {move.about or ''}"
    return Reply(
        account=account,
        sides=frozenset(move.parties),
        towards=frozenset(move.recipients),
        day=day,
        words=matter(said, names),
        said=said,
        issues=move.issues,
    )


def becomes(reply: Reply) -> ProposalStatus | None:
    """What the move makes of a proposal; None: it takes none up.

    What is only to come, denied or conditional leaves it pending.
    """
    move, said = reply.account.entry, reply.said
    actual = move.status is MoveStatus.ACTUAL
    if actual and move.kind in ENDING and says(LIST, "withdrawal", said):
        return ProposalStatus.WITHDRAWN
    if move.kind is MoveKind.PROPOSE:
        if actual and says(LIST, "renewal", said):
            return ProposalStatus.SUPERSEDED
        return ProposalStatus.PENDING if says(LIST, "counter", said) else None
    status = ANSWERS.get(move.kind)
    if status is None:
        return None
    if move.kind is MoveKind.DEFER and says(LIST, "putting-off", said):
        status = ProposalStatus.DEFERRED
    open_ = not actual or says(LIST, "condition", said)
    return ProposalStatus.PENDING if open_ else status


def step_of(taken: Taken[E]) -> Step:
    """The answer as a step in the life of what it answers."""
    account = taken.reply.account
    return Step(status=taken.makes, account=account, unsure=taken.unsure)
