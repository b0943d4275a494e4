"""Whose words they are: pronouns, papers and those who are spoken to."""

import pytest
from tests.sentences import BOTH, KARIMI, SMIRNOV, addressees, code, speakers

from headway.analyse.told import actor_of
from headway.model.kinds import ActorKind
from headway.road import Road

pytestmark = pytest.mark.model

PRONOUNS = {
    "he said": (
        SMIRNOV + "He said that the road was closed.",
        "He",
        "Oleg Smirnov (Russia)",
    ),
    "she added": (
        "Iranian Foreign Minister Maryam Karimi met the press. "
        "She added that the road was closed.",
        "She",
        "Maryam Karimi (Iran)",
    ),
    "they warned": (
        "Russian diplomats came to Geneva. They warned that the road was closed.",
        "They",
        "Russian diplomats (Russia)",
    ),
    "it said": (
        "The Russian Foreign Ministry closed the road. It said that the ice was thin.",
        "It",
        "Russian Foreign Ministry (Russia)",
    ),
    "he behind a quotation": (
        KARIMI + "“The road to the border is closed,” he said.",
        "he",
        "Javad Karimi (Iran)",
    ),
    "he is not the one of whom he speaks": (
        KARIMI + "“Oleg Smirnov has closed the road,” he said.",
        "he",
        "Javad Karimi (Iran)",
    ),
    "he goes on speaking": (
        KARIMI
        + "Karimi said that the envoy Oleg Smirnov was late. "
        + "He said that the road was closed.",
        "He",
        "Javad Karimi (Iran)",
    ),
    "she is not the man named last": (
        "Iranian Foreign Minister Maryam Karimi met envoy Oleg Smirnov. "
        "Smirnov left early. She said that the road was closed.",
        "She",
        "Maryam Karimi (Iran)",
    ),
    "he is not the woman named last": (
        SMIRNOV
        + "Iranian Foreign Minister Maryam Karimi left early. "
        + "He said that the road was closed.",
        "He",
        "Oleg Smirnov (Russia)",
    ),
    "he is no country": (
        "Iran is a proud country. He said that the road was closed.",
        "He",
        "?",
    ),
    "he is no administration": (
        SMIRNOV + "The administration was cautious. He said that the road was closed.",
        "He",
        "Oleg Smirnov (Russia)",
    ),
    "he is neither of two": (
        "Oleg Smirnov and Javad Karimi came to Geneva. "
        "He said that the road was closed.",
        "He",
        "?",
    ),
    "she is the spokeswoman": (
        "A Russian spokeswoman met envoy Javad Karimi. "
        "She said that the road was closed.",
        "She",
        "A Russian spokeswoman (Russia)",
    ),
    "they are two persons": (
        "Oleg Smirnov and Javad Karimi met in Geneva. "
        "They said that the road was closed.",
        "They",
        "Oleg Smirnov and Javad Karimi",
    ),
    "they are two states": (
        "Iran and Iraq met in Geneva. They said that the road was closed.",
        "They",
        "Iran and Iraq",
    ),
    "they is a body that may be many": (
        "The Russian delegation came to Geneva. They said that the road was closed.",
        "They",
        "Russia (Russia)",
    ),
    "a surname that stands alone": (
        SMIRNOV
        + "Karimi said that the ice was thin. He added that the road was closed.",
        "He",
        "Karimi",
    ),
    "he is not a body that only speaks": (
        SMIRNOV + "NATO said that the ice was thin. He added that the road was closed.",
        "He",
        "Oleg Smirnov (Russia)",
    ),
    "who takes up the one before it": (
        "Oleg Smirnov met Javad Karimi, who said that the road was closed.",
        "who",
        "Javad Karimi",
    ),
}


@pytest.mark.parametrize(("text", "source", "speaker"), PRONOUNS.values(), ids=PRONOUNS)
def test_a_pronoun_means_whoever_agrees(
    road: Road, text: str, source: str, speaker: str
) -> None:
    said = speakers(code(road, text))
    found = said.get(source) or next(v for k, v in said.items() if source not in k)
    assert found == speaker


def test_we_and_i_are_whoever_is_quoted(road: Road) -> None:
    found = code(
        road,
        KARIMI
        + "“I believe that the road is closed, and we demand an answer,” he said.",
    )
    assert set(speakers(found).values()) == {"Javad Karimi (Iran)"}


TOLD = {
    "reporters": (KARIMI + "Karimi told reporters that it was late.", "reporters"),
    "a broadcaster": (KARIMI + "Karimi told the BBC that it was late.", "BBC (BBC)"),
    "by letter": (
        BOTH + "Smirnov wrote to Karimi that it was late.",
        "Javad Karimi (Iran)",
    ),
    "the envoy": (
        BOTH + "Karimi said to the envoy that it was late.",
        "Oleg Smirnov (Russia)",
    ),
    "him": (
        BOTH + "Karimi told him that it was late.",
        "Oleg Smirnov (Russia)",
    ),
}


@pytest.mark.parametrize(("text", "addressee"), TOLD.values(), ids=TOLD)
def test_the_one_spoken_to_is_settled_alike(
    road: Road, text: str, addressee: str
) -> None:
    assert addressees(code(road, text)) == [addressee]


@pytest.mark.parametrize(
    "source", ["The report", "The statement", "The document", "The letter"]
)
def test_a_paper_is_nobody(road: Road, source: str) -> None:
    found = code(road, f"{KARIMI}{source} said that it was late.")
    (statement,) = found.statements
    actor = actor_of(found, statement.speaker) if statement.speaker else None
    assert actor is None or actor.kind is ActorKind.UNNAMED


def test_a_papers_owner_speaks(road: Road) -> None:
    found = code(road, "A statement by Iran said that it was late.")
    assert list(speakers(found).values()) == ["Iran (Iran)"]


def test_an_it_that_is_nobody_says_nothing(road: Road) -> None:
    found = code(road, "NATO met. It was said that the road was closed.")
    assert "NATO (NATO)" not in speakers(found).values()
