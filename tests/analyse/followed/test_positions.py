"""What a party holds on an issue, and what may change it."""

import random
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.filings import ARLAND, BOREN, CRESK, copy_of, filing, move, on
from tests.stances import (
    ACCEPT,
    AGREES,
    DEMAND,
    DEMANDS,
    FISH,
    REJECT,
    RIVER,
    only,
    report,
    told,
)

from headway.analyse.followed.firmness import SILENCE
from headway.analyse.followed.positions import matrix, positions
from headway.analyse.followed.stances import Direction
from headway.model.kinds import MoveKind, Scope


def test_a_position_is_the_latest_stance_with_the_earlier_ones() -> None:
    found = only(*DEMANDS, *AGREES)
    assert (found.party, found.issue) == (ARLAND, FISH)
    assert (found.stance.kind, found.since) == (ACCEPT, on(10))
    assert found.direction is Direction.SOFTENED
    (before,) = found.earlier
    assert (before.kind, before.since, before.told) == (DEMAND, on(1), on(2))
    assert before.direction is Direction.UNCHANGED


def test_a_stance_of_one_report_is_weak_and_one_of_two_is_not() -> None:
    alone, copied = only(DEMANDS[0]), only(DEMANDS[0], copy_of(DEMANDS[0], "z"))
    assert (alone.stance.alone, alone.is_weak) == (True, True)
    assert copied.is_weak
    both = only(*DEMANDS)
    assert (both.stance.alone, both.is_weak) == (False, False)


@pytest.mark.parametrize(
    ("days", "unheard"),
    [(SILENCE.days + 1, on(2)), (SILENCE.days, None)],
    ids=["half a year and a day", "half a year"],
)
def test_a_stance_of_which_nobody_tells_for_long_is_not_heard_of(
    days: int, unheard: date | None
) -> None:
    found = only(*DEMANDS, filing("z", on(2) + timedelta(days=days)))
    assert (found.unheard_since, found.is_weak) == (unheard, unheard is not None)


def test_the_way_back_is_a_hardening() -> None:
    back = (report("e", 20, REJECT), report("f", 21, REJECT))
    assert only(*DEMANDS, *AGREES, *back).direction is Direction.HARDENED


def test_the_same_stance_told_again_is_one_with_several_witnesses() -> None:
    found = only(*DEMANDS)
    assert (found.witnesses, found.earlier) == (2, ())
    assert [cited.outlet for cited in found.stance.tellings] == ["The a", "The b"]


def test_reprints_are_one_witness() -> None:
    first, _ = DEMANDS
    assert only(first, copy_of(first, "x"), copy_of(first, "y")).witnesses == 1


def test_a_single_odd_reading_flips_nothing_and_stays_visible() -> None:
    found = only(*DEMANDS, AGREES[0])
    assert (found.stance.kind, found.earlier) == (DEMAND, ())
    assert [cited.filing.id for cited in found.stance.odd] == ["c"]


def test_reprints_of_an_odd_reading_flip_nothing() -> None:
    odd = AGREES[0]
    found = only(*DEMANDS, odd, copy_of(odd, "x"), copy_of(odd, "y"))
    assert (found.stance.kind, found.earlier) == (DEMAND, ())


def test_odd_readings_far_apart_flip_nothing() -> None:
    late = report("d", 28, ACCEPT)
    assert only(*DEMANDS, AGREES[0], late).stance.kind is DEMAND


def test_a_tie_leaves_the_stance_as_it_is() -> None:
    still = (report("e", 10, DEMAND), report("f", 11, DEMAND))
    assert only(*DEMANDS, *AGREES, *still).stance.kind is DEMAND


def test_who_has_agreed_and_promises_has_not_hardened() -> None:
    promises = (report("e", 20, MoveKind.COMMIT), report("f", 21, MoveKind.COMMIT))
    found = only(*AGREES, *promises)
    assert (found.stance.kind, found.earlier) == (ACCEPT, ())


def test_who_demanded_and_now_refuses_has_hardened() -> None:
    refuses = (report("e", 20, REJECT), report("f", 21, REJECT))
    found = only(*DEMANDS, *refuses)
    assert (found.stance.kind, found.direction) == (REJECT, Direction.HARDENED)


