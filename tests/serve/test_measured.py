"""What was measured of a reader, for people and for programs."""

import io

import pytest
from rich.console import Console

from headway.evaluate.counts import Count, Score, Share
from headway.evaluate.matching import Fit
from headway.serve.measured import measured_json, measured_line, measured_table


def made(reports: int = 3, read: int = 3) -> Score:
    return Score(reports=reports, whole=1, read=read)


def printed(score: Score) -> list[str]:
    out = io.StringIO()
    Console(file=out, width=100, color_system=None).print(measured_table(score))
    return [line.strip() for line in out.getvalue().splitlines()]


@pytest.mark.parametrize(
    ("reports", "read", "line"),
    [
        (3, 3, "3 reports, 1 judged as a whole"),
        (1, 1, "1 report, 1 judged as a whole"),
        (3, 1, "3 reports, 1 judged as a whole, 2 of them not read"),
    ],
    ids=["all read", "one", "two not read"],
)
def test_it_is_said_on_what_was_measured(reports: int, read: int, line: str) -> None:
    assert measured_line(made(reports=reports, read=read)) == line


def test_programs_get_counts_with_the_shares_that_they_make() -> None:
    found = measured_json(Score(kinds={"demand": Count(hit=1, read=2, wanted=3)}))
    assert found["kinds"]["demand"] == {
        "hit": 1,
        "read": 2,
        "wanted": 3,
        "precision": 0.5,
        "recall": 0.333,
        "f1": 0.4,
    }
    assert found["moves"].keys() == {fit.value for fit in Fit}
    assert found["right"]["date"] == {"right": 0, "of": 0}


def test_nothing_that_was_read_is_no_share_of_anything() -> None:
    assert measured_json(made())["statements"]["f1"] == 0.0


def test_the_table_has_a_row_for_each_kind_in_order() -> None:
    kinds = {"reject": Count(1, 1, 1), "demand": Count(1, 2, 2)}
    rows = printed(Score(kinds=kinds))
    assert [row.split()[0] for row in rows if row.startswith(("demand", "reject"))] == [
        "demand",
        "reject",
    ]


def test_what_was_never_asked_has_no_row() -> None:
    assert not any(row.startswith(("date", "statements")) for row in printed(made()))
    asked = Score(date=Share(right=1, of=2), statements=Count(0, 1, 0))
    rows = printed(asked)
    assert any(row.split()[:2] == ["date", "0.500"] for row in rows)
    assert any(row.startswith("statements") for row in rows)
