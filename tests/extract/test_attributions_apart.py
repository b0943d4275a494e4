"""The parts of attributions, and attributions beside each other."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.attributed import attributions, said

from headway.road import Road

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "“We will open the crossing tomorrow.” — Ann Lee",
            "Ann Lee",
            ["“We will open the crossing tomorrow.”"],
        ),
        (
            "“The talks go on,” the envoy said, “and we will sign the text on Monday.”",
            "the envoy",
            ["“The talks go on,”", "“and we will sign the text on Monday.”"],
        ),
        (
            "The talks, the envoy of Borland said, have failed.",
            "the envoy of Borland",
            ["The talks", "have failed"],
        ),
        (
            "Both sides warned that the truce would not last.",
            "Both sides",
            ["that the truce would not last"],
        ),
    ],
    ids=["dash", "parted quotation", "parted sentence", "both sides"],
)
def test_the_parts_are_told_apart(
    road: Road, text: str, source: str, content: list[str]
) -> None:
    assert [(who, what) for who, what, _ in said(road, text)] == [(source, content)]


@pytest.mark.parametrize("mark", ['"', "“", "”", "„", "»", "'", "‘"])
def test_a_stray_mark_does_not_lose_the_rest(road: Road, mark: str) -> None:
    text = (
        f"{mark}We will not sign, the envoy said on Monday.\n\n"
        "The foreign minister said that the text was ready to be signed.\n\n"
        "“Nobody believed it at first,” an official said."
    )
    found = {source: content for source, content, _ in said(road, text)}
    assert found["The foreign minister"] == ["that the text was ready to be signed"]
    assert found["an official"] == ["“Nobody believed it at first,”"]


WORDS = ["Iran ", "The envoy ", "said ", "that ", "it won ", "we will not sign "]
MARKS = ["“", "”", '"', ", ", ". ", ": ", "—", "’", "\n"]


@given(st.lists(st.sampled_from(WORDS + MARKS), max_size=24).map("".join))
@settings(max_examples=60)
def test_any_text_is_read_and_every_span_lies_in_it(road: Road, text: str) -> None:
    for found in attributions(road, text):
        spans = [*found.content, *(s for s in (found.source, found.cue) if s)]
        assert all(span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(found.content))
        assert found.cue is None or not any(
            found.cue.overlaps(c) for c in found.content
        )


def test_statements_are_apart_or_one_within_the_other(road: Road) -> None:
    text = (
        'Iran said "we will not accept this deal. The US said “we want talks now. He '
        'said: "no". An envoy said that Iraq demanded that the road be closed, “and '
        "soon,” a minister added, “or we go”."
    )
    found = [one.content for one in attributions(road, text)]
    assert len(found) > 2
    for one, other in combinations(found, 2):
        within = all(any(a.holds(b) for a in one) for b in other)
        around = all(any(b.holds(a) for b in other) for a in one)
        assert within or around or not any(a.overlaps(b) for a in one for b in other)


def test_what_the_reader_says_of_itself(road: Road) -> None:
    (one,) = attributions(road, "The minister said that the text was ready.")
    assert one.confidence is not None
    assert 0.9 < one.confidence <= 1


def test_whoever_asks_is_not_whom_he_asks(road: Road) -> None:
    for marks in "“”", '""':
        text = f"{marks[0]}When will the talks begin?{marks[1]} asked the mediator."
        (found,) = attributions(road, text)
        assert found.source is not None
        assert found.source.of(text) == "the mediator"
        assert found.addressee is None


def test_the_turns_of_a_transcript_are_no_statements(road: Road) -> None:
    turns = [
        "Ms. Lee: The talks will go on tomorrow in Cresk.",
        "Reporter: Will Borland attend the talks on Monday?",
        "Ms. Lee: Borland will attend the talks on Monday.",
    ]
    assert said(road, "\n\n".join(turns)) == []
    assert said(road, turns[0]) != []


def test_a_quotation_begins_in_the_paragraph_before(road: Road) -> None:
    text = (
        "“We also want firm guarantees from all the other powers.\n\n"
        "“Without them there will be no deal at all,” the minister said."
    )
    ((source, content, _),) = said(road, text)
    assert source == "the minister"
    assert content == [
        "“We also want firm guarantees from all the other powers.",
        "“Without them there will be no deal at all,”",
    ]


def test_a_long_list_of_names_is_read(road: Road) -> None:
    text = "Iran, Iraq, Turkey, " * 400 + "and Oman said that they will meet."
    assert attributions(road, text)
