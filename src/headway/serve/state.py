"""All that is shown of a dossier."""

from collections.abc import Sequence
from dataclasses import dataclass

from headway.analyse.followed.days import Milestone
from headway.analyse.followed.headway import Headway, Progress
from headway.analyse.followed.summing import Summing, summed_up
from headway.analyse.followed.unassigned import Offer

__all__ = ["PROOFS", "State"]

DAYS = 20  # weightiest days that are shown
PROOFS = 2  # reports quoted for one step


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A dossier with what was found in it."""

    found: Headway
    offers: Sequence[Offer] = ()

    @property
    def title(self) -> str:
        """What the dossier is called."""
        return self.found.dossier.title

    @property
    def question(self) -> str | None:
        """What its reader wants to know; None: not said."""
        return self.found.dossier.question

    @property
    def verdict(self) -> Summing:
        """The verdict."""
        return summed_up(self.found)

    @property
    def issues(self) -> tuple[Progress, ...]:
        """The progress on each issue."""
        return self.found.progress[1:]

    @property
    def days(self) -> list[Milestone]:
        """The weightiest days, in their order."""
        return sorted(self.found.milestones[:DAYS], key=lambda one: one.day)
