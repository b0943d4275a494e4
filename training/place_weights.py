"""Learn how much each sign speaks for a place where a move was made.

    python training/place_weights.py ARTICLES.jsonl GOLD.json

ARTICLES.jsonl holds reports (id, date, title, text), GOLD.json their moves with kind,
span and place. For each move that is read rightly one of the report's places is to be
chosen, or none: the odds of each are the exponential of the weights of its signs
(McFadden's conditional logit). Weights are drawn towards 0, those of one sort of move
more than those of all. First a tenth of the reports at a time is read by weights that
were learnt on the others, and the counts are printed. No text of them is kept.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from headway.ingest.sources import gather
from headway.lexicon.weights import SORTS
from headway.model.article import Article, Capture, Hints
from headway.model.entry import Move
from headway.model.kinds import MoveKind
from headway.read.article import read
from headway.resolve.places import SURE, sort_of
from headway.resolve.settle import settle
from headway.resolve.whereabouts import Whereabouts
from headway.road import Road, dated

TARGET = Path(__file__).parents[1] / "src/headway/lexicon/words/place_weights.jsonl"
ORIGIN = "learnt: training/place_weights.py on 208 annotated reports"
DRAWN, DRAWN_APART = 6.0, 18.0  # how strongly weights are drawn towards 0
ROUNDS = 1500
FOLDS = 10
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choice:
    """One annotated move, and the places of its report that it might have."""

    report: str
    sort: str
    names: tuple[str, ...]  # of the signs
    signs: Floats  # one row for each place
    right: npt.NDArray[np.bool_]  # which of the places the annotation means
    said: bool  # whether the annotation names a place at all
    own: int | None  # the place that is kept, as the meeting names it


def choices(articles: Path, gold: Path) -> Iterator[Choice]:
    """A choice for each move that is read where one of its kind is marked."""
    marked = {report["id"]: report["moves"] for report in json.loads(gold.read_text())}
    road = Road()
    for capture in gather([str(articles)], Hints(), None):
        if isinstance(capture, Capture):
            article = read(capture)
            yield from of_report(road, article, marked[article.id])


def of_report(
    road: Road, article: Article, marked: Sequence[dict[str, Any]]
) -> Iterator[Choice]:
    """The choices of one report, on its moves as they are before they are placed."""
    kept: list[Whereabouts] = []

    def keep(whereabouts: Whereabouts) -> Sequence[Move]:
        kept.append(whereabouts)
        return whereabouts.moves

    reading = road.extractor.read(article)
    settle(dated(article), reading, road.reader, road.names, keep)
    for move in kept[0].moves:
        found = next((one for one in marked if fits(one, move)), None)
        if found is not None and kept[0].candidates(move):
            yield choice(kept[0], move, found.get("place"))


def fits(marked: dict[str, Any], move: Move) -> bool:
    """Whether the annotation marks this move."""
    start, end = marked["span"]
    overlaps = start < move.evidence.end and move.evidence.start < end
    return overlaps and marked["kind"] == move.kind and not marked.get("optional")


def choice(whereabouts: Whereabouts, move: Move, said: str | None) -> Choice:
    """The places of the report as alternatives for one move."""
    sites, rows = zip(*whereabouts.signs(move), strict=True)
    ids = [site.id for site in sites]
    own = whereabouts.sites.id_of(move.place) if move.kind is MoveKind.MEET else None
    return Choice(
        report=whereabouts.article.id,
        sort=sort_of(move),
        names=tuple(rows[0]),
        signs=np.array([[float(v) for v in row.values()] for row in rows]),
        right=np.array([bool(said) and is_same(site.name, said) for site in sites]),
        said=bool(said),
        own=ids.index(own) if own in ids else None,
    )


def is_same(name: str, said: str | None) -> bool:
    """Whether one name holds the other."""
    one, other = name.casefold(), (said or "").casefold()
    return one in other or other in one


def spread(found: Sequence[Choice]) -> tuple[Floats, npt.NDArray[np.int64]]:
    """The signs of all alternatives for all moves, then those of each sort apart."""
    width, blocks = len(found[0].names), []
    for one in found:
        block = np.zeros((len(one.signs), width * len(SORTS)))
        at = SORTS.index(one.sort) * width
        block[:, :width] = block[:, at : at + width] = one.signs
        blocks.append(block)
    sizes = [len(one.signs) for one in found]
    return np.concatenate(blocks), np.repeat(np.arange(len(found)), sizes)


def learn(found: Sequence[Choice]) -> Floats:
    """The likeliest weights, by accelerated steps down the slope."""
    found = [one for one in found if one.right.any() or not one.said]
    signs, move = spread(found)
    right = np.concatenate([one.right for one in found]).astype(float)
    some = np.array([one.right.any() for one in found])
    drawn = np.full(signs.shape[1], DRAWN_APART)
    drawn[: len(found[0].names)] = DRAWN
    weights = ahead = np.zeros(signs.shape[1])
    step = 1 / (np.linalg.norm(signs, 2) ** 2 / 2 + DRAWN_APART)
    for n in range(ROUNDS):
        odds = np.exp(signs @ ahead)
        share = odds / (1 + np.bincount(move, odds))[move]
        good = np.bincount(move, odds * right)
        wanted = np.where(some[move], odds * right / np.maximum(good, 1e-300)[move], 0)
        slope = signs.T @ (share - wanted) + drawn * ahead
        earlier, weights = weights, ahead - step * slope
        ahead = weights + n / (n + 3) * (weights - earlier)
    return weights


def outcome(one: Choice, weights: Floats) -> str:
    """Right, wrong or none; "unasked" where the annotation says no place."""
    odds = np.exp(spread([one])[0] @ weights)
    best = int(odds.argmax()) if one.own is None else one.own
    if one.own is None and odds[best] < SURE * (1 + odds.sum()):
        return "none" if one.said else "silent"
    if not one.said:
        return "unasked"
    return "right" if one.right[best] else "wrong"


def across(found: Sequence[Choice]) -> Counter[str]:
    """How the choices come out, each report read by weights of the others."""
    reports = sorted({one.report for one in found})
    part = {report: n % FOLDS for n, report in enumerate(reports)}
    counts: Counter[str] = Counter()
    for fold in range(FOLDS):
        weights = learn([one for one in found if part[one.report] != fold])
        mine = (one for one in found if part[one.report] == fold)
        counts.update(f"{one.sort} {outcome(one, weights)}" for one in mine)
    return counts


def main() -> None:
    """Print how well unseen reports are read, and write the weights of all."""
    found = list(choices(Path(sys.argv[1]), Path(sys.argv[2])))
    print(sorted(across(found).items()))
    table = learn(found).reshape(len(SORTS), -1).T.round(3)
    rows = [
        {"id": name, "weights": dict(zip(SORTS, map(float, row), strict=True))}
        for name, row in sorted(
            zip(found[0].names, table, strict=True), key=lambda pair: pair[0]
        )
    ]
    lines = [json.dumps(row | {"origin": ORIGIN}) for row in rows]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
