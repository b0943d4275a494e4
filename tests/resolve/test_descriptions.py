"""Whom a description means: one person, a source that is not named, or nobody sure."""

import pytest
from tests.sentences import BOTH, KARIMI, SMIRNOV, code, speakers

from headway.analyse.told import words
from headway.model.kinds import DoubtKind
from headway.road import Road

pytestmark = pytest.mark.model

DESCRIBED = {
    "a surname": (
        KARIMI + "Karimi said that it was late.",
        "Karimi",
        "Javad Karimi (Iran)",
    ),
    "a surname with mr": (
        KARIMI + "Mr. Karimi said that it was late.",
        "Mr. Karimi",
        "Javad Karimi (Iran)",
    ),
    "a title with a name": (
        "Russian Deputy Foreign Minister Oleg Smirnov said that it was late.",
        "Russian Deputy Foreign Minister Oleg Smirnov",
        "Oleg Smirnov (Russia)",
    ),
    "a title behind the name": (
        "Oleg Smirnov, the Russian ambassador to NATO, said that it was late.",
        "Oleg Smirnov, the Russian ambassador to NATO",
        "Oleg Smirnov (Russia)",
    ),
    "the minister": (
        KARIMI + "The minister said that it was late.",
        "The minister",
        "Javad Karimi (Iran)",
    ),
    "the minister, not the envoy": (
        KARIMI + SMIRNOV + "The minister said that it was late.",
        "The minister",
        "Javad Karimi (Iran)",
    ),
    "the one of that nation": (
        SMIRNOV + KARIMI + "The Russian diplomat said that it was late.",
        "The Russian diplomat",
        "Oleg Smirnov (Russia)",
    ),
    "the official": (
        SMIRNOV + "The official said that it was late.",
        "The official",
        "Oleg Smirnov (Russia)",
    ),
    "the one of that nation and rank": (
        "Russian President Igor Pavlov sent Russian envoy Oleg Smirnov to Geneva. "
        "The Russian president said that it was late.",
        "The Russian president",
        "Igor Pavlov (Russia)",
    ),
    "the spokesman": (
        "Boris Fink, a spokesman for NATO, met the press. Oleg Smirnov was there. "
        "The spokesman said that it was late.",
        "The spokesman",
        "Boris Fink (NATO)",
    ),
    "an unnamed one taken up": (
        "A Russian official met the press. The official said that it was late.",
        "The official",
        "A Russian official (Russia)",
    ),
    "two of a rank": (
        "Russian Foreign Minister Oleg Smirnov came. "
        + KARIMI
        + "The foreign minister said that it was late.",
        "The foreign minister",
        "?",
    ),
    "two of a rank and a nation": (
        SMIRNOV
        + "Russian envoy Igor Pavlov came. The Russian envoy said that it was late.",
        "The Russian envoy",
        "Russian envoy (Russia)",
    ),
    "nobody of that nation": (
        KARIMI + "The Russian diplomat said that it was late.",
        "The Russian diplomat",
        "Russian diplomat (Russia)",
    ),
    "nobody of that rank": (
        KARIMI + "The general said that it was late.",
        "The general",
        "general",
    ),
    "the analyst": (
        "Boris Fink, an analyst at the Elbe Institute, was there. "
        "The analyst said that it was late.",
        "The analyst",
        "Boris Fink",
    ),
    "a spokesman for somebody is not that one": (
        KARIMI + "A spokesman for Karimi said that it was late.",
        "A spokesman for Karimi",
        "A spokesman for Karimi (Iran)",
    ),
    "somebody's spokesman is not that one": (
        KARIMI + "Karimi's spokesman said that it was late.",
        "Karimi's spokesman",
        "Karimi's spokesman (Iran)",
    ),
    "a woman is not a spokesman": (
        "Iranian spokeswoman Maryam Karimi came. The spokesman said that it was late.",
        "The spokesman",
        "spokesman",
    ),
    "the one who spoke last of two": (
        "Russian Foreign Minister Oleg Smirnov came. The ice was thin. "
        "The road was shut. "
        + "The bridge was shut. "
        + KARIMI
        + "The foreign minister said that it was late.",
        "The foreign minister",
        "Javad Karimi (Iran)",
    ),
    "a son of Russians is not of Russia": (
        "Javad Karimi, the son of Russian farmers, said that it was late.",
        "Javad Karimi, the son of Russian farmers",
        "Javad Karimi",
    ),
    "a town before the title is not the side": (
        "Tehran (Elbe News) Secretary of State Oleg Smirnov said that it was late.",
        "Secretary of State Oleg Smirnov",
        "Oleg Smirnov",
    ),
    "an Arabic name without its article": (
        "Saudi envoy Adel al-Harbi came. Harbi said that it was late.",
        "Harbi",
        "Adel al-Harbi (Saudi Arabia)",
    ),
    "a part of a surname is another's": (
        "Anna Brown met the envoy Maria Stone-Brown. Stone-Brown said it was late.",
        "Stone-Brown",
        "Maria Stone-Brown",
    ),
    "somebody's critics are not that one": (
        KARIMI + "Critics of Karimi said that it was late.",
        "Critics of Karimi",
        "Critics of Karimi",
    ),
    "the one of no nation": (
        "President Igor Pavlov met Russian President Oleg Smirnov. "
        "The president said that it was late.",
        "The president",
        "Igor Pavlov",
    ),
    "the counterpart": (
        BOTH + "His Russian counterpart said that it was late.",
        "His Russian counterpart",
        "Oleg Smirnov (Russia)",
    ),
}


