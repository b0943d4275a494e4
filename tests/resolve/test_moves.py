"""Who makes a move, to whom, when, and whether it was made at all."""

import pytest
from tests.sentences import code, movers, moves, only, sides

from headway.analyse.told import name_of, party_of
from headway.model.kinds import DoubtKind, MoveKind
from headway.road import Road

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kind", "party"),
    [
        ("The US rejected the deal.", MoveKind.REJECT, "United States"),
        (
            "Iran's envoy said that the US rejected the deal.",
            MoveKind.REJECT,
            "United States",
        ),
        (
            "“They asked us twice and we rejected the deal,” Iran's envoy said.",
            MoveKind.REJECT,
            "Iran",
        ),
    ],
    ids=["the state", "the state in another's words", "the pronoun is who speaks"],
)
def test_the_us_is_a_state_and_us_is_whoever_speaks(
    road: Road, text: str, kind: MoveKind, party: str
) -> None:
    found = code(road, text)
    assert sides(found, only(found, kind)) == {party}


def test_the_us_takes_part_and_is_asked(road: Road) -> None:
    found = code(
        road, "Iran met the US in Vienna. Iran demanded an answer from the US."
    )
    assert sides(found, only(found, MoveKind.MEET)) == {"Iran", "United States"}
    demand = only(found, MoveKind.DEMAND)
    assert demand.recipient is not None
    assert party_of(found, demand.recipient) == "United States"


def test_nobody_accuses_himself(road: Road) -> None:
    found = code(
        road,
        "Iran's envoy said the US has imposed new sanctions and accused the US of "
        "bad faith.",
    )
    assert sides(found, only(found, MoveKind.ACCUSE)) == {"Iran"}
    assert sides(found, only(found, MoveKind.PRESSURE)) == {"United States"}


@pytest.mark.parametrize(
    "text",
    [
        "Iran rejected the proposal.",
        "Iran turned down the offer.",
        "Iran is ready to answer the proposal.",
        "Iran offered no reply.",
    ],
)
def test_an_answer_to_an_offer_is_no_offer(road: Road, text: str) -> None:
    offered = [
        m for m in moves(code(road, text), MoveKind.PROPOSE) if "offer" in m.rule
    ]
    assert offered == []


@pytest.mark.parametrize(
    "text",
    [
        "Iran turned down an offer by the United States.",
        "Iran made fun of the offer of the United States.",
        "Iran criticised the offer of the United States.",
    ],
)
def test_an_offer_is_whose_it_is(road: Road, text: str) -> None:
    found = code(road, text)
    assert sides(found, only(found, MoveKind.PROPOSE)) == {"United States"}


def test_an_offer_is_not_that_of_its_topic(road: Road) -> None:
    found = code(road, "Iran made an offer of talks by the end of the week.")
    assert sides(found, only(found, MoveKind.PROPOSE)) == {"Iran"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Relations between Iran and Iraq were broken off on Monday, when Turkey "
            "expelled eight diplomats.",
            [{"Iran", "Iraq"}, {"Turkey"}],
        ),
        ("Talks between Iran and Iraq were suspended by Turkey.", [{"Turkey"}]),
        ("Turkey suspended talks between Iran and Iraq.", [{"Turkey"}]),
    ],
    ids=["nobody is said to do it", "somebody does it", "somebody does it to both"],
)
def test_a_tie_is_broken_by_both_sides_unless_one_is_said_to_do_it(
    road: Road, text: str, parties: list[set[str]]
) -> None:
    found = code(road, text)
    assert [sides(found, m) for m in moves(found, MoveKind.BREAK_OFF)] == parties


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Talks between Iran and Iraq, which had been suspended since 2014, broke "
            "down in May 2020.",
            ["suspended", "broke down"],
        ),
        (
            "Talks between Iran and Iraq, which were suspended in May 2020, broke "
            "down.",
            ["suspended"],
        ),
    ],
    ids=["an earlier break", "the same break"],
)
def test_a_clause_of_an_earlier_deed_tells_a_move_of_its_own(
    road: Road, text: str, words: list[str]
) -> None:
    broken = moves(code(road, text), MoveKind.BREAK_OFF)
    told = [move.evidence.of(text) for move in broken]
    assert len(told) == len(words)
    assert all(word in line for word, line in zip(words, told, strict=True))


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Envoys of Iran and Iraq agreed to open the road.", {"Iran", "Iraq"}),
        (
            "Diplomats from France, Germany and Iran agreed on the road.",
            {"France", "Germany", "Iran"},
        ),
        ("Envoys of Iran agreed to open the road.", {"Iran"}),
        ("Iran agreed with Iraq to open the road.", {"Iran", "Iraq"}),
    ],
)
def test_all_sides_that_a_phrase_names_agree(
    road: Road, text: str, parties: set[str]
) -> None:
    found = code(road, text)
    assert sides(found, only(found, MoveKind.ACCEPT)) == parties


