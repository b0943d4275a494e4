"""Sentences with their parse, written by hand, for tests that load no model."""

from collections.abc import Sequence

from spacy.lang.en import English
from spacy.tokens import Doc

VOCAB = English().vocab


def parsed(*rows: str) -> Doc:
    """A doc from rows of "word lemma POS TAG dep head", the head as a token's index."""
    cells: Sequence[Sequence[str]] = [row.split() for row in rows]
    return Doc(
        VOCAB,
        words=[cell[0] for cell in cells],
        lemmas=[cell[1] for cell in cells],
        pos=[cell[2] for cell in cells],
        tags=[cell[3] for cell in cells],
        deps=[cell[4] for cell in cells],
        heads=[int(cell[5]) for cell in cells],
    )


def rejects() -> Doc:
    """Iran and Iraq have not rejected the offer ."""
    return parsed(
        "Iran Iran PROPN NNP nsubj 5",
        "and and CCONJ CC cc 0",
        "Iraq Iraq PROPN NNP conj 0",
        "have have AUX VBP aux 5",
        "not not PART RB neg 5",
        "rejected reject VERB VBN ROOT 5",
        "the the DET DT det 7",
        "offer offer NOUN NN dobj 5",
        ". . PUNCT . punct 5",
    )


def was_rejected() -> Doc:
    """The offer was rejected by Iran ."""
    return parsed(
        "The the DET DT det 1",
        "offer offer NOUN NN nsubjpass 3",
        "was be AUX VBD auxpass 3",
        "rejected reject VERB VBN ROOT 3",
        "by by ADP IN agent 3",
        "Iran Iran PROPN NNP pobj 4",
        ". . PUNCT . punct 3",
    )


def agreed_to_meet() -> Doc:
    """Iran agreed to meet Iraq ."""
    return parsed(
        "Iran Iran PROPN NNP nsubj 1",
        "agreed agree VERB VBD ROOT 1",
        "to to PART TO aux 3",
        "meet meet VERB VB xcomp 1",
        "Iraq Iraq PROPN NNP dobj 3",
        ". . PUNCT . punct 1",
    )


def iranian_offer() -> Doc:
    """The Iranian offer of talks with Iraq failed ."""
    return parsed(
        "The the DET DT det 2",
        "Iranian iranian ADJ JJ amod 2",
        "offer offer NOUN NN nsubj 7",
        "of of ADP IN prep 2",
        "talks talk NOUN NNS pobj 3",
        "with with ADP IN prep 4",
        "Iraq Iraq PROPN NNP pobj 5",
        "failed fail VERB VBD ROOT 7",
        ". . PUNCT . punct 7",
    )


def will_meet() -> Doc:
    """If asked , Iran will meet Iraq ."""
    return parsed(
        "If if SCONJ IN mark 1",
        "asked ask VERB VBN advcl 5",
        ", , PUNCT , punct 5",
        "Iran Iran PROPN NNP nsubj 5",
        "will will AUX MD aux 5",
        "meet meet VERB VB ROOT 5",
        "Iraq Iraq PROPN NNP dobj 5",
        ". . PUNCT . punct 5",
    )
