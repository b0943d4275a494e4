"""Moves that may answer what another report tells of: who answers whom, and how."""

from dataclasses import dataclass
from datetime import date

from headway.analyse.followed.bids import names_of
from headway.analyse.followed.witnesses import Account
from headway.lexicon.matter import matter
from headway.lexicon.patterns import says
from headway.model.filing import FiledMove
from headway.model.kinds import MoveKind, MoveStatus, ProposalStatus

__all__ = ["ANSWERING", "ENDING", "LIST", "OWN", "Reply", "becomes", "reply_of"]

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


@dataclass(frozen=True, slots=True)
class Reply:
    """A move that may answer."""

    account: Account[FiledMove]
    sides: frozenset[str]
    towards: frozenset[str]
    beside: frozenset[str]  # the same; where nobody is, the other party of the sentence
    day: date
    words: frozenset[str]
    said: str
    issues: tuple[str, ...]


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
        beside=frozenset(move.recipients or beside(move)),
        day=day,
        words=matter(said, names),
        said=said,
        issues=move.issues,
    )


def beside(move: FiledMove) -> tuple[str, ...]:
    """The only other party that the sentence names; nobody where it names several."""
    others = tuple(party for party in move.near if party not in move.parties)
    return others if len(others) == 1 else ()


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
