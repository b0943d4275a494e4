"""Judgements on names: which stand, and which are in the way of a new one."""

from datetime import UTC, datetime

import pytest

from headway.model.sameness import Judgement, families, in_the_way, standing

NOON = datetime(2021, 3, 3, 12, tzinfo=UTC)


def one(name: str, other: str) -> Judgement:
    return Judgement(name=name, other=other, same=True, by="jane", made=NOON)


def two(name: str, other: str) -> Judgement:
    return Judgement(name=name, other=other, same=False, by="jane", made=NOON)


def numbered(*said: Judgement) -> list[Judgement]:
    return [
        Judgement(
            name=s.name,
            other=s.other,
            same=s.same,
            by=s.by,
            made=s.made,
            undoes=s.undoes,
            number=n,
        )
        for n, s in enumerate(said, 1)
    ]


def test_what_was_taken_back_stands_no_more_and_its_undoing_is_no_judgement() -> None:
    undo = Judgement(name="A", other="B", same=True, by="jane", made=NOON, undoes=1)
    said = numbered(one("A", "B"), one("C", "B"), undo)
    assert [s.number for s in standing(said)] == [2]


@pytest.mark.parametrize(
    ("held", "new", "way"),
    [
        ([one("A", "B"), two("C", "A")], one("C", "B"), 1),
        ([one("A", "B"), one("B", "C")], two("A", "C"), 1),
        ([one("A", "B")], two("B", "A"), 0),
        ([two("A", "B")], one("B", "A"), 0),
        ([two("A", "B"), one("C", "A"), one("D", "B")], one("C", "D"), 0),
        ([one("A", "B"), one("B", "C"), one("C", "A")], two("A", "C"), 2),
        ([one("A", "B"), two("C", "D")], one("A", "C"), None),
        ([two("A", "B"), two("B", "C")], one("A", "C"), None),
        ([one("A", "B")], two("A", "C"), None),
        ([], one("A", "B"), None),
    ],
    ids=[
        "a friend of one's enemy",
        "two ends of a chain",
        "split what is merged",
        "merge what is split",
        "families apart through others",
        "a ring of merges",
        "a split of others",
        "two apart from a third",
        "a third name",
        "nothing said before",
    ],
)
def test_a_contradiction_names_what_is_in_its_way(
    held: list[Judgement], new: Judgement, way: int | None
) -> None:
    assert in_the_way(held, new) is (None if way is None else held[way])


def test_families_are_the_same_in_whatever_order_they_were_made() -> None:
    said = [one("C", "B"), one("B", "A"), two("D", "A")]
    assert families(said) == families(said[::-1]) == dict.fromkeys("ABC", "A")
