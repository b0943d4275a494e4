"""What a briefing leaves out, so that two pages hold it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.serve.brief.made import long_point

from headway.serve.brief.brief import Layout, Point, Section
from headway.serve.brief.fitting import (
    ROOM,
    WORDS,
    Draft,
    fitted,
    in_table,
    spoken,
    taken,
    wide,
)


def draft(count: int, first: int = 0, weight: float = 1.0) -> Draft:
    found = tuple(long_point(first + n) for n in range(count))
    return Draft(Section(head="Held", points=found, verb="positions"), weight)


def counts(sections: tuple[Section, ...]) -> list[int]:
    return [len(one.points) for one in sections]


def test_what_there_is_room_for_stays_as_it_is() -> None:
    one = draft(3)
    assert fitted([one]) == (one.section,)


def test_what_there_is_no_room_for_is_counted() -> None:
    (kept,) = fitted([draft(90)])
    assert 0 < len(kept.points) < 90
    assert kept.left == 90 - len(kept.points)


def test_a_section_that_weighs_more_keeps_more() -> None:
    light, heavy = fitted([draft(40), draft(40, 40, weight=3.0)])
    assert 2 * len(light.points) < len(heavy.points)


def test_the_lightest_points_go_first() -> None:
    (kept,) = fitted([draft(90)])
    assert kept.points == draft(90).section.points[: len(kept.points)]


def test_points_stand_in_the_order_in_which_they_are_to_be_read() -> None:
    one = draft(3)
    (kept,) = fitted([replace(one, places=(2, 0, 1))])
    first, second, third = one.section.points
    assert kept.points == (second, third, first)


def test_no_section_loses_its_last_point_while_another_has_two() -> None:
    found = fitted([draft(30), draft(1, 100), draft(1, 200)])
    assert counts(found)[1:] == [1, 1]


def test_where_there_is_no_other_way_a_section_loses_its_last_point() -> None:
    found = fitted([draft(1, 100 * n) for n in range(60)])
    assert 0 in counts(found)
    assert all(one.left == 1 for one in found if not one.points)


def test_a_table_is_as_high_as_its_longest_cells() -> None:
    tall = Point(lead="A", about="B", told="held " * 60, quotes=())
    flat = Section(head="Held", points=(tall,))
    assert taken([Draft(replace(flat, layout=Layout.TABLE))]) > taken([Draft(flat)])


def test_wide_letters_make_a_row_higher() -> None:
    latin, chinese = (
        Point(lead="A", about="B", told=words, quotes=())
        for words in ("held " * 12, "会谈方案提" * 12)
    )
    assert in_table(chinese) == 2 * in_table(latin)


@pytest.mark.parametrize(
    ("words", "room"), [("held", 4), ("会谈", 4), ("NATO", 5.6), ("", 0)]
)
def test_wide_letters_take_more_room(words: str, room: float) -> None:
    assert wide(words) == pytest.approx(room)


@given(st.lists(st.integers(0, 12), min_size=1, max_size=12))
def test_two_pages_hold_whatever_is_left(sizes: list[int]) -> None:
    drafts = [draft(size, 100 * n) for n, size in enumerate(sizes)]
    found = fitted(drafts)
    left = [Draft(section) for section in found]
    assert taken(left) <= ROOM
    assert spoken(left) <= WORDS
    assert [len(one.points) + one.left for one in found] == sizes
