"""The forms that a briefing is written in, and the one in which it is kept."""

from typing import Final, assert_never

import msgspec

from headway.serve.brief.brief import Brief, BriefForm
from headway.serve.brief.document import brief_docx
from headway.serve.brief.markdown import brief_markdown
from headway.serve.brief.page import brief_html

__all__ = ["brief_in", "brief_line", "written"]

KEPT: Final = msgspec.json.Decoder(tuple[Brief, ...])


def written(brief: Brief, form: BriefForm) -> bytes:
    """The briefing as a file of this form; text is UTF-8."""
    match form:
        case BriefForm.MARKDOWN:
            return brief_markdown(brief).encode()
        case BriefForm.HTML:
            return brief_html(brief).encode()
        case BriefForm.DOCX:
            return brief_docx(brief)
        case _:
            assert_never(form)


def brief_line(brief: Brief) -> str:
    """The briefing as one line of JSON."""
    return msgspec.json.encode(brief).decode() + "\n"


def brief_in(content: bytes) -> Brief | None:
    """The briefing that an array of such lines holds; None: it is empty."""
    return next(iter(KEPT.decode(content)), None)
