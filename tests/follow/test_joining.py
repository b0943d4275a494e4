"""Groups are joined by what they share on average."""

import numpy as np

from headway.follow.joining import together


def grouped(*pairs: tuple[int, int, float], strangers: tuple[int, int] | None = None):
    shares = np.zeros((4, 4))
    apart = np.zeros((4, 4), bool)
    for one, other, share in pairs:
        shares[one, other] = shares[other, one] = share
    if strangers:
        apart[strangers] = apart[strangers[::-1]] = True
    return sorted(map(sorted, together(shares, apart, 0.4)))


def test_the_closest_come_together_first() -> None:
    found = grouped((0, 1, 0.9), (1, 2, 0.5), (2, 3, 0.8))
    assert found == [[0, 1], [2, 3]]


def test_a_chain_does_not_bind_what_its_ends_do_not_share() -> None:
    assert grouped((0, 1, 0.6), (1, 2, 0.6)) == [[0, 1], [2], [3]]


def test_enough_on_average_binds_two_groups() -> None:
    found = grouped((0, 1, 0.9), (1, 2, 0.6), (0, 2, 0.3))
    assert found == [[0, 1, 2], [3]]


def test_strangers_stay_apart_however_close_both_are_to_a_third() -> None:
    found = grouped((0, 1, 1.0), (1, 2, 0.99), strangers=(0, 2))
    assert found == [[0, 1], [2], [3]]


def test_nothing_is_nothing() -> None:
    assert together(np.zeros((0, 0)), np.zeros((0, 0), bool), 0.4) == []
