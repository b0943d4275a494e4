"""What the encoder says for an entry in a sentence, before the sentence is parsed.

The judges weigh a word by its part in the parse, too. Here it is weighed by the parts
that a move or a cue plays most, the best of them counting.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import log

import numpy as np

from headway.extract.learnt.encoder import Floats
from headway.extract.learnt.judge import Judge
from headway.extract.learnt.labels import DEPS, POS, index
from headway.extract.learnt.movejudge import MoveJudge
from headway.extract.learnt.spared import Scanned
from headway.lexicon.weights import hint_weights
from headway.model.span import Span

__all__ = ["NAMES", "worth"]

PARTS = (
    ("VERB", "ROOT"),
    ("VERB", "ccomp"),
    ("VERB", "advcl"),
    ("NOUN", "pobj"),
    ("NOUN", "dobj"),
)
VERBS = 3  # of these parts, those that a cue plays
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
    text = scanned.text
    acts = np.full(len(text), NOTHING, np.float32)
    cues = acts.copy()
    for window, read in zip(scanned.windows, scanned.read, strict=True):
        acts[window.lo : window.hi] = surest_move(moves.weights, read[:, heard])
        cues[window.lo : window.hi] = surest_cue(judge.weights, read[:, 0])
    found = []
    for span in kept:
        lo, hi = np.searchsorted(text.start, (span.start, span.end)).tolist()
        quoted = bool((text.quote[lo:hi] >= 0).any())
        size = span.end - span.start
        found.append(weighed(acts[lo:hi], cues[lo:hi], quoted, size))
    return found


def weighed(acts: Floats, cues: Floats, quoted: bool, size: int) -> float:
    """How much speaks for an entry in a sentence of so many code points."""
    w = hint_weights()
    signs = zip(NAMES, (*best(acts, TOP), *best(cues, TOP - 1)), strict=True)
    words = sum(w[name] * sum_ for name, sum_ in signs)
    return words + w["quotation"] * quoted + w["length"] * log(size) + w["start"]


def surest_move(weights: Weights, read: Floats) -> Floats:
    """How surely each token is a move of some kind, in its likeliest part."""
    sums = [
        np.maximum(read + part, 0) @ weights["kind.weight"].T + weights["kind.bias"]
        for part in played(weights, PARTS)
    ]
    found: Floats = np.max(sums, (0, 2))
    return found


def surest_cue(weights: Weights, read: Floats) -> Floats:
    """How surely each token is a cue, in its likeliest part."""
    sums = [
        np.maximum(read + part, 0) @ weights["anchor.weight"][0]
        for part in played(weights, PARTS[:VERBS])
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
