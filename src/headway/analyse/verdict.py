"""The answer to the question: a lot of talk; how much headway?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from headway.model.entry import Entries
from headway.model.kinds import Outcome

__all__ = ["Verdict", "verdict"]

MUCH = 10  # meetings and statements from which on there is much talk
CLEAR = 1 / 3  # by how much of all reports one direction must prevail
HEADWAY = {
    Outcome.FORWARD: ("some headway", "the talks moved forward"),
    Outcome.BACK: ("lost ground", "the talks moved back"),
    Outcome.NEITHER: ("little headway", "the talks did not move"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How much was said, and which way that carried the talks."""

    direction: Outcome
    reports: int
    meetings: int
    statements: int
    open_proposals: int

    @property
    def sentence(self) -> str:
        """The verdict in words: "Much talk, little headway: 3 meetings and …"."""
        if not self.reports:
            return "No reports, no verdict: read some first."
        headway, moved = HEADWAY[self.direction]
        if self.direction is Outcome.NEITHER and not self.talk:
            return f"No talk, no headway: nothing in {self.read} tells of talks."
        said = f"{several(self.meetings, 'meeting')} and "
        said += f"{several(self.statements, 'statement')} in {self.read}"
        return f"{self.volume}, {headway}: {said}; {moved}{self.pending}."

    @property
    def talk(self) -> int:
        """The volume of talk: meetings and statements."""
        return self.meetings + self.statements

    @property
    def volume(self) -> str:
        """The talk in a word."""
        return "Much talk" if self.talk >= MUCH else "Some talk"

    @property
    def read(self) -> str:
        """How many reports the verdict rests on."""
        return several(self.reports, "report")

    @property
    def pending(self) -> str:
        """What is still on the table."""
        if not self.open_proposals:
            return ""
        verb = "is" if self.open_proposals == 1 else "are"
        return f", and {several(self.open_proposals, 'proposal')} {verb} still open"


def verdict(
    ledger: Sequence[Entries], *, meetings: int, statements: int, open_proposals: int
) -> Verdict:
    """The verdict over all reports, from their outcomes and the volume of talk."""
    return Verdict(
        direction=direction(ledger),
        reports=len(ledger),
        meetings=meetings,
        statements=statements,
        open_proposals=open_proposals,
    )


def direction(ledger: Sequence[Entries]) -> Outcome:
    """Which way the reports say that the talks moved, if one clearly prevails."""
    found = Counter(entries.outcome for entries in ledger)
    balance = found[Outcome.FORWARD] - found[Outcome.BACK]
    if balance > CLEAR * len(ledger):
        return Outcome.FORWARD
    return Outcome.BACK if -balance > CLEAR * len(ledger) else Outcome.NEITHER


def several(count: int, noun: str) -> str:
    """A number with its noun: "1 meeting", "3 meetings"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