@pytest.mark.parametrize(
    ("text", "source", "speaker"), DESCRIBED.values(), ids=DESCRIBED
)
def test_a_description_means_the_one_whom_it_fits(
    road: Road, text: str, source: str, speaker: str
) -> None:
    assert speakers(code(road, text))[source] == speaker


UNNAMED = {
    "a diplomat": ("A European diplomat said that it was late.", "A European diplomat"),
    "an official of a state": (
        "A Russian official said that it was late.",
        "A Russian official (Russia)",
    ),
    "an official of a body": (
        "A NATO official said that it was late.",
        "A NATO official (NATO)",
    ),
    "without the clause behind": (
        "A senior official who spoke on condition of anonymity said that it was late.",
        "A senior official",
    ),
    "without the clause between commas": (
        "A senior Iranian official, who asked not to be named, said that it was late.",
        "A senior Iranian official (Iran)",
    ),
    "sources close to the talks": (
        "Sources close to the talks said that it was late.",
        "Sources close to the talks",
    ),
    "somebody of a side": (
        "A South African miner said that it was late.",
        "A South African miner (South Africa)",
    ),
    "not the one who is named": (
        SMIRNOV + "A Russian official said that it was late.",
        "A Russian official (Russia)",
    ),
    "another": (
        SMIRNOV + "Another Russian envoy said that it was late.",
        "Another Russian envoy (Russia)",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), UNNAMED.values(), ids=UNNAMED)
def test_an_unnamed_source_keeps_its_description(
    road: Road, text: str, speaker: str
) -> None:
    assert set(speakers(code(road, text)).values()) == {speaker}


def test_two_unnamed_sources_are_two(road: Road) -> None:
    found = code(
        road,
        "A diplomat said that it was late. "
        "In Vienna, a diplomat said that it was early.",
    )
    assert len({s.speaker.actor for s in found.statements if s.speaker}) == 2


def test_the_diplomat_is_the_one_who_spoke(road: Road) -> None:
    found = code(
        road,
        "A diplomat said that it was late. The diplomat said that it was cold.",
    )
    assert len({s.speaker.actor for s in found.statements if s.speaker}) == 1


def test_the_diplomat_is_neither_of_two(road: Road) -> None:
    found = code(
        road,
        "A diplomat said that it was late. Another diplomat said that it was early. "
        "The diplomat said that it was cold.",
    )
    assert speakers(found)["The diplomat"] == "?"


def test_of_two_of_a_side_it_is_told_that_it_is_open_which(road: Road) -> None:
    found = code(
        road,
        SMIRNOV + "Russian envoy Igor Pavlov came. The Russian envoy said it was late.",
    )
    doubted = [d.span for d in found.doubts if d.kind is DoubtKind.WHICH_ACTOR]
    assert [words(found, span) for span in doubted if span] == ["The Russian envoy"]
