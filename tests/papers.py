"""Proposals and demands that reports tell of, made by hand in a line."""

from typing import Any

from tests.filings import (
    ARLAND,
    CRESK,
    filing,
    move,
    on,
    proposal,
)

from headway.analyse.followed.proposals import Paper, all_papers, table
from headway.model.entry import EntryId
from headway.model.filing import FiledProposal, Filing
from headway.model.kinds import MoveKind, ProposalStatus

__all__ = [
    "ACCEPT",
    "ACCEPTED",
    "CANAL",
    "DEFER",
    "DEMAND",
    "FERRY",
    "PENDING",
    "PROPOSE",
    "REJECT",
    "REJECTED",
    "TABLED",
    "WORDS",
    "paper",
    "tabled",
    "told",
]

ACCEPT, REJECT, DEFER = MoveKind.ACCEPT, MoveKind.REJECT, MoveKind.DEFER
PROPOSE, DEMAND = MoveKind.PROPOSE, MoveKind.DEMAND
TABLED, PENDING = ProposalStatus.TABLED, ProposalStatus.PENDING
ACCEPTED, REJECTED = ProposalStatus.ACCEPTED, ProposalStatus.REJECTED
FERRY = "a weekly ferry across the northern strait"
WORDS = "Cresk accepted the weekly ferry across the strait"
CANAL = "an inspection of the canal's locks"


def tabled(
    name: str = "Post", day: int = 3, about: str = FERRY, **slots: Any
) -> Filing:
    """A report that Arland proposes something to Cresk."""
    to = slots.get("recipient", CRESK) or ""
    made = move(PROPOSE, f"Arland proposed {about}", to=to, id=EntryId(f"{name}-m"))
    return filing(name, on(day), made, proposal(about, f"{name}-m", **slots))


def told(kind: MoveKind, words: str, day: int = 10, **slots: Any) -> Filing:
    """Another report, of what Cresk answers Arland."""
    usual: dict[str, Any] = {"party": CRESK, "to": ARLAND}
    return filing("Echo", on(day), move(kind, words, **{**usual, **slots}))


def paper(*filings: Filing) -> Paper[FiledProposal]:
    """The one proposal of these reports."""
    (found,) = table(filings).papers
    assert all_papers(filings) == (found,)
    return found
