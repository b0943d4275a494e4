"""How surely a later move takes up a proposal, and what becomes of it."""

from dataclasses import replace
from typing import Any

import pytest

from headway.model.actor import ActorId, Mention
from headway.model.entry import EntryId, Move
from headway.model.kinds import MoveKind, MoveStatus, ProposalStatus
from headway.model.span import Span
from headway.model.when import When
from headway.resolve.answers import (
    Reply,
    Step,
    Tabled,
    closeness,
    refers,
    standing,
    step_of,
    withdraws,
)

K, S = MoveKind, ProposalStatus


def move(kind: MoveKind, start: int = 100, **slots: Any) -> Move:
    made = Move(
        id=EntryId(f"{kind} {start}"), kind=kind, evidence=Span(start, start + 9)
    )
    return replace(made, **slots)


def tabled(*words: str, to: str | None = "Peru") -> Tabled:
    """What Cuba proposed at the beginning of a report."""
    return Tabled(
        moves=(move(K.PROPOSE, 0),),
        side="Cuba",
        recipient=to,
        matter=frozenset(words),
        names=frozenset({"Cuba"}),
    )


def reply(
    kind: MoveKind, words: str, *matter: str, side: str = "Peru", **slots: Any
) -> Reply:
    return Reply(
        move=move(kind, **slots),
        words=words,
        sides=frozenset({side}),
        matter=frozenset(matter),
    )


@pytest.mark.parametrize(
    ("kind", "words", "side", "status"),
    [
        (K.ACCEPT, "Peru accepted it", "Peru", S.ACCEPTED),
        (K.REJECT, "Peru rejected it", "Peru", S.REJECTED),
        (K.DEFER, "Peru needs time", "Peru", S.PENDING),
        (K.DEFER, "Peru postponed its answer", "Peru", S.DEFERRED),
        (K.ACCEPT, "if Peru accepts it", "Peru", S.PENDING),
        (K.PROPOSE, "Peru made a counter-offer", "Peru", S.PENDING),
        (K.PROPOSE, "Peru offered boats", "Peru", None),
        (K.ACCEPT, "Chile accepted it", "Chile", None),
        (K.ACCEPT, "Cuba accepted it", "Cuba", None),
        (K.MEET, "Peru met Cuba", "Peru", None),
        (K.REJECT, "Cuba withdrew its offer", "Cuba", S.WITHDRAWN),
        (K.REJECT, "Peru withdrew its offer", "Peru", S.REJECTED),
    ],
)
def test_what_an_answer_makes_of_a_proposal(
    kind: MoveKind, words: str, side: str, status: ProposalStatus | None
) -> None:
    answer = reply(kind, words, side=side)
    found = step_of(tabled(), answer)
    expected = (
        Step(move=answer.move, status=status, answer=status is not S.WITHDRAWN)
        if status
        else None
    )
    assert found == expected


def test_whoever_answers_where_nobody_was_named_and_what_is_only_to_come() -> None:
    yes = reply(K.ACCEPT, "Chile accepted it", side="Chile")
    assert (found := step_of(tabled(to=None), yes))
    assert found.status is S.ACCEPTED
    ahead = reply(K.ACCEPT, "Peru will accept it", status=MoveStatus.PLANNED)
    assert (found := step_of(tabled(), ahead))
    assert found.status is S.PENDING


@pytest.mark.parametrize(
    ("kind", "status", "taken"),
    [
        (K.REJECT, MoveStatus.ACTUAL, True),
        (K.REJECT, MoveStatus.PLANNED, False),
        (K.MEET, MoveStatus.ACTUAL, False),
    ],
)
def test_only_a_deed_of_its_own_kind_takes_a_proposal_back(
    kind: MoveKind, status: MoveStatus, taken: bool
) -> None:
    assert withdraws(move(kind, status=status), "Cuba withdrew its offer") is taken
    assert not withdraws(move(kind, status=status), "Cuba kept its offer")


DAM = ("dam", "gate")


