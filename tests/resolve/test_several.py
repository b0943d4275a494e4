"""Who speaks where several do."""

import pytest
from tests.sentences import BOTH, KARIMI, SMIRNOV, code, speakers

from headway.road import Road

pytestmark = pytest.mark.model

TOGETHER = {
    "two persons": (
        "Oleg Smirnov and Javad Karimi said that it was late.",
        "Oleg Smirnov and Javad Karimi",
    ),
    "two surnames": (
        BOTH + "Smirnov and Karimi said that it was late.",
        "Oleg Smirnov and Javad Karimi",
    ),
    "two of one side": (
        "Russian diplomats Oleg Smirnov and Ivan Petrov said that it was late.",
        "Oleg Smirnov and Ivan Petrov (Russia)",
    ),
    "three": ("Iran, Iraq and Turkey said that it was late.", "Iran, Iraq and Turkey"),
    "both sides": (
        "Iran and Iraq met in Geneva. Both sides said that it was late.",
        "Iran and Iraq",
    ),
    "the two ministers": (
        KARIMI
        + "Russian Foreign Minister Oleg Smirnov was there. "
        + "The two ministers said that it was late.",
        "Javad Karimi and Oleg Smirnov",
    ),
    "the two ministers, not named": (
        "The two ministers said that it was late.",
        "two ministers",
    ),
    "ministers of two states": (
        "The foreign ministers of Iran and Iraq said that it was late.",
        "foreign ministers of Iran and Iraq",
    ),
    "officials": (KARIMI + "Officials said that it was late.", "Officials"),
    "officials of one side": (
        KARIMI + "Iranian officials said that it was late.",
        "Iranian officials (Iran)",
    ),
    "the officials of one side": (
        KARIMI + "The Iranian officials said that it was late.",
        "Iranian officials (Iran)",
    ),
    "those who act for a side": (
        KARIMI + "The Russian negotiators said that it was late.",
        "Russia (Russia)",
    ),
    "officials of two sides, one unknown": (
        "Russian and European officials said that it was late.",
        "Russian and European officials",
    ),
    "somebody's fellows": (
        SMIRNOV + "Smirnov's fellow envoys said that it was late.",
        "Smirnov's fellow envoys",
    ),
    "a list of titles is one person": (
        "Boris Fink, a writer and former envoy, said that it was late.",
        "Boris Fink",
    ),
    "European diplomats": (
        "European diplomats said that it was late.",
        "European diplomats",
    ),
    "analysts": (KARIMI + "Analysts said that it was late.", "Analysts"),
    "the three countries": (
        "Iran, Iraq and Turkey met in Geneva. "
        "The three countries said that it was late.",
        "Iran, Iraq and Turkey",
    ),
    "a person and a side": (
        SMIRNOV + "Smirnov and NATO said that it was late.",
        "Oleg Smirnov and NATO",
    ),
    "one with another beside": (
        "Oleg Smirnov, who came with Javad Karimi, said that it was late.",
        "Oleg Smirnov",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), TOGETHER.values(), ids=TOGETHER)
def test_several_speak_as_several(road: Road, text: str, speaker: str) -> None:
    assert set(speakers(code(road, text)).values()) == {speaker}
