"""The language of a report.

English is known by its commonest words, which costs nothing; only a text that lacks
them is put to py3langid, whose model takes half a second to load. A text too short or
too odd to tell is "und", the ISO code for undetermined: English is never assumed.
"""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from headway.lexicon.languages import load_common_words

__all__ = ["UNDETERMINED", "language_of"]

UNDETERMINED = "und"
NO_LANGUAGE = "zxx"  # the judge's word for numbers and code
WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 100_000  # so many characters tell the language of the whole
SAMPLE = 20_000  # and so many suffice for the slower judge
COMMON = 0.10  # share of the commonest words; English reports lie at 0.09 to 0.33
FEWEST = 2  # common words: one may be a quotation or a name
SURE = 0.35  # of 1; the judge's guesses at a word or two lie below
LIKELY = 0.10  # of 1; enough for English where a text is too short for more
SHORT = 30  # words


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language, or "und" where the words do not tell."""
    words = WORD.findall(text[:ENOUGH])
    commonest = load_common_words("en")
    common = sum(map(commonest.__contains__, map(str.casefold, words)))
    if common >= FEWEST and common >= COMMON * len(words):
        return "en"
    return judged(text[:SAMPLE], len(words)) if words else UNDETERMINED


def judged(text: str, size: int) -> str:
    """What py3langid takes the text for, if it is sure enough for so many words."""
    language, confidence = identifier().classify(text)
    enough = LIKELY if language == "en" and size < SHORT else SURE
    known = confidence >= enough and language != NO_LANGUAGE
    return str(language) if known else UNDETERMINED


@cache
def identifier() -> LanguageIdentifier:
    """The judge, loaded once; its confidence runs from 0 to 1."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
