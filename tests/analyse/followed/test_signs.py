"""What one move says for the ladder, whether it belongs there, and on what day."""

from datetime import date
from typing import Any

import pytest
from tests.climbs import FAR, TALKS, THREE, TOLLS, dossier
from tests.filings import ARLAND, BOREN, CRESK, filing, move, on

from headway.analyse.followed.scale import BODY, DATED, LATER, LEAD, NEWS, Sign
from headway.analyse.followed.signs import SAYING, belongs, day_of, signs
from headway.model.filing import FiledMove
from headway.model.kinds import MoveKind, Scope

M, S = MoveKind, Scope
BOTH = {"parties": (ARLAND, CRESK), "to": ""}


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (move(M.MEET), {Sign.CONTACT}),
        (move(M.MEET, to=""), set()),
        (move(M.MEET, to=ARLAND), set()),
        (move(M.RESUME, scope=S.TALKS), {Sign.CONTACT, Sign.RESUMED}),
        (move(M.RESUME, scope=S.AGREEMENT), set()),
        (move(M.RESUME, party="", scope=S.TALKS), {Sign.CONTACT}),
        (move(M.ACCEPT, scope=S.TALKS), {Sign.CONTACT, Sign.RESUMED}),
        (move(M.ACCEPT, scope=S.WHOLE), {Sign.ANSWERED, Sign.AGREED}),
        (move(M.ACCEPT, scope=S.AGREEMENT), {Sign.ANSWERED, Sign.AGREED}),
        (move(M.ACCEPT, scope=S.SIGNED), {Sign.ANSWERED, Sign.AGREED}),
        (move(M.ACCEPT, scope=S.PART), {Sign.ANSWERED, Sign.PARTLY}),
        (move(M.ACCEPT, to="", scope=S.PART), {Sign.PARTLY}),
        (move(M.ACCEPT, party="", scope=S.PART), set()),
        (move(M.ACCEPT), {Sign.ANSWERED}),
        (move(M.ACCEPT, issues=(TOLLS,)), {Sign.ANSWERED}),
        (move(M.BREAK_OFF, scope=S.TALKS), {Sign.BROKEN}),
        (move(M.BREAK_OFF), set()),
        (move(M.BREAK_OFF, party="", scope=S.TALKS), set()),
        (move(M.IMPLEMENT), {Sign.CARRIED_OUT}),
        (move(M.IMPLEMENT, party=""), set()),
        (move(M.DEMAND), {Sign.STATED}),
        (move(M.DEMAND, to=""), set()),
        (move(M.DEMAND, to="", near=(CRESK,)), {Sign.STATED}),
        (move(M.PROPOSE), {Sign.TABLED}),
        (move(M.REJECT), {Sign.ANSWERED}),
        (move(M.REJECT, scope=S.PART), {Sign.ANSWERED, Sign.PUSHED}),
        (move(M.PRESSURE), {Sign.PUSHED}),
        (move(M.PRESSURE, to=""), set()),
        (move(M.PRESSURE, to=ARLAND), set()),
        (move(M.ASSESS), set()),
    ],
    ids=[
        "two meet",
        "one meets outsiders",
        "one meets its own",
        "talks resumed",
        "something else resumed",
        "resumed, not said by whom",
        "agrees to talk",
        "a final agreement",
        "an agreement",
        "a signed agreement",
        "an interim agreement",
        "nobody else named",
        "nobody of the parties agrees",
        "accepts something",
        "accepts alone on an issue",
        "talks broken off",
        "a break of neither talks nor agreement",
        "a break by outsiders",
        "done",
        "done by outsiders",
        "a demand",
        "a demand on nobody of the parties",
        "a demand, the other in the sentence",
        "an offer",
        "a refusal",
        "an agreement refused",
        "pressure",
        "pressure on outsiders",
        "pressure on itself",
        "a judgement",
    ],
)
def test_what_a_move_says(one: FiledMove, said: set[Sign]) -> None:
    found = list(signs(one))
    assert set(found) == said
    assert len(found) == len(said)


