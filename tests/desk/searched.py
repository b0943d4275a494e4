"""Two reports to be searched, and an encoder that knows four matters."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from zlib import crc32

import numpy as np
from tests.fakes import article, capture, entries

from headway.desk.embedding import Vectors, embed
from headway.ledger.store import Ledger

FIRST = article()
OTHER = replace(
    article("Fog over the bay. " + FIRST.text, date(2022, 5, 1)),
    title='<script>alert("1")</script> & <b>Quinquereme</b>',
    outlet="<i>Harbour</i> Post",
)
MATTERS = ("patrol", "rejected", "met", "quinquereme")


class Few:
    """An encoder that knows four matters; whatever is said of one lies near to it."""

    def vectors(self, texts: Sequence[str]) -> Vectors:
        made = np.zeros((len(texts), 384), np.float32)
        for row, text in enumerate(texts):
            made[row] = np.random.default_rng(crc32(text.encode())).normal(size=384)
            for place, matter in enumerate(MATTERS):
                if matter in text.lower():
                    made[row, 90 * place : 90 * (place + 1)] += 5.0
        found: Vectors = made / np.linalg.norm(made, axis=1, keepdims=True)
        return found


def meant(words: str) -> Vectors:
    """What a question means: it speaks of patrols as "rounds"."""
    found: Vectors = Few().vectors([words.replace("rounds", "patrol")])[0]
    return found


def words_alone(words: str) -> None:
    """Where the encoder is not installed."""


def hold(ledger: Ledger) -> Ledger:
    """Keep both reports; their sentences have their vectors."""
    for one in (FIRST, OTHER):
        ledger.add(capture(one.text.encode(), one.sha256), entries(one), one)
    while embed(ledger, 1, Few()):
        pass
    return ledger