def test_a_move_counts_on_its_own_day() -> None:
    later = report("a", 20, ACCEPT, first=on(5), last=on(5))
    assert only(later).since == on(5)


def test_what_is_to_come_counts_on_the_day_it_is_told() -> None:
    ahead = report("a", 20, ACCEPT, first=on(25), last=on(25))
    assert only(ahead).since == on(20)


@pytest.mark.parametrize("published", [None, on(20)])
def test_a_move_of_some_year_has_no_place_in_the_order(published: date | None) -> None:
    vague = told(ACCEPT, first=date(2019, 1, 1), last=date(2019, 12, 31))
    assert positions(RIVER, [filing("a", published, vague)]) == ()


def test_a_report_that_was_corrected_tells_nothing() -> None:
    gone = report("a", 1, DEMAND)
    assert positions(RIVER, [filing("a", on(1), *gone.moves, superseded=True)]) == ()


def test_what_two_sides_agree_counts_for_both() -> None:
    joint = filing("a", on(1), told(ACCEPT, parties=(ARLAND, CRESK)))
    assert [one.party for one in positions(RIVER, [joint])] == [ARLAND, CRESK]


def test_a_move_of_nobody_known_is_no_position() -> None:
    assert positions(RIVER, [filing("a", on(1), told(DEMAND, parties=()))]) == ()


def test_the_talks_as_a_whole_are_the_last_row() -> None:
    left = filing("z", on(3), move(MoveKind.BREAK_OFF, "Cresk left", CRESK, ARLAND))
    rows = matrix(RIVER, [*DEMANDS, left])
    assert rows.issues == (FISH, "dams", None)
    assert rows.parties == (ARLAND, CRESK)
    whole = rows.at(None, CRESK)
    assert whole is not None
    assert whole.stance.kind is MoveKind.BREAK_OFF
    assert rows.at("dams", BOREN) is None
    assert rows.at(None, ARLAND) is None


@pytest.mark.parametrize(
    ("slots", "told"),
    [
        ({"to": CRESK}, True),
        ({"to": "", "near": (CRESK,), "scope": Scope.AGREEMENT}, True),
        ({"to": "", "parties": (ARLAND, CRESK)}, True),
        ({"to": "", "scope": Scope.AGREEMENT}, False),
        ({"to": ""}, False),
    ],
    ids=["towards the other", "an accord with it", "of both", "another accord", "none"],
)
def test_what_a_party_does_elsewhere_is_no_part_of_the_talks(
    slots: dict[str, Any], told: bool
) -> None:
    left = move(MoveKind.BREAK_OFF, "Arland left", **slots)
    assert bool(positions(RIVER, [filing("a", on(1), left)])) is told


KINDS = st.sampled_from([DEMAND, REJECT, ACCEPT, MoveKind.DEFER, MoveKind.PROPOSE])
TOLD = st.lists(st.tuples(st.integers(0, 40), KINDS, st.floats(0.3, 1)), max_size=25)


@given(TOLD, st.randoms(use_true_random=False))
def test_shuffled_reports_give_the_same(
    found: list[tuple[int, MoveKind, float]], dice: random.Random
) -> None:
    filings = [
        filing(f"r{n}", on(1) + timedelta(days=day), told(kind, confidence=sure))
        for n, (day, kind, sure) in enumerate(found)
    ]
    mixed = list(filings)
    dice.shuffle(mixed)
    assert positions(RIVER, mixed) == positions(RIVER, filings)


@given(TOLD)
def test_each_stance_has_its_proof_and_follows_the_one_before(
    found: list[tuple[int, MoveKind, float]],
) -> None:
    filings = [
        filing(f"r{n}", on(1) + timedelta(days=day), told(kind, confidence=sure))
        for n, (day, kind, sure) in enumerate(found)
    ]
    for one in positions(RIVER, filings):
        days = [stance.since for stance in one.history]
        assert days == sorted(set(days), reverse=True)
        for stance in one.history:
            assert stance.tellings
            assert all(c.day and c.day >= stance.since for c in stance.tellings)