def test_his_meeting_is_that_of_whom_he_means(road: Road) -> None:
    found = code(
        road,
        "Iranian envoy Javad Karimi was content. "
        "On Monday, after his meeting with Iraqi envoy Said Hamdan, he went home.",
    )
    assert {"Javad Karimi", "Said Hamdan"} <= movers(found, only(found, MoveKind.MEET))


def test_the_report_judges_only_in_plain_words(road: Road) -> None:
    plain = code(road, "The talks between Iran and Iraq made progress.")
    assert movers(plain, only(plain, MoveKind.ASSESS)) == {"reporter"}
    vague = code(road, "It was possible that Iran and Iraq wanted a deal.")
    assert moves(vague, MoveKind.ASSESS) == []
    assert DoubtKind.WHICH_ACTOR not in {doubt.kind for doubt in vague.doubts}


def test_the_side_of_a_quoted_pronoun_is_the_organisation(road: Road) -> None:
    found = code(road, "NATO said on Monday it was ready to resume talks with Russia.")
    offer = only(found, MoveKind.PROPOSE)
    assert offer.actor is not None
    assert (name_of(found, offer.actor), str(offer.date)) == ("NATO", "2021-03-01")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Iran was calm. Its envoys rejected the offer.", {"Iran"}),
        (
            "Iran and Iraq met in Vienna. The two sides parted. "
            "They said that their envoys rejected the offer.",
            {"Iran", "Iraq"},
        ),
    ],
    ids=["its envoys", "their envoys"],
)
def test_whose_envoys_act_is_the_side_that_acts(
    road: Road, text: str, parties: set[str]
) -> None:
    found = code(road, text)
    assert sides(found, only(found, MoveKind.REJECT)) == parties


@pytest.mark.parametrize(
    ("text", "kind", "party"),
    [
        (
            "Iraqi envoy Said Hamdan said that Iranian envoy Javad Karimi expressed a "
            "firm commitment to the plan.",
            MoveKind.COMMIT,
            "Iran",
        ),
        (
            "Iranian officials expressed cautious optimism about the talks.",
            MoveKind.ASSESS,
            "Iran",
        ),
    ],
    ids=["a commitment", "optimism"],
)
def test_what_somebody_expresses_is_his_own(
    road: Road, text: str, kind: MoveKind, party: str
) -> None:
    found = code(road, text)
    assert sides(found, only(found, kind)) == {party}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Iran met Iraq in Vienna.", "Vienna"),
        ("Iran held talks with Iraq in Vienna.", "Vienna"),
        ("The talks of Iran and Iraq in Vienna ended.", "Vienna"),
        ("Iran spoke with Iraq about the road in Vienna.", None),
        ("Iran and its friends in Vienna met Iraq.", None),
    ],
)
def test_a_place_is_where_it_is_done(road: Road, text: str, place: str | None) -> None:
    assert moves(code(road, text), MoveKind.MEET)[0].place == place


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Ann Other, the envoy of Iran, rejected the plan.", {"Iran"}),
        ("Ann Other, a professor of law in Iran, rejected the plan.", set()),
        ("Former Iranian envoy Ann Other rejected the plan.", set()),
        ("Analysts rejected the plan.", set()),
    ],
    ids=["an envoy", "a scholar", "a former envoy", "analysts"],
)
def test_who_speaks_for_no_side_makes_no_move(
    road: Road, text: str, parties: set[str]
) -> None:
    found = code(road, text)
    rejecting = [sides(found, move) for move in moves(found, MoveKind.REJECT)]
    assert set().union(*rejecting) == parties


def test_an_expert_on_a_state_does_not_stand_for_it(road: Road) -> None:
    found = code(road, "Ann Other, a North Korea expert, said that the text was ready.")
    (statement,) = found.statements
    assert statement.speaker is not None
    assert name_of(found, statement.speaker) == "Ann Other"
    assert [a.party for a in found.actors if a.name == "Ann Other"] == [None]
