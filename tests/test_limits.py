"""The page of limits tells what is misread today, and measured figures."""

import re

import pytest
from benchmarks.misread import PAGE, Case, cases, kinds, moves, read, road

from headway.road import Road

SAID = PAGE.read_text("utf-8")
ROWS = re.findall(r"^\| ([^|]+) \| ([^|]+) \| [^|]+ \| \[.+\]\((\S+)\) \|$", SAID, re.M)


@pytest.fixture(scope="module")
def way() -> Road:
    return road()


@pytest.mark.model
@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.text)
def test_a_sentence_of_the_page_is_still_misread_as_it_says(
    way: Road, case: Case
) -> None:
    made = moves(read(way, case.text))
    assert sorted(made) != sorted(case.person), "read rightly: take it off the page"
    shown = f"| {case.text} | {'; '.join(case.person) or 'no move'} | "
    assert shown + ("; ".join(made) or "no move") in SAID, (
        "run python -m benchmarks.misread"
    )


def test_the_page_shows_no_other_sentences() -> None:
    shown = SAID.partition("Headway reads |\n")[2].partition("<!-- end")[0]
    assert shown.count("\n| ") == len(list(cases()))


def test_the_kinds_are_those_that_were_measured() -> None:
    assert kinds().count("\n") == 2 + 16
    assert kinds() in SAID


def test_each_figure_stands_in_the_page_that_it_names() -> None:
    assert len(ROWS) >= 10
    for _, figures, page in ROWS:
        measured = (PAGE.parent / page).read_text("utf-8")
        wanted = re.findall(r"\d*\.\d+|\d+ of \d+", figures)
        assert wanted
        if "backtest" not in page:  # two lines of it are added up here
            assert [figure for figure in wanted if figure not in measured] == []


def test_the_back_test_of_unseen_talks_is_added_up() -> None:
    page = (PAGE.parent / "../benchmarks/backtest.md").read_text("utf-8")
    seen = re.findall(
        r"^\| [^|]+ \| \d+ of \d+ \| (\d+) of 20 \| (.+?) of (\d+) ", page, re.M
    )
    days, right, steps = (sum(int(row[i]) for row in seen[2:]) for i in range(3))
    assert len(seen) == 4
    assert f"| {right} of {steps} right |" in SAID
    assert f"| {days} of 40 are milestones |" in SAID
