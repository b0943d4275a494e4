"""From a capture to the article, in all three forms."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.errors import SourceError
from headway.model.article import Capture, Hints
from headway.read.article import read, read_bare

BODY = (
    "The owners of both ports met the dockers on Monday and said that they would look "
    "at the offer again before the end of the week."
)
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8">
<title>Owners give way</title>
<meta property="og:site_name" content="Ferry News">
<link rel="canonical" href="https://example.org/2021/03/04/owners">
<meta property="article:published_time" content="2021-03-04T10:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Owners give way</h1>
<p>HARBOUR CITY (Reuters) - {BODY}</p><p>{BODY}</p></article></body></html>"""


def capture(
    content: bytes, media_type: str = "text/plain", hints: Hints | None = None
) -> Capture:
    return Capture(
        name="ferry",
        origin="ferry.txt",
        media_type=media_type,
        content=content,
        fetched=datetime(2031, 5, 6, tzinfo=UTC),
        hints=hints or Hints(),
    )


LETTERS = st.text(
    alphabet=st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\r\n\t"),
    min_size=1,
)


@given(LETTERS.filter(lambda text: any(char.isalpha() for char in text)))
def test_plain_text_is_kept_to_the_letter(text: str) -> None:
    article = read(capture(text.encode()))
    assert article.text == text
    assert all(span.end <= len(text) for span in article.boilerplate)


def test_line_ends_and_a_byte_order_mark_are_kept() -> None:
    text = f"\ufeff{BODY}\r\n\r\nAdvertisement\r\n{BODY}"
    article = read(capture(text.encode()))
    assert article.text == text
    assert [span.of(text) for span in article.boilerplate] == ["Advertisement"]


def test_what_a_report_says_of_itself_is_read() -> None:
    article = read(capture(f"GENEVA, 10 January 2022 (AFP) - {BODY}".encode()))
    assert article.id == "ferry"
    assert (article.dateline, article.wire) == ("Geneva", "AFP")
    assert article.published == date(2022, 1, 10)
    assert article.language == "en"


HINTS = Hints(published=date(2022, 1, 13), outlet="The Hint")


def test_hints_fill_what_the_input_does_not_say() -> None:
    article = read(capture(BODY.encode(), hints=HINTS))
    assert (article.published, article.outlet) == (date(2022, 1, 13), "The Hint")


def test_hints_give_way_to_what_the_input_says() -> None:
    article = read(capture(PAGE.encode(), "text/html", HINTS))
    assert (article.published, article.outlet) == (date(2021, 3, 4), "Ferry News")


def test_nobody_says_when_and_no_day_is_made_up() -> None:
    assert read(capture(f"GENEVA, Jan 10 (AFP) - {BODY}".encode())).published is None


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\xef\xbb\xbf\t\n", "empty"),
        (b"%PDF-1.7 talks", "a PDF: make text of it first: pdftotext"),
        (b"PK\x03\x04\x14\0", "a packed file"),
        (b"\xd0\xcf\x11\xe0\xa1", "an old Word file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "binary"),
        (b"ab\x01\x02\x03\x04cd", "binary"),
        ("Caf\xe9 talks".encode("latin-1"), "iconv -f WINDOWS-1252"),
        ("Talks".encode("utf-16"), "iconv -f UTF-16"),
        ("Talks".encode("utf-32"), "iconv -f UTF-32"),
        ("Talks".encode("utf-32-be"), "binary"),
        ("Иран отверг предложение".encode("koi8-r"), "iconv -f ENCODING"),
        ("伊朗星期一拒绝了伊拉克的提议".encode("gb18030"), "iconv -f ENCODING"),
        (("Talks" + "\u0300\u0316" * 200).encode(), "binary"),
        (b"a " * 500_001, "split it"),
        (b"a" * 50_000_000, "split it"),
    ],
    ids=[
        "empty",
        "blank",
        "pdf",
        "docx",
        "doc",
        "picture",
        "control",
        "Latin-1",
        "UTF-16",
        "UTF-32",
        "no mark",
        "KOI8-R",
        "GB18030",
        "marks",
        "long",
        "50 MB",
    ],
)
def test_what_is_no_report_is_refused_in_one_line(content: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason) as refused:
        read(capture(content))
    assert "\n" not in str(refused.value)
    assert "ferry.txt" in str(refused.value)


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("iso-8859-1", "“Café”\r\n"),
        ("iso-8859-1", "Caf\xe9 \x81"),
        ("windows-1252", "“Café”"),
        ("iso-8859-2", "Łódź"),
    ],
)
def test_a_text_is_read_as_its_sender_says(charset: str, text: str) -> None:
    latin = "latin-1" if "\x81" in text else "windows-1252"
    raw = text.encode(latin if charset == "iso-8859-1" else charset)
    article = read(capture(raw + BODY.encode(), f"text/plain; charset={charset}"))
    assert article.text == text + BODY


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "none", "idna"])
def test_but_what_is_utf_8_is_read_as_such(charset: str) -> None:
    text = f"“Café” {BODY}"
    assert read(capture(text.encode(), f"text/plain; charset={charset}")).text == text


