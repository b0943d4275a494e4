"""Answers taken apart."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.errors import UnansweredError
from headway.extract.asked.answers import checked, told_in
from headway.extract.asked.faults import Fault, Tally, ThrownError
from headway.extract.asked.schema import (
    SCHEMA,
    AssessmentAnswer,
    DeedAnswer,
    StatementAnswer,
)
from headway.extract.asked.wording import example, instructions
from headway.model.kinds import MoveKind

EMPTY = '{"statements": [], "moves": [], "assessments": []}'
MOVE = {
    "sentence": 1,
    "kind": "reject",
    "word": "rejected",
    "quote": "Arland rejected it",
    "status": "actual",
}


@pytest.mark.parametrize(
    "words",
    [EMPTY, f"```json\n{EMPTY}\n```", f"Here it is: {EMPTY} I hope that it helps."],
    ids=["bare", "in a fence", "with words around it"],
)
def test_an_answer_may_hold_nothing(words: str) -> None:
    assert told_in(words) == {"statements": [], "moves": [], "assessments": []}


@pytest.mark.parametrize(
    "words",
    [
        "",
        "I cannot help with that.",
        EMPTY[:-3],
        EMPTY.replace("[]", "[NaN]", 1),
        EMPTY.replace("[]", '["\x01"]', 1),
        EMPTY.replace("[]", '["\\ud800"]', 1),
        EMPTY.replace("[]", "[" * 100_000 + "]" * 100_000, 1),
        "[1, 2]",
        "{}",
        '{"statements": [], "moves": []}',
        EMPTY.replace("[]", "{}", 1),
        EMPTY * 2,
    ],
    ids=[
        "nothing",
        "chatter",
        "half of one",
        "no number",
        "control characters",
        "half a character",
        "too deep",
        "a list",
        "no list",
        "two of three lists",
        "an object for a list",
        "two answers",
    ],
)
def test_what_is_no_answer_is_refused(words: str) -> None:
    with pytest.raises(UnansweredError):
        told_in(words)


@given(st.text())
def test_no_text_does_more_than_be_refused(words: str) -> None:
    with pytest.raises(UnansweredError, match="its answer is"):
        told_in(words.replace("{", ""))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"kind": "surrender"}, Fault.KIND),
        ({"kind": "assess"}, Fault.KIND),
        ({"kind": None}, Fault.KIND),
        ({"status": "perhaps"}, Fault.FORM),
        ({"sentence": "first"}, Fault.FORM),
        ({"quote": ""}, Fault.FORM),
        ({"quote": "x" * 301}, Fault.FORM),
        ({"quote": ["Arland"]}, Fault.FORM),
        ({"who": "Arland"}, Fault.FORM),
        ({"who": ["Arland"] * 13}, Fault.FORM),
        ({"kind": "surrender", "status": "perhaps"}, Fault.FORM),
    ],
    ids=lambda one: str(one)[:40],
)
def test_an_entry_of_another_form_is_thrown_away(
    change: dict[str, object], fault: Fault
) -> None:
    checked(MOVE, DeedAnswer)
    with pytest.raises(ThrownError) as thrown:
        checked(MOVE | change, DeedAnswer)
    assert thrown.value.fault is fault


def test_keys_that_no_entry_has_are_passed_over() -> None:
    more = {"id": "0123456789abcdef", "actor": "arland", "correction": "accept"}
    assert checked(MOVE | more, DeedAnswer) == checked(MOVE, DeedAnswer)


def test_the_schema_is_closed_and_knows_every_kind() -> None:
    parts = SCHEMA["$defs"]
    forms = [parts[f.__name__] for f in (StatementAnswer, DeedAnswer, AssessmentAnswer)]
    assert not any(f["additionalProperties"] for f in (SCHEMA, *forms))
    assert {*forms[1]["properties"]["kind"]["enum"], "assess"} == {*MoveKind}


@pytest.mark.parametrize("kind", MoveKind)
def test_every_kind_is_explained(kind: MoveKind) -> None:
    assert f"- {kind}: " in instructions() or f"(of kind {kind})" in instructions()


def test_the_example_is_an_answer_of_the_form_asked_for() -> None:
    _, answer = example()
    told = told_in(answer)
    assert told == json.loads(answer)
    for sort, form in (
        ("statements", StatementAnswer),
        ("moves", DeedAnswer),
        ("assessments", AssessmentAnswer),
    ):
        for one in told[sort]:
            assert set(one) == set(form.model_fields)
            checked(one, form)


def test_what_is_thrown_away_is_told_with_its_reasons() -> None:
    tally = Tally(kept=38)
    tally.thrown.update({Fault.KIND: 1, Fault.ABSENT: 2})
    assert tally.told() == (
        "3 of 41 entries thrown away: 2 words not in the report, 1 no such kind"
    )
    assert Tally(kept=2).told() == "0 of 2 entries thrown away"
