"""What a page's markup says is taken, what is odd in it is not."""

from datetime import date

import pytest

from headway.read.page import day_of, running, web_address

SENTENCE = "The owners of both ports met the dockers on Monday and signed."


@pytest.mark.parametrize(
    ("written", "day"),
    [("2021-03-04", date(2021, 3, 4)), ("2021-13-04", None), ("", None), (None, None)],
)
def test_only_a_day_of_the_calendar_is_a_day(
    written: str | None, day: date | None
) -> None:
    assert day_of(written) == day


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("javascript:alert(1)", None),
        ("ferry.html", None),
        ("", None),
    ],
)
def test_only_an_address_of_the_web_is_kept(address: str, kept: str | None) -> None:
    assert web_address(address) == kept


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        (SENTENCE, len(SENTENCE)),
        (f"Ports\n{SENTENCE}\nHome", len(SENTENCE)),
        ("Home page " * 50, 0),
        ("Signed.", 0),
        (
            "两国谈判代表昨天在日内瓦会面。部长表示，协议尚未签署，会谈将继续进行，双方同意再见。",
            42,
        ),
    ],
    ids=["a sentence", "with headings", "links", "a word", "Chinese"],
)
def test_only_sentences_are_running_text(text: str, letters: int) -> None:
    assert running(text) == letters
