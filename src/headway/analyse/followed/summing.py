"""A dossier in one sentence: a lot of talk; how much headway?"""

from calendar import month_name
from dataclasses import dataclass
from datetime import date

from headway.analyse.followed.evidence import Seen
from headway.analyse.followed.headway import Headway, Progress
from headway.analyse.followed.ladder import Step
from headway.analyse.followed.scale import STILL, TURNS, Rung, Sign
from headway.analyse.verdict import MUCH, several
from headway.model.kinds import Outcome

__all__ = ["STANDING", "Summing", "day_in_full", "going", "standing", "summed_up"]

MATTERING = {
    Sign.PARTLY: "agreed in part on",
    Sign.AGREED: "agreed on",
    Sign.CARRIED_OUT: "carried out from",
    Sign.PUSHED: "pressed back on",
    Sign.BROKEN: "broken off on",
}
STANDING = {
    Rung.BROKEN: "no contact",
    Rung.CONTACT: "in contact",
    Rung.STATED: "positions stated",
    Rung.TABLED: "proposals tabled",
    Rung.ANSWERED: "answers given",
    Rung.PARTLY: "agreed in part",
    Rung.AGREED: "agreed",
    Rung.CARRIED_OUT: "carried out",
}
GOING = {
    Outcome.FORWARD: "the latest moves go forward",
    Outcome.BACK: "the latest moves go back",
    Outcome.NEITHER: "of late nothing moves",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Summing:
    """The volume of talk, where the talks stand, how they got there, and where to."""

    reports: int
    meetings: int
    statements: int
    rung: Rung
    steps: tuple[Step, ...]  # those that matter, by day
    earlier: int  # steps that matter and are left out, being older
    since: date | None  # since when they stand there; None: nothing is told
    peak: Rung  # the highest rung that they ever reached
    going: Outcome  # which way momentum goes now
    alone: Seen | None = None  # who alone tells of a break since; None: nobody does

    @property
    def is_told(self) -> bool:
        """Whether anything is told of the talks."""
        return self.since is not None

    @property
    def volume(self) -> str:
        """The talk in two words."""
        talk = self.meetings + self.statements
        return "Much talk" if talk >= MUCH else "Some talk" if talk else "No talk"

    @property
    def headway(self) -> str:
        """The headway in two words or three."""
        if self.rung >= Rung.AGREED:
            return "clear headway"
        if self.rung is Rung.PARTLY:
            return "some headway"
        if self.peak >= Rung.PARTLY:
            return "headway lost"
        moved = self.rung >= Rung.TABLED
        return "little headway" if moved else "no headway"

    @property
    def sentence(self) -> str:
        """The verdict: "Much talk, some headway: 3 meetings and 12 statements in …"."""
        if not self.reports:
            return "No reports, no verdict: add some first."
        read = several(self.reports, "report")
        if not self.is_told and self.volume == "No talk":
            return f"No talk, no headway: nothing in {read} tells of talks."
        said = f"{several(self.meetings, 'meeting')} and "
        said += f"{several(self.statements, 'statement')} in {read}"
        moving = f"; {GOING[self.going]}" if self.is_told else ""
        return f"{self.volume}, {self.headway}: {said}; {self.way}{self.doubt}{moving}."

    @property
    def doubt(self) -> str:
        """What one report tells, and too few confirm."""
        if self.alone is None:
            return ""
        day = day_in_full(self.alone.day)
        return f"; one report tells that they were broken off on {day}"

    @property
    def way(self) -> str:
        """The steps that matter with their days, else where the talks stand."""
        told = [f"{MATTERING[s.sign]} {day_in_full(s.day)}" for s in self.steps]
        if self.earlier:
            told[0] = f"after {several(self.earlier, 'earlier turn')} {told[0]}"
        last = self.steps[-1] if self.steps else None
        if self.since is None:
            return "nothing tells how far the talks have come"
        if last is None or (last.rung != self.rung and last.day < self.since):
            told.append(f"{STANDING[self.rung]} since {day_in_full(self.since)}")
        return ", ".join(told)


def summed_up(found: Headway) -> Summing:
    """The verdict on a dossier from all that was found in it."""
    whole = found.whole
    steps = [step for step in whole.climb.steps if matters(step)]
    return Summing(
        reports=found.reports,
        meetings=found.talk.held,
        statements=found.talk.said,
        rung=whole.rung,
        steps=tuple(steps[-TURNS:]),
        earlier=max(0, len(steps) - TURNS),
        since=whole.since,
        peak=max((step.rung for step in whole.climb.steps), default=Rung.BROKEN),
        going=going(found.momentum_now()),
        alone=whole.alone,
    )


def matters(step: Step) -> bool:
    """Whether a step is one that the verdict names: it agrees, undoes or breaks off."""
    return step.sign in MATTERING and not step.renews


def going(momentum: float) -> Outcome:
    """Which way a momentum goes; a small one goes neither way."""
    if abs(momentum) < STILL:
        return Outcome.NEITHER
    return Outcome.FORWARD if momentum > 0 else Outcome.BACK


def standing(progress: Progress) -> str:
    """Where the talks stand, in words: broken off is more than no contact."""
    broken = progress.climb.broken is not None
    return "broken off" if broken else STANDING[progress.rung]


def day_in_full(day: date) -> str:
    """A day with its month in full: "14 July 2015"."""
    return f"{day.day} {month_name[day.month]} {day.year}"
