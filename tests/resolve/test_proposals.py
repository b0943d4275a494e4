"""Proposals of a report, to whom they are made, and what answers them."""

from dataclasses import replace

import pytest
from tests.fakes import article, entries, move
from tests.sentences import code

from headway.analyse.told import party_of
from headway.model.article import Article
from headway.model.entry import Entries, Move, Proposal
from headway.model.kinds import MoveKind, MoveStatus, ProposalStatus
from headway.model.when import When
from headway.resolve.proposals import proposals_of
from headway.resolve.roster import Roster
from headway.road import Road

OFFER = "Iran proposed to Iraq a joint patrol on the river. "
FAR = "The weather was fine in the hills. " * 20
TABLED, PENDING = ProposalStatus.TABLED, ProposalStatus.PENDING
ACCEPTED, REJECTED = ProposalStatus.ACCEPTED, ProposalStatus.REJECTED


def first(found: Entries) -> Proposal:
    return found.proposals[0]


@pytest.mark.model
@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("Iraq rejected the plan.", REJECTED),
        ("Iraq rejected it.", REJECTED),
        ("Iraq accepted the plan. Iraq rejected the visit.", ACCEPTED),
        ("Iran and Iraq agreed on the joint patrol.", ACCEPTED),
        ("Iraq needs time to study the plan.", PENDING),
        ("Iraq has not rejected the plan.", PENDING),
        ("Iraq made a counter-proposal.", PENDING),
        ("Iraq proposed a ferry instead.", PENDING),
        (FAR + "Iraq rejected the joint patrol on the river.", REJECTED),
        (FAR + "Iraq rejected Iran's proposal.", REJECTED),
        (FAR + "Iraq rejected the proposal.", REJECTED),
    ],
    ids=[
        "names the paper",
        "it",
        "the answer to something else",
        "agreed by both",
        "time is needed",
        "not rejected",
        "a counter-proposal",
        "something instead",
        "far behind, by its matter",
        "far behind, by its owner",
        "far behind, the only one",
    ],
)
def test_an_answer_is_found_by_what_it_names(
    road: Road, answer: str, status: ProposalStatus
) -> None:
    found = code(road, OFFER + answer)
    proposal = first(found)
    answers = [m for m in found.moves if m.id in proposal.answered_by]
    assert proposal.status is status
    assert proposal.recipient is not None
    assert party_of(found, proposal.recipient) == "Iraq"
    assert answers
    assert set(proposal.answered_by) < set(proposal.moves)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Iraq rejected any talks about oil.",
        "Turkey rejected the plan.",
        "Iraq demanded a bridge. Iran rejected the demand.",
        "Iran said that it rejected the plan of Turkey.",
        FAR + "Iraq rejected a visit.",
        FAR + "Iraq rejected it.",
    ],
    ids=[
        "something else",
        "not asked",
        "a demand is no proposal",
        "the proposer itself",
        "far behind, something else",
        "far behind, it",
    ],
)
def test_what_takes_up_something_else_is_no_answer(road: Road, text: str) -> None:
    proposal = first(code(road, OFFER + text))
    assert (proposal.status, proposal.answered_by) == (TABLED, ())


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Iran withdrew its offer.", ProposalStatus.WITHDRAWN),
        ("Iran abandoned its plan for a joint patrol.", ProposalStatus.WITHDRAWN),
        ("Iran withdrew its troops.", TABLED),
        ("Iraq withdrew its offer.", TABLED),
        ("Iran offered a revised plan for the patrol.", ProposalStatus.SUPERSEDED),
        ("Iran offered a new ferry.", TABLED),
    ],
    ids=[
        "withdrawn",
        "abandoned",
        "troops are no offer",
        "another's offer",
        "a revised plan",
        "something else",
    ],
)
def test_the_proposer_may_end_its_proposal(
    road: Road, text: str, status: ProposalStatus
) -> None:
    proposal = first(code(road, OFFER + text))
    assert (proposal.status, proposal.answered_by) == (status, ())
    assert (len(proposal.moves) > 1) is (status is not TABLED)


@pytest.mark.model
def test_what_names_no_matter_answers_all_that_was_just_offered(road: Road) -> None:
    found = code(road, OFFER + "Iran also offered Iraq a ferry. Iraq needs time.")
    assert [p.status for p in found.proposals] == [PENDING, PENDING]


TEXT = "Arland offers a patrol. Borland speaks first. Borland speaks again."


def standing(*answers: tuple[MoveKind, str, dict[str, object]]) -> ProposalStatus:
    """Where a proposal stands after these moves of the other side."""
    found: Article = article(TEXT)
    roster = Roster(text=TEXT)
    roster.actors.update({actor.id: actor for actor in entries().actors})
    offer = move(found, MoveKind.PROPOSE, "Arland offers a patrol", "arland")
    moves: list[Move] = [replace(offer, about="a patrol")]
    for kind, words, slots in answers:
        made = move(found, kind, words, "borland", about="the patrol plan")
        moves.append(replace(made, **slots))  # type: ignore[arg-type]
    (proposal,) = proposals_of(found, roster, moves)
    assert len(proposal.answered_by) == len(answers)
    return proposal.status


FIRST, AGAIN = "Borland speaks first", "Borland speaks again"
YES, NO = MoveKind.ACCEPT, MoveKind.REJECT


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        (((YES, FIRST, {}), (NO, AGAIN, {})), REJECTED),
        (((YES, FIRST, {}), (MoveKind.DEFER, AGAIN, {})), ACCEPTED),
        (((YES, FIRST, {"status": MoveStatus.PLANNED}),), PENDING),
        (
            ((NO, FIRST, {"date": When(2021, 3)}), (YES, AGAIN, {"date": When(2020)})),
            REJECTED,
        ),
        (
            ((MoveKind.DEFER, FIRST, {"about": "postponed its answer to the plan"}),),
            ProposalStatus.DEFERRED,
        ),
    ],
    ids=[
        "the last decides",
        "time settles nothing that is settled",
        "what is to come settles nothing",
        "the last by its day",
        "put off",
    ],
)
def test_the_last_answer_that_settles_it_decides(
    answers: tuple[tuple[MoveKind, str, dict[str, object]], ...],
    status: ProposalStatus,
) -> None:
    assert standing(*answers) is status
