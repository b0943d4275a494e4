"""What is new since a day."""

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.filings import (
    ARLAND,
    CRESK,
    copy_of,
    filing,
    meeting,
    move,
    on,
    proposal,
)
from tests.news import RIVER, found

from headway.analyse.followed.change import Change, ChangeSort
from headway.analyse.followed.changes import changes
from headway.model.entry import EntryId
from headway.model.filing import Filing
from headway.model.kinds import (
    MoveKind,
    MoveStatus,
    ProposalStatus,
    Scope,
)

DEMAND, ACCEPT = MoveKind.DEMAND, MoveKind.ACCEPT
WORDS = "Arland demands that the dam be opened by May"
DAM: dict[str, Any] = {"issues": ("dam",)}


def test_a_demand_told_since_is_new_with_its_proof() -> None:
    (one,) = found(ChangeSort.DEMANDS, filing("a", on(10), move(DEMAND, WORDS, **DAM)))
    assert (one.parties, one.issue, one.first) == ((ARLAND,), "dam", on(10))
    assert [(c.outlet, c.words) for c in one.cited] == [("The a", WORDS)]


def test_a_demand_told_before_is_not() -> None:
    assert changes(RIVER, [filing("a", on(9), move(DEMAND, WORDS))], on(10)).found == {}


def test_the_same_words_printed_again_are_not_new() -> None:
    old = filing("a", on(9), move(DEMAND, WORDS))
    again = filing("b", on(11), move(DEMAND, WORDS))
    assert not found(ChangeSort.DEMANDS, old, again)
    assert not found(ChangeSort.DEMANDS, old, copy_of(old, "c", published=on(12)))


def test_demands_of_one_party_on_one_issue_are_one_line() -> None:
    told = [filing(n, on(11), move(DEMAND, f"{WORDS}, {n}", **DAM)) for n in ("a", "b")]
    (one,) = found(ChangeSort.DEMANDS, *told)
    assert one.witnesses == 2


def test_who_is_named_first_makes_no_other_agreement() -> None:
    told = [
        filing(n, on(11), move(ACCEPT, f"they agreed, says {n}", parties=both, **DAM))
        for n, both in (("a", (CRESK, ARLAND)), ("b", (ARLAND, CRESK)))
    ]
    (one,) = found(ChangeSort.ANSWERS, *told)
    assert (one.parties, one.witnesses) == ((ARLAND, CRESK), 2)


def test_what_one_party_alone_agrees_to_stands_apart() -> None:
    told = [
        filing(n, on(11), move(ACCEPT, f"it agreed, says {n}", parties=who, **DAM))
        for n, who in (("a", (CRESK, ARLAND)), ("b", (ARLAND,)))
    ]
    assert len(found(ChangeSort.ANSWERS, *told)) == 2


def test_what_is_only_planned_denied_or_likely_misread_is_no_change() -> None:
    moves = (
        move(DEMAND, WORDS, status=MoveStatus.NEGATED),
        move(DEMAND, WORDS, status=MoveStatus.PLANNED),
        move(DEMAND, WORDS, confidence=0.3),
        move(DEMAND, WORDS, party=""),
    )
    assert changes(RIVER, [filing("a", on(10), *moves)], on(10)).found == {}


def test_offers_answers_and_acts_have_their_own_heads() -> None:
    kinds = (MoveKind.PROPOSE, MoveKind.REJECT, MoveKind.BREAK_OFF)
    sorts = changes(RIVER, [filing("a", on(10), *map(move, kinds))], on(10)).found
    heads = [ChangeSort.OFFERS, ChangeSort.ANSWERS, ChangeSort.ACTS]
    assert [sort for sort in sorts if sort is not ChangeSort.LADDER] == heads


def test_days_long_before_are_background() -> None:
    long_ago = move(DEMAND, WORDS, first=on(1, 1), last=on(1, 1))
    told = changes(RIVER, [filing("a", on(10), long_ago, meeting(on(1, 1)))], on(10))
    assert (told.found, told.background, told.reports) == ({}, 2, 1)


def test_a_report_without_a_day_counts_from_when_it_was_fetched() -> None:
    undated = filing("a", None, move(DEMAND, WORDS))
    fetched = {undated.article: on(11)}
    assert changes(RIVER, [undated], on(10)).reports == 0
    assert changes(RIVER, [undated], on(10), fetched=fetched).reports == 1
    assert changes(RIVER, [undated], on(12), fetched=fetched).reports == 0


def test_a_report_without_a_day_that_came_from_an_archive_is_no_news() -> None:
    dated = filing("b", on(1), move(DEMAND, WORDS))
    undated = filing("a", None, move(DEMAND, "open the gates at last"))
    for came, news in ((on(11), 1), (on(11, month=9), 0)):
        told = changes(RIVER, [dated, undated], on(10), fetched={undated.article: came})
        assert told.reports == news


GATES = "a plan for the gates of the northern locks"


def settled(told: Filing) -> list[Change]:
    return found(ChangeSort.SETTLED, told)


def answered(about: str = GATES, to: str | None = CRESK, **slots: Any) -> Filing:
    """A report of a proposal of Arland's to Cresk, who refuses it."""
    paper = proposal(about, "b-1", status=ProposalStatus.REJECTED, recipient=to)
    no = {"party": CRESK, "to": ARLAND, "id": EntryId("b-1"), **slots}
    answer = move(MoveKind.REJECT, "Cresk refused", **no)
    return filing("b", on(10), replace(paper, answered_by=paper.moves), answer)


