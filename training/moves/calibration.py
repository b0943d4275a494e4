"""How sure a reading was, beside whether people marked a move of its kind there.

The lexicon's counts were made on the same reports: what a report itself gave to the
counts of an entry is left out where the report is looked at.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from spacy.tokens import Token
from training.move_counts import Key, counted, is_right, mood_in
from training.moves.platt import Floats

from headway.extract.evidence import evidence_of
from headway.extract.learnt.movejudge import MAKING
from headway.extract.learnt.reader import HEARD
from headway.extract.reader import Sight
from headway.lexicon.moves import ACTUAL_MEAN, DRAWN, OPEN_MEAN, MoveEntry
from headway.model.article import Article
from headway.model.kinds import MoveKind
from headway.model.span import Span, overlap
from headway.road import Road

__all__ = ["Gold", "rights"]

Gold = list[dict[str, Any]]
KINDS = tuple(MoveKind)
FAINT = -4.5  # sums below are read as nothing
BESIDE = 1.5  # of the lexicon, when one of several readings of a clause is taken


@dataclass(frozen=True, slots=True)
class Reading:
    """A word read as a kind."""

    kind: MoveKind
    evidence: Span
    sum: float  # of the network
    share: float  # of the lexicon, without this report; 0: no entry reads it

    @property
    def order(self) -> float:
        """Higher ones are taken first."""
        return self.sum + BESIDE * self.share


def rights(road: Road, article: Article, gold: Gold) -> tuple[Floats, Floats]:
    """Rows of (sum, lexicon's share, whether it is listed, 1), and which are right.

    A clause counts once for each kind, as the reader takes it.
    """
    sight = road.extractor.look(article.text)
    kept: list[Reading] = []
    for one in sorted(readings(road, sight, gold), key=lambda r: -r.order):
        told = any(
            o.kind is one.kind and o.evidence.overlaps(one.evidence) for o in kept
        )
        if not told and not overlap([one.evidence], article.boilerplate):
            kept.append(one)
    rows = [(r.sum, r.share, float(r.share > 0), 1.0) for r in kept]
    right = [is_right(r.kind, r.evidence, gold) for r in kept]
    return np.array(rows, float).reshape(-1, 4), np.array(right, float)


def readings(road: Road, sight: Sight, gold: Gold) -> Iterator[Reading]:
    """Every word and kind that the network or the lexicon may read."""
    judge, own = road.extractor.network.moves, counted(sight.doc, sight.known, gold)
    seen = sight.network
    for window, read in zip(seen.windows, seen.read, strict=True):
        hidden = judge.hidden(read[:, HEARD:], seen.text, window, sight.lexed)
        sums = judge.layer(hidden, "kind")
        for place, kind in zip(*np.nonzero(sums > FAINT), strict=True):
            token = seen.tokens[window.lo + int(place)]
            if token.pos_ in MAKING:
                entry = sight.known.get(token.i, {}).get(KINDS[kind])
                share = without(entry, token, own) if entry else 0.0
                evidence = evidence_of(token)
                yield Reading(KINDS[kind], evidence, float(sums[place, kind]), share)


def without(entry: MoveEntry, token: Token, own: Sequence[Counter[Key]]) -> float:
    """How sure the lexicon would be of an entry if it did not know the report."""
    actual = mood_in(token) == "actual"
    mean = ACTUAL_MEAN if actual else OPEN_MEAN
    hits, seen = entry.counts[actual]
    mine, all_ = (count[entry.id, mood_in(token)] for count in own)
    return (hits - mine + DRAWN * mean) / (seen - all_ + DRAWN)
