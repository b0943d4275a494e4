"""Demands, offers, answers and acts that no report told before."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headway.analyse.followed.change import Change, ChangeSort
from headway.analyse.followed.cited import Cited
from headway.analyse.followed.firmness import HEARD
from headway.model.filing import FiledMove, Filing
from headway.model.kinds import MoveKind, MoveStatus, ProposalStatus

__all__ = ["new_moves", "settled"]

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


def new_moves(new: Sequence[Filing], old: Sequence[Filing]) -> Iterator[Change]:
    """Demands, offers, answers and acts: those of one party on one issue together."""
    before = {words_of(move) for one in old for move in one.moves}
    found: dict[Made, list[Cited]] = defaultdict(list)
    for one in new:
        for move in filter(counts, one.moves):
            cited = Cited(one, move)
            if words_of(move) not in before and not cited.is_background:
                for issue in move.issues or (None,):
                    found[move.kind, move.parties, issue].append(cited)
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


def settled(new: Sequence[Filing], old: Sequence[Filing]) -> Iterator[Change]:
    """Proposals that were accepted, rejected, withdrawn or replaced."""
    before = {
        (p.actor, p.about.casefold(), p.status) for one in old for p in one.proposals
    }
    found: dict[tuple[str, str, ProposalStatus], list[Cited]] = defaultdict(list)
    for one in new:
        for paper in one.proposals:
            key = paper.actor, paper.about.casefold(), paper.status
            if paper.status in SETTLED and key not in before:
                answers = set(paper.answered_by)
                found[key].append(Cited(one, paper))
                found[key] += [Cited(one, m) for m in one.moves if m.id in answers]
    for (actor, _, status), told in found.items():
        yield Change(
            sort=ChangeSort.SETTLED,
            parties=(actor,),
            cited=tuple(told),
            first=told[0].day,
            last=told[0].day,
            note=status.value,
        )
