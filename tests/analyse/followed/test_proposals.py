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

from headway.analyse.followed.proposals import Paper, all_papers, table
from headway.model.entry import EntryId
from headway.model.filing import FiledMove, FiledProposal, Filing
from headway.model.kinds import MoveKind, MoveStatus, ProposalStatus

ACCEPT, REJECT, DEFER = MoveKind.ACCEPT, MoveKind.REJECT, MoveKind.DEFER
PROPOSE, DEMAND = MoveKind.PROPOSE, MoveKind.DEMAND
TABLED, PENDING = ProposalStatus.TABLED, ProposalStatus.PENDING
ACCEPTED, REJECTED = ProposalStatus.ACCEPTED, ProposalStatus.REJECTED
FERRY = "a weekly ferry across the northern strait"
CANAL = "an inspection of the canal's locks"


def tabled(
    name: str = "Post", day: int = 3, about: str = FERRY, **slots: Any
) -> Filing:
    """A report that Arland proposes something to Cresk."""
    to = slots.get("recipient", CRESK) or ""
    made = move(PROPOSE, f"Arland proposed {about}", to=to, id=EntryId(f"{name}-m"))
    return filing(name, on(day), made, proposal(about, f"{name}-m", **slots))


def told(kind: MoveKind, words: str, day: int = 10, **slots: Any) -> Filing:
    """Another report, of what Cresk answers Arland."""
    usual: dict[str, Any] = {"party": CRESK, "to": ARLAND}
    return filing("Echo", on(day), move(kind, words, **{**usual, **slots}))


def paper(*filings: Filing) -> Paper[FiledProposal]:
    (found,) = table(filings).papers
    assert all_papers(filings) == (found,)
    return found


def demand(*filings: Filing) -> Paper[FiledMove]:
    (found,) = table(filings).demands
    return found


def asked(day: int = 3, about: str = FERRY, **slots: Any) -> Filing:
    """A report that Arland demands something of Cresk."""
    return filing("Post", on(day), move(DEMAND, "demands", about=about, **slots))


# one proposal


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


# answers of other reports


@pytest.mark.parametrize(
    ("kind", "words", "status"),
    [
        (ACCEPT, "Cresk accepted the weekly ferry across the strait", ACCEPTED),
        (REJECT, "Cresk refused any weekly ferry across its strait", REJECTED),
        (DEFER, "Cresk needs time for the weekly ferry in the strait", PENDING),
        (
            DEFER,
            "Cresk postponed its answer on the weekly ferry in the strait",
            ProposalStatus.DEFERRED,
        ),
        (ACCEPT, "if Cresk accepts the weekly ferry across the strait", PENDING),
        (PROPOSE, "Cresk offered a weekly ferry off the strait instead", PENDING),
    ],
    ids=["accepted", "rejected", "needs time", "postponed", "conditional", "counter"],
)
def test_an_answer_in_another_report_is_linked(
    kind: MoveKind, words: str, status: ProposalStatus
) -> None:
    found = paper(tabled(), told(kind, words))
    assert [step.status for step in found.answers] == [status]
    (step,) = found.answers
    assert (found.status, step.unsure, step.account.report.id) == (status, None, "Echo")


def test_an_answer_that_is_only_to_come_leaves_it_open() -> None:
    words = "Cresk will accept the weekly ferry across the strait"
    found = paper(tabled(), told(ACCEPT, words, status=MoveStatus.PLANNED))
    assert (found.status, found.is_open) == (PENDING, True)


WORDS = "Cresk accepted the weekly ferry across the strait"


@pytest.mark.parametrize(
    "other",
    [
        told(ACCEPT, "Cresk accepted new rules for the harvest of herring"),
        told(ACCEPT, WORDS, day=1),
        told(ACCEPT, WORDS, party=BOREN),
        told(ACCEPT, WORDS, party=ARLAND, to=CRESK),
        told(ACCEPT, WORDS, to=BOREN),
        told(MoveKind.ACCUSE, WORDS),
        filing("Echo", on(3, month=9), move(ACCEPT, WORDS, CRESK, ARLAND)),
        filing("Echo", None, move(ACCEPT, WORDS, CRESK, ARLAND)),
        told(ACCEPT, WORDS, party=""),
    ],
    ids=[
        "another matter",
        "before it",
        "somebody else",
        "whoever made it",
        "to somebody else",
        "no answer",
        "half a year on",
        "no day",
        "nobody",
    ],
)
def test_what_is_no_answer_is_not_linked(other: Filing) -> None:
    assert paper(tabled(), other).answers == ()


def test_what_the_same_report_tells_is_left_to_that_report() -> None:
    post = tabled()
    answer = replace(move(ACCEPT, WORDS, CRESK, ARLAND), id=EntryId("a"))
    assert paper(replace(post, moves=(*post.moves, answer))).answers == ()


def test_the_paper_alone_is_an_unsure_link_and_settles_nothing() -> None:
    found = paper(tabled(), told(REJECT, "Cresk rejected Arland's latest offer"))
    (step,) = found.answers
    assert (step.status, step.unsure) == (REJECTED, "it names no matter")
    assert found.status is TABLED


def test_of_two_offers_none_is_meant_by_the_offer() -> None:
    both = [tabled(), tabled("Sun", 4, CANAL)]
    rejected = told(REJECT, "Cresk rejected Arland's latest offer")
    assert [p.answers for p in table([*both, rejected]).papers] == [(), ()]


def test_few_words_make_an_unsure_link() -> None:
    (step,) = paper(
        tabled(), told(REJECT, "no ferry, said Cresk of the northern offer")
    ).answers
    assert step.unsure is None
    found = paper(tabled(), told(REJECT, "Cresk wants no northern ferry", to=""))
    assert [step.unsure for step in found.answers] == ["few words are shared"]


def test_where_nobody_says_to_whom_the_link_is_unsure() -> None:
    open_ = tabled(recipient=None)
    found = paper(open_, told(ACCEPT, WORDS, to=""))
    assert [s.unsure for s in found.answers] == ["neither report says who is meant"]
    assert paper(open_, told(ACCEPT, WORDS)).status is ACCEPTED


def test_of_two_that_fit_alike_the_later_is_an_unsure_one() -> None:
    first, second = tabled(recipient=CRESK), tabled("Sun", 5, proposer=BOREN)
    both = table([first, second, told(ACCEPT, WORDS, to="")]).papers
    assert [len(one.answers) for one in both] == [0, 1]
    assert both[1].answers[0].unsure == "it may answer another as well"


def test_the_later_answer_decides() -> None:
    no = told(REJECT, "Cresk refused the weekly ferry across the strait", day=8)
    yes = filing("Sun", on(12), move(ACCEPT, WORDS, CRESK, ARLAND))
    assert paper(tabled(), yes, no).status is ACCEPTED


def test_the_proposer_takes_it_back() -> None:
    words = "Arland withdrew its offer of a weekly ferry across the strait"
    gone = told(MoveKind.BREAK_OFF, words, party=ARLAND, to=CRESK)
    assert paper(tabled(), gone).status is ProposalStatus.WITHDRAWN
    other = told(MoveKind.BREAK_OFF, words, party=BOREN, to=CRESK)
    assert paper(tabled(), other).status is TABLED


def test_a_revised_plan_takes_the_place_of_the_first() -> None:
    words = "Arland made a revised offer of a ferry across the strait on Sundays"
    fresh = told(PROPOSE, words, party=ARLAND, to=CRESK)
    assert paper(tabled(), fresh).status is ProposalStatus.SUPERSEDED


# demands


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


# the order of reports

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
