"""Steps on the ladder that could not be known before a day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from headway.analyse.followed.change import Change, ChangeSort
from headway.analyse.followed.cited import Cited
from headway.analyse.followed.evidence import evidence, seen_in
from headway.analyse.followed.firmness import WINDOW
from headway.analyse.followed.ladder import Step, climb
from headway.model.dossier import Dossier
from headway.model.filing import Filing

__all__ = ["new_steps"]


def new_steps(
    dossier: Dossier, held: Sequence[Filing], old: Iterable[Filing], since: date
) -> Iterator[Change]:
    """How the talks as a whole have moved on the ladder, each step with its tellings.

    A step that is told again on the same rung is none.
    """
    late = since - WINDOW  # what is told as of so many days before may be new
    found = [s for s in steps(dossier, held) if not s.renews and s.day >= late]
    doubtful = any(step.day < since for step in found)
    known = {(s.day, s.rung) for s in steps(dossier, old)} if doubtful else set()
    yield from (step_of(s) for s in found if (s.day, s.rung) not in known)


def steps(dossier: Dossier, filings: Iterable[Filing]) -> tuple[Step, ...]:
    """The way of the talks as a whole."""
    return climb(evidence(seen_in(filings, dossier))).steps


def step_of(step: Step) -> Change:
    """A step on the ladder."""
    return Change(
        sort=ChangeSort.LADDER,
        parties=(),
        cited=tuple(Cited(seen.filing, seen.move) for seen in step.tellings),
        first=step.day,
        last=step.day,
        note=f"from rung {step.before:d} to rung {step.rung:d}, {step.sign}",
    )
