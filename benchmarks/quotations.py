"""The direct quotations that textacy finds, in the form of Headway's own statements.

textacy is no part of Headway and stands in no lock file: it is only measured against.
"""

import json
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec

from spacy.tokens import Doc, Span, Token

from headway.model.article import Article

__all__ = ["MISSING", "Finder", "Quotation", "line", "quotations", "textacy_finder"]

MISSING = (
    "**textacy is not installed, so it is not measured: "
    "`.venv/bin/pip install textacy==0.13.0`, then `make bench`.**\n\n"
)

Quotation = tuple[list[Token], list[Token], Span]  # speaker, cue, content
Finder = Callable[[Doc], Iterable[Quotation]]


def textacy_finder() -> Finder | None:
    """textacy's finder of direct quotations; None: it is not installed."""
    if find_spec("textacy") is None:
        return None
    find: Finder = import_module("textacy.extract.triples").direct_quotations
    return find


def quotations(find: Finder, doc: Doc) -> list[Quotation] | None:
    """The direct quotations of a report; None: the finder gives up on it."""
    try:
        return list(find(doc))
    except ValueError:  # an odd number of marks, "an unclosed quotation"
        return None


def line(article: Article, found: Iterable[Quotation]) -> str:
    """Quotations in the form of `headway read --format jsonl`, as far as is scored."""
    statements = [
        {
            "source": reach(speaker),
            "cue": reach(cue),
            "content": [[content.start_char, content.end_char]],
        }
        for speaker, cue, content in found
    ]
    said = {"id": article.id, "text": article.text}
    return json.dumps({"article": said, "statements": statements}) + "\n"


def reach(words: list[Token]) -> list[int]:
    """From the first of some words to the last, with what stands between them."""
    return [words[0].idx, words[-1].idx + len(words[-1])]
