"""Proposals and demands over many reports: each once, with the answers of others."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.filings import (
    ARLAND,
    BOREN,
    CRESK,
    copy_of,
    filing,
    move,
    on,
    proposal,
)
from tests.papers import (
    ACCEPT,
    ACCEPTED,
    CANAL,
    DEMAND,
    FERRY,
    PROPOSE,
    REJECT,
    REJECTED,
    TABLED,
    WORDS,
    paper,
    tabled,
    told,
)

from headway.analyse.followed.proposals import Paper, table
from headway.model.entry import EntryId
from headway.model.filing import FiledMove, Filing
from headway.model.kinds import MoveKind, MoveStatus


def demand(*filings: Filing) -> Paper[FiledMove]:
    (found,) = table(filings).demands
    return found


def asked(day: int = 3, about: str = FERRY, **slots: Any) -> Filing:
    """A report that Arland demands something of Cresk."""
    return filing("Post", on(day), move(DEMAND, "demands", about=about, **slots))


def test_one_proposal_of_two_reports_is_one_with_two_witnesses() -> None:
    again = "a ferry across the northern strait each week"
    found = paper(tabled(), tabled("Echo", 20, again))
    assert (len(found.tellings), len(found.witnesses), found.day) == (2, 2, on(3))


def test_a_reprint_adds_no_witness_and_no_step() -> None:
    found = paper(tabled(), copy_of(tabled(), "Echo"))
    assert (len(found.tellings), len(found.witnesses), len(found.steps)) == (2, 1, 1)


@pytest.mark.parametrize(
    "other",
    [
        tabled("Echo", 4, CANAL),
        tabled("Echo", 4, proposer=BOREN),
        tabled("Echo", 4, recipient=BOREN),
        filing("Echo", on(3, month=9), *tabled().moves, *tabled().proposals),
        filing("Echo", None, *tabled().moves, *tabled().proposals),
    ],
    ids=["another matter", "another side", "to another", "half a year on", "no day"],
)
def test_another_proposal_stays_another(other: Filing) -> None:
    assert len(table([tabled(), other]).papers) == 2


def test_what_a_report_itself_tells_of_the_answer_counts() -> None:
    made = replace(move(PROPOSE, "offer"), id=EntryId("m1"))
    said = replace(move(REJECT, "no", CRESK, ARLAND), id=EntryId("m2"))
    whole = proposal(FERRY, "m1", "m2", answered_by=(EntryId("m2"),), status=REJECTED)
    found = paper(filing("Post", on(3), made, said, whole))
    assert [s.status for s in found.steps] == [TABLED, REJECTED]
    assert (found.status, found.is_open, len(found.answers)) == (REJECTED, False, 1)


def test_a_demand_is_answered_in_another_report() -> None:
    found = demand(asked(), told(MoveKind.CONCEDE, WORDS))
    assert (found.side, found.recipient, found.status) == (ARLAND, CRESK, ACCEPTED)


@pytest.mark.parametrize(
    "other",
    [
        asked(status=MoveStatus.NEGATED),
        filing("Post", on(3), move(DEMAND, "demands", parties=(ARLAND, CRESK))),
        filing("Post", on(3), move(DEMAND, "demands")),
    ],
    ids=["not demanded", "of two parties", "of nothing named"],
)
def test_what_is_no_demand_of_one_party_is_left_out(other: Filing) -> None:
    assert table([other]).demands == ()


def test_every_step_cites_its_report_and_move() -> None:
    found = demand(asked(), told(REJECT, "Cresk refused a weekly ferry in the strait"))
    cited = [(s.account.report.id, s.account.entry.id) for s in found.steps]
    assert cited == [("Post", "Post-0"), ("Echo", "Echo-0")]


def test_words_that_all_use_tell_little() -> None:
    noise = [tabled(f"P{n}", 3 + n % 3, FERRY, proposer=BOREN) for n in range(20)]
    found = table([*noise, tabled(), told(REJECT, "no weekly ferry in the strait")])
    assert all(one.answers == () for one in found.papers)


ABOUTS = st.sampled_from([FERRY, CANAL, "the ferry across the northern strait"])
PARTIES = st.sampled_from([ARLAND, BOREN, CRESK])


@st.composite
def piles(draw: st.DrawFn) -> list[Filing]:
    """Some reports of proposals, demands and answers."""
    found = []
    for n in range(draw(st.integers(0, 6))):
        kind = draw(st.sampled_from([ACCEPT, REJECT, DEMAND, PROPOSE]))
        by, to, about = draw(PARTIES), draw(PARTIES), draw(ABOUTS)
        made = replace(move(kind, about, by, to, about=about), id=EntryId(f"{n}-m"))
        day = draw(st.one_of(st.none(), st.integers(1, 9).map(on)))
        papers = [proposal(about, f"{n}-m", proposer=by)] if kind is PROPOSE else []
        found.append(filing(f"P{n}", day, made, *papers))
    return found


@given(piles().flatmap(lambda p: st.tuples(st.just(p), st.permutations(p))))
def test_the_order_of_reports_changes_nothing(
    both: tuple[list[Filing], list[Filing]],
) -> None:
    assert table(both[0]) == table(both[1])


def test_no_reports_no_proposals() -> None:
    empty = table([])
    assert (empty.papers, empty.demands) == ((), ())
    assert (
        table([filing("Post", on(3), proposal(FERRY, proposer=None, actor=""))]).papers
        == ()
    )


def test_the_other_party_of_the_sentence_is_who_is_answered() -> None:
    open_ = tabled(recipient=None)
    found = paper(open_, told(ACCEPT, WORDS, to="", near=(CRESK, ARLAND, BOREN)))
    assert [s.unsure for s in found.answers] == ["neither report says who is meant"]
    found = paper(open_, told(ACCEPT, WORDS, to="", near=(CRESK, ARLAND)))
    assert [s.unsure for s in found.answers] == [None]
