"""Lines that are broken within a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.extract.wrapping import unwrapped

WIDE = (
    "The envoys of both countries met in Vienna on Tuesday and spoke for\n"
    "four hours about the road that leads along the river to Arland, the\n"
    "Cresk of old, and the toll that is asked there."
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Arland demanded\nthat Cresk", "Arland demanded that Cresk"),
        (
            "Arland asked \r\n\tCresk for\r\n a toll",
            "Arland asked \r\n\tCresk for   a toll",
        ),
        (WIDE, WIDE.replace("\n", " ")),
    ],
    ids=["a small letter", "line ends of old", "no room for the next word"],
)
def test_a_line_goes_on(text: str, read: str) -> None:
    assert unwrapped(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Arland rejected the toll\nCresk met Arland in Voss",
        "Arland rejected the toll.\nand Cresk left",
        "Arland asked:\na toll",
        "Arland rejected the toll\n\nand Cresk left",
        "Arland rejected the toll\n \nand Cresk left",
        f"{WIDE.splitlines()[0]} it.\nArland rejected the toll\nCresk met Arland",
        f"{'far ' * 40}off.\n{WIDE.splitlines()[0]}\nCresk",
        "",
        "\n",
    ],
    ids=[
        "a heading",
        "behind an end",
        "behind a colon",
        "a blank line",
        "a line of blanks",
        "room for the next word",
        "long lines",
        "nothing",
        "a break alone",
    ],
)
def test_a_line_that_ends_is_left(text: str) -> None:
    assert unwrapped(text) == text


@given(st.text(alphabet="aB. \n\r\t”", max_size=200))
def test_nothing_moves_and_only_blanks_change(text: str) -> None:
    read = unwrapped(text)
    assert len(read) == len(text)
    changed = [(a, b) for a, b in zip(text, read, strict=True) if a != b]
    assert all(a in "\n\r\t" and b == " " for a, b in changed)
    assert unwrapped(read) == read
