"""The form of an answer: what may be said of a report, and in which words."""

from typing import Annotated, Any, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema

from headway.model.kinds import MoveKind, MoveStatus, Valence

__all__ = [
    "SCHEMA",
    "AssessmentAnswer",
    "DeedAnswer",
    "StatementAnswer",
]

SHORT, LONG, FEW, SEVERAL = 300, 3_000, 6, 12
Words: TypeAlias = Annotated[str, Field(min_length=1, max_length=SHORT)]
Passage: TypeAlias = Annotated[str, Field(min_length=1, max_length=LONG)]
CLOSED = ConfigDict(frozen=True, json_schema_extra={"additionalProperties": False})
OTHERS = [kind.value for kind in MoveKind if kind is not MoveKind.ASSESS]


def deed(kind: MoveKind) -> MoveKind:
    """The kind itself; `ValueError` for the one that has a list of its own."""
    if kind is MoveKind.ASSESS:
        raise ValueError("an assessment is none of the moves")
    return kind


DeedKind: TypeAlias = Annotated[
    MoveKind,
    AfterValidator(deed),
    WithJsonSchema({"type": "string", "enum": OTHERS}),
]


class Entry(BaseModel):
    """What every entry has; keys that no entry has are passed over."""

    model_config = CLOSED

    sentence: int


class StatementAnswer(Entry):
    """Words attributed to somebody."""

    words: Annotated[list[Passage], Field(min_length=1, max_length=FEW)]
    who: Words | None = None
    cue: Words | None = None
    to: Words | None = None
    when: Words | None = None


class MoveAnswer(Entry):
    """What moves and assessments have in common."""

    word: Words
    quote: Words
    who: Annotated[list[Words], Field(max_length=SEVERAL)] = []
    to: Annotated[list[Words], Field(max_length=SEVERAL)] = []
    about: Words | None = None
    when: Words | None = None
    place: Words | None = None
    status: MoveStatus


class DeedAnswer(MoveAnswer):
    """A step of a party, of any kind but an assessment."""

    kind: DeedKind
    calls_off: bool = False


class AssessmentAnswer(MoveAnswer):
    """How the talks go, by a party or by the report itself."""

    valence: Valence
    by_report: bool = False


class Answer(BaseModel):
    """All that is said of one part of a report."""

    model_config = CLOSED

    statements: list[StatementAnswer]
    moves: list[DeedAnswer]
    assessments: list[AssessmentAnswer]


SCHEMA: dict[str, Any] = Answer.model_json_schema()
