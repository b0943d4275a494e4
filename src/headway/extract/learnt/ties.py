"""How tokens stand to cues: their way through the parse, how far, how quoted."""

import numpy as np
import numpy.typing as npt

from headway.extract.learnt.labels import DEPS
from headway.extract.learnt.parsed import Ints, Parsed

__all__ = ["DISTANCES", "QUOTINGS", "WAYS", "Places", "ties"]

STEPS = 4  # 0: below the cue; 1 to 3: below its governor, that one's, …
LABELS = len(DEPS) + 2  # the known ones, an unknown one, the governor itself
ITSELF = LABELS - 1
ELSEWHERE = STEPS * LABELS  # in the sentence, further up
SENTENCES = 3  # so many sentences before and behind are told apart
WAYS = ELSEWHERE + 1 + 2 * SENTENCES
NEAR, BUCKETS = 8, 16  # tokens counted one by one; then ever wider buckets
DISTANCES = 2 * BUCKETS + 1
QUOTINGS = 12
Places = npt.NDArray[np.integer]  # the numbers of tokens


def ties(text: Parsed, cues: Places, tokens: Places) -> tuple[Ints, Ints, Ints]:
    """For each cue and token: way through the parse, distance, quotation.

    Each is cues x tokens, of classes from 0 to below `WAYS`, `DISTANCES`, `QUOTINGS`.
    """
    return (
        ways(text, cues, tokens),
        distances(cues, tokens),
        quotings(text, cues, tokens),
    )


def ways(text: Parsed, cues: Places, tokens: Places) -> Ints:
    """Steps up from the cue and the relation of the branch that holds the token."""
    apart = text.sentence[tokens] - text.sentence[cues][:, None]
    near = apart.clip(-SENTENCES, SENTENCES)
    found = ELSEWHERE + np.where(near > 0, SENTENCES + near, -near).astype(np.int32)
    governors = [cues]
    while len(governors) < STEPS:
        governors.append(text.head[governors[-1]])
    tops, rows = np.unique(governors, return_inverse=True)
    held = branches(text, tops, tokens)[rows.reshape(STEPS, len(cues))]
    for step in reversed(range(STEPS)):
        found = np.where(held[step] >= 0, held[step] + step * LABELS, found)
    return found


def branches(text: Parsed, tops: Places, tokens: Places) -> Ints:
    """Under each top word the relation of the branch that holds each token.

    -1 where none does; `ITSELF` for the top word. Where branches cross, the token is
    held by the last one.
    """
    row = np.full(len(text), -1, np.int32)
    row[tops] = np.arange(len(tops))
    below = np.flatnonzero((row[text.head] >= 0) & (text.head != np.arange(len(text))))
    begun = text.left[below][:, None] <= tokens
    branch, place = np.nonzero(begun & (tokens <= text.right[below][:, None]))
    found = np.full((len(tops), len(tokens)), -1, np.int32)
    found[row[text.head[below]][branch], place] = text.dep[below][branch]
    own = np.flatnonzero(row[tokens] >= 0)
    found[row[tokens[own]], own] = ITSELF
    return found


def distances(cues: Places, tokens: Places) -> Ints:
    """Tokens between, one by one when near, in growing buckets when far."""
    away = tokens - cues[:, None]
    size = np.abs(away)
    far = NEAR + np.log2(np.maximum(size, 1) / NEAR) * 2
    bucket = np.where(size <= NEAR, size, np.minimum(far, BUCKETS)).astype(np.int32)
    classes: Ints = (BUCKETS + np.sign(away) * bucket).astype(np.int32)
    return classes


def quotings(text: Parsed, cues: Places, tokens: Places) -> Ints:
    """Whether cue and token are quoted, in one quotation, in one paragraph."""
    quote, paragraph = text.text.quote, text.text.paragraph
    own, others = quote[cues][:, None], quote[tokens]
    kind = np.where(others < 0, 0, np.where(others == own, 1, 2))
    apart = paragraph[tokens] != paragraph[cues][:, None]
    classes: Ints = (kind + 3 * (own >= 0) + 6 * apart).astype(np.int32)
    return classes
