"""An HTML page: the report in it, and what the page says of it."""

import logging
import re
from datetime import date

from lxml.etree import LxmlError  # type: ignore[import-untyped]
from trafilatura import bare_extraction
from trafilatura.settings import Document
from trafilatura.utils import decode_file, load_html

from headway.errors import SourceError
from headway.model.article import Article, Capture
from headway.model.source import is_web
from headway.read.shape import check_markup, check_shape
from headway.read.sound import check_text

__all__ = ["read_page"]

for library in ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer"):
    logging.getLogger(library).setLevel(logging.CRITICAL)

PAGE = re.compile(r"<(?:!doctype|html|head|body)\b", re.I)
RUNNING = 200  # characters of running text that make an article
LONGEST = 2_000  # characters of a title or name
PARAGRAPH = 40  # a shorter line is a heading or a link
SENTENCE = re.compile(r"""[.!?…。！？؟۔।]["'”’»)\]]*(?:\s|$)|[。！？]""")


def read_page(capture: Capture) -> Article:
    """The article that the page holds.

    Raises `SourceError` where the page cannot be parsed or holds no article. The date
    comes from the page's markup or address; none is guessed from its text.
    """
    page = extracted(capture)
    text = page.text or ""
    if running(text) < RUNNING:
        raise no_article(capture)
    check_text(text, capture.origin)
    return Article(
        id=capture.name,
        text=text,
        title=brief(page.title),
        outlet=brief(page.sitename),
        published=day_of(page.date),
        url=address_of(page, capture),
    )


def extracted(capture: Capture) -> Document:
    """What trafilatura finds on the page."""
    markup = decode_file(capture.content)
    check_markup(markup, capture.origin)
    try:
        page = load_html(whole(markup))
        if page is None:
            raise no_article(capture)
        check_shape(page, capture.origin)
        found = bare_extraction(
            page,
            url=web_address(capture.origin),
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (LxmlError, ValueError, TypeError, LookupError, RecursionError) as broken:
        raise no_article(capture) from broken
    if not isinstance(found, Document):
        raise no_article(capture)
    return found


def whole(markup: str) -> str:
    """The page; a fragment of one is put into one."""
    return markup if PAGE.search(markup) else f"<html><body>{markup}</body></html>"


def no_article(capture: Capture) -> SourceError:
    """What to do with a page that holds no report."""
    return SourceError(
        f"no article found on the page {capture.origin}: "
        "save the report's text and give that instead"
    )


def brief(words: str | None) -> str | None:
    """What the page's head says, no longer than a line; None: it says nothing."""
    return (words or "")[:LONGEST].strip() or None


def running(text: str) -> int:
    """How many characters stand in paragraphs, and not in headings or links."""
    lines = (line for line in text.splitlines() if len(line) >= PARAGRAPH)
    return sum(len(line) for line in lines if SENTENCE.search(line))


def day_of(written: str | None) -> date | None:
    """The day that the page's markup gives; None: it gives none."""
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None


def address_of(page: Document, capture: Capture) -> str | None:
    """The address that the page calls its own, else the one it was fetched from."""
    own = web_address((page.url or "")[: LONGEST + 1])
    return own or web_address(capture.origin)


def web_address(address: str) -> str | None:
    """The address if it is one of the web, else None."""
    return address if is_web(address) and len(address) <= LONGEST else None
