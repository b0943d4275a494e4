"""The proposals and demands of all reports, each once, and what became of them."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Generic, TypeVar

from headway.analyse.followed.answers import Step, step_of, taken_up
from headway.analyse.followed.bids import Bid, Telling, bids, common, names_of
from headway.analyse.followed.replies import ANSWERING, Reply, becomes, reply_of
from headway.analyse.followed.witnesses import Account, Entry, witnesses
from headway.lexicon.matter import matter
from headway.model.filing import FiledMove, FiledProposal, Filing
from headway.model.kinds import MoveKind, MoveStatus, ProposalStatus

__all__ = ["Paper", "Table", "all_papers", "table"]

E = TypeVar("E", bound=Entry)

OPEN = {ProposalStatus.TABLED, ProposalStatus.PENDING, ProposalStatus.DEFERRED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper(Generic[E]):
    """One proposal or demand as the reports tell of it, with the steps of its life."""

    side: str  # who put it forward: a party, or another actor's name
    recipient: str | None  # a party, or another's name; None: no report says to whom
    about: str
    issues: tuple[str, ...]
    day: date | None  # the first on which it is told; None: no day is known
    status: ProposalStatus
    tellings: tuple[Account[E], ...]
    steps: tuple[Step, ...]  # by day; those that are unsure settle nothing

    @property
    def is_open(self) -> bool:
        """Whether nobody has settled it yet."""
        return self.status in OPEN

    @property
    def witnesses(self) -> tuple[str, ...]:
        """The witnesses, each once however many reprint it."""
        return witnesses(self.tellings)

    @property
    def answers(self) -> tuple[Step, ...]:
        """The steps by which others take it up, and those that end it."""
        tabled = ProposalStatus.TABLED
        return tuple(step for step in self.steps if step.status is not tabled)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """All that the parties have put to each other."""

    papers: tuple[Paper[FiledProposal], ...]  # proposals, by day
    demands: tuple[Paper[FiledMove], ...]  # by day


@dataclass(frozen=True, slots=True)
class Told:
    """What the reports tell, each telling by itself."""

    proposals: list[Telling[FiledProposal]]
    demands: list[Telling[FiledMove]]
    replies: list[Reply]
    usual: frozenset[str]  # words that tell little of a matter


def table(filings: Iterable[Filing]) -> Table:
    """Every proposal and every demand once, with its life over all reports.

    The order of the filings is no matter.
    """
    told = told_in(filings)
    demands = bids(told.demands, told.usual)
    return Table(
        papers=papers(told),
        demands=with_lives(demands, made_step, told.replies, told.usual),
    )


def all_papers(filings: Iterable[Filing]) -> tuple[Paper[FiledProposal], ...]:
    """Every proposal once, as in the table, where demands are not asked for."""
    return papers(told_in(filings))


def papers(told: Told) -> tuple[Paper[FiledProposal], ...]:
    """The proposals with their lives."""
    found = bids(told.proposals, told.usual)
    return with_lives(found, told_steps, told.replies, told.usual)


def told_in(filings: Iterable[Filing]) -> Told:
    """All tellings of proposals, demands and replies."""
    filed = list(filings)
    replies = all_replies(filed)
    proposals = list(filter(None, map(proposed, proposals_of(filed))))
    demands = list(filter(None, map(demanded, moves_of(filed, {MoveKind.DEMAND}))))
    words = chain(
        (one.words for one in proposals),
        (one.words for one in demands),
        (one.words for one in replies),
    )
    return Told(proposals, demands, replies, common(words) | names_in(filed))


def with_lives(
    found: Sequence[Bid[E]],
    told: Callable[[Bid[E]], list[Step]],
    replies: Iterable[Reply],
    usual: frozenset[str],
) -> tuple[Paper[E], ...]:
    """What was put forward, with what its own reports and others tell of its life."""
    lives = {bid.number: told(bid) for bid in found}
    for taken in taken_up(replies, found, usual):
        lives[taken.bid.number].append(step_of(taken))
    return tuple(paper_of(bid, lives[bid.number]) for bid in found)


def moves_of(
    filings: Iterable[Filing], kinds: Container[MoveKind]
) -> Iterator[Account[FiledMove]]:
    """The moves of these kinds, with their reports."""
    return (
        Account(filing, move)
        for filing in filings
        for move in filing.moves
        if move.kind in kinds
    )


def proposals_of(filings: Iterable[Filing]) -> Iterator[Account[FiledProposal]]:
    """All proposals with their reports."""
    return (Account(filing, one) for filing in filings for one in filing.proposals)


def all_replies(filings: Iterable[Filing]) -> list[Reply]:
    """Whatever may answer, by day."""
    found = filter(None, map(reply_of, moves_of(filings, ANSWERING)))
    return sorted(found, key=lambda r: (r.day, r.account.report.article, r.said))


def proposed(account: Account[FiledProposal]) -> Telling[FiledProposal] | None:
    """One report's telling of a proposal; None: it does not tell whose."""
    entry, report = account.entry, account.report
    side = entry.proposer or entry.actor
    if not side:
        return None
    made = [move for move in report.moves if move.id in entry.moves[:1]]
    day = next((move.first for move in made if move.first), report.published)
    towards = [name for move in made for name in move.towards]
    names = names_of((side, entry.actor, *towards))
    return Telling(
        account=account,
        side=side,
        to=other(side, filter(None, (entry.recipient, *towards))),
        about=entry.about,
        day=day,
        words=matter(entry.about, names),
        issues=tuple(dict.fromkeys(i for move in made for i in move.issues)),
    )


