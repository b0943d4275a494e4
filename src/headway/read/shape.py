"""Whether an article can be looked for on a page in bearable time.

A parser takes the square of the time for an element with many attributes, and the
search for an article that for one with many children.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement  # type: ignore[import-untyped]

from headway.errors import SourceError

__all__ = ["check_markup", "check_shape"]

ATTRIBUTES = 1_000  # of one element
ROOTS = 50  # tags that add attributes to one and the same element
ELEMENTS, CHILDREN = 30_000, 2_000  # of a page, of one element
LETTERS = 1_000_000  # of all words on a page
SILENT = {"script", "style", "noscript", "template"}  # they hold no words
ATTRIBUTE = r"""[\s/]*+=?+[^\s=>/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+"""
MANY = f"{{{ATTRIBUTES + 1}}}"
CROWDED = re.compile(rf"<[a-z][^\s>/]*+(?:{ATTRIBUTE}){MANY}", re.I)
ROOT = re.compile(r"<(?:html|body)\b", re.I)


def check_markup(markup: str, origin: str) -> None:
    """Raise `SourceError` for elements with too many attributes, before any parsing."""
    if CROWDED.search(markup) or len(ROOT.findall(markup)) > ROOTS:
        raise too_much(origin)


def check_shape(page: HtmlElement, origin: str) -> None:
    """Raise `SourceError` for a page of too many elements or words."""
    letters = 0
    for number, element in enumerate(page.iter(), start=1):
        letters += sum(map(len, words_of(element)))
        if number > ELEMENTS or len(element) > CHILDREN or letters > LETTERS:
            raise too_much(origin)


def words_of(element: HtmlElement) -> Iterator[str]:
    """The words in an element and behind it, without those of its children."""
    if isinstance(element.tag, str) and element.tag not in SILENT:
        yield element.text or ""
    yield element.tail or ""


def too_much(origin: str) -> SourceError:
    """What to do with a page on which an article cannot be looked for."""
    return SourceError(
        f"{origin}: too much on the page to find an article: "
        "save the report's text and give that instead"
    )
