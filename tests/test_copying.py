"""The benchmark of copies counts pairs, and makes copies that differ."""

import random
from datetime import date

import pytest
from benchmarks.copies import interval, pairs_of, row
from benchmarks.copying import KINDS, made
from tests.follow.texts import story

from headway.follow.copies import Witness
from headway.model.article import Article

REPORT = Article(
    id="a",
    text=story(*range(8)) + "\n\nIt’s over.",
    outlet="The Harbour Post",
    published=date(2026, 5, 4),
    url="https://harbour-post.example/talks",
)
OTHER = Article(id="b", text=story(*range(20, 28)))


def test_each_kind_of_copy_is_another_text() -> None:
    copies = list(made(REPORT, random.Random(1), [OTHER]))
    assert [copy.kind for copy in copies] == list(KINDS)
    assert len({copy.mark.sha for copy in copies} | {REPORT.sha256}) == len(KINDS) + 1


def test_every_two_of_a_group_are_a_pair() -> None:
    groups = {"a": "x", "b": "x", "c": "x", "d": "y"}
    assert pairs_of(groups) == {("a", "b"), ("a", "c"), ("b", "c")}


def test_a_stranger_in_a_group_costs_precision_and_a_lost_copy_recall() -> None:
    family = {"a": "a", "b": "a", "c": "a"}
    grouped = {sha: Witness("a") for sha in "abd"} | {"c": Witness("c")}
    line = row("alone", family, grouped, {"a": "1", "b": "2", "c": "3", "d": "4"})
    assert line.startswith("| alone | 4 | 3 | 3 | 0.3333 |")
    assert " 0.3333 | " in line.removeprefix("| alone | 4 | 3 | 3 | 0.3333 |")


@pytest.mark.parametrize(
    ("share", "expected"), [(1.0, "0.981 to 1.000"), (0.5, "0.431 to 0.569")]
)
def test_an_interval_is_wilsons(share: float, expected: str) -> None:
    assert interval(share, 200) == expected
