"""Answers taken apart: each entry for itself, so that a wrong one spoils no other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

from headway.errors import UnansweredError
from headway.extract.asked.entries import attribution, move
from headway.extract.asked.faults import Fault, Tally, ThrownError
from headway.extract.asked.ground import Ground
from headway.extract.asked.schema import (
    AssessmentAnswer,
    DeedAnswer,
    StatementAnswer,
)
from headway.model.reading import AttributionReading, MoveReading

__all__ = ["Told", "told_in"]

Form = TypeVar("Form", bound=BaseModel)
Made = TypeVar("Made")
SORTS = ("statements", "moves", "assessments")


@dataclass(slots=True)
class Told:
    """What one or more answers tell of a report, and what was thrown away."""

    attributions: list[AttributionReading] = field(default_factory=list)
    moves: list[MoveReading] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)

    def take(self, answer: Mapping[str, Any], ground: Ground, most: int) -> None:
        """Keep of an answer what the report holds; of each sort so many at most."""
        said, done, judged = (self.first(answer[sort], most) for sort in SORTS)
        for one in said:
            self.keep(self.attributions, one, StatementAnswer, attribution, ground)
        for one in done:
            self.keep(self.moves, one, DeedAnswer, move, ground)
        for one in judged:
            self.keep(self.moves, one, AssessmentAnswer, move, ground)

    def first(self, given: Sequence[Any], most: int) -> Sequence[Any]:
        """The first of what is given; what lies beyond is thrown away."""
        self.tally.thrown += {Fault.MANY: max(len(given) - most, 0)}
        return given[:most]

    def keep(
        self,
        kept: list[Made],
        given: object,
        form: type[Form],
        made: Callable[[Form, Ground], Made],
        ground: Ground,
    ) -> None:
        """Keep one entry, or count why it is thrown away."""
        try:
            kept.append(made(checked(given, form), ground))
        except ThrownError as wrong:
            self.tally.thrown[wrong.fault] += 1
        else:
            self.tally.kept += 1


def checked(given: object, form: type[Form]) -> Form:
    """The entry, if it has the form asked for."""
    try:
        return form.model_validate(given)
    except ValidationError as wrong:
        places = {error["loc"][:1] for error in wrong.errors(include_input=False)}
        fault = Fault.KIND if places == {("kind",)} else Fault.FORM
        raise ThrownError(fault) from None  # what was given may be anything


def told_in(words: str) -> Mapping[str, Any]:
    """The lists of an answer; words around the JSON are passed over.

    Raises `UnansweredError` where it is none.
    """
    start, end = words.find("{"), words.rfind("}") + 1
    try:
        answer = from_json(words[start:end], allow_inf_nan=False)
    except ValueError:
        raise UnansweredError("its answer is no JSON") from None
    lists = isinstance(answer, dict) and all(
        isinstance(answer.get(sort), list) for sort in SORTS
    )
    if not lists:
        raise UnansweredError("its answer is not of the form asked for")
    return dict(answer)
