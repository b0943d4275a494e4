"""What in another report answers a proposal."""

from dataclasses import replace

import pytest
from tests.filings import (
    ARLAND,
    BOREN,
    CRESK,
    filing,
    move,
    on,
)
from tests.papers import (
    ACCEPT,
    ACCEPTED,
    CANAL,
    DEFER,
    PENDING,
    PROPOSE,
    REJECT,
    REJECTED,
    TABLED,
    WORDS,
    paper,
    tabled,
    told,
)

from headway.analyse.followed.proposals import table
from headway.model.entry import EntryId
from headway.model.filing import Filing
from headway.model.kinds import MoveKind, MoveStatus, ProposalStatus


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
