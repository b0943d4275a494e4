"""The verdict: which way the talks went, how they ended, and in which words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.fakes import article, entries

from headway.analyse.course import course
from headway.analyse.verdict import Verdict
from headway.model.entry import Entries
from headway.model.kinds import MoveKind, MoveStatus, Outcome

START = date(2021, 3, 2)


def report(day: int, outcome: str, kind: MoveKind = MoveKind.REJECT) -> Entries:
    """A report of that day with this outcome, and a move of the kind."""
    found = entries(article(published=START + timedelta(days=day)))
    other = replace(found.moves[2], kind=kind)
    moves = (*found.moves[:2], other)
    return replace(found, outcome=Outcome(outcome), moves=moves)


def ledger(outcomes: str) -> list[Entries]:
    """A report a day; "x" is one that goes back with something broken off."""
    return [
        report(day, "-", MoveKind.BREAK_OFF) if o == "x" else report(day, o)
        for day, o in enumerate(outcomes)
    ]


def judged(
    found: Sequence[Entries],
    meetings: int = 9,
    statements: int = 1,
    open_proposals: int = 0,
) -> str:
    return Verdict(
        course=course(found),
        meetings=meetings,
        statements=statements,
        open_proposals=open_proposals,
    ).sentence


@pytest.mark.parametrize(
    ("outcomes", "head", "moved"),
    [
        ("0", "little headway", "did not move"),
        ("+", "some headway", "moved forward"),
        ("-", "lost ground", "moved back"),
        ("x", "lost ground", "moved back"),
        ("+-", "little headway", "moved forward and back"),
        ("+00", "some headway", "moved forward"),
        ("00-0-+-000", "lost ground", "moved back"),
        ("+++++---", "little headway", "moved forward and back, back in the end"),
        ("---+++", "little headway", "moved forward and back, forward in the end"),
        ("++++++++---", "little headway", "moved forward, back in the end"),
        ("--+x", "lost ground", "moved back and then broke down"),
        ("+++x", "little headway", "moved forward and then broke down"),
        ("x++", "little headway", "moved forward and back"),
        ("x+++", "some headway", "moved forward"),
        ("+" + "0" * 30, "little headway", "did not move"),
    ],
    ids=[
        "none",
        "forward",
        "back",
        "one report breaks off",
        "both ways",
        "silent ones do not outvote",
        "back among silent ones",
        "turned back",
        "turned forward",
        "much forward, then back",
        "broken off at the end",
        "forward until it broke off",
        "broken off at first, two forward",
        "broken off at first",
        "one in thirty",
    ],
)
def test_the_verdict_follows_the_reports_that_tell_movement(
    outcomes: str, head: str, moved: str
) -> None:
    sentence = judged(ledger(outcomes))
    assert sentence.split(":")[0] == f"Much talk, {head}"
    assert sentence.split("; ")[1] == f"the talks {moved}."


@pytest.mark.parametrize(
    "status", [MoveStatus.PLANNED, MoveStatus.NEGATED], ids=["planned", "negated"]
)
def test_what_was_not_broken_off_does_not_end_the_talks(status: MoveStatus) -> None:
    last = ledger("--x")[-1]
    softer = replace(last, moves=(replace(last.moves[-1], status=status),))
    assert not course([*ledger("--"), softer]).broke_down


def test_a_report_without_a_day_does_not_say_how_the_talks_ended() -> None:
    dayless = replace(ledger("x")[0], article=article(published=None))
    assert not course([*ledger("++"), dayless]).broke_down


def test_the_course_names_its_reports() -> None:
    found = ledger("+0-0")
    told = course(found)
    assert told.forward == (found[0],)
    assert told.neither == (found[1], found[3])
    assert told.back == (found[2],)


@pytest.mark.parametrize(
    ("outcomes", "proposals", "ends"),
    [
        ("0", 1, "did not move, and 1 proposal is still open."),
        ("0", 2, "did not move, and 2 proposals are still open."),
        ("-x", 1, "then broke down; 1 proposal was never settled."),
        ("-x", 5, "then broke down; 5 proposals were never settled."),
        ("-x", 0, "then broke down."),
    ],
    ids=["one open", "two open", "one left", "five left", "none left"],
)
def test_the_verdict_says_what_is_left_on_the_table(
    outcomes: str, proposals: int, ends: str
) -> None:
    assert judged(ledger(outcomes), open_proposals=proposals).endswith(ends)


def test_the_verdict_counts_in_words() -> None:
    assert judged(ledger("0"), meetings=1, statements=2, open_proposals=1) == (
        "Some talk, little headway: 1 meeting and 2 statements in 1 report; "
        "the talks did not move, and 1 proposal is still open."
    )


def test_without_talk_there_is_no_headway() -> None:
    said = judged(ledger("0"), meetings=0, statements=0)
    assert said.startswith("No talk, no headway")
