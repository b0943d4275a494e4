"""From a capture to the article in it."""

from dataclasses import replace

from headway.errors import SourceError
from headway.model.article import Article, Capture, Hints
from headway.model.span import Span
from headway.read.boilerplate import boilerplate_of
from headway.read.dateline import dateline_of
from headway.read.filename import named
from headway.read.language import language_of
from headway.read.lines import lines_of, outside
from headway.read.page import read_page
from headway.read.plain import read_plain
from headway.read.record import read_record
from headway.read.wire import wire_of

__all__ = ["read", "read_bare"]


def read(capture: Capture) -> Article:
    """The report in a capture, with all that it says of itself, and with its hints.

    The text of plain text and of records is kept to the letter; a page's is extracted
    once. Raises `SourceError` where no report can be read.
    """
    own = read_bare(capture)
    return hinted(own, named(capture, own).hints)


def read_bare(capture: Capture) -> Article:
    """The report in a capture with what it says of itself alone, without its hints."""
    return described(found_in(capture))


def hinted(article: Article, hints: Hints) -> Article:
    """The article; where it does not say when and by whom, as its giver says."""
    return replace(
        article,
        outlet=article.outlet or hints.outlet,
        published=article.published or hints.published,
    )


def found_in(capture: Capture) -> Article:
    """The article with what its form says: text, id, title, outlet, date, address."""
    match capture.media_type.partition(";")[0]:
        case "text/plain":
            return read_plain(capture)
        case "text/html":
            return read_page(capture)
        case "application/json":
            return read_record(capture)
        case other:
            raise SourceError(
                f"{capture.origin}: {other} cannot be read: give text, HTML or JSONL"
            )


def described(article: Article) -> Article:
    """The article with what its words say: wire, dateline, language, boilerplate.

    The day of publication is the one of its form, else the full date at its head, else
    the day of its last change there; it is never taken from anywhere else in the text.
    """
    lines = lines_of(article.text)
    head = dateline_of(lines)
    boilerplate = boilerplate_of(lines)
    filed = dateline_of(outside(lines, boilerplate))
    return replace(
        article,
        wire=wire_of(lines, filed),
        published=article.published or head.day or head.updated,
        dateline=filed.place,
        language=language_of(without(article.text, boilerplate)),
        boilerplate=boilerplate,
    )


def without(text: str, marked: tuple[Span, ...]) -> str:
    """The report's own words, by which its language is known."""
    kept, start = [], 0
    for span in marked:
        kept.append(text[start : span.start])
        start = span.end
    return "".join([*kept, text[start:]])
