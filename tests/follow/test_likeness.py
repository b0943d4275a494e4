"""A signature tells how much two texts share."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.follow.texts import story

from headway.follow.likeness import KEPT, VERSION, signature_of, sketch_of
from headway.model.article import Article
from headway.model.span import Span

LARGEST = 2048
SPOKEN = "“We will open both ports by May and we will keep them open,” she said of "


def signed(text: str, title: str | None = None, *spans: Span) -> bytes:
    return signature_of(Article(id="a", text=text, title=title, boilerplate=spans))


def share(one: str, other: str) -> float:
    return sketch_of(signed(one)).shared(sketch_of(signed(other))).of_shorter


@given(st.text())
def test_any_text_has_a_small_signature_and_shares_all_with_itself(text: str) -> None:
    signature = signed(text)
    assert len(signature) <= LARGEST
    assert signature[0] == VERSION
    sketch = sketch_of(signature)
    assert sketch.shared(sketch).runs == len(sketch.hashes)


@given(st.text(), st.text())
def test_two_texts_share_the_same_either_way(one: str, other: str) -> None:
    first, second = sketch_of(signed(one)), sketch_of(signed(other))
    assert first.shared(second) == second.shared(first)


def test_a_long_text_keeps_no_more_hashes_than_others() -> None:
    sketch = sketch_of(signed(story(*range(100))))
    assert len(sketch.hashes) == KEPT
    assert sketch.size == pytest.approx(4000, rel=0.1)


def test_unrelated_texts_share_next_to_nothing() -> None:
    assert share(story(1, 2, 3), story(4, 5, 6)) < 0.05


def test_a_short_text_is_seen_inside_a_long_one() -> None:
    shared = sketch_of(signed(story(1, 2, 3))).shared(
        sketch_of(signed(story(*range(30))))
    )
    assert shared.of_shorter > 0.9
    assert shared.of_longer == pytest.approx(0.1, abs=0.05)


def test_marks_capitals_and_line_breaks_do_not_count() -> None:
    told = "The minister's aide - who asked not to be named - spoke of a long day. "
    typed = told.upper().replace("'", "’").replace(" - ", "—").replace(". ", ".\n\n")
    assert share(told * 10, typed * 10) == 1


def test_what_the_site_put_around_a_report_does_not_count() -> None:
    furniture = story(7)
    page = f"{furniture}\n\n{story(1, 2)}"
    cut = Span(0, len(furniture))
    assert signed(page, None, cut) == signed(story(1, 2))
    assert signed(page) != signed(story(1, 2))


def test_words_that_both_quote_are_the_speakers() -> None:
    one = story(1) + "\n\n" + SPOKEN + story(2)
    other = story(3) + "\n\n" + SPOKEN + story(4)
    assert share(one, other) < 0.05
    bare = SPOKEN.replace("“", "").replace("”", "")
    assert share(one.replace(SPOKEN, bare), other.replace(SPOKEN, bare)) > 0.1


def test_a_text_that_is_all_quotation_keeps_its_words() -> None:
    speech = f"“{story(1)}”"
    assert share(speech, f"“{story(2)}”") < 0.05
    assert share(speech, speech + " he said") > 0.9


def test_a_quotation_that_is_never_closed_hides_only_itself() -> None:
    opened = f"“{story(1)}\n\n{story(2, 3)}"
    assert share(opened, story(2, 3)) > 0.9


def test_a_signature_of_another_version_is_like_nothing() -> None:
    odd = bytes([VERSION + 1]) + signed(story(1))[1:]
    assert sketch_of(odd).shared(sketch_of(signed(story(1)))).of_shorter == 0
    assert len(sketch_of(b"").hashes) == 0


def test_a_later_version_is_marked_in_the_second_byte() -> None:
    assert sketch_of(signed(story(1))).revision == 0
    assert sketch_of(signed(story(1), "UPDATE 2-Ferry talks end")).revision == 2


def test_another_process_makes_the_same_signature() -> None:
    code = (
        "from headway.follow.likeness import signature_of;"
        "from headway.model.article import Article;"
        "print(signature_of(Article(id='a', text='Both ports signed the pact.')).hex())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == signed("Both ports signed the pact.").hex()


def test_the_signature_of_a_known_text_stays_what_it_was() -> None:
    assert signed("Both ports signed the pact.").hex() == "0100b749ec1de4c5563c"
