"""Which way the talks went over all reports, and how they ended."""

from collections.abc import Sequence
from dataclasses import dataclass

from headway.model.entry import Entries
from headway.model.kinds import MoveKind, MoveStatus, Outcome

__all__ = ["Course", "course"]

CLEAR = 1 / 3  # by how much of the reports that tell movement one way must prevail
FEW = 1 / 20  # the share of all reports that must tell movement at all
LATEST = 3  # the last reports that tell movement: they say how the talks ended


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The reports by what they tell of the talks, and what that comes to."""

    forward: tuple[Entries, ...] = ()
    neither: tuple[Entries, ...] = ()
    back: tuple[Entries, ...] = ()
    balance: Outcome = Outcome.NEITHER  # over all that tell movement
    ending: Outcome = Outcome.NEITHER  # over the latest of them
    broke_down: bool = False  # the last of them tells that the talks were broken off

    @property
    def direction(self) -> Outcome:
        """The balance, unless the talks ended the other way."""
        turned = {self.balance, self.ending} == {Outcome.FORWARD, Outcome.BACK}
        return Outcome.NEITHER if turned else self.balance


def course(ledger: Sequence[Entries]) -> Course:
    """What the reports, in order of time, come to.

    Reports that tell of no movement are silent: they do not outvote the others. Where
    hardly any report tells movement, the talks did not move.
    """
    moving = [found for found in ledger if found.outcome is not Outcome.NEITHER]
    told = moving if len(moving) >= FEW * len(ledger) else []
    latest = [found for found in told if found.article.published] or told
    broke_down = len(told) > 1 and breaks_off(latest[-1])
    return Course(
        forward=those(ledger, Outcome.FORWARD),
        neither=those(ledger, Outcome.NEITHER),
        back=those(ledger, Outcome.BACK),
        balance=balance(told),
        ending=Outcome.BACK if broke_down else balance(latest[-LATEST:]),
        broke_down=broke_down,
    )


def those(ledger: Sequence[Entries], outcome: Outcome) -> tuple[Entries, ...]:
    """The reports with this outcome."""
    return tuple(found for found in ledger if found.outcome is outcome)


def balance(told: Sequence[Entries]) -> Outcome:
    """Which way the reports say that the talks moved, if one clearly prevails."""
    more = len(those(told, Outcome.FORWARD)) - len(those(told, Outcome.BACK))
    if abs(more) <= CLEAR * len(told):
        return Outcome.NEITHER
    return Outcome.FORWARD if more > 0 else Outcome.BACK


def breaks_off(found: Entries) -> bool:
    """Whether the report tells a step back and that something was broken off."""
    return found.outcome is Outcome.BACK and any(
        move.kind is MoveKind.BREAK_OFF and move.status is MoveStatus.ACTUAL
        for move in found.moves
    )
