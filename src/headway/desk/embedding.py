"""What sentences and questions mean: made behind the desk, asked for in front of it.

Where the encoder is not installed, words alone are looked for.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

import msgspec
import numpy as np
import numpy.typing as npt

from headway.extract.meaning import ENCODER, load_meaning
from headway.follow.sentences import Sentences
from headway.ledger.passages import Passages, Unmeant, keep_passages, unmeant
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.span import Span

__all__ = ["ENCODER", "Encoder", "embed", "encoder_here", "meaning_of"]

Vectors = npt.NDArray[np.float32]
HELD = 1_024  # questions whose meaning is remembered


class Encoder(Protocol):
    """What turns texts into vectors of length one, alike for like meanings."""

    def vectors(self, texts: Sequence[str]) -> Vectors: ...


def encoder_here() -> Encoder | None:
    """The packaged encoder; None: it is not installed."""
    try:
        return load_meaning()
    except ModuleNotFoundError:
        return None


def embed(ledger: Ledger, batch: int, encoder: Encoder | None = None) -> int:
    """Give the sentences of so many reports their vectors; how many reports had none.

    Another process may do the same at once: the later one to finish is kept.
    """
    with told(ledger.name), ledger.engine.connect() as db:
        waiting = unmeant(db, ENCODER, batch)
    able = (encoder or encoder_here()) if waiting else None
    if able is None:
        return 0
    made = [passages_in(report, able) for report in waiting]
    with told(ledger.name), ledger.writer.begin() as db:
        keep_passages(db, ENCODER, made)
    return len(made)


def passages_in(report: Unmeant, encoder: Encoder) -> Passages:
    """The sentences of a report in which entries stand, and its title, as vectors."""
    sentences = Sentences(report.text)
    entries: dict[str, list[str]] = {}
    for id_, (span, words) in report.stands.items():
        said = words
        if span is not None:
            start, end = msgspec.json.decode(span, type=tuple[int, int])
            said = " ".join(sentences.around(Span(start, end)).of(report.text).split())
        if said:
            entries.setdefault(said, []).append(id_)
    return Passages(
        article=report.article,
        stands=report.stands,
        entries=tuple(map(tuple, entries.values())),
        vectors=encoder.vectors([*entries]),
    )


@lru_cache(maxsize=HELD)
def meaning_of(words: str) -> Vectors | None:
    """What a question means; None: the encoder is not installed."""
    encoder = encoder_here()
    return None if encoder is None else encoder.vectors([words])[0]
