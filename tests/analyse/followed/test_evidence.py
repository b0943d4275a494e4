"""What all reports tell for each day and each place on the ladder, by weight."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.climbs import FAR, FISH, TALKS, TOLLS, news, seen, told
from tests.filings import CRESK, copy_of, filing, move, on

from headway.analyse.followed.evidence import (
    evidence,
    gathered,
    seen_in,
    weight_of,
    weightiest,
)
from headway.analyse.followed.scale import BODY, DATED, RENEWED, SURE, Sign
from headway.model.filing import FiledMove, Filing
from headway.model.kinds import MoveKind, MoveStatus, Scope
from headway.model.when import When

M, S = MoveKind, Scope
DEAL = move(M.ACCEPT, scope=S.AGREEMENT, first=on(7), last=on(7))


def weight(reports: list[Filing], sign: Sign, day: int = 7) -> float:
    """How much is told of a sign on a day of March."""
    found = evidence(seen_in(reports, TALKS))
    return weight_of(found.get(on(day), {}).get(sign, {}).values())


@pytest.mark.parametrize("status", MoveStatus)
def test_only_what_was_done_is_told(status: MoveStatus) -> None:
    found = seen_in(news(on(7), move(M.DEMAND, status=status)), TALKS)
    assert bool(found) is (status is MoveStatus.ACTUAL)


def test_what_is_of_other_talks_is_not_told() -> None:
    assert seen_in(news(on(7), move(M.DEMAND, to="")), TALKS) == ()


def test_days_outside_the_period_are_history() -> None:
    spring = replace(TALKS, begins=When(2021, 3, 7), ends=When(2021, 3))
    for day, told_of in ((on(6), False), (on(7), True), (on(1, month=4), False)):
        found = seen_in(news(day, move(M.DEMAND, first=day, last=day)), spring)
        assert bool(found) is told_of


def test_a_telling_weighs_what_its_day_and_its_reading_are_sure_of() -> None:
    one = seen(filing("a", on(7), move(M.DEMAND, span=FAR, confidence=0.5)))
    assert one.weight == BODY * 0.5
    assert not one.is_dated
    assert seen(filing("a", on(7), DEAL)).is_dated


def test_a_report_counts_once_and_with_its_weightiest_telling() -> None:
    vague = move(M.ACCEPT, scope=S.AGREEMENT, span=FAR)
    (report,) = news(on(7), vague, DEAL, vague)
    assert weight([report], Sign.AGREED) == DATED


def test_a_report_and_its_reprints_count_once() -> None:
    (report,) = news(on(7), DEAL)
    reprints = [copy_of(report, f"copy {n}") for n in range(3)]
    assert weight([report, *reprints], Sign.AGREED) == DATED
    (other,) = news(on(7), DEAL, name="another")
    assert weight([report, other], Sign.AGREED) == 2 * DATED


def test_an_issue_has_its_own_moves_and_the_contact_of_all() -> None:
    reports = [
        *news(on(7), move(M.DEMAND, issues=(TOLLS,))),
        *news(on(8), move(M.DEMAND, issues=(FISH,))),
        *news(on(9), move(M.DEMAND)),
        *news(on(10), move(M.MEET)),
        *news(on(11), move(M.BREAK_OFF, scope=S.TALKS, issues=(FISH,))),
    ]
    seen_all = seen_in(reports, TALKS)
    assert sorted(evidence(seen_all, TOLLS)) == [on(7), on(10)]
    assert sorted(evidence(seen_all, FISH)) == [on(8), on(10), on(11)]
    assert sorted(evidence(seen_all)) == [on(day) for day in range(7, 12)]


def test_contact_of_all_counts_for_an_issue_once_something_is_told_of_it() -> None:
    reports = [
        *news(on(6), move(M.MEET)),
        *news(on(7), move(M.DEMAND, issues=(TOLLS,))),
        *news(on(9), move(M.MEET)),
    ]
    assert sorted(evidence(seen_in(reports, TALKS), TOLLS)) == [on(7), on(9)]
    assert evidence(seen_in(reports, TALKS), FISH) == {}


@pytest.mark.parametrize(
    ("later", "kept"),
    [
        (move(M.ACCEPT, scope=S.AGREEMENT), False),
        (move(M.ACCEPT, scope=S.PART), False),
        (move(M.ACCEPT, scope=S.AGREEMENT, first=on(10), last=on(10)), True),
        (move(M.BREAK_OFF, scope=S.AGREEMENT), True),
        (move(M.DEMAND), True),
    ],
    ids=[
        "the same told again",
        "the same called partial",
        "a dated one",
        "its break",
        "a demand",
    ],
)
def test_what_follows_a_dated_agreement_without_a_day_is_that_one(
    later: FiledMove, kept: bool
) -> None:
    found = evidence(seen_in([*news(on(7), DEAL), *news(on(10), later)], TALKS))
    signs = set(found[on(10)]) - {Sign.ANSWERED}
    assert bool(signs) is kept


@pytest.mark.parametrize(
    ("ahead", "kept"),
    [(RENEWED, False), (RENEWED + 1, True), (-1, True)],
    ids=["a fortnight later", "later still", "the day before"],
)
def test_how_long_it_is_that_one(ahead: int, kept: bool) -> None:
    day = on(7) + timedelta(days=ahead)
    vague = move(M.ACCEPT, scope=S.AGREEMENT)
    found = evidence(seen_in([*news(on(7), DEAL), *news(day, vague)], TALKS))
    assert (Sign.AGREED in found[day]) is kept


def test_a_day_of_which_nothing_is_left_is_none() -> None:
    again = news(on(9), move(M.BREAK_OFF, to="", near=(CRESK,), scope=S.AGREEMENT))
    first = told(on(7), M.BREAK_OFF, scope=S.AGREEMENT)
    assert list(evidence(seen_in([*first, *again], TALKS))) == [on(7)]


def test_one_unsure_telling_dates_nothing() -> None:
    unsure = move(
        M.ACCEPT, scope=S.AGREEMENT, first=on(7), last=on(7), confidence=SURE - 0.1
    )
    vague = move(M.ACCEPT, scope=S.AGREEMENT)
    found = evidence(seen_in([*news(on(7), unsure), *news(on(9), vague)], TALKS))
    assert Sign.AGREED in found[on(9)]


def test_dated_tellings_stay_where_undated_ones_go() -> None:
    second = told(on(10), M.ACCEPT, 1, scope=S.AGREEMENT)
    vague = news(on(10), move(M.ACCEPT, scope=S.AGREEMENT), name="vague")
    reports = [*news(on(7), DEAL), *second, *vague]
    assert weight(reports, Sign.AGREED, 10) == DATED


def test_a_day_counts_with_its_neighbours_each_witness_once() -> None:
    two_days = filing(
        "a", on(7), *(move(M.DEMAND, first=on(d), last=on(d)) for d in (6, 7))
    )
    reports = [two_days, *told(on(8), M.DEMAND, 1), *told(on(9), M.DEMAND, 1)]
    near = gathered(evidence(seen_in(reports, TALKS)), on(7))
    assert weight_of(near[Sign.STATED].values()) == 2 * DATED


def test_the_weightiest_comes_first() -> None:
    reports = [
        *news(on(7), move(M.DEMAND, confidence=0.5), name="unsure"),
        *news(on(7), move(M.DEMAND), name="sure"),
    ]
    found = evidence(seen_in(reports, TALKS))[on(7)][Sign.STATED]
    assert [one.filing.id for one in weightiest(found.values())] == [
        "sure-0",
        "unsure-0",
    ]


KINDS = st.sampled_from([M.ACCEPT, M.BREAK_OFF, M.DEMAND, M.MEET, M.IMPLEMENT])
MOVES = st.builds(
    move,
    KINDS,
    scope=st.sampled_from([None, S.AGREEMENT, S.PART, S.TALKS]),
    first=st.none(),
    span=st.sampled_from([(0, 9), FAR]),
    confidence=st.floats(0.1, 1.0),
)


@st.composite
def reports(draw: st.DrawFn) -> list[Filing]:
    """Reports of some days, with reprints among them."""
    days = draw(st.lists(st.integers(1, 28), min_size=1, max_size=8))
    made = [
        filing(f"r{n}", on(day), *draw(st.lists(MOVES, max_size=3)))
        for n, day in enumerate(days)
    ]
    return [*made, *(copy_of(one, f"copy of {one.id}") for one in made[:2])]


@given(reports(), st.randoms())
def test_shuffled_reports_give_the_same(
    some: list[Filing], chance: random.Random
) -> None:
    shuffled = chance.sample(some, len(some))
    for day, signs in evidence(seen_in(some, TALKS)).items():
        other = evidence(seen_in(shuffled, TALKS))[day]
        assert set(signs) == set(other)
        for sign in signs:
            assert list(weightiest(signs[sign].values())) == list(
                weightiest(other[sign].values())
            )


@given(st.lists(MOVES, min_size=1, max_size=5), MOVES)
def test_more_tellings_of_a_day_never_lower_its_weight(
    moves: list[FiledMove], more: FiledMove
) -> None:
    first = news(on(7), *moves)
    before = evidence(seen_in(first, TALKS))
    after = evidence(seen_in([*first, *news(on(7), more, name="more")], TALKS))
    for sign, tellings in before.get(on(7), {}).items():
        assert weight_of(after[on(7)][sign].values()) >= weight_of(tellings.values())