def other(side: str, named: Iterable[str]) -> str | None:
    """The first of those named who is another one; None: nobody is."""
    return next((name for name in named if name != side), None)


def demanded(account: Account[FiledMove]) -> Telling[FiledMove] | None:
    """One report's telling of a demand; None: it is not made, or not by one party."""
    move = account.entry
    if len(move.parties) != 1 or move.about is None:
        return None
    if move.status is not MoveStatus.ACTUAL:
        return None
    (side,) = move.parties
    return Telling(
        account=account,
        side=side,
        to=other(side, (*move.recipients, *move.towards)),
        about=move.about,
        day=move.first or account.told,
        words=matter(move.about, names_of((side, *move.actors, *move.towards))),
        issues=move.issues,
    )


def told_steps(bid: Bid[FiledProposal]) -> list[Step]:
    """The steps that the reports of a proposal tell themselves, as they read them."""
    return [step for t in bid.tellings for step in steps_in(t.account)]


def steps_in(account: Account[FiledProposal]) -> Iterator[Step]:
    """One report's steps; the last bears the status that the report leaves it in."""
    entry, report = account.entry, account.report
    known = {move.id: move for move in report.moves}
    moves = [known[one] for one in entry.moves if one in known]
    last = len(moves) - 1
    for place, move in enumerate(moves):
        reply = reply_of(Account(report, move))
        answers = reply is not None and move.id in entry.answered_by
        status = becomes(reply) if reply and answers else None
        if place == last and entry.status is not ProposalStatus.TABLED:
            status = entry.status
        yield Step(
            status=status or ProposalStatus.TABLED, account=Account(report, move)
        )


def made_step(bid: Bid[FiledMove]) -> list[Step]:
    """The demand itself, which begins its life."""
    account = bid.tellings[0].account
    return [Step(status=ProposalStatus.TABLED, account=account)]


def names_in(filings: Iterable[Filing]) -> frozenset[str]:
    """The words of the names of all who act, which tell little of the matter."""
    named: set[str] = set()
    for filing in filings:
        for move in filing.moves:
            named.update(move.actors, move.towards)
    return names_of(named)


def paper_of(bid: Bid[E], steps: Iterable[Step]) -> Paper[E]:
    """What is known of it, with its steps by day, each once for a witness."""
    once: dict[tuple[str, str, ProposalStatus], Step] = {}
    for step in sorted(steps, key=order):
        account = step.account
        once.setdefault((account.witness, account.entry.words, step.status), step)
    life = tuple(once.values())
    return Paper(
        side=bid.side,
        recipient=bid.to,
        about=bid.tellings[0].about,
        issues=bid.issues,
        day=bid.day,
        status=standing(life),
        tellings=tuple(telling.account for telling in bid.tellings),
        steps=life,
    )


def order(step: Step) -> tuple[date, bool, str, int]:
    """By day; what is tabled stands before what answers it."""
    account = step.account
    day = account.entry.first or account.told or date.max
    tabled = step.status is ProposalStatus.TABLED
    return day, not tabled, account.report.article, account.entry.span[0]


def standing(life: Sequence[Step]) -> ProposalStatus:
    """Where the sure steps leave it: the last that settles it, else the last."""
    sure = [step.status for step in life if step.unsure is None]
    settled = [status for status in sure if status not in OPEN]
    return (settled or sure or [ProposalStatus.TABLED])[-1]
