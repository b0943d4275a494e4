"""Which proposal a later move takes up, and what becomes of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headway.lexicon.patterns import load_patterns, says
from headway.model.actor import ActorId
from headway.model.entry import Move
from headway.model.kinds import MoveKind, MoveStatus, ProposalStatus

__all__ = [
    "LIST",
    "Reply",
    "Step",
    "Tabled",
    "closeness",
    "standing",
    "step_of",
    "withdraws",
]

LIST = "answers"
NEAR = 300  # code points behind a proposal in which "it" means it
PASSAGE = 600  # in which "the plan" is the last one, and "needs time" an answer
BARE = {"it", "so", "that", "them", "this"}
PAPER = "paper"
BETWEEN = re.compile(r"(?:[’']s?)?\s(?:[\w.-]+\s){0,2}")  # an owner and its paper
FEW = 6  # words of an answer that needs no object: "its envoy said no"
RELATIVE = {"which", "who", "whom", "what"}  # what stands before it is meant
SHARED = 2  # words of the matter that two moves share not by chance
STATUS = {
    MoveKind.ACCEPT: ProposalStatus.ACCEPTED,
    MoveKind.REJECT: ProposalStatus.REJECTED,
    MoveKind.DEFER: ProposalStatus.PENDING,
    MoveKind.PROPOSE: ProposalStatus.PENDING,
}
ENDING = {  # moves by which a proposer may take back what it proposed
    MoveKind.BREAK_OFF,
    MoveKind.CONCEDE,
    MoveKind.DEFER,
    MoveKind.PROPOSE,
    MoveKind.REJECT,
}
SETTLED = {
    ProposalStatus.ACCEPTED,
    ProposalStatus.REJECTED,
    ProposalStatus.WITHDRAWN,
    ProposalStatus.SUPERSEDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabled:
    """What a side has put on the table, with all moves that tell of it."""

    moves: tuple[Move, ...]
    side: str
    recipient: str | None  # the side it is made to; None: not said
    matter: frozenset[str]
    names: frozenset[str]  # by which the side is called


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A move that may take up a proposal."""

    move: Move
    words: str
    sides: frozenset[str]  # that make it
    matter: frozenset[str]

    @property
    def may_answer(self) -> bool:
        """Whether moves of its kind take up proposals at all."""
        return self.move.kind in STATUS or self.move.kind in ENDING


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A move in the life of a proposal, and what it makes of it."""

    move: Move
    status: ProposalStatus
    answer: bool  # another side's, not the proposer's own


def step_of(tabled: Tabled, reply: Reply) -> Step | None:
    """What the move would make of the proposal if it took it up; None: nothing.

    Others accept, reject, defer or make a counter-offer; the proposer may withdraw it.
    A move that is only to come, denied or conditional leaves it pending.
    """
    move, words, sides = reply.move, reply.words, reply.sides
    others = bool(sides - {tabled.side})
    if not others and tabled.side in sides and withdraws(move, words):
        return Step(move=move, status=ProposalStatus.WITHDRAWN, answer=False)
    status = STATUS.get(move.kind)
    counter = move.kind is not MoveKind.PROPOSE or says(LIST, "counter", words)
    if status is None or not others or not counter or not is_asked(tabled, sides):
        return None
    if move.kind is MoveKind.DEFER and says(LIST, "putting-off", words):
        status = ProposalStatus.DEFERRED
    open_ = says(LIST, "condition", words) or move.status is not MoveStatus.ACTUAL
    return Step(
        move=move, status=ProposalStatus.PENDING if open_ else status, answer=True
    )


def withdraws(move: Move, words: str) -> bool:
    """Whether the proposer takes it back: "withdrew its offer"."""
    made = move.status is MoveStatus.ACTUAL and move.kind in ENDING
    return made and says(LIST, "withdrawal", words)


def is_asked(tabled: Tabled, sides: frozenset[str]) -> bool:
    """Whether the proposal was made to one of these sides, or to nobody named."""
    return tabled.recipient is None or tabled.recipient in sides


def closeness(tabled: Tabled, reply: Reply, *, only: bool) -> int:
    """How surely the move takes up the proposal; 0: it does not.

    4: they share words of the matter. 3: it names the proposer's paper. 2: it names the
    paper and stands near, or others have proposed nothing else (`only`). 1: it says
    "it", or needs time, and stands near.
    """
    move, words = reply.move, reply.words
    if (move.about or "").lower() in RELATIVE:
        return 0
    shared = len(tabled.matter & reply.matter)
    gaps = [move.evidence.start - one.evidence.start for one in tabled.moves]
    near = min((gap for gap in gaps if gap >= 0), default=None)
    known = says(LIST, "known-paper", words)
    if shared >= SHARED and (near is not None or known):
        return 4
    if near is None:
        return 0
    if owns_paper(tabled, words):
        return 3
    counter = move.kind is MoveKind.PROPOSE and near < PASSAGE
    taken_back = says(LIST, "withdrawal", words)
    if counter or taken_back or (known and (only or near < PASSAGE)):
        return 2
    return int(refers(move, words, near) or (shared > 0 and near < NEAR))


def owns_paper(tabled: Tabled, words: str) -> bool:
    """Whether the words name the proposer's paper: "rejected *Arland's last offer*"."""
    if not says(LIST, PAPER, words):
        return False
    for name in tabled.names:
        for owner in re.finditer(rf"\b{re.escape(name)}\b", words):
            rest = words[owner.end() :]
            papers = (
                e.pattern.search(rest) for e in load_patterns(LIST) if e.id == PAPER
            )
            if any(m and BETWEEN.fullmatch(rest[: m.start()]) for m in papers):
                return True
    return False


def refers(move: Move, words: str, gap: int) -> bool:
    """Whether a move just behind a proposal answers it without a name for it."""
    if move.kind is MoveKind.DEFER:
        return gap < PASSAGE
    about = (move.about or "").lower()
    short = not about and len(words.split()) <= FEW
    return gap < NEAR and (about in BARE or short)


def standing(steps: Sequence[Step]) -> ProposalStatus:
    """Where its steps leave the proposal: the last that settles it, else the last.

    Of steps that all bear days the latest is the last, else the one told last. Whoever
    "has *not* rejected it either" takes back what was read as a rejection before.
    """
    if not steps:
        return ProposalStatus.TABLED
    held = [s for n, s in enumerate(steps, 1) if not is_taken_back(s, steps[n:])]
    settling = [step for step in held if step.status in SETTLED] or held
    days = [step.move.date for step in settling]
    if all(days):
        return max(settling, key=lambda s: (str(s.move.date), s.move.evidence)).status
    return settling[-1].status


def is_taken_back(step: Step, later: Sequence[Step]) -> bool:
    """Whether it is told later on that the same side did not do it."""
    said = step.move
    return any(
        one.move.status is MoveStatus.NEGATED
        and one.move.kind is said.kind
        and actors(one.move) == actors(said)
        for one in later
    )


def actors(move: Move) -> frozenset[ActorId]:
    """Those who make the move."""
    made_by = (move.actor, *move.participants)
    return frozenset(mention.actor for mention in made_by if mention is not None)
