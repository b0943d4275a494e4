"""Demands, offers, answers and acts that no report told before."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headway.analyse.followed.change import Change, ChangeSort
from headway.analyse.followed.cited import Cited
from headway.analyse.followed.firmness import HEARD
from headway.analyse.followed.proposals import proposed
from headway.analyse.followed.signs import belongs
from headway.analyse.followed.substance import (
    has_substance,
    is_between,
    names_there,
)
from headway.analyse.followed.witnesses import Account
from headway.model.dossier import Dossier
from headway.model.filing import FiledMove, FiledProposal, Filing
from headway.model.kinds import MoveKind, MoveStatus, ProposalStatus

__all__ = ["new_moves", "settled"]

Matter = tuple[str, str, ProposalStatus]  # whose, about what, and where it stands
Made = tuple[MoveKind, tuple[str, ...], str | None]  # kind, parties and issue
MADE: Mapping[MoveKind, ChangeSort] = {
    MoveKind.DEMAND: ChangeSort.DEMANDS,
    MoveKind.PROPOSE: ChangeSort.OFFERS,
    MoveKind.COMMIT: ChangeSort.OFFERS,
    MoveKind.CONCEDE: ChangeSort.OFFERS,
    MoveKind.ACCEPT: ChangeSort.ANSWERS,
    MoveKind.REJECT: ChangeSort.ANSWERS,
    MoveKind.DEFER: ChangeSort.ANSWERS,
    MoveKind.BREAK_OFF: ChangeSort.ACTS,
    MoveKind.RESUME: ChangeSort.ACTS,
    MoveKind.IMPLEMENT: ChangeSort.ACTS,
    MoveKind.PRESSURE: ChangeSort.ACTS,
}
SETTLED = {
    ProposalStatus.ACCEPTED,
    ProposalStatus.REJECTED,
    ProposalStatus.WITHDRAWN,
    ProposalStatus.SUPERSEDED,
}


def new_moves(
    dossier: Dossier, new: Sequence[Filing], old: Sequence[Filing]
) -> Iterator[Change]:
    """Demands, offers, answers and acts: those of one party on one issue together."""
    before = {words_of(move) for one in old for move in one.moves}
    found: dict[Made, list[Cited]] = defaultdict(list)
    for one in new:
        for move in filter(counts, one.moves):
            if not move.issues and not belongs(move, dossier):
                continue
            cited = Cited(one, move)
            if words_of(move) not in before and not cited.is_background:
                parties = tuple(sorted(move.parties))
                for issue in move.issues or (None,):
                    found[move.kind, parties, issue].append(cited)
    for (kind, parties, issue), told in found.items():
        surest = sorted(told, key=lambda cited: cited.rank)
        yield Change(
            sort=MADE[kind],
            kind=kind,
            parties=parties,
            issue=issue,
            cited=tuple(surest),
            first=surest[0].day,
            last=surest[0].day,
        )


def counts(move: FiledMove) -> bool:
    """Whether the move was made, by a party, and is read with some certainty."""
    done = move.status is MoveStatus.ACTUAL and move.kind in MADE
    return done and bool(move.parties) and move.confidence >= HEARD


def words_of(move: FiledMove) -> tuple[MoveKind, str]:
    """By what a reprinted move is known."""
    return move.kind, move.words.casefold()


def settled(
    dossier: Dossier, new: Sequence[Filing], old: Sequence[Filing]
) -> Iterator[Change]:
    """Proposals in these talks that were accepted, rejected, withdrawn or replaced.

    Of the words that prove it those come first that tell most.
    """
    before = {matter_of(paper) for one in old for paper in one.proposals}
    found: dict[Matter, list[Cited]] = defaultdict(list)
    for one in new:
        moves = {move.id: move for move in one.moves}
        for paper in one.proposals:
            if paper.status not in SETTLED or matter_of(paper) in before:
                continue
            steps = [moves[step] for step in paper.moves if step in moves]
            ours = any(belongs(step, dossier) for step in steps)
            answers = [
                Cited(one, step) for step in steps if step.id in paper.answered_by
            ]
            past = bool(answers) and all(cited.is_background for cited in answers)
            if ours and not past and is_told(Account(one, paper), dossier):
                found[matter_of(paper)] += [Cited(one, paper), *answers]
    for (whose, _, status), cited in found.items():
        yield Change(
            sort=ChangeSort.SETTLED,
            parties=(whose,),
            cited=tuple(sorted(cited, key=lambda one: (-one.fill, one.key))),
            first=cited[0].day,
            last=cited[0].day,
            note=f"the proposal is {status}",
            matter=cited[0].words,
        )


def is_told(account: Account[FiledProposal], dossier: Dossier) -> bool:
    """Whether a party puts it to another one, and its matter has substance."""
    telling = proposed(account)
    if telling is None:
        return False
    side, to, issues = telling.side, telling.to, telling.issues
    names = names_there(dossier, (side, to))
    ours = is_between(side, to, issues, dossier)
    return ours and has_substance(telling.about, issues, names)


def matter_of(paper: FiledProposal) -> Matter:
    """Whose proposal it is, what it is, and where it stands."""
    return paper.proposer or paper.actor, paper.about.casefold(), paper.status
