"""A plain-text capture: its text is the file's content, character for character."""

import re

from headway.model.article import Article, Capture
from headway.model.source import is_web
from headway.read.sound import UTF8, check_size, check_text, decoded

__all__ = ["read_plain"]


CHARSET = re.compile(r"text/plain; charset=(.+)")


def read_plain(capture: Capture) -> Article:
    """The article; `SourceError` where the bytes hold no readable text."""
    check_size(capture.content, capture.origin)
    text = decoded(capture.content, capture.origin, charset_of(capture))
    check_text(text, capture.origin)
    web = is_web(capture.origin)
    return Article(id=capture.name, text=text, url=capture.origin if web else None)


def charset_of(capture: Capture) -> str:
    """The encoding that whoever sent the text says it bears; files bear UTF-8."""
    found = CHARSET.fullmatch(capture.media_type)
    return found[1] if found else UTF8
