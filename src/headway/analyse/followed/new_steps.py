"""Steps on the ladder that could not be known before a day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from headway.analyse.followed.change import Change, ChangeSort
from headway.analyse.followed.cited import Cited
from headway.analyse.followed.evidence import evidence
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
    known = {(step.day, step.rung) for step in climb(evidence(old, dossier)).steps}
    for step in climb(evidence(held, dossier)).steps:
        late = step.day < since - WINDOW
        if not late and not step.renews and (step.day, step.rung) not in known:
            yield step_of(step)


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
