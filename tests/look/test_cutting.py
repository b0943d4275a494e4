"""A raw text cut into sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.look.cutting import cut

WRAPPED = (
    "The envoys of both ports met at the old mill and spoke of the\n"
    "Cresk crossing until night fell. Nobody signed anything at all\n"
    "that day.\n\nThey meet again on Monday."
)


def sentences(text: str) -> list[str]:
    """The words of each sentence."""
    return [text[start:stop] for start, stop in cut(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met. They left.", ["They met.", "They left."]),
        ("“We met.” They left.", ["“We met.”", "They left."]),
        ("Talks fail\nThe envoy left.", ["Talks fail", "The envoy left."]),
        ("Will they? “No,” he said.", ["Will they?", "“No,” he said."]),
        ("  They met.  ", ["They met."]),
    ],
    ids=["a full stop", "a closing mark", "a line", "a question", "blanks around"],
)
def test_sentences_are_parted(text: str, found: list[str]) -> None:
    assert sentences(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Berg met Gen. Holm of Arland.",
        "Anna K. Berg met them.",
        "They paid 3.5 million.",
        "It met at 9 a.m. in a mill.",
    ],
    ids=["titles", "an initial", "a number", "small letters"],
)
def test_one_sentence_is_not_parted(text: str) -> None:
    assert sentences(text) == [text]


def test_lines_that_are_wrapped_by_hand_go_on() -> None:
    assert [len(one.split()) for one in sentences(WRAPPED)] == [19, 7, 5]


@given(st.text(alphabet='Aa .!?"\n“”'))
def test_nothing_but_blanks_lies_outside_of_all(text: str) -> None:
    left, start = "", 0
    for begin, stop in cut(text):
        assert start <= begin < stop
        left, start = left + text[start:begin], stop
    assert not (left + text[start:]).strip()