def test_a_proposal_that_was_answered_is_settled_with_the_answer_as_proof() -> None:
    (one,) = settled(answered())
    assert (one.note, one.parties) == ("the proposal is rejected", (ARLAND,))
    assert [cited.words for cited in one.cited] == [GATES, "Cresk refused"]
    assert one.matter == GATES


def test_of_the_proof_that_it_is_settled_the_words_that_tell_most_come_first() -> None:
    said = "Cresk refused to open any of the lock gates before the end of May"
    told = answered()
    told = replace(told, moves=(replace(told.moves[0], words=said),))
    (one,) = settled(told)
    assert [cited.words for cited in one.cited] == [said, GATES]


@pytest.mark.parametrize("about", ["that", "go", "gates", "make a deal"])
def test_a_proposal_of_which_no_more_is_told_is_not_said_to_be_settled(
    about: str,
) -> None:
    assert not settled(answered(about, issues=("dam",)))


def test_a_proposal_of_parties_to_a_stranger_is_not_said_to_be_settled() -> None:
    assert settled(answered(issues=("dam",)))
    assert not settled(answered(to="Boren", issues=("dam",)))


def test_a_proposal_settled_long_before_its_report_is_background() -> None:
    assert settled(answered(first=on(9), last=on(9)))
    assert not settled(answered(first=on(9, 1), last=on(9, 1)))


def test_a_proposal_to_somebody_else_is_none_of_these_talks() -> None:
    assert not settled(answered(party="Boren", parties=(), to="Boren", recipients=()))


def test_a_proposal_that_lies_on_the_table_is_not_settled() -> None:
    assert not found(ChangeSort.SETTLED, filing("b", on(10), proposal("open the dam")))


def turn() -> list[Filing]:
    demands = [filing(f"d{n}", on(n), move(DEMAND, f"{n}", **DAM)) for n in (1, 2)]
    return demands + [
        filing(f"a{n}", on(n), move(ACCEPT, f"{n}", **DAM)) for n in (11, 12)
    ]


def test_a_position_that_softened_is_told_with_what_it_was() -> None:
    (one,) = found(ChangeSort.SOFTENED, *turn())
    assert (one.kind, one.before, one.issue) == (ACCEPT, (DEMAND,), "dam")
    assert (one.first, one.witnesses) == (on(11), 2)


def test_a_position_that_softened_before_is_not_news() -> None:
    later = filing("z", on(20), move(ACCEPT, "again", **DAM))
    assert not found(ChangeSort.SOFTENED, *turn(), later, since=20)


def test_there_and_back_is_no_change() -> None:
    back = [filing(f"b{n}", on(n), move(DEMAND, f"{n}", **DAM)) for n in (20, 21)]
    told = changes(RIVER, [*turn(), *back], on(10)).found
    assert not {ChangeSort.SOFTENED, ChangeSort.HARDENED} & told.keys()


def test_a_turn_in_two_steps_is_one_change() -> None:
    on_strike = {"first": on(20), "last": on(20), **DAM}
    more = [
        filing(f"b{n}", on(20), move(MoveKind.PRESSURE, f"b{n}", **on_strike))
        for n in (1, 2)
    ]
    (one,) = found(ChangeSort.HARDENED, *turn(), *more)
    assert (one.before, one.kind) == ((DEMAND, ACCEPT), MoveKind.PRESSURE)


def agreed(name: str, day: int) -> Filing:
    """A report of that day that both have agreed on it."""
    pact = move(
        ACCEPT,
        "Arland and Cresk signed the river accord",
        parties=(ARLAND, CRESK),
        scope=Scope.SIGNED,
        first=on(day),
        last=on(day),
    )
    return filing(name, on(day), pact)


def test_a_step_on_the_ladder_is_a_change_with_its_tellings() -> None:
    (one,) = found(ChangeSort.LADDER, agreed("a", 11), agreed("b", 11))
    assert (one.first, one.witnesses, one.parties) == (on(11), 2, ())
    assert one.note == "from rung 0 to rung 6, agreed"


def test_steps_stand_by_day_and_demands_by_how_many_tell_of_them() -> None:
    many = [agreed(name, 20) for name in "cdef"]
    early = [
        filing(n, on(11), move(MoveKind.PROPOSE, first=on(11), last=on(11)))
        for n in "ab"
    ]
    steps = found(ChangeSort.LADDER, *early, *many)
    assert [(one.first, one.witnesses) for one in steps] == [(on(11), 2), (on(20), 4)]
    demands = (
        *(filing(n, on(11), move(DEMAND, f"{WORDS}, {n}", **DAM)) for n in "a"),
        *(filing(n, on(20), move(DEMAND, f"or {n}", issues=("fish",))) for n in "bc"),
    )
    assert [d.issue for d in found(ChangeSort.DEMANDS, *demands)] == ["fish", "dam"]


def test_a_step_that_was_taken_before_is_no_change() -> None:
    later = agreed("c", 11)
    assert not found(ChangeSort.LADDER, agreed("a", 9), agreed("b", 9), later)


def test_what_was_found_elsewhere_is_told_too() -> None:
    step = Change(sort=ChangeSort.LADDER, parties=(), cited=(), note="5")
    told = changes(RIVER, [], on(10), aside=3, further=[step])
    assert (told.found, told.aside) == ({ChangeSort.LADDER: (step,)}, 3)
    assert (told.reports, told.until) == (0, None)


@given(st.randoms(use_true_random=False))
def test_shuffled_reports_give_the_same(dice: random.Random) -> None:
    mixed = [*turn(), *(filing(n, on(11), meeting(on(10))) for n in ("a", "b"))]
    expected = changes(RIVER, mixed, on(10))
    dice.shuffle(mixed)
    assert changes(RIVER, mixed, on(10)) == expected
