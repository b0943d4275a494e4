"""Headway against talk: where the talks on each issue stand, and how they got there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from headway.analyse.followed.cited import in_force
from headway.analyse.followed.days import Milestone, milestones
from headway.analyse.followed.evidence import Seen, by_issue, evidence, seen_in
from headway.analyse.followed.ladder import Climb, climb, told_alone
from headway.analyse.followed.meetings import Talks, all_talks
from headway.analyse.followed.momentum import Momentum, momentum
from headway.analyse.followed.scale import Rung
from headway.analyse.followed.talk import Talk, said, talk
from headway.model.dossier import Dossier
from headway.model.filing import Filing

__all__ = ["Headway", "Progress", "headway"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the talks have come, on one issue or as a whole."""

    issue: str | None  # None: the talks as a whole
    climb: Climb
    momentum: Momentum
    talk: Talk  # on one issue: its statements alone
    alone: Seen | None = None  # who alone tells of a break since; None: nobody does

    @property
    def rung(self) -> Rung:
        """Where they stand."""
        return self.climb.rung

    @property
    def since(self) -> date | None:
        """Since when; None: nothing is told."""
        steps = self.climb.steps
        moved = [step for step in steps if not step.renews]
        return moved[-1].day if moved else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Headway:
    """All of it: the whole first, then the issues in the dossier's order."""

    dossier: Dossier
    progress: tuple[Progress, ...]
    milestones: tuple[Milestone, ...]  # the weightiest days first
    talks: tuple[Talks, ...]
    reports: int
    first: date | None  # the days of the first and the last report …
    last: date | None  # … None: no report has one

    @property
    def whole(self) -> Progress:
        """The talks as a whole."""
        return self.progress[0]

    @property
    def talk(self) -> Talk:
        """All meetings and statements."""
        return self.whole.talk

    def momentum_now(self) -> float:
        """The momentum on the day of the last report."""
        return self.whole.momentum.at(self.last) if self.last else 0.0


def headway(dossier: Dossier, filings: Iterable[Filing]) -> Headway:
    """Headway and talk of a dossier, from all that it files."""
    held = in_force(filings)
    days = [filing.published for filing in held if filing.published]
    talks = [one for one in all_talks(held) if one.is_of_parties]
    seen = seen_in(held, dossier)
    return Headway(
        dossier=dossier,
        progress=tuple(progresses(dossier, held, talks, seen)),
        milestones=tuple(milestones(evidence(seen))),
        talks=tuple(talks),
        reports=len(held),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def progresses(
    dossier: Dossier,
    held: Sequence[Filing],
    talks: Sequence[Talks],
    seen: Sequence[Seen],
) -> Iterable[Progress]:
    """The progress as a whole, then on each issue."""
    statements, told = said(held), by_issue(seen)
    for issue in (None, *(one.name for one in dossier.issues)):
        about = seen if issue is None else told.get(issue, ())
        found = evidence(about)
        way = climb(found)
        yield Progress(
            issue=issue,
            climb=way,
            alone=told_alone(found, way),
            momentum=momentum(about, issue),
            talk=talk(talks if issue is None else (), statements.get(issue, {})),
        )
