"""Spellings of one name are one; names of two persons are not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.analyse.letters import spelt
from headway.analyse.spellings import (
    alike,
    frame,
    same_letters,
    slip_keys,
    slipped,
    words_of,
)

HERE = Path(__file__).parent
NAMES = st.text("aeiouybdghjklmnrstvzšüđ -'’", min_size=1, max_size=24)


def pairs(file: str) -> list[tuple[bool, str, str]]:
    """The pairs of a file, and whether each is one person."""
    lines = (HERE / file).read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    return [(kind == "same", one, other) for kind, one, other in rows]


@pytest.mark.parametrize(
    ("file", "found", "right"),
    [("spellings.tsv", 0.95, 0.99), ("spellings_held_out.tsv", 0.76, 0.95)],
    ids=["known pairs", "held-out pairs"],
)
def test_most_spellings_are_found_and_few_persons_mistaken(
    file: str, found: float, right: float
) -> None:
    judged = [(same, alike(a, b) or slipped(a, b)) for same, a, b in pairs(file)]
    hits = sum(same and told for same, told in judged)
    assert hits >= found * sum(same for same, _ in judged)
    assert hits >= right * sum(told for _, told in judged)


@pytest.mark.parametrize("file", ["spellings.tsv", "spellings_held_out.tsv"])
def test_the_same_letters_never_mean_two(file: str) -> None:
    assert not [
        (one, other)
        for same, one, other in pairs(file)
        if not same and alike(one, other, same_letters)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gregor Ryabinov", "Grigor Riabinov"),
        ("Osman al-Kadhri", "Osman Qadri"),
        ("Pak Jin-ho", "Pak Jin Ho"),
        ("Jürgen Möller", "Jurgen Moeller"),
        ("Ann Other's", "Ann Other"),
        ("Mr Ann Other", "Ann Other"),
    ],
    ids=["y and i", "article", "hyphen", "umlaut", "possessive", "courtesy"],
)
def test_names_that_sound_alike(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pak Jin-ho", "Pak Jin-su"),
        ("Ann Hariri", "Ann Harari"),
        ("Joan Martin", "Juan Martin"),
        ("Al Otter", "Otter"),
        ("Angela Otterman", "Angelo Otterman"),
        ("Ann Ottermanes", "Ann Ottermanez"),
        ("Ann Other Otterman", "Ann Otterman"),
    ],
    ids=["given", "vowel", "short", "Al", "gender", "last letter", "more words"],
)
def test_names_of_two(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not slipped(one, other)


def test_a_long_word_may_have_one_wrong_letter() -> None:
    assert slipped("Ann Tillmerson", "Ann Tillnerson")
    assert slipped("Ann Lukanenko", "Ann Lukanenka")
    assert not slipped("Ann Tillmerson", "Ann Millmerson")
    assert not slipped("Ann Otter", "Ann Ottar")


@given(NAMES, NAMES)
def test_it_does_not_matter_which_comes_first(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)
    assert slipped(one, other) == slipped(other, one)


@given(NAMES, NAMES)
def test_whatever_is_alike_is_looked_up_alike(one: str, other: str) -> None:
    if alike(one, other):
        assert frame(one) == frame(other)
    if slipped(one, other):
        assert {*slip_keys(one)} & {*slip_keys(other)}


@given(NAMES)
def test_a_name_is_like_itself(name: str) -> None:
    assert alike(name, name)
    assert all(spelt(word) for word in words_of(name))
