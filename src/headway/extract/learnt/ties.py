"""How each token stands to a cue: its way through the parse, how far, how quoted."""

import numpy as np

from headway.extract.learnt.labels import DEPS
from headway.extract.learnt.parsed import Ints, Parsed

__all__ = ["DISTANCES", "QUOTINGS", "WAYS", "ties"]

STEPS = 4  # 0: below the cue; 1 to 3: below its governor, that one's, …
LABELS = len(DEPS) + 2  # the known ones, an unknown one, the governor itself
ITSELF = LABELS - 1
ELSEWHERE = STEPS * LABELS  # in the sentence, further up
SENTENCES = 3  # so many sentences before and behind are told apart
WAYS = ELSEWHERE + 1 + 2 * SENTENCES
NEAR, BUCKETS = 8, 16  # tokens counted one by one; then ever wider buckets
DISTANCES = 2 * BUCKETS + 1
QUOTINGS = 12


def ties(text: Parsed, cue: int, lo: int, hi: int) -> tuple[Ints, Ints, Ints]:
    """For the tokens `lo` to `hi`: way through the parse, distance, quotation.

    Each is a class from 0 to below `WAYS`, `DISTANCES`, `QUOTINGS`.
    """
    return ways(text, cue, lo, hi), distances(cue, lo, hi), quotings(text, cue, lo, hi)


def ways(text: Parsed, cue: int, lo: int, hi: int) -> Ints:
    """Steps up from the cue and the relation of the branch that holds the token."""
    apart = text.sentence[lo:hi] - text.sentence[cue]
    found = np.where(
        apart == 0,
        ELSEWHERE,
        ELSEWHERE
        + np.where(apart < 0, -apart.clip(-SENTENCES), SENTENCES + apart.clip(max=3)),
    ).astype(np.int32)
    governors = [cue]
    while len(governors) < STEPS and text.head[governors[-1]] != governors[-1]:
        governors.append(int(text.head[governors[-1]]))
    for step in range(len(governors) - 1, -1, -1):
        mark_branches(found, text, governors[step], step * LABELS, lo)
    return found


def mark_branches(found: Ints, text: Parsed, top: int, base: int, lo: int) -> None:
    """Write into `found` which branch of `top` each token belongs to."""
    left, right = text.left[top], text.right[top]
    inside = np.arange(left, right + 1)
    for child in inside[(text.head[left : right + 1] == top) & (inside != top)]:
        begin = max(int(text.left[child]) - lo, 0)
        found[begin : max(int(text.right[child]) + 1 - lo, 0)] = base + text.dep[child]
    if 0 <= top - lo < len(found):
        found[top - lo] = base + ITSELF


def distances(cue: int, lo: int, hi: int) -> Ints:
    """Tokens between, one by one when near, in growing buckets when far."""
    away = np.arange(lo, hi) - cue
    size = np.abs(away)
    far = NEAR + np.log2(np.maximum(size, 1) / NEAR) * 2
    bucket = np.where(size <= NEAR, size, np.minimum(far, BUCKETS)).astype(np.int32)
    classes: Ints = (BUCKETS + np.sign(away) * bucket).astype(np.int32)
    return classes


def quotings(text: Parsed, cue: int, lo: int, hi: int) -> Ints:
    """Whether cue and token are quoted, in one quotation, in one paragraph."""
    own, others = text.text.quote[cue], text.text.quote[lo:hi]
    kind = np.where(others < 0, 0, np.where(others == own, 1, 2))
    apart = text.text.paragraph[lo:hi] != text.text.paragraph[cue]
    classes: Ints = (kind + 3 * (own >= 0) + 6 * apart).astype(np.int32)
    return classes
