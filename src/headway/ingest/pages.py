"""Pages of the web as captures."""

from datetime import UTC, datetime

from headway.ingest.asking import Answer, Asking
from headway.ingest.media import (
    HTML,
    TEXT,
    by_content_type,
    charset_of,
    name_of,
    sniffed,
    unfit,
)
from headway.ingest.refusals import unfit_answer
from headway.ingest.web import Web, checked
from headway.model.article import Capture, Hints

__all__ = ["PAGE", "fetch", "page_of"]

FIRST = 4096  # bytes that tell what a page holds
OPEN = Web()


def may_be_page(header: str) -> bool:
    """Whether a report may come with this content type; none is no objection."""
    return not header or by_content_type(header) is not None


PAGE = Asking(
    accept="text/html, application/xhtml+xml, text/plain;q=0.8",
    fits=may_be_page,
    unfit="no text page: give the address of a report; a feed is followed with "
    "headway dossier add",
)


def fetch(address: str, hints: Hints, web: Web = OPEN) -> Capture:
    """The page at an address, as the server sent it.

    Raises `SourceError` where there is no such page, or where it is too large, too
    slow, or no text.
    """
    own = checked(address).host
    return page_of(web.ask(address, own=own, asking=PAGE), hints)


def page_of(answer: Answer, hints: Hints) -> Capture:
    """The page in an answer, with what is known of it."""
    url, content = answer.url, answer.content
    if why := unfit(content[:FIRST], HTML):
        raise unfit_answer(url, why)
    path = url.path.rstrip("/")
    return Capture(
        name=name_of(path.rpartition("/")[2]) if path else url.host,
        origin=str(url),
        media_type=media_type(answer),
        content=content,
        fetched=datetime.now(UTC),
        hints=hints,
    )


def media_type(answer: Answer) -> str:
    """The kind of the page; where the server does not say it, its first bytes do."""
    kind = by_content_type(answer.kind) if answer.kind else None
    if kind is None:
        return HTML if sniffed(answer.content) == HTML else TEXT
    charset = charset_of(answer.kind) if kind == TEXT else None
    return f"{TEXT}; charset={charset}" if charset else kind