def test_parties_that_agree_on_an_issue_agree_in_part() -> None:
    slots: dict[str, Any] = {"to": "", "actors": (ARLAND, CRESK)}
    joint = move(M.ACCEPT, **slots, issues=(TOLLS,))
    both = FiledMove(**{**fields(joint), "parties": (ARLAND, CRESK)})
    assert Sign.PARTLY in set(signs(both))
    elsewhere = FiledMove(**{**fields(both), "issues": ()})
    assert Sign.PARTLY not in set(signs(elsewhere))


def fields(one: FiledMove) -> dict[str, Any]:
    """The slots of a move."""
    return {name: getattr(one, name) for name in FiledMove.__slots__}


def test_talk_and_waiting_say_nothing() -> None:
    silent = set(M) - set(SAYING) - {M.BREAK_OFF, M.PRESSURE, M.IMPLEMENT, M.MEET}
    assert M.ASSESS in silent
    assert [kind for kind in silent if any(signs(move(kind)))] == []


@pytest.mark.parametrize(
    ("one", "here", "among_three"),
    [
        (move(M.DEMAND), True, False),
        (move(M.DEMAND, issues=(TOLLS,)), True, True),
        (move(M.MEET), True, True),
        (move(M.REJECT, scope=S.AGREEMENT), True, True),
        (move(M.DEMAND, to="", near=(CRESK,)), True, False),
        (move(M.DEMAND, near=(BOREN,)), True, True),
        (move(M.DEMAND, to=""), False, False),
        (move(M.DEMAND, to="", issues=(TOLLS,)), True, True),
        (move(M.RESUME, to="", scope=S.TALKS), True, True),
        (move(M.REJECT, to="", scope=S.AGREEMENT), False, False),
        (move(M.DEMAND, party="", to="", issues=(TOLLS,)), False, False),
    ],
    ids=[
        "between two",
        "about an issue",
        "a meeting",
        "about an agreement",
        "the other in the sentence",
        "all three",
        "one alone",
        "one alone on an issue",
        "one alone on talks",
        "one alone on an agreement",
        "nobody of them",
    ],
)
def test_what_belongs_to_talks_of_two_and_of_three(
    one: FiledMove, here: bool, among_three: bool
) -> None:
    if BOREN not in one.near:
        assert belongs(one, TALKS) is here
    assert belongs(one, THREE) is among_three


def test_without_issues_all_between_parties_belongs() -> None:
    assert belongs(move(M.DEMAND), dossier(ARLAND, CRESK, BOREN, issues=()))


@pytest.mark.parametrize(
    ("first", "published", "span", "days"),
    [
        (on(7), on(7), FAR, [(on(7), DATED)]),
        (on(7), on(7 + NEWS), FAR, [(on(7), DATED)]),
        (on(7), on(8 + NEWS), FAR, [(on(7), LATER)]),
        (on(7), None, FAR, [(on(7), LATER)]),
        (on(8), on(7), FAR, [(on(8), DATED)]),
        (on(9), on(7), FAR, []),
        (None, on(7), (0, 9), [(on(7), LEAD)]),
        (None, on(7), FAR, [(on(7), BODY)]),
        (None, None, (0, 9), []),
    ],
    ids=[
        "said, news",
        "said, news still",
        "said, looked back on",
        "said by a report with no day",
        "tomorrow, in another time zone",
        "in days to come",
        "not said, first lines",
        "not said, further down",
        "no day at all",
    ],
)
def test_the_day_of_a_move_and_how_sure_it_is(
    first: date | None,
    published: date | None,
    span: tuple[int, int],
    days: list[tuple[date, float]],
) -> None:
    one = move(M.DEMAND, first=first, last=first, span=span)
    assert list(day_of(filing("a", published, one), one)) == days


def test_a_date_of_several_days_is_no_day() -> None:
    one = move(M.DEMAND, first=on(1), last=on(31))
    assert list(day_of(filing("a", on(31), one), one)) == []
