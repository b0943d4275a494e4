"""How a mention is told."""

import time

import pytest

from headway.extract.forms import DATELINE


@pytest.mark.parametrize(
    "behind",
    [
        ", Jan. 10 (Ferry News) -- Both ports",
        " (Ferry News) — Both ports",
        ", Arland, March 2, 2021 - Both ports",
        " - Both ports",
    ],
)
def test_a_dateline_goes_on_behind_its_town(behind: str) -> None:
    assert DATELINE.match(behind)


@pytest.mark.parametrize(
    "behind", [" met Borland - again", " (Ferry News) said", "-ish"]
)
def test_other_words_are_none(behind: str) -> None:
    assert not DATELINE.match(behind)


def test_endless_space_behind_a_name_costs_nothing() -> None:
    begun = time.process_time()
    assert not DATELINE.match("\n" * 100_000)
    assert time.process_time() - begun < 1
