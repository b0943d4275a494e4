"""Phrases for standing channels to channels: whose they are, and their last state."""

import pytest
from tests.sentences import code

from headway.analyse.told import party_of, words
from headway.model.entry import Channel, Entries
from headway.model.kinds import ChannelState, DoubtKind, MoveKind
from headway.road import Road

pytestmark = pytest.mark.model
OPEN, FROZEN = ChannelState.OPEN, ChannelState.FROZEN
CLOSED, REACTIVATED = ChannelState.CLOSED, ChannelState.REACTIVATED


def one(found: Entries) -> Channel:
    (channel,) = found.channels
    return channel


def parties(found: Entries, channel: Channel) -> set[str]:
    return {party_of(found, mention) for mention in channel.parties}


@pytest.mark.parametrize(
    ("text", "state", "since"),
    [
        ("The NATO-Russia Council has been frozen since October.", FROZEN, "2020-10"),
        ("The hotline between Iran and Iraq is open.", OPEN, None),
        ("The Iranian consulate in Basra was closed in 2014.", CLOSED, "2014"),
        ("The Iranian embassy in Iraq reopened on Monday.", REACTIVATED, "2021-03-01"),
        ("The hotline between Iran and Iraq, cut in 2019, rang.", CLOSED, "2019"),
        ("Iran suspended operations at its embassy in Iraq.", FROZEN, None),
        ("Iraq said that Iran had closed its consulate in Basra.", CLOSED, None),
        ("After closing its consulate in Basra, Iran left.", CLOSED, None),
        ("The closure of the Iranian consulate in Basra will hurt.", CLOSED, None),
        ("The military hotline with Iraqi forces of Iran was cut.", CLOSED, None),
    ],
    ids=[
        "frozen since a month",
        "open",
        "closed in a year",
        "open again",
        "a participle tells it",
        "its work is stopped",
        "reported",
        "after it",
        "what follows from it is to come",
        "with the forces of a side",
    ],
)
def test_a_channel_bears_its_state_and_since_when(
    road: Road, text: str, state: ChannelState, since: str | None
) -> None:
    channel = one(code(road, text))
    assert (channel.state, channel.planned) == (state, None)
    assert (str(channel.since) if channel.since else None) == since


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("Iran will reopen its embassy in Iraq in May.", REACTIVATED),
        ("Iran and Iraq agreed to set up a joint commission.", OPEN),
        ("Iran ordered the closure of the Iraqi consulate in Basra.", CLOSED),
        ("Iran said that it would close its embassy in Iraq.", CLOSED),
        ("Iran met Iraq before the opening of its embassy in Iraq.", OPEN),
        ("Iran will see the reopening of its embassy in Iraq.", REACTIVATED),
    ],
    ids=["will", "agreed to", "ordered", "reported to come", "before", "will see"],
)
def test_what_is_announced_is_planned_and_no_state(
    road: Road, text: str, planned: ChannelState
) -> None:
    channel = one(code(road, text))
    assert (channel.state, channel.planned, channel.since) == (None, planned, None)


@pytest.mark.parametrize(
    "text",
    [
        "Iran threatened to close the hotline with Iraq.",
        "Iran may close its embassy in Iraq.",
        "Iran did not close its embassy in Iraq.",
        "Iran denied closing its embassy in Iraq.",
        "Iran refused to reopen its embassy in Iraq.",
        "If Iran closes its embassy in Iraq, the road will be shut.",
        "Iran spoke of closing its embassy in Iraq.",
        "Iran could welcome the closure of the Iraqi consulate in Basra.",
        "Iraq urged Iran to reopen its embassy.",
        "Iran opened a museum beside its embassy in Iraq.",
        "The chairman of the NATO-Russia Council opened a museum.",
        "Iran closed the TV channel of Iraq.",
        "Iranian ships closed the channel.",
        "The committee closed its hearing on Iran.",
        "The council's chairman closed the debate on Iran and Iraq.",
        "The city council of Basra reopened the road to Iran.",
    ],
)
def test_what_is_not_done_or_is_no_channel_gives_none(road: Road, text: str) -> None:
    assert code(road, text).channels == ()


def test_a_channel_is_told_once_and_a_plan_stands_beside_its_state(road: Road) -> None:
    found = code(
        road,
        "NATO and Russia agreed to reactivate the NATO-Russia Council. "
        "The envoys met for four hours. The council has been frozen since 2014.",
    )
    channel = one(found)
    assert channel.name == "NATO-Russia Council"
    assert parties(found, channel) == {"NATO", "Russia"}
    assert (channel.state, channel.planned) == (FROZEN, REACTIVATED)
    assert str(channel.since) == "2014"
    assert "frozen since 2014" in words(found, channel.evidence)


def test_two_consulates_are_two_and_so_are_a_consulate_and_an_embassy(
    road: Road,
) -> None:
    found = code(
        road,
        "The Iranian consulate in Basra was closed. The Iraqi consulate in Shiraz was "
        "closed. The Iranian embassy in Iraq was closed.",
    )
    assert len(found.channels) == 3


def test_a_later_phrase_may_be_shorter_but_bears_no_other_words(road: Road) -> None:
    text = "Russia suspended its mission to NATO. Russia closed {} mission of NATO."
    assert len(code(road, text.format("the liaison")).channels) == 2
    again = "Russia suspended its mission to NATO. It closed the mission on Monday."
    assert len(code(road, again).channels) == 1


def test_the_later_day_decides_and_reopening_needs_no_day(road: Road) -> None:
    text = "The Iranian embassy in Iraq {} The embassy {}"
    dated = text.format("reopened in 2015.", "was closed in 2019.")
    assert one(code(road, dated)).state is CLOSED
    bare = text.format("reopened.", "was closed in 2014.")
    assert one(code(road, bare)).state is REACTIVATED


def test_two_states_with_no_days_are_a_doubt(road: Road) -> None:
    text = "Iran froze the hotline with Iraq. Iran closed the hotline{}."
    unsure = [d.kind for d in code(road, text.format("")).doubts]
    assert DoubtKind.WHICH_STATE in unsure
    sure = code(road, text.format(" on Monday"))
    assert DoubtKind.WHICH_STATE not in [d.kind for d in sure.doubts]
    assert one(sure).state is CLOSED


def test_the_name_of_a_channel_tells_whose_it_is(road: Road) -> None:
    found = code(road, "The Iranian Consulate in Basra was closed on Monday.")
    assert parties(found, one(found)) == {"Iran"}
    assert code(road, "The Basra Consulate was closed.").channels[0].parties == ()


def test_the_moves_that_tell_of_a_channel_are_named(road: Road) -> None:
    text = (
        "Iran walked out of the talks with Iraq and closed its embassy in Iraq on "
        "Monday."
    )
    found = code(road, text)
    kinds = {move.kind for move in found.moves if move.id in one(found).moves}
    assert kinds == {MoveKind.BREAK_OFF}
    assert parties(found, one(found)) == {"Iran", "Iraq"}


def test_a_word_that_may_be_something_else_asks_for_two_parties(road: Road) -> None:
    assert code(road, "The commission was suspended in Iran.").channels == ()
    assert code(road, "The commission of Iran and Iraq was suspended.").channels
