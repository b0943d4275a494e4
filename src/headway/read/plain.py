"""A plain-text capture: its text is the file's content, character for character."""

from headway.model.article import Article, Capture
from headway.read.sound import check_size, check_text, decoded

__all__ = ["read_plain"]


def read_plain(capture: Capture) -> Article:
    """The article; `SourceError` where the bytes hold no readable text."""
    check_size(capture.content, capture.origin)
    text = decoded(capture.content, capture.origin)
    check_text(text, capture.origin)
    web = capture.origin.startswith(("http://", "https://"))
    return Article(id=capture.name, text=text, url=capture.origin if web else None)
