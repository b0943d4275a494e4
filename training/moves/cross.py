"""Read every training report with a network that has not seen it.

What is printed is scored as any other reading; what the networks were sure of is
compared with the gold, so that confidence says how often a reading is right.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from training.moves.folds import folds
from training.moves.platt import Floats

from headway.errors import SourceError
from headway.extract.candidates import Candidate
from headway.extract.learnt.reader import load_network
from headway.ingest.sources import gather
from headway.model.article import Article, Hints
from headway.read.article import read
from headway.road import Road

__all__ = ["Reading", "articles", "held_out", "rights"]

CLOSE = 1e-4
Rights = tuple[Floats, Floats]
Gold = list[dict[str, Any]]
Reading = tuple[Article, Road]


def articles(reports: Path) -> Iterator[Article]:
    """The reports of a JSONL file."""
    for capture in gather([str(reports)], Hints(), None):
        if isinstance(capture, SourceError):
            raise capture
        yield read(capture)


def held_out(reports: Path, networks: Path) -> Iterator[Reading]:
    """Each report with a road whose network has not learnt from it."""
    all_ = {article.id: article for article in articles(reports)}
    for number, part in enumerate(folds(all_)):
        road = Road(network=load_network(networks / f"fold-{number}"))
        for id_ in part:
            yield all_[id_], road


def rights(read_: Iterable[Candidate], gold: Gold) -> Rights:
    """How sure each reading was, as a sum, and whether it is right.

    It is right where a gold move of its kind overlaps.
    """
    found = [(c.confidence, is_right(c, gold)) for c in read_]
    sure = np.clip([one for one, _ in found], CLOSE, 1 - CLOSE)
    return np.log(sure / (1 - sure)), np.array([right for _, right in found], float)


def is_right(candidate: Candidate, gold: Gold) -> bool:
    """Whether people marked a move of this kind where the reading is."""
    span = candidate.evidence
    return any(
        move["kind"] == candidate.kind
        and move["span"][0] < span.end
        and span.start < move["span"][1]
        for move in gold
    )
