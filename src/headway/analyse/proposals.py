"""What lies on the table in all reports, and where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from headway.analyse.told import Told, merged, party_of
from headway.model.entry import Entries, Move, Proposal
from headway.model.kinds import ProposalStatus

__all__ = ["Paper", "all_papers"]

OPEN = {ProposalStatus.TABLED, ProposalStatus.PENDING, ProposalStatus.DEFERRED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One proposal as the reports tell it, with the moves that make its life."""

    proposer: str
    recipient: str | None  # None: no report says to whom
    about: str
    status: ProposalStatus
    tellings: tuple[Told[Proposal], ...]
    steps: tuple[Told[Move], ...]

    @property
    def is_open(self) -> bool:
        """Whether nobody has settled it yet."""
        return self.status in OPEN


def all_papers(ledger: Sequence[Entries]) -> list[Paper]:
    """Every proposal once, in the order in which the reports first tell of it.

    The same side's proposals that share three longer words are one; the last report
    that tells of an answer decides where it stands.
    """
    tellings = (paper_of(Told(one, p)) for one in ledger for p in one.proposals)
    return merged(tellings, same, joined)


def paper_of(told: Told[Proposal]) -> Paper:
    """One report's telling."""
    source, proposal = told.source, told.entry
    moves = {move.id: move for move in source.moves}
    to = proposal.recipient
    return Paper(
        proposer=party_of(source, proposal.proposer),
        recipient=party_of(source, to) if to else None,
        about=proposal.about,
        status=proposal.status,
        tellings=(told,),
        steps=tuple(Told(source, moves[i]) for i in proposal.moves if i in moves),
    )


def same(one: Paper, other: Paper) -> bool:
    """Whether both put the same thing on the table."""
    if one.proposer != other.proposer:
        return False
    return one.about == other.about or len(matter(one) & matter(other)) > 2


def matter(paper: Paper) -> set[str]:
    """The longer words, which carry what it is about."""
    parts = (word.strip(".,;:“”\"'").lower() for word in paper.about.split())
    return {word for word in parts if len(word) > 4}


def joined(one: Paper, other: Paper) -> Paper:
    """Both tellings as one; an answer outlasts a bare mention."""
    answered = other.status is not ProposalStatus.TABLED
    return replace(
        one,
        recipient=one.recipient or other.recipient,
        status=other.status if answered else one.status,
        tellings=one.tellings + other.tellings,
        steps=one.steps + other.steps,
    )
