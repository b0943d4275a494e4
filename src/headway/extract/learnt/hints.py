"""What the encoder says for an entry in a sentence, before the sentence is parsed.

The judges weigh a word by its part in the parse, too. Here it is weighed by the parts
that a move or a cue plays most, the best of them counting.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log

import numpy as np

from headway.extract.learnt.encoder import Floats
from headway.extract.learnt.judge import Judge
from headway.extract.learnt.labels import DEPS, POS, index
from headway.extract.learnt.movejudge import MoveJudge
from headway.extract.learnt.spared import Scanned
from headway.lexicon.weights import hint_weights
from headway.model.span import Span

__all__ = ["signs", "worth"]

MOVING = (  # the parts that a move plays most
    ("VERB", "ROOT"),
    ("VERB", "ccomp"),
    ("VERB", "advcl"),
    ("NOUN", "pobj"),
    ("NOUN", "dobj"),
)
CUEING = (  # the parts that a cue plays most: "according to" is one, too
    ("VERB", "ROOT"),
    ("VERB", "ccomp"),
    ("VERB", "advcl"),
    ("VERB", "prep"),
    ("NOUN", "pobj"),
)
TOP = 3  # words of a sentence that are weighed
NOTHING = -20.0  # how sure a word is that is not there
NAMES = ("move", "second move", "third move", "cue", "second cue")
Weights = Mapping[str, Floats]


def worth(
    judge: Judge,
    moves: MoveJudge,
    heard: int,
    scanned: Scanned,
    kept: Sequence[Span],
) -> list[float]:
    """How much speaks for an entry in each of the sentences.

    So many of a token's vectors as `heard` says are for attributions.
    """
    w = hint_weights()
    return [
        sum(w[name] * size for name, size in one.items()) + w["start"]
        for one in signs(judge, moves, heard, scanned, kept)
    ]


def signs(
    judge: Judge,
    moves: MoveJudge,
    heard: int,
    scanned: Scanned,
    kept: Iterable[Span],
) -> Iterator[dict[str, float]]:
    """What the encoder says of each sentence, by the names of the weights."""
    text = scanned.text
    acts = np.full(len(text), NOTHING, np.float32)
    cues = acts.copy()
    for window, read in zip(scanned.windows, scanned.read, strict=True):
        acts[window.lo : window.hi] = surest_move(moves.weights, read[:, heard])
        cues[window.lo : window.hi] = surest_cue(judge.weights, read[:, 0])
    for span in kept:
        lo, hi = np.searchsorted(text.start, (span.start, span.end)).tolist()
        sums = (*best(acts[lo:hi], TOP), *best(cues[lo:hi], TOP - 1))
        yield {
            **dict(zip(NAMES, sums, strict=True)),
            "quotation": float((text.quote[lo:hi] >= 0).any()),
            "length": log(span.end - span.start),
        }


def surest_move(weights: Weights, read: Floats) -> Floats:
    """How surely each token is a move of some kind, in its likeliest part."""
    sums = [
        np.maximum(read + part, 0) @ weights["kind.weight"].T + weights["kind.bias"]
        for part in played(weights, MOVING)
    ]
    found: Floats = np.max(sums, (0, 2))
    return found


def surest_cue(weights: Weights, read: Floats) -> Floats:
    """How surely each token is a cue, in its likeliest part."""
    sums = [
        np.maximum(read + part, 0) @ weights["anchor.weight"][0]
        for part in played(weights, CUEING)
    ]
    found: Floats = np.max(sums, 0) + weights["anchor.bias"][0]
    return found


def played(weights: Weights, parts: Iterable[tuple[str, str]]) -> list[Floats]:
    """What each part in a parse adds to the vector of a token."""
    return [
        weights["pos"][index(POS, pos)] + weights["dep"][index(DEPS, dep)]
        for pos, dep in parts
    ]


def best(sums: Floats, wanted: int) -> list[float]:
    """The largest of them, in falling order; as many as are wanted."""
    largest = np.sort(sums)[: -wanted - 1 : -1].tolist()
    return [*largest, *[NOTHING] * (wanted - len(largest))]
