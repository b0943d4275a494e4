"""What a party holds on an issue, and what may change it."""

import random
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.filings import ARLAND, BOREN, CRESK, copy_of, filing, move, on

from headway.analyse.followed.firmness import SILENCE
from headway.analyse.followed.positions import Position, matrix, positions
from headway.analyse.followed.stances import Direction
from headway.model.dossier import Dossier, DossierId, Issue, Party
from headway.model.filing import FiledMove, Filing
from headway.model.kinds import MoveKind, MoveStatus, Scope

FISH = "fishing"
RIVER = Dossier(
    id=DossierId("river"),
    title="River talks",
    parties=(Party(name=ARLAND), Party(name=CRESK, names=("Port Cresk",))),
    issues=(Issue(name=FISH), Issue(name="dams")),
)
DEMAND, ACCEPT, REJECT = MoveKind.DEMAND, MoveKind.ACCEPT, MoveKind.REJECT


def told(kind: MoveKind, words: str = "", **slots: Any) -> FiledMove:
    """Arland's move on fishing."""
    given: dict[str, Any] = {"issues": (FISH,), **slots}
    return move(kind, words or f"Arland: {kind}", **given)


def report(name: str, day: int, kind: MoveKind, **slots: Any) -> Filing:
    """A report of that day in March with one move of Arland's on fishing."""
    return filing(name, on(day), told(kind, **slots))


def only(*filings: Filing) -> Position:
    (found,) = positions(RIVER, filings)
    return found


DEMANDS = (report("a", 1, DEMAND), report("b", 2, DEMAND))
AGREES = (report("c", 10, ACCEPT), report("d", 11, ACCEPT))


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


def test_readings_that_are_likely_wrong_are_no_stance() -> None:
    assert positions(RIVER, [report("a", 1, DEMAND, confidence=0.4)]) == ()


def test_who_has_agreed_and_promises_has_not_hardened() -> None:
    promises = (report("e", 20, MoveKind.COMMIT), report("f", 21, MoveKind.COMMIT))
    found = only(*AGREES, *promises)
    assert (found.stance.kind, found.earlier) == (ACCEPT, ())


def test_who_demanded_and_now_refuses_has_hardened() -> None:
    refuses = (report("e", 20, REJECT), report("f", 21, REJECT))
    found = only(*DEMANDS, *refuses)
    assert (found.stance.kind, found.direction) == (REJECT, Direction.HARDENED)


@pytest.mark.parametrize(
    ("kind", "status", "worth"),
    [
        (MoveKind.ACCEPT, MoveStatus.PLANNED, -2),
        (MoveKind.PRESSURE, MoveStatus.PLANNED, 2),
        (MoveKind.REJECT, MoveStatus.PLANNED, 2),
        (MoveKind.REJECT, MoveStatus.NEGATED, 0),
        (MoveKind.ACCEPT, MoveStatus.NEGATED, 0),
    ],
    ids=[
        "a planned acceptance is a promise",
        "planned pressure is a threat",
        "who will refuse refuses",
        "who has not refused has not answered",
        "who has not agreed has not answered",
    ],
)
def test_what_is_planned_or_not_done_is_worth_less(
    kind: MoveKind, status: MoveStatus, worth: int
) -> None:
    assert only(report("a", 1, kind, status=status)).stance.firmness == worth


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (MoveKind.WARN, MoveStatus.NEGATED),
        (MoveKind.DEMAND, MoveStatus.NEGATED),
        (MoveKind.BREAK_OFF, MoveStatus.NEGATED),
        (MoveKind.MEET, MoveStatus.ACTUAL),
        (MoveKind.ACCUSE, MoveStatus.ACTUAL),
        (MoveKind.ASSESS, MoveStatus.ACTUAL),
        (MoveKind.DENY, MoveStatus.ACTUAL),
    ],
)
def test_other_moves_are_no_stance(kind: MoveKind, status: MoveStatus) -> None:
    assert positions(RIVER, [report("a", 1, kind, status=status)]) == ()


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


@pytest.mark.parametrize(
    ("sentence", "by", "worth"),
    [((0, 40), ARLAND, 2), ((41, 80), ARLAND, -2), ((0, 40), CRESK, -2)],
    ids=["one sentence", "another sentence", "the pressure of another"],
)
def test_a_promise_in_one_breath_with_pressure_is_a_threat(
    sentence: tuple[int, int], by: str, worth: int
) -> None:
    vow = told(MoveKind.COMMIT, "Arland vowed", sentence=(0, 40))
    act = told(
        MoveKind.PRESSURE,
        "to close the lock",
        sentence=sentence,
        parties=(by,),
        confidence=0.35,
    )
    assert only(filing("a", on(1), vow, act)).stance.firmness == worth


def test_a_deed_with_no_day_of_its_own_weighs_less() -> None:
    dated: dict[str, Any] = {"first": on(10), "last": on(10)}
    deeds = [report(n, 10, MoveKind.PRESSURE) for n in ("c", "d")]
    fresh = [report(n, 10, MoveKind.PRESSURE, **dated) for n in ("c", "d")]
    assert only(*DEMANDS, *deeds).stance.kind is DEMAND
    assert only(*DEMANDS, *fresh).stance.kind is MoveKind.PRESSURE


def test_a_telling_in_full_words_comes_before_a_scrap() -> None:
    scrap = report("a", 1, DEMAND, words="it demanded", confidence=0.95)
    full = report(
        "b",
        2,
        DEMAND,
        words="Arland demanded that the boats of Cresk stay away from the bay",
        confidence=0.9,
    )
    assert [c.outlet for c in only(scrap, full).stance.tellings] == ["The b", "The a"]


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
