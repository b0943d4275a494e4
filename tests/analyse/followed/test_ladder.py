"""How far the talks have come: a ladder, moved by evidence alone."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.climbs import TOLLS, broken, climbed, deal, news, partial, short, told, walk
from tests.filings import copy_of, filing, move, on

from headway.analyse.followed.ladder import RUNGS, Climb, climb
from headway.analyse.followed.scale import RENEWED, RISE, Rung, Sign
from headway.model.filing import Filing
from headway.model.kinds import MoveKind, Scope

M, S = MoveKind, Scope


def test_of_nothing_there_is_no_step() -> None:
    way = climb({})
    assert way == Climb()
    assert way.rung is Rung.BROKEN
    assert way.broken is None
    assert way.at(on(7)) is Rung.BROKEN


@pytest.mark.parametrize(
    ("reports", "steps"),
    [
        (told(on(7), M.MEET, 1), ["03-07 0>1 contact"]),
        (told(on(7), M.MEET, 1, confidence=0.5), []),
        (told(on(7), M.DEMAND, 1), ["03-07 0>2 position stated"]),
        (told(on(7), M.PROPOSE, 1), ["03-07 0>3 proposal tabled"]),
        (told(on(7), M.REJECT, 1), ["03-07 0>4 answer given"]),
        (partial(on(7), 1), ["03-07 0>5 agreed in part"]),
        (news(on(7), move(M.ACCEPT, to="", scope=S.PART)), []),
        (deal(7), ["03-07 0>6 agreed"]),
        (deal(7, 1), ["03-07 0>5 agreed in part"]),
        (deal(7, 1, S.SIGNED), ["03-07 0>6 agreed"]),
        (told(on(7), M.IMPLEMENT), []),
    ],
    ids=[
        "they met",
        "they met, hardly sure",
        "a demand",
        "an offer",
        "a refusal",
        "one surely tells a partial agreement",
        "one tells it and no day",
        "two tell an agreement",
        "one alone is not believed for the whole",
        "what is signed is agreed",
        "nothing agreed can be carried out",
    ],
)
def test_the_first_step(reports: list[Filing], steps: list[str]) -> None:
    assert walk(reports) == steps


def test_the_highest_of_a_day_counts() -> None:
    day = [told(on(7), kind, 1) for kind in (M.MEET, M.DEMAND, M.PROPOSE)]
    assert walk(*day) == ["03-07 0>3 proposal tabled"]


def test_talk_leads_nowhere_down_and_no_rung_is_climbed_twice() -> None:
    later = [told(on(20), M.MEET), told(on(24), M.DEMAND), told(on(27), M.REJECT)]
    assert walk(told(on(7), M.REJECT), *later) == ["03-07 0>4 answer given"]


def test_an_agreement_that_many_call_partial_is_partial() -> None:
    assert walk(deal(7, 4), partial(on(7), 1)) == ["03-07 0>5 agreed in part"]
    assert walk(deal(7, 5), partial(on(7), 1)) == ["03-07 0>6 agreed"]


def unsure(kind: MoveKind, day: int, scope: Scope) -> list[Filing]:
    """Six reports that tell it, none of them clearly."""
    return told(on(day), kind, 6, scope=scope, confidence=0.6)


def test_many_unsure_tellings_do_not_make_a_sure_one() -> None:
    assert walk(unsure(M.ACCEPT, 7, S.AGREEMENT)) == ["03-07 0>4 answer given"]
    clear = told(on(7), M.ACCEPT, 1, scope=S.AGREEMENT, confidence=0.7)
    both = [*unsure(M.ACCEPT, 7, S.AGREEMENT), *[copied(one) for one in clear]]
    assert walk(both) == ["03-07 0>6 agreed"]
    assert walk(deal(7), unsure(M.BREAK_OFF, 20, S.TALKS)) == ["03-07 0>6 agreed"]


def copied(one: Filing) -> Filing:
    """The same as another report."""
    return replace(one, article=f"{one.article} too", id=f"{one.id} too")


def test_an_agreement_is_carried_out() -> None:
    done = told(on(20), M.IMPLEMENT)
    assert walk(deal(7), done) == ["03-07 0>6 agreed", "03-20 6>7 carried out"]
    assert walk(deal(7), told(on(20), M.IMPLEMENT, 1)) == ["03-07 0>6 agreed"]


@pytest.mark.parametrize(
    ("reports", "stands"),
    [
        (broken(20), Rung.BROKEN),
        (broken(20, 1), Rung.AGREED),
        (broken(20) + deal(20, 3), Rung.AGREED),
        (told(on(20), M.PRESSURE, 3), Rung.ANSWERED),
        (told(on(20), M.PRESSURE, 1), Rung.AGREED),
        (told(on(20), M.PRESSURE, 3) + partial(on(21), 2), Rung.AGREED),
        (told(on(20), M.REJECT, 3, scope=S.AGREEMENT), Rung.ANSWERED),
        (told(on(20), M.REJECT, 3), Rung.AGREED),
        (told(on(20), M.BREAK_OFF, 3), Rung.AGREED),
        (told(on(20), M.ACCUSE, 9), Rung.AGREED),
    ],
    ids=[
        "talks broken off",
        "one alone tells it",
        "more tell of an agreement",
        "pressure",
        "one alone tells of pressure",
        "pressure amid an agreement",
        "the agreement refused",
        "something refused",
        "something stopped",
        "words",
    ],
)
def test_what_undoes_an_agreement(reports: list[Filing], stands: Rung) -> None:
    assert climbed([*deal(2), *reports]).at(on(28)) is stands


def test_pressure_undoes_no_talk() -> None:
    found = walk(told(on(7), M.REJECT), told(on(20), M.PRESSURE, 5))
    assert found == ["03-07 0>4 answer given"]


def test_talks_taken_up_again_are_a_step_wherever_they_stand() -> None:
    again = told(on(20), M.RESUME, scope=S.TALKS)
    assert walk(told(on(7), M.REJECT), again)[-1] == "03-20 4>4 talks resumed"
    assert walk(again) == ["03-20 0>1 contact"]


@pytest.mark.parametrize(
    ("days", "steps"),
    [(RENEWED, 1), (RENEWED + 1, 2)],
    ids=["within a fortnight", "after it"],
)
def test_when_the_same_rung_is_reached_anew(days: int, steps: int) -> None:
    way = climbed([*partial(on(2)), *partial(on(2 + days))])
    assert len(way.steps) == steps
    assert [step.renews for step in way.steps] == [False, True][:steps]


def test_news_that_goes_on_is_no_step_however_long() -> None:
    assert len(walk(*(partial(on(day)) for day in (2, 12, 22)))) == 1


def test_a_step_lies_on_the_day_that_is_told_of_most() -> None:
    for kind in (M.REJECT, M.PROPOSE, M.MEET):
        (step,) = walk(told(on(7), kind, 1), told(on(8), kind, 2))
        assert step.startswith("03-08")
    early = told(on(19), M.IMPLEMENT, 1)
    assert walk(deal(7), early, told(on(20), M.IMPLEMENT))[-1].startswith("03-20")
    late = told(on(21), M.IMPLEMENT, 1)
    assert walk(deal(7), late, told(on(20), M.IMPLEMENT))[-1].startswith("03-20")


def test_a_step_cites_its_tellings_the_weightiest_first() -> None:
    reports = [*partial(on(7), 1), *deal(7, 1), *told(on(7), M.DEMAND)]
    (step,) = climbed(reports).steps
    assert {one.move.kind for one in step.tellings} == {M.ACCEPT}
    assert len(step.tellings) == 2
    assert step.weight == sum(one.weight for one in step.tellings)
    assert [one.weight for one in step.tellings] == sorted(
        (one.weight for one in step.tellings), reverse=True
    )


def test_an_issue_has_a_ladder_of_its_own() -> None:
    reports = [
        *told(on(7), M.PROPOSE, issues=(TOLLS,)),
        *told(on(9), M.REJECT),
        *told(on(12), M.BREAK_OFF, scope=S.TALKS),
    ]
    assert walk(reports, issue=TOLLS) == [
        "03-07 0>3 proposal tabled",
        "03-12 3>0 broken off",
    ]
    assert walk(reports, issue="Fish") == []


def test_where_the_talks_stood_on_a_day() -> None:
    way = climbed([*told(on(7), M.REJECT), *deal(20)])
    assert [way.at(on(day)) for day in (6, 7, 19, 20, 30)] == [0, 4, 4, 6, 6]
    assert way.rung is Rung.AGREED


def test_every_sign_has_a_rung_and_what_rises_a_weight() -> None:
    assert set(RUNGS) == set(Sign)
    assert set(RISE) == set(Sign) - {Sign.BROKEN, Sign.PUSHED}


DAYS = st.lists(st.integers(1, 28), min_size=1, max_size=6)
SIGNS = st.sampled_from(
    [
        (M.MEET, None),
        (M.REJECT, S.AGREEMENT),
        (M.PRESSURE, None),
        (M.ACCEPT, S.AGREEMENT),
        (M.ACCEPT, S.PART),
        (M.BREAK_OFF, S.TALKS),
        (M.IMPLEMENT, None),
    ]
)


@st.composite
def piles(draw: st.DrawFn) -> list[Filing]:
    """Reports of anything on any days."""
    return [
        filing(f"r{n}", on(day), move(kind, scope=scope, first=on(day), last=on(day)))
        for n, day in enumerate(draw(DAYS))
        for kind, scope in [draw(SIGNS)]
    ]


@given(piles(), st.randoms())
def test_shuffled_reports_climb_the_same(
    pile: list[Filing], chance: random.Random
) -> None:
    shuffled = chance.sample(pile, len(pile))
    assert climbed(pile) == climbed(shuffled)


@given(piles())
def test_reprints_move_nothing(pile: list[Filing]) -> None:
    reprints = [copy_of(one, f"copy of {one.id}") for one in pile]
    with_them = climbed([*pile, *reprints])
    assert [*map(short, with_them.steps)] == [*map(short, climbed(pile).steps)]


@given(piles())
def test_each_step_leaves_where_the_last_one_led(pile: list[Filing]) -> None:
    way = climbed(pile).steps
    assert [step.before for step in way] == [Rung.BROKEN, *(s.rung for s in way)][:-1]
    assert [step.day for step in way] == sorted(step.day for step in way)
    assert all(step.tellings for step in way)
