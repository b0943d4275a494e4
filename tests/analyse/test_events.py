"""Which moves are events of PLOVER, and who takes part in them."""

from dataclasses import replace
from typing import Any

import pytest
from tests.fakes import article, at

from headway.analyse.events import Event, LeftOut, events
from headway.model.actor import Actor, ActorId, Mention
from headway.model.entry import Entries, Meeting, Move, Proposal, Reader, entry_id
from headway.model.kinds import (
    ActorKind,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    ProposalStatus,
)

NAMES = ("Russia", "Iran", "Oman", "NATO")
SORTS = {"NATO": ActorKind.ORGANISATION}
ACTORS = tuple(
    Actor(
        id=ActorId(name.lower()),
        name=name,
        kind=SORTS.get(name, ActorKind.STATE),
        party=name,
    )
    for name in NAMES
)


def mention(name: str) -> Mention:
    return Mention(actor=ActorId(name.lower()))


def report(words: str, kind: str, *participants: str, **slots: Any) -> Entries:
    """A report of one move, whose words are the whole text."""
    found = article(words)
    span = at(words, words)
    move = Move(
        id=entry_id(found, kind, span),
        kind=MoveKind(kind),
        evidence=span,
        participants=tuple(map(mention, participants)),
    )
    return Entries(
        article=found,
        reader=Reader(name="rules", version="test"),
        actors=ACTORS,
        moves=(replace(move, **slots),),
    )


def in_a_meeting(source: Entries, country: str | None) -> Entries:
    (move,) = source.moves
    meeting = Meeting(
        id=entry_id(source.article, "meeting", move.evidence),
        participants=move.participants,
        status=MeetingStatus.HELD,
        evidence=move.evidence,
        moves=(move.id,),
        country=country,
    )
    return replace(source, meetings=(meeting,))


def only(source: Entries) -> Event:
    (found,) = events(source)
    assert isinstance(found, Event)
    return found


def names(event: Event) -> tuple[list[str], list[str]]:
    return [a.name for a in event.actors], [r.name for r in event.recipients]


def test_who_acts_and_towards_whom() -> None:
    said = report(
        "Iran accused Oman of theft",
        "accuse",
        actor=mention("Iran"),
        recipient=mention("Oman"),
    )
    assert names(only(said)) == (["Iran"], ["Oman"])


def test_nobody_does_something_to_himself() -> None:
    said = report(
        "Iran and Oman agreed on it",
        "accept",
        "Iran",
        "Oman",
        recipient=mention("Oman"),
    )
    assert names(only(said)) == (["Iran", "Oman"], [])


@pytest.mark.parametrize(
    ("kind", "words", "slots", "why"),
    [
        ("assess", "the talks were frank", {}, LeftOut.KIND),
        ("defer", "Iran needs time", {}, LeftOut.KIND),
        ("deny", "Iran denied it", {}, LeftOut.KIND),
        ("reject", "Iran has not refused", {"status": MoveStatus.NEGATED},
         LeftOut.NEGATED),
        ("reject", "the offer was refused", {"actor": None}, LeftOut.NOBODY),
        ("reject", "no, the report says",
         {"actor": Mention(actor=ActorId("@reporter"))}, LeftOut.NOBODY),
        ("pressure", "Iran raised the pressure", {}, LeftOut.UNTOLD),
    ],
    ids=["assess", "defer", "deny", "not made", "by nobody", "by the reporter",
         "untold"],
)  # fmt: skip
def test_what_is_no_event_says_why(
    kind: str, words: str, slots: dict[str, Any], why: LeftOut
) -> None:
    said = report(words, kind, **({"actor": mention("Iran")} | slots))
    assert list(events(said)) == [why]


@pytest.mark.parametrize(
    ("who", "words", "country", "modes"),
    [
        (("Russia", "Iran"), "they met", None, ()),
        (("Russia", "Iran"), "they met", "Russia", ()),
        (("Russia", "Iran"), "they met", "Oman", ("third-party",)),
        (("Russia", "Iran"), "they spoke by phone", "Oman", ("phone",)),
        (("Russia", "NATO"), "they met", "Oman", ("multilateral",)),
        (("Russia", "Iran", "Oman"), "they met", "Oman", ("multilateral",)),
        (("Iran",), "it held talks", "Oman", ()),
    ],
    ids=["two", "at home", "abroad", "by phone", "a council", "three", "one"],
)
def test_everybody_who_meets_is_an_actor(
    who: tuple[str, ...], words: str, country: str | None, modes: tuple[str, ...]
) -> None:
    found = only(in_a_meeting(report(words, "meet", *who), country))
    assert found.modes == modes
    assert names(found) == (list(who), [])


def test_a_visitor_acts_and_the_host_receives() -> None:
    said = report("the envoy visited Iran", "meet", "Iran", "Russia")
    found = only(in_a_meeting(said, "Iran"))
    assert found.modes == ("visit",)
    assert names(found) == (["Russia"], ["Iran"])


@pytest.mark.parametrize("country", [None, "Oman"], ids=["nowhere", "elsewhere"])
def test_a_visit_whose_host_is_not_told_is_a_meeting(country: str | None) -> None:
    said = report("the envoys visited it", "meet", "Iran", "Russia")
    found = only(in_a_meeting(said, country))
    assert "visit" not in found.modes
    assert names(found) == (["Iran", "Russia"], [])


def test_a_meeting_that_is_to_come_is_an_agreement() -> None:
    said = report("they will meet", "meet", "Iran", "Oman", status=MoveStatus.PLANNED)
    found = only(in_a_meeting(said, "Oman"))
    assert (found.type, found.modes, found.future) == ("AGREE", (), False)


def test_tellings_are_linked_by_their_meeting_or_proposal() -> None:
    met = in_a_meeting(report("they met", "meet", "Iran", "Oman"), None)
    assert only(met).link == met.meetings[0].id
    offer = report("Iran proposed a plan", "propose", actor=mention("Iran"))
    assert only(offer).link is None
    paper = Proposal(
        id=entry_id(offer.article, "proposal", offer.moves[0].evidence),
        proposer=mention("Iran"),
        about="a plan",
        status=ProposalStatus.TABLED,
        moves=(offer.moves[0].id,),
    )
    assert only(replace(offer, proposals=(paper,))).link == paper.id