@pytest.mark.parametrize("charset", ["none", "idna", "windows-9", "utf-7", "us-ascii"])
def test_an_encoding_that_is_none_helps_nobody(charset: str) -> None:
    with pytest.raises(SourceError, match="not UTF-8"):
        read(capture(b"Caf\x81\xe9 talks", f"text/plain; charset={charset}"))


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(SourceError, match="image/png cannot be read"):
        read(capture(b"x", "image/png"))


def test_what_a_report_says_itself_can_be_had_without_its_hints() -> None:
    bare = read_bare(capture(BODY.encode(), hints=HINTS))
    assert (bare.published, bare.outlet) == (None, None)


def test_a_page_is_read_with_what_its_markup_says() -> None:
    article = read(capture(PAGE.encode(), "text/html"))
    assert article.title == "Owners give way"
    assert (article.outlet, article.published) == ("Ferry News", date(2021, 3, 4))
    assert article.url == "https://example.org/2021/03/04/owners"
    assert (article.dateline, article.wire) == ("Harbour City", "Reuters")
    assert BODY in article.text
    assert "Home" not in article.text


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"<html><body><p>Soon here.</p></body></html>",
        b"<html><body>" + b"<a href=/x>Home page</a> " * 400 + b"</body></html>",
        b"<html><body>" + b"<div>" * 100_000 + BODY.encode(),
        bytes(range(256)) * 40,
    ],
    ids=["empty", "a greeting", "links alone", "deeply nested", "no page"],
)
def test_a_page_without_an_article_is_refused(page: bytes) -> None:
    with pytest.raises(SourceError, match="no article found on the page"):
        read(capture(page, "text/html"))


def test_a_fragment_of_a_page_is_read_as_one() -> None:
    page = f"<p>{BODY}</p><p>In the Café: {BODY}</p>"
    article = read(capture(page.encode(), "text/html"))
    assert article.text == f"{BODY}\nIn the Café: {BODY}"


@given(st.binary(max_size=300), st.integers(0, len(PAGE)))
def test_a_damaged_page_is_read_or_refused(dirt: bytes, place: int) -> None:
    page = PAGE.encode()
    try:
        article = read(capture(page[:place] + dirt + page[place:], "text/html"))
    except SourceError:
        return
    assert article.text
    article.text.encode()


def test_a_head_without_end_is_cut() -> None:
    long = PAGE.replace("Owners give way", "way " * 9_999)
    long = long.replace("/04/owners", "/04/" + "y" * 9_999)
    article = read(capture(long.encode(), "text/html"))
    assert len(article.title or "") <= 2_000
    assert len(article.url or "") <= 2_000


def test_a_page_without_a_date_is_left_without_one() -> None:
    bare = PAGE.replace("2021-03-04T10:00:00Z", "").replace("2021/03/04/", "")
    bare = bare.replace("</body>", "<p>© 2020 Ferry News</p></body>")
    assert read(capture(bare.encode(), "text/html")).published is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Updated: 14 January 2022", date(2022, 1, 14)),
        ("Updated: 14 January 2022\n\n13 January 2022", date(2022, 1, 13)),
    ],
    ids=["the last change alone", "the publication beside it"],
)
def test_a_change_dates_a_report_where_its_publication_is_not_said(
    head: str, day: date
) -> None:
    text = f"{head}\n\nArland and Borland met in Cresk on Monday."
    assert read_bare(capture(text.encode())).published == day
