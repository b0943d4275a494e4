"""Copies of one text are one witness; what only resembles it is not."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.follow.texts import DAY, mark, story

from headway.follow.alike import Likeness
from headway.follow.copies import Known, Witness, witnesses
from headway.model.likened import Likened

WHOLE = story(*range(8))
AGENCY = mark(WHOLE, "Arland Press Agency")


def first_of(copy: Likened, *others: Likened) -> str:
    return witnesses([AGENCY, *others, copy])[copy.sha].first


def later(days: int) -> date:
    return DAY + timedelta(days)


@pytest.mark.parametrize(
    "copy",
    [
        mark(WHOLE + "\n\nShare this.", title="Ports sign"),
        mark(story(*range(4)), published=later(1)),
        mark(story(90, 0, 1, 2, 3, 4, 5, 6, 7, 91, 92, 93), published=later(2)),
        mark(story(80, 0, 1, 2, 3, 4, 81, 82, 83), published=None),
        mark(story(70, *range(1, 8))),
        mark(WHOLE + "\n\nAll rights reserved.", published=later(200)),
        mark(WHOLE + "\n\nAll rights are ours.", outlet=None, published=later(1)),
    ],
    ids=[
        "retitled",
        "shortened",
        "inside a longer report",
        "a part inside a longer one, no day known",
        "another beginning",
        "in full, half a year later",
        "by nobody knows whom",
    ],
)
def test_a_copy_has_the_witness_of_its_original(copy: Likened) -> None:
    assert first_of(copy) == AGENCY.sha


@pytest.mark.parametrize(
    "other",
    [
        mark(story(*range(20, 28))),
        mark(story(6, 7, *range(20, 26)), published=later(1)),
        mark(story(*range(4)), published=later(30)),
        mark(story(*range(5), 20, 21, 22), "Arland Press Agency", later(4)),
        mark(story(*range(5), 20, 21, 22), None, later(4)),
        mark(story(*range(8), *range(20, 90)), published=later(1)),
        mark("Both ports signed the pact on Monday."),
    ],
    ids=[
        "another story",
        "the agency's background alone",
        "a part of it a month later",
        "the same outlet's next report with the same background",
        "such a one, nobody knows by whom",
        "a live blog that has it among much else",
        "one sentence",
    ],
)
def test_what_only_resembles_a_report_is_a_witness_of_its_own(other: Likened) -> None:
    assert witnesses([AGENCY, other])[other.sha] == Witness(other.sha)


def test_short_reports_are_one_only_where_nearly_all_is_the_same() -> None:
    told = "Both ports of Arland signed the ferry pact on Monday after a week of talks"
    one = mark(f"{told} in Cresk City.", "The Ferry News")
    same = mark(f"{told} in Cresk City!")
    other = mark(f"{told}, but Cresk did not, its envoy Ada Lind told a radio station.")
    found = witnesses([one, same, other])
    assert found[one.sha].first == found[same.sha].first != found[other.sha].first


def test_two_agency_texts_in_one_round_up_stay_two() -> None:
    one = mark(story(*range(4)), "Arland Press Agency", DAY)
    other = mark(story(*range(10, 14)), "Cresk News Agency", DAY)
    both = mark(story(*range(4), *range(10, 14)), published=later(1))
    found = witnesses([one, other, both])
    assert found[one.sha].first != found[other.sha].first


def test_the_furniture_of_one_outlet_does_not_make_versions() -> None:
    one = mark(story(1, 2, 3, 50, 51, 52), "The Digest")
    other = mark(story(4, 5, 6, 50, 51, 52), "The Digest", later(1))
    assert witnesses([one, other])[other.sha].first == other.sha


@pytest.mark.parametrize(
    ("copy", "how"),
    [
        (mark(WHOLE + "\n\nShare."), Likeness.FULL),
        (mark(story(*range(4))), Likeness.PARTIAL),
        (mark(story(*range(8), 9), "Arland Press Agency", later(1)), Likeness.VERSION),
    ],
    ids=["full", "partial", "version"],
)
def test_a_copy_is_called_what_it_is(copy: Likened, how: Likeness) -> None:
    first, second = sorted((AGENCY, copy), key=lambda m: (m.published, m != AGENCY))
    found = witnesses([first, second])
    assert {w.likeness for w in found.values()} == {None, how}


def test_a_version_at_the_same_address_supersedes_the_earlier_one() -> None:
    place = "https://www.harbour-post.example/talks?utm_source=mail"
    early = mark(story(*range(5)), url="http://harbour-post.example/talks/")
    late = mark(story(*range(5), 20, 21), url=place, published=later(3))
    found = witnesses([late, early])
    assert found[early.sha] == Witness(early.sha, superseded=True)
    assert found[late.sha] == Witness(early.sha, Likeness.VERSION)


def test_another_story_at_the_same_address_is_no_version() -> None:
    front = "https://harbour-post.example/live"
    early = mark(story(*range(5)), url=front)
    late = mark(story(*range(20, 25)), url=front, published=later(1))
    assert not witnesses([early, late])[early.sha].superseded


def test_an_update_of_the_same_day_is_the_longer_one() -> None:
    early, late = mark(story(*range(5))), mark(story(*range(7)))
    found = witnesses([late, early])
    assert found[early.sha].superseded
    assert not found[late.sha].superseded


def test_a_correction_supersedes_what_other_outlets_print() -> None:
    fixed = mark("(Corrects the day)\n\n" + WHOLE, "The Ferry News", later(1))
    found = witnesses([AGENCY, fixed])
    assert found[AGENCY.sha].superseded
    assert not found[fixed.sha].superseded
    assert found[fixed.sha].first == AGENCY.sha


def test_a_text_that_says_so_is_a_version_where_another_would_be_none() -> None:
    text = story(*range(6), 20, 21, 22)
    fixed = mark("CORRECTION: the day.\n\n" + text, "Arland Press Agency", later(4))
    silent = mark(text, "Arland Press Agency", later(4))
    assert first_of(fixed) == AGENCY.sha
    assert first_of(silent) == silent.sha


def test_a_mere_reprint_supersedes_nothing() -> None:
    found = witnesses([AGENCY, mark(WHOLE + "\n\nShare.", published=later(1))])
    assert not any(witness.superseded for witness in found.values())


def test_a_signature_of_another_headway_is_like_nothing() -> None:
    odd = Likened(sha="0" * 64, signature=b"\xff" + AGENCY.signature[1:])
    assert witnesses([AGENCY, odd])[odd.sha] == Witness(odd.sha)


TEXTS = st.lists(st.integers(0, 12), min_size=1, max_size=6, unique=True)
MARKS = st.builds(
    lambda numbers, outlet, days: mark(
        story(*numbers), outlet, None if days is None else later(days)
    ),
    TEXTS,
    st.sampled_from([None, "A", "B", "C"]),
    st.sampled_from([None, 0, 1, 5, 40]),
)
LEDGERS = st.lists(MARKS, max_size=12, unique_by=lambda m: m.sha)


@given(LEDGERS, st.randoms(use_true_random=False))
def test_shuffled_reports_give_the_same_groups(
    marks: list[Likened], chance: Random
) -> None:
    shuffled = list(marks)
    chance.shuffle(shuffled)
    assert witnesses(shuffled) == witnesses(marks)


@given(LEDGERS)
def test_reports_placed_one_by_one_give_the_same_groups(marks: list[Likened]) -> None:
    known, found = Known(), dict[str, Witness]()
    for one in marks:
        found |= known.place(one)
    assert found == witnesses(marks)


@given(LEDGERS)
def test_every_report_has_a_witness_that_is_its_own(marks: list[Likened]) -> None:
    found = witnesses(marks)
    assert found.keys() == {one.sha for one in marks}
    assert all(found[w.first].first == w.first for w in found.values())
    assert all((w.likeness is None) == (s == w.first) for s, w in found.items())


def test_placing_a_report_twice_changes_nothing() -> None:
    known = Known([AGENCY])
    copy = mark(story(*range(4)))
    assert known.place(copy) == known.place(copy)
