"""Weights of signs: what is right more often weighs more, and none may be right."""

import numpy as np
from training.place_weights import Choice, across, learn, outcome

RIGHT, FALSE = [1.0, 0.0], [0.0, 1.0]


def choice(report: str, right: bool = True) -> Choice:
    """Two places: one bears the first sign, the other the second."""
    return Choice(
        report=report,
        sort="say",
        names=("good", "bad"),
        signs=np.array([RIGHT, FALSE]),
        right=np.array([right, False]),
        said=right,
        own=None,
    )


def test_a_sign_of_right_places_speaks_for_a_place_and_another_against() -> None:
    weights = learn([choice("a")] * 40)
    assert weights[0] > 0 > weights[1]
    assert outcome(choice("a"), weights) == "right"


def test_but_where_no_place_is_marked_none_is_read() -> None:
    weights = learn([choice("a", right=False)] * 40)
    assert max(weights[:2]) < 0
    assert outcome(choice("a", right=False), weights) == "silent"
    assert outcome(choice("a"), weights) == "none"


def test_each_report_is_read_by_weights_of_the_others() -> None:
    found = [choice(report) for report in "abcdefghijkl" for _ in range(4)]
    assert across(found) == {"say right": 48}
