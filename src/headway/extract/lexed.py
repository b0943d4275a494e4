"""What the word lists say of each token, as the network takes it."""

from collections.abc import Sequence

import numpy as np
from spacy.tokens import Token

from headway.extract.candidates import Listed
from headway.extract.cast import Cast
from headway.extract.learnt.encoder import Floats
from headway.extract.learnt.movejudge import FORMS
from headway.extract.learnt.parsed import Ints
from headway.extract.mood import Mood, mood_of
from headway.model.kinds import MoveKind

__all__ = ["forms_of", "lexed"]

KINDS = tuple(MoveKind)


def lexed(known: Listed, tokens: Sequence[Token]) -> Floats:
    """How sure the lexicon is of each token as each kind: tokens x kinds, 0 to 1."""
    found = np.zeros((len(tokens), len(KINDS)), np.float32)
    for row, token in enumerate(tokens):
        entries = known.get(token.i)
        if entries is not None:
            actual = mood_of(token) is Mood.ACTUAL
            for kind, entry in entries.items():
                found[row, KINDS.index(kind)] = entry.confidence[actual]
    return found


def forms_of(cast: Cast, tokens: Sequence[Token]) -> Ints:
    """How each token names an actor, by `FORMS` from 1; 0: it heads no mention."""
    mentions = (cast.of(token) for token in tokens)
    numbers = [1 + FORMS.index(m.form) if m else 0 for m in mentions]
    return np.array(numbers, np.int32)
