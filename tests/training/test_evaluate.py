"""How right attributions are against gold."""

import pytest
from training.attributions.corpus import Attribution
from training.attributions.evaluate import evaluate, line
from training.brat import Stretches

GOLD = Attribution(((0, 6),), ((7, 11),), ((12, 32),))


def content(*places: tuple[int, int], source: Stretches = ((0, 6),)) -> Attribution:
    """The same cue with another content."""
    return Attribution(source, ((7, 11),), places)


def test_what_is_the_same_is_right_in_everything() -> None:
    assert set(evaluate([[GOLD]], [[GOLD]]).values()) == {1.0}


def test_nothing_found_is_nothing_right() -> None:
    assert set(evaluate([[GOLD]], [[]]).values()) == {0.0}


@pytest.mark.parametrize(
    ("mine", "right"),
    [
        ([content((12, 22))], 1.0),
        ([content((12, 21))], 0.0),
        ([content((12, 20), (22, 32))], 1.0),
        ([content((12, 22)), content((22, 32))], 2 / 3),
        ([content((12, 53))], 0.0),
    ],
    ids=["half", "less than half", "in pieces", "one for each half", "twice as long"],
)
def test_contents_agree_when_they_share_half(
    mine: list[Attribution], right: float
) -> None:
    assert evaluate([[GOLD]], [mine])["content"] == pytest.approx(right)


@pytest.mark.parametrize(
    ("source", "right"),
    [(((3, 9),), 1.0), ((), 0.0), (((6, 9),), 0.0)],
    ids=["touched", "not named", "beside it"],
)
def test_a_source_is_right_when_it_is_touched(source: Stretches, right: float) -> None:
    found = evaluate([[GOLD]], [[content((12, 32), source=source)]])
    assert found["right source"] == right
    assert found["content"] == 1.0


def test_characters_count_over_all_articles() -> None:
    other = content((0, 20))
    found = evaluate([[GOLD], [other]], [[content((12, 32))], []])
    assert found["characters"] == pytest.approx(2 * 20 / (40 + 20))
    assert found["exact content"] == pytest.approx(2 / 3)


def test_figures_are_one_line() -> None:
    assert line({"content": 0.80149, "characters": 1}) == (
        "content 0.801, characters 1.000"
    )
