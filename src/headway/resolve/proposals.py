"""Proposals of a report and where its later moves leave them."""

from collections.abc import Sequence

from headway.model.actor import Mention
from headway.model.article import Article
from headway.model.entry import Move, Proposal, entry_id
from headway.model.kinds import MoveKind, MoveStatus, ProposalStatus
from headway.resolve.roster import Roster

__all__ = ["proposals_of"]

SURE = 0.5  # below it "might propose" founds no proposal of its own
ANSWERS = {
    MoveKind.ACCEPT: ProposalStatus.ACCEPTED,
    MoveKind.REJECT: ProposalStatus.REJECTED,
    MoveKind.DEFER: ProposalStatus.PENDING,
}


def proposals_of(
    article: Article, roster: Roster, moves: Sequence[Move]
) -> tuple[Proposal, ...]:
    """What was put on the table, one entry for each thing that a party proposes."""
    groups: list[list[Move]] = []
    for move in moves:
        if is_tabled(move):
            home = next((g for g in groups if same(roster, g[0], move)), None)
            if home is None:
                groups.append([move])
            else:
                home.append(move)
    return tuple(
        proposal(article, roster, actor, about, group, moves)
        for group in groups
        if (actor := group[0].actor) and (about := group[0].about)
    )


def is_tabled(move: Move) -> bool:
    """Whether the move surely puts something on the table, and says what."""
    if move.kind is not MoveKind.PROPOSE or move.status is not MoveStatus.ACTUAL:
        return False
    return bool(move.actor and move.about) and move.confidence >= SURE


def side(roster: Roster, mention: Mention | None) -> str | None:
    """The party that the mention stands for; None: nobody is named."""
    return roster.side(mention) if mention is not None else None


def same(roster: Roster, first: Move, other: Move) -> bool:
    """Whether both put the same thing on the table: same side, shared words."""
    if side(roster, first.actor) != side(roster, other.actor):
        return False
    return len(content(first.about) & content(other.about)) > 1


def content(about: str | None) -> set[str]:
    """The longer words, which carry the matter."""
    return {
        word.strip(".,;").lower() for word in (about or "").split() if len(word) > 4
    }


def proposal(
    article: Article,
    roster: Roster,
    actor: Mention,
    about: str,
    group: Sequence[Move],
    moves: Sequence[Move],
) -> Proposal:
    """The proposal with the answers that follow it in the report."""
    first = group[0]
    replies = answers(roster, first, moves)
    return Proposal(
        id=entry_id(article, "proposal", first.evidence),
        proposer=actor,
        about=about,
        status=standing(replies),
        moves=tuple(move.id for move in (*group, *replies)),
        recipient=next((m.recipient for m in group if m.recipient), None),
    )


def answers(roster: Roster, first: Move, moves: Sequence[Move]) -> list[Move]:
    """The other side's accepts, rejects and deferrals within some sentences.

    An answer is given by the party that the proposal is made to, or, where that is not
    said, by any party but the proposer's.
    """
    found = []
    for move in moves:
        near = 0 < move.evidence.start - first.evidence.start < 600
        if move.kind in ANSWERS and near and replies_to(roster, first, move):
            found.append(move)
    return found


def replies_to(roster: Roster, first: Move, move: Move) -> bool:
    """Whether the mover is one to whom the proposal was made."""
    mover, proposer = side(roster, move.actor), side(roster, first.actor)
    asked = side(roster, first.recipient)
    return mover is not None and mover != proposer and asked in {None, mover}


def standing(replies: Sequence[Move]) -> ProposalStatus:
    """Where the replies leave the proposal; the last that is no denial decides.

    A deferral, or answers that are all denied ("has not rejected it"), leave it
    pending.
    """
    actual = [m for m in replies if m.status is not MoveStatus.NEGATED]
    if actual:
        return ANSWERS[actual[-1].kind]
    return ProposalStatus.PENDING if replies else ProposalStatus.TABLED
