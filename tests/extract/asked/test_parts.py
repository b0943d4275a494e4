"""A report in parts."""

import json

from hypothesis import given
from hypothesis import strategies as st

from headway.extract.asked.parts import parts_of
from headway.extract.asked.server import Bounds
from headway.model.span import Span

TEXT = "One is said. Two is said.\n\nThree is\n said. Four is said. \n\nFive."
ENDS = ["One is said.", "Two is said.", "Three is\n said.", "Four is said.", "Five."]
SENTENCES = [Span(TEXT.index(one), TEXT.index(one) + len(one)) for one in ENDS]


def numbers(most: int, *boilerplate: Span) -> list[list[int]]:
    bounds = Bounds(part=most, before=1)
    return [[*p.sentences] for p in parts_of(TEXT, SENTENCES, boilerplate, bounds)]


def test_a_short_report_is_one_part() -> None:
    assert numbers(1000) == [[1, 2, 3, 4, 5]]


def test_a_part_ends_with_a_paragraph() -> None:
    assert numbers(45) == [[1, 2], [3, 4, 5]]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    assert numbers(15) == [[1], [2], [3], [4], [5]]


def test_a_sentence_is_never_cut() -> None:
    assert numbers(3) == [[1], [2], [3], [4], [5]]


def test_boilerplate_is_not_told() -> None:
    assert numbers(1000, SENTENCES[1]) == [[1, 3, 4, 5]]


def test_a_report_of_nothing_has_no_part() -> None:
    assert [*parts_of("", [], [], Bounds())] == []


def test_a_part_is_told_with_the_sentences_before_it_on_one_line_each() -> None:
    _, second = parts_of(TEXT, SENTENCES, [], Bounds(part=45, before=1))
    assert json.loads(second.told(TEXT)) == {
        "before": ["Two is said."],
        "sentences": [
            {"sentence": 3, "text": "Three is said."},
            {"sentence": 4, "text": "Four is said."},
            {"sentence": 5, "text": "Five."},
        ],
    }


@given(st.text(min_size=1, max_size=30))
def test_no_text_can_end_the_message_that_tells_it(text: str) -> None:
    for part in parts_of(text, [Span(0, len(text))], [], Bounds()):
        told = json.loads(part.told(text).encode())
        assert [*told] == ["before", "sentences"]
        assert len(told["sentences"]) == 1


@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=20),
    st.integers(1, 30),
    st.sets(st.integers(0, 19)),
)
def test_each_sentence_is_asked_about_once(
    lengths: list[int], most: int, breaks: set[int]
) -> None:
    text, sentences = "", []
    for number, length in enumerate(lengths):
        sentences.append(Span(len(text), len(text) + length))
        text += "x" * length + ("\n" if number in breaks else " ")
    parts = [*parts_of(text, sentences, [], Bounds(part=most))]
    told = [span for part in parts for span in part.sentences.values()]
    assert told == sentences
    for part in parts:
        assert len(part.sentences) == 1 or part.span.end - part.span.start <= most
