"""Short forms that a report explains."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.extract.acronyms import short_forms


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The Elbe Port Union (EPU) met.", "EPU", "Elbe Port Union"),
        ("The Front of the North (FN) met.", "FN", "Front of the North"),
        ("The Movement for the Liberation of Arland (MLA)", "MLA", "Movement for the"),
        ("The EPU (Elbe Port Union) met.", "EPU", "Elbe Port Union"),
        ("Anti-Toll League (ATL) men met.", "ATL", "Anti-Toll League"),
    ],
    ids=["behind", "a small word", "small words left out", "before", "a hyphen"],
)
def test_a_short_form_stands_for_the_words_whose_initials_it_is(
    text: str, short: str, long: str
) -> None:
    assert short_forms(text)[short].of(text).startswith(long)


@pytest.mark.parametrize(
    "text",
    [
        "The Elbe Port Union (UPE) met.",
        "The union of ports (EPU) met.",
        "Ann Other (R) met Bob (D) there.",
        "Elbe\nPort Union (EPU) met.",
        "(EPU) met.",
    ],
    ids=["another order", "no such words", "one letter", "another line", "nothing"],
)
def test_other_brackets_explain_nothing(text: str) -> None:
    assert short_forms(text) == {}


PARTS = ("Elbe ", "Port ", "Union ", "of the ", "(EPU) ", "EPU", "(", ")", "-", "\n")
NAMED = st.sampled_from(["Elbe Port Union (EPU) ", "EPU (Elbe Port Union) ", ""])


@given(st.lists(st.sampled_from(PARTS), max_size=12), NAMED)
def test_a_long_form_stands_outside_of_the_bracket_or_inside_whole(
    parts: list[str], named: str
) -> None:
    text = named + "".join(parts)
    assert short_forms(text) or not named
    for short, long in short_forms(text).items():
        assert short not in long.of(text).split()
        assert "(" not in long.of(text)


@pytest.mark.parametrize("part", ["A.", "Aa.", "A-", "Elbe Port (EP) ", "("])
def test_a_hostile_text_is_read_in_linear_time(part: str) -> None:
    start = perf_counter()
    short_forms(part * 20_000)
    assert perf_counter() - start < 5
