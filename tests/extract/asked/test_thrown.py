"""What of an answer is thrown away."""

from typing import Any

import pytest
from tests.extract.asked.bench import MET, OFF, SAID, STUCK, Bench

from headway.extract.asked.faults import Fault
from headway.extract.asked.server import Bounds
from headway.model.kinds import (
    MoveKind,
)

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"quote": "Iran has met with Iraq"}, Fault.ABSENT),
        ({"quote": "iran met iraq in basra"}, Fault.ABSENT),
        ({"quote": "Iran met Iraq in Basra\0"}, Fault.ABSENT),
        ({"quote": "once for each kind"}, Fault.ABSENT),
        ({"quote": "Iran met Iraq in Vienna"}, Fault.ABSENT),
        ({"word": "convened"}, Fault.ABSENT),
        ({"word": "draft"}, Fault.ABSENT),
        ({"who": ["Iran", "Syria"]}, Fault.ABSENT),
        ({"to": ["Syria"]}, Fault.ABSENT),
        ({"about": "the sharing of water"}, Fault.ABSENT),
        ({"when": "2022-01-10"}, Fault.ABSENT),
        ({"place": "the city of Basra"}, Fault.ABSENT),
        ({"sentence": 0}, Fault.SENTENCE),
        ({"sentence": 99}, Fault.SENTENCE),
        ({"quote": "on Monday. “We will not", "word": "will"}, Fault.WIDE),
        ({"sentence": 3, "quote": "Iraq rejected the", "word": "the"}, Fault.SEVERAL),
        ({"who": ["Monday"]}, Fault.NOBODY),
        ({"calls_off": True}, Fault.CONTRADICTION),
        ({"kind": "negotiate"}, Fault.KIND),
        ({"kind": "assess"}, Fault.KIND),
        ({"status": "done"}, Fault.FORM),
    ],
    ids=lambda one: str(one) if isinstance(one, dict) else "",
)
def test_an_entry_that_the_report_does_not_hold_is_thrown_away(
    bench: Bench, change: dict[str, Any], fault: Fault
) -> None:
    assert bench.thrown(moves=[MET | change]) == {fault.value: 1}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"words": ["“We will never open the dams,”"]}, Fault.ABSENT),
        ({"who": "the envoy of Turkey"}, Fault.ABSENT),
        ({"cue": "declared"}, Fault.ABSENT),
        ({"to": "the press"}, Fault.ABSENT),
        (
            {"words": ["“We will not open the dams,” the envoy of Iran told"]},
            Fault.CONTRADICTION,
        ),
        ({"words": ["the dams", "open the dams"]}, Fault.CONTRADICTION),
        ({"words": []}, Fault.FORM),
        ({"words": ["a"] * 7}, Fault.FORM),
    ],
    ids=[
        "a paraphrase",
        "another source",
        "another cue",
        "another addressee",
        "words that hold their own source",
        "words that are given twice",
        "no words",
        "too many pieces",
    ],
)
def test_a_statement_that_the_report_does_not_hold_is_thrown_away(
    bench: Bench, change: dict[str, Any], fault: Fault
) -> None:
    assert bench.thrown(statements=[SAID | change]) == {fault.value: 1}


def test_an_assessment_is_a_partys_or_the_reports(bench: Bench) -> None:
    both = STUCK | {"who": ["Turkey"]}
    assert bench.thrown(assessments=[both]) == {Fault.CONTRADICTION.value: 1}


def test_a_wrong_entry_spoils_no_other(bench: Bench) -> None:
    made = bench.read(moves=[MET | {"kind": "x"}, "no entry", 7, None, OFF])
    assert [one.kind for one in made.moves] == [MoveKind.BREAK_OFF]
    assert bench.asked.tally.told() == (
        "4 of 5 entries thrown away: 3 not of the form asked for, 1 no such kind"
    )


def test_of_many_entries_the_first_are_taken(bench: Bench) -> None:
    bench.asked.bounds = Bounds(entries=1)
    made = bench.read(moves=[MET, OFF, OFF])
    assert [one.kind for one in made.moves] == [MoveKind.MEET]
    assert bench.asked.tally.thrown == {Fault.MANY: 2}
