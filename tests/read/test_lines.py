"""Lines keep their place in the text."""

from hypothesis import given
from hypothesis import strategies as st

from headway.read.boilerplate import boilerplate_of
from headway.read.lines import lines_of, outside


@given(st.text(alphabet=st.sampled_from("ab. \t\r\n\ufeff\u2028é")))
def test_a_line_quotes_its_own_span_and_bears_no_space_at_its_ends(text: str) -> None:
    for line in lines_of(text):
        assert line.span.of(text) == line.text
        assert line.text == line.text.strip()


@given(st.text(alphabet=st.sampled_from("ab. \t\r\n\ufeff")))
def test_nothing_visible_is_left_out(text: str) -> None:
    kept = "".join(line.text for line in lines_of(text))
    seen = [char for char in text if not char.isspace() and char != "\ufeff"]
    assert [char for char in kept if char in "ab."] == seen


def test_a_line_marked_as_a_whole_is_left_out() -> None:
    lines = lines_of("Advertisement\nBoth ports signed.\r\n\r\nShare")
    kept = outside(lines, boilerplate_of(lines))
    assert [line.text for line in kept] == ["Both ports signed."]
