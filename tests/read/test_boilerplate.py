"""What the site put around a report is marked, and nothing else."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.lexicon.boilerplate import load_boilerplate
from headway.read.boilerplate import boilerplate_of
from headway.read.lines import lines_of

REPORT = """You are currently viewing Ferry talks, many words and few results

Envoys of both ports met on Monday and did not agree.

“We go on,” the harbour master said. (AFP)

Disclaimer: If you want this item changed, please write to our desk Learn more


The Ferry Daily is the place where you get news about the sea. we cover all of it."""


def marked(text: str) -> list[str]:
    return [span.of(text) for span in boilerplate_of(lines_of(text))]


def test_greeting_disclaimer_and_tag_line_are_marked() -> None:
    assert [words.split()[0] for words in marked(REPORT)] == [
        "You",
        "Disclaimer:",
        "The",
    ]


def test_a_wire_credit_is_part_of_the_report() -> None:
    assert not any("AFP" in words for words in marked(REPORT))


def test_a_greeting_is_one_only_at_the_head() -> None:
    lines = "Both ports signed.\n" * 8
    assert not marked(lines + "You are currently viewing the old page of the pact")


def test_a_headline_in_capitals_is_kept_and_a_teaser_in_capitals_is_marked() -> None:
    teaser = "DOCKERS AND OWNERS TALK ABOUT PAY AGAIN"
    assert marked(f"{teaser}\nBoth ports signed.\n{teaser}") == [teaser]


def test_an_aside_within_a_paragraph_is_marked_alone() -> None:
    text = "Both ports signed. (PHOTOS: The ferries) The pact holds."
    assert marked(text) == ["(PHOTOS: The ferries)"]


def test_a_very_long_line_is_running_text() -> None:
    assert not marked("Disclaimer: " + "the pact holds and " * 200)


@pytest.mark.parametrize(
    "line",
    [
        "The owners read more into the letter than the dockers did.",
        "“Sign up now,” the chairman urged the ports, and three of them did.",
        "Follow-up talks on the ferries were cancelled after the walkout.",
        "She told Reuters that the pact was dead.",
        "The union advertised its demands in the papers.",
        "Related claims were settled by the court in May.",
        "Watch: that is all we can do, the harbour master told reporters.",
    ],
)
def test_a_line_of_real_reporting_is_never_marked(line: str) -> None:
    assert not marked(f"Both ports signed.\n{line}\nThe pact holds.")


BUILDING = [line for entry in load_boilerplate() for line in entry.examples]


@given(
    st.lists(st.sampled_from([*BUILDING, "Both ports signed.", ""])),
    st.sampled_from(["\n", "\r\n"]),
)
def test_spans_are_sorted_and_neither_touch_nor_overlap(
    lines: list[str], end: str
) -> None:
    text = end.join(lines)
    spans = boilerplate_of(lines_of(text))
    assert all(one.end < two.start for one, two in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