@pytest.mark.parametrize(
    ("answer", "only", "close"),
    [
        (reply(K.REJECT, "Peru rejected the dam and its gate", *DAM), False, 4),
        (reply(K.REJECT, "Peru rejected all", *DAM, start=9000), False, 4),
        (reply(K.REJECT, "Peru rejected Cuba's latest offer", start=9000), False, 3),
        (reply(K.REJECT, "Peru rejected Cubana's latest offer", start=900), False, 0),
        (reply(K.REJECT, "Peru rejected the offer", start=599), False, 2),
        (reply(K.REJECT, "Peru rejected the offer", start=900), False, 0),
        (reply(K.REJECT, "Peru rejected the offer", start=900), True, 2),
        (reply(K.PROPOSE, "Peru put forward ten boats instead", start=599), False, 2),
        (reply(K.PROPOSE, "Peru put forward ten boats instead", start=600), False, 0),
        (
            reply(K.REJECT, "Peru rejected the dam in the end, all said", "dam"),
            False,
            1,
        ),
        (
            reply(
                K.REJECT, "Peru rejected the dam in the end, all said", "dam", start=299
            ),
            False,
            1,
        ),
        (
            reply(
                K.REJECT, "Peru rejected the dam in the end, all said", "dam", start=300
            ),
            False,
            0,
        ),
        (reply(K.REJECT, "Peru rejected boats in the end, all said", "boat"), False, 0),
        (reply(K.REJECT, "Peru rejected them both", *DAM, about="which"), False, 0),
    ],
)
def test_how_surely_an_answer_takes_up_a_proposal(
    answer: Reply, only: bool, close: int
) -> None:
    assert closeness(tabled(*DAM), answer, only=only) == close


def test_what_stands_before_the_proposal_is_no_answer_unless_it_names_the_paper() -> (
    None
):
    late = replace(tabled(*DAM), moves=(move(K.PROPOSE, 500),))
    assert closeness(late, reply(K.REJECT, "Peru rejected it", *DAM), only=True) == 0
    named = reply(K.REJECT, "Peru rejected the offer", *DAM)
    assert closeness(late, named, only=True) == 4
    bare = reply(K.REJECT, "Peru rejected the offer")
    assert closeness(late, bare, only=True) == 0


@pytest.mark.parametrize(
    ("made", "words", "gap", "found"),
    [
        (move(K.DEFER), "Peru needs some more time to think about that", 599, True),
        (move(K.DEFER), "Peru needs some more time to think about that", 600, False),
        (move(K.REJECT, about="It"), "Peru said that it would reject it", 299, True),
        (move(K.REJECT, about="it"), "Peru said that it would reject it", 300, False),
        (move(K.REJECT, about="boats"), "Peru said no", 9, False),
        (move(K.REJECT), "Peru's envoy said no to Cuba", 9, True),
        (move(K.REJECT), "Peru's new envoy said no to Cuba", 9, False),
    ],
)
def test_a_move_just_behind_may_answer_without_a_name(
    made: Move, words: str, gap: int, found: bool
) -> None:
    assert refers(made, words, gap) is found


def step(
    status: ProposalStatus, at: int = 0, day: int = 0, who: str = "peru", **slots: Any
) -> Step:
    kinds = {S.ACCEPTED: K.ACCEPT, S.REJECTED: K.REJECT}
    made = move(
        kinds.get(status, K.DEFER),
        at,
        actor=Mention(actor=ActorId(who)),
        date=When(2021, 3, day) if day else None,
    )
    return Step(move=replace(made, **slots), status=status, answer=True)


def denied(at: int, who: str = "peru") -> Step:
    """A telling that somebody has not rejected it."""
    said = step(S.REJECTED, at, who=who)
    return replace(
        said, move=replace(said.move, status=MoveStatus.NEGATED), status=S.PENDING
    )


@pytest.mark.parametrize(
    ("steps", "status"),
    [
        ([], S.TABLED),
        ([step(S.PENDING)], S.PENDING),
        ([step(S.REJECTED), step(S.ACCEPTED, 9)], S.ACCEPTED),
        ([step(S.REJECTED), step(S.PENDING, 9)], S.REJECTED),
        ([step(S.REJECTED, 0, 5), step(S.ACCEPTED, 9, 4)], S.REJECTED),
        ([step(S.REJECTED, 0, 5), step(S.ACCEPTED, 9, 5)], S.ACCEPTED),
        ([step(S.REJECTED, 0, 5), step(S.ACCEPTED, 9)], S.ACCEPTED),
        ([step(S.REJECTED), denied(9)], S.PENDING),
        ([step(S.REJECTED), denied(9, "cuba")], S.REJECTED),
        ([denied(0), step(S.REJECTED, 9)], S.REJECTED),
        ([step(S.ACCEPTED), denied(9)], S.ACCEPTED),
    ],
    ids=[
        "none",
        "open",
        "the last",
        "what settles it",
        "the later day",
        "of one day the last",
        "one without a day",
        "taken back",
        "by another",
        "before it",
        "of another kind",
    ],
)
def test_where_its_steps_leave_a_proposal(
    steps: list[Step], status: ProposalStatus
) -> None:
    assert standing(steps) is status
