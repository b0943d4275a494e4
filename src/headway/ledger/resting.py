"""What rests on moves, once persons have rejected, changed or put back some of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from headway.model.entry import Channel, Entries, EntryId, Meeting, Move, Proposal
from headway.model.kinds import MoveKind, MoveStatus, Outcome, ProposalStatus

__all__ = ["Resting"]

ANSWERS: Final[Mapping[MoveKind, ProposalStatus]] = {
    MoveKind.ACCEPT: ProposalStatus.ACCEPTED,
    MoveKind.REJECT: ProposalStatus.REJECTED,
    MoveKind.DEFER: ProposalStatus.DEFERRED,
}
ANSWERED: Final = {*ANSWERS.values(), ProposalStatus.PENDING}
"""Where answers leave a proposal; its own side alone withdraws or supersedes it."""
Ids = tuple[EntryId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """By what the entries of one report are fitted to its moves."""

    moves: Mapping[EntryId, Move]  # those that are left, by their ids
    renamed: Mapping[EntryId, EntryId]  # what stands for what
    touched: frozenset[EntryId]  # the moves on which a person has spoken
    spoken: frozenset[EntryId]  # the entries on which a person has spoken

    def fitted(self, entries: Entries) -> Entries:
        """The entries without what rested on rejected moves alone.

        An outcome that no move decides any more is neither way.
        """
        deciding = self.left(entries.deciding)
        undecided = entries.deciding and not deciding
        meetings = (self.meeting(m) for m in entries.meetings if self.holds(m))
        proposals = (self.proposal(p) for p in entries.proposals if self.is_tabled(p))
        channels = (self.channel(c) for c in entries.channels if self.holds(c))
        return replace(
            entries,
            meetings=tuple(meetings),
            proposals=tuple(proposals),
            channels=tuple(channels),
            deciding=deciding,
            outcome=Outcome.NEITHER if undecided else entries.outcome,
        )

    def left(self, ids: Iterable[EntryId]) -> Ids:
        """Those of the moves that are there, each once and under its present id."""
        named = dict.fromkeys(self.renamed.get(id_, id_) for id_ in ids)
        return tuple(id_ for id_ in named if id_ in self.moves)

    def holds(self, made: Meeting | Channel) -> bool:
        """Whether anything tells of it still: a move, a person, or its own words."""
        return made.id in self.spoken or not made.moves or bool(self.left(made.moves))

    def is_tabled(self, made: Proposal) -> bool:
        """Whether a person says so, or a move that does not answer it is left."""
        steps = {*self.left(made.moves)} - {*self.left(made.answered_by)}
        return made.id in self.spoken or bool(steps)

    def meeting(self, made: Meeting) -> Meeting:
        """The meeting with the moves that are left."""
        judged = self.left(made.judged_by)
        outcome = None if made.judged_by and not judged else made.outcome
        if made.id in self.spoken:
            outcome = made.outcome
        return replace(
            made, moves=self.left(made.moves), judged_by=judged, outcome=outcome
        )

    def channel(self, made: Channel) -> Channel:
        """The channel with the moves that are left."""
        return replace(made, moves=self.left(made.moves))

    def proposal(self, made: Proposal) -> Proposal:
        """The proposal with the moves that are left, and where they leave it."""
        answered, status = self.left(made.answered_by), made.status
        moved = {self.renamed.get(id_, id_) for id_ in made.answered_by}
        if made.id not in self.spoken and status in ANSWERED and moved & self.touched:
            status = self.standing(answered)
        return replace(
            made, moves=self.left(made.moves), answered_by=answered, status=status
        )

    def standing(self, answers: Sequence[EntryId]) -> ProposalStatus:
        """Where the answers leave a proposal: the last that is made settles it."""
        made = [self.moves[id_] for id_ in answers]
        settled = [
            ANSWERS[move.kind]
            for move in made
            if move.kind in ANSWERS and move.status is MoveStatus.ACTUAL
        ]
        if settled:
            return settled[-1]
        return ProposalStatus.PENDING if made else ProposalStatus.TABLED
