"""Proposals of a report, to whom they are made, and what answers them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.fakes import ARLAND, BORLAND, article, move
from tests.sentences import code

from headway.analyse.told import party_of
from headway.model.actor import Actor, ActorId
from headway.model.entry import Move, Proposal
from headway.model.kinds import ActorKind, MoveKind, MoveStatus, ProposalStatus
from headway.model.when import When
from headway.resolve.proposals import proposals_of
from headway.resolve.roster import Roster
from headway.road import Road

OFFER = "Arland proposed to Borland a joint patrol on the river. "
FAR = "The weather was fine in the hills. " * 20
CRESK = Actor(id=ActorId("cresk"), name="Cresk", kind=ActorKind.STATE, party="Cresk")
TABLED, PENDING = ProposalStatus.TABLED, ProposalStatus.PENDING
ACCEPTED, REJECTED = ProposalStatus.ACCEPTED, ProposalStatus.REJECTED
WITHDRAWN, SUPERSEDED = ProposalStatus.WITHDRAWN, ProposalStatus.SUPERSEDED
YES, NO, DEFER = MoveKind.ACCEPT, MoveKind.REJECT, MoveKind.DEFER
PROPOSE, BREAK_OFF = MoveKind.PROPOSE, MoveKind.BREAK_OFF


def made(
    text: str, kind: MoveKind, words: str, about: str | None, **slots: object
) -> Move:
    """A move at these words, made by whoever they begin with."""
    by = words.split()[0].lower()
    plain = move(article(text), kind, words, by, about=about)
    return replace(plain, **slots)  # type: ignore[arg-type]


def proposals(text: str, moves: Sequence[Move]) -> list[Proposal]:
    """The proposals of a report in which Arland offers Borland a patrol at first."""
    roster = Roster(text=text)
    roster.actors.update({actor.id: actor for actor in (ARLAND, BORLAND, CRESK)})
    words = "Arland proposed to Borland a joint patrol on the river"
    to = made(text, PROPOSE, "Borland", None).actor
    about = "a joint patrol on the river"
    offer = made(text, PROPOSE, words, about, recipient=to)
    return list(proposals_of(article(text), roster, [offer, *moves]))


def first(before: str, *told: tuple[MoveKind, str, str | None]) -> Proposal:
    """The offer, with these moves behind what stands before them."""
    text = OFFER + before + " ".join(f"{words}." for _, words, _ in told)
    moves = [made(text, kind, words, about) for kind, words, about in told]
    return proposals(text, moves)[0]


@pytest.mark.parametrize(
    ("before", "kind", "words", "about", "status"),
    [
        ("", NO, "Borland rejected the plan", "the plan", REJECTED),
        ("", NO, "Borland rejected it", "it", REJECTED),
        ("", NO, "Borland said no", None, REJECTED),
        ("", YES, "Borland agreed to the patrol", "the patrol", ACCEPTED),
        ("", DEFER, "Borland needs time", "time", PENDING),
        ("", DEFER, "Borland postponed it", "it", ProposalStatus.DEFERRED),
        ("", PROPOSE, "Borland made a counter-proposal", None, PENDING),
        ("", PROPOSE, "Borland proposed a ferry instead", "a ferry", PENDING),
        (FAR, NO, "Borland rejected joint river patrols", None, REJECTED),
        (FAR, NO, "Borland rejected Arland's offer", "Arland's offer", REJECTED),
        (FAR, NO, "Borland rejected the offer", "the offer", REJECTED),
        ("", YES, "If Borland accepts the plan", "the plan", PENDING),
    ],
    ids=[
        "names the paper",
        "it",
        "no",
        "names the matter",
        "time is needed",
        "put off",
        "a counter-proposal",
        "something instead",
        "far behind, by its matter",
        "far behind, by its owner",
        "far behind, the only one",
        "if",
    ],
)
def test_an_answer_is_found_by_what_it_names(
    before: str, kind: MoveKind, words: str, about: str | None, status: ProposalStatus
) -> None:
    text = f"{OFFER}{before}{words}."
    answer = made(text, kind, words, about)
    by = made(text, kind, "Borland", None).actor
    (proposal, *_) = proposals(text, [replace(answer, actor=by)])
    assert proposal.status is status
    assert proposal.answered_by == (answer.id,)
    assert answer.id in proposal.moves


@pytest.mark.parametrize(
    ("before", "kind", "words", "about"),
    [
        ("", NO, "Borland rejected any talks about oil", "any talks about oil"),
        ("", NO, "Cresk rejected the plan", "the plan"),
        ("", NO, "Arland rejected the plan", "the plan"),
        ("", MoveKind.DEMAND, "Borland demanded the plan", "the plan"),
        ("", NO, "Borland rejected what was said", "what"),
        ("", PROPOSE, "Borland proposed a ferry", "a ferry"),
        (FAR, NO, "Borland rejected a visit", "a visit"),
        (FAR, NO, "Borland rejected it", "it"),
        (FAR, DEFER, "Borland needs time", "time"),
    ],
    ids=[
        "something else",
        "not asked",
        "the proposer itself",
        "a demand",
        "a relative",
        "an offer of its own",
        "far behind, something else",
        "far behind, it",
        "far behind, time",
    ],
)
def test_what_takes_up_something_else_is_no_answer(
    before: str, kind: MoveKind, words: str, about: str | None
) -> None:
    proposal = first(before, (kind, words, about))
    assert (proposal.status, proposal.answered_by) == (TABLED, ())


@pytest.mark.parametrize(
    ("kind", "words", "about", "status"),
    [
        (BREAK_OFF, "Arland withdrew its offer", "its offer", WITHDRAWN),
        (PROPOSE, "Arland took the plan off the table", None, WITHDRAWN),
        (BREAK_OFF, "Arland withdrew its troops", "its troops", TABLED),
        (BREAK_OFF, "Borland withdrew its offer", "its offer", TABLED),
        (PROPOSE, "Arland made a revised plan", "a revised plan", SUPERSEDED),
        (PROPOSE, "Arland offered a new ferry", "a new ferry", TABLED),
    ],
    ids=[
        "withdrawn",
        "off the table",
        "troops are no offer",
        "another's offer",
        "a revised plan",
        "something else",
    ],
)
def test_the_proposer_may_end_its_proposal(
    kind: MoveKind, words: str, about: str | None, status: ProposalStatus
) -> None:
    proposal = first("", (kind, words, about))
    assert (proposal.status, proposal.answered_by) == (status, ())
    assert (len(proposal.moves) > 1) is (status is not TABLED)


def test_told_again_it_is_one_and_another_matter_is_another() -> None:
    text = f"{OFFER}Arland offered the river patrol again. Arland offered a ferry."
    again = made(text, PROPOSE, "Arland offered the river patrol", "the river patrol")
    ferry = made(text, PROPOSE, "Arland offered a ferry", "a ferry")
    assert [len(p.moves) for p in proposals(text, [again, ferry])] == [2, 1]


def test_what_names_no_matter_answers_all_that_was_just_offered() -> None:
    text = f"{OFFER}Arland also offered a ferry. Borland needs time."
    ferry = made(text, PROPOSE, "Arland also offered a ferry", "a ferry")
    time = made(text, DEFER, "Borland needs time", "time")
    found = proposals(text, [ferry, time])
    assert [p.status for p in found] == [PENDING, PENDING]


def test_an_answer_may_be_told_before_the_proposal() -> None:
    text = f"Borland rejected the joint river patrol plan. {OFFER}"
    about = "the joint river patrol plan"
    answer = made(text, NO, f"Borland rejected {about}", about)
    (proposal,) = proposals(text, [answer])
    assert (proposal.status, proposal.answered_by) == (REJECTED, (answer.id,))


ONCE, AGAIN = "Borland accepts the plan", "Borland goes back on the plan"


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        ((YES, {}), (NO, {}), REJECTED),
        ((YES, {}), (DEFER, {}), ACCEPTED),
        ((YES, {"status": MoveStatus.PLANNED}), (DEFER, {}), PENDING),
        ((NO, {"status": MoveStatus.NEGATED}), (DEFER, {}), PENDING),
        ((NO, {}), (NO, {"status": MoveStatus.NEGATED}), PENDING),
        ((NO, {"status": MoveStatus.NEGATED}), (NO, {}), REJECTED),
        ((NO, {"date": When(2021, 3)}), (YES, {"date": When(2020)}), REJECTED),
    ],
    ids=[
        "the last decides",
        "time settles nothing that is settled",
        "what is to come settles nothing",
        "what is denied settles nothing",
        "what is taken back settles nothing",
        "what is done after all settles it",
        "the last by its day",
    ],
)
def test_the_last_answer_that_settles_it_decides(
    one: tuple[MoveKind, dict[str, object]],
    other: tuple[MoveKind, dict[str, object]],
    status: ProposalStatus,
) -> None:
    text = f"{OFFER}{ONCE}. {AGAIN}."
    answers = [
        made(text, one[0], ONCE, "the plan", **one[1]),
        made(text, other[0], AGAIN, "the plan", **other[1]),
    ]
    (proposal,) = proposals(text, answers)
    assert proposal.status is status
    assert proposal.answered_by == tuple(answer.id for answer in answers)


@pytest.mark.model
@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("Iraq rejected the plan.", REJECTED),
        ("Turkey rejected the plan.", TABLED),
        ("Iran and Iraq agreed on the joint patrol.", ACCEPTED),
        ("Iraq demanded a bridge. Iran rejected the demand.", TABLED),
        (
            "Iraq could not accept the proposal. Iraq has not rejected it either.",
            PENDING,
        ),
    ],
    ids=[
        "of who is asked",
        "of another",
        "by both",
        "a demand is no proposal",
        "neither way",
    ],
)
def test_sentences_give_the_answers(
    road: Road, answer: str, status: ProposalStatus
) -> None:
    found = code(road, "Iran proposed to Iraq a joint patrol on the river. " + answer)
    proposal = found.proposals[0]
    assert proposal.status is status
    assert proposal.recipient is not None
    assert party_of(found, proposal.recipient) == "Iraq"


@pytest.mark.model
def test_what_another_has_not_done_takes_nothing_back(road: Road) -> None:
    text = "Iran proposed a joint patrol on the river. Iraq rejected the plan. {}"
    (proposal,) = code(road, text.format("Turkey has not rejected it.")).proposals
    assert proposal.status is REJECTED
