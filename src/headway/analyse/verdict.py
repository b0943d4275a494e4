"""The answer to the question: a lot of talk; how much headway?"""

from dataclasses import dataclass

from headway.analyse.course import Course
from headway.model.kinds import Outcome

__all__ = ["MUCH", "Verdict", "several"]

MUCH = 10  # meetings and statements from which on there is much talk
HEADWAY = {
    Outcome.FORWARD: "some headway",
    Outcome.BACK: "lost ground",
    Outcome.NEITHER: "little headway",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How much was said, and which way that carried the talks."""

    course: Course
    meetings: int
    statements: int
    open_proposals: int

    @property
    def direction(self) -> Outcome:
        """Which way the talks went, in all."""
        return self.course.direction

    @property
    def reports(self) -> int:
        """How many reports the verdict rests on."""
        told = self.course
        return len(told.forward) + len(told.neither) + len(told.back)

    @property
    def sentence(self) -> str:
        """The verdict in words: "Much talk, little headway: 3 meetings and …"."""
        if not self.reports:
            return "No reports, no verdict: read some first."
        read = several(self.reports, "report")
        moving = self.course.forward or self.course.back
        if not moving and not self.talk:
            return f"No talk, no headway: nothing in {read} tells of talks."
        said = f"{several(self.meetings, 'meeting')} and "
        said += f"{several(self.statements, 'statement')} in {read}"
        return f"{self.head}: {said}; {movement(self.course)}{self.pending}."

    @property
    def head(self) -> str:
        """The verdict in four words."""
        return f"{self.volume}, {HEADWAY[self.direction]}"

    @property
    def talk(self) -> int:
        """The volume of talk: meetings and statements."""
        return self.meetings + self.statements

    @property
    def volume(self) -> str:
        """The talk in a word."""
        return "Much talk" if self.talk >= MUCH else "Some talk"

    @property
    def pending(self) -> str:
        """What is still on the table, or was when the talks broke down."""
        one = self.open_proposals == 1
        if not self.open_proposals:
            return ""
        left = several(self.open_proposals, "proposal")
        if self.course.broke_down:
            return f"; {left} {'was' if one else 'were'} never settled"
        return f", and {left} {'is' if one else 'are'} still open"


def movement(course: Course) -> str:
    """What the talks did, in words: "the talks moved back and then broke down"."""
    moved = moves(course)
    if course.broke_down:
        return f"the talks {moved} and then broke down"
    match course.ending:
        case Outcome.FORWARD if course.balance is not Outcome.FORWARD:
            return f"the talks {moved}, forward in the end"
        case Outcome.BACK if course.balance is not Outcome.BACK:
            return f"the talks {moved}, back in the end"
        case _:
            return f"the talks {moved}"


def moves(course: Course) -> str:
    """What the talks did over all."""
    match course.balance:
        case Outcome.FORWARD:
            return "moved forward"
        case Outcome.BACK:
            return "moved back"
        case _:
            both = course.forward and course.back
            return "moved forward and back" if both else "did not move"


def several(count: int, noun: str, many: str = "") -> str:
    """A number with its noun: "1 meeting", "3,000 meetings", "2 entries"."""
    return f"{count:,} {noun if count == 1 else many or f'{noun}s'}"
