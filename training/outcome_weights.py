"""Learn how much each sign of a report's moves speaks for its outcome.

    python -m training.outcome_weights DATA READ.jsonl

READ.jsonl holds the annotated training reports as networks read them that had not seen
them (`training/moves/train.py`, stage cross). DATA is where they and the corpus lie: of
the reports that we annotated ourselves the marks are taken as they are. The weights are
those of a multinomial logistic regression, drawn towards 0. First a tenth of the
training reports at a time is judged by weights that were learnt on the others.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import numpy.typing as npt
from training.moves.own import PARTS, written

from headway.lexicon.weights import WAYS
from headway.model.entry import EntryId, Move
from headway.model.kinds import MoveKind, MoveStatus, Outcome, Valence
from headway.model.span import Span
from headway.model.when import When
from headway.resolve.outcome import FEW, START, Signs, is_news, signs_of

TARGET = Path(__file__).parents[1] / "src/headway/lexicon/words/outcome_weights.jsonl"
ORIGIN = "learnt: training/outcome_weights.py on 801 annotated reports"
SELDOM = 8  # signs of fewer reports are not learnt
HALVES = 3.0  # how strongly weights are drawn towards 0
ROUNDS, RATE = 500, 0.5
STEPS, STEP = 40, 0.1
FOLDS = 10
Floats = npt.NDArray[np.float64]
Judged = tuple[Signs, Outcome]  # the signs of a report, and how people judged it


def main() -> None:
    """Write the weights, and print how often they are right."""
    data, read = Path(sys.argv[1]), Path(sys.argv[2])
    gold = list(of_gold(data / "eval/moves/train.gold.json", read))
    own = [one for part in PARTS for one in of_own(part, data)]
    names = frequent([*gold, *own])
    print(
        f"{right(gold, own, names):.3f} of {len(gold)} right, {len(own)} others learnt"
    )
    weights = levelled(learnt([*gold, *own], names), gold, names)
    rows = [row(name, each) for name, each in zip(names, weights, strict=True)]
    lines = [json.dumps(one, ensure_ascii=False) for one in rows]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")


def row(name: str, weights: Floats) -> dict[str, object]:
    """A line of the list."""
    rounded = {way: round(float(w), 3) for way, w in zip(WAYS, weights, strict=True)}
    return {"id": name, "weights": rounded, "origin": ORIGIN}


def of_gold(gold: Path, read: Path) -> Iterator[Judged]:
    """The annotated training reports, with the signs of the moves that were read."""
    judged = {one["id"]: one["outcome"] for one in json.loads(gold.read_text("utf-8"))}
    for line in read.read_text("utf-8").splitlines():
        row = json.loads(line)
        day = row["article"]["published"]
        moves = [moved(m, m["evidence"]) for m in row["moves"]]
        published = date.fromisoformat(day) if day else None
        signs = signs_of_all(moves, row["article"]["text"], published)
        yield signs, Outcome(judged[row["article"]["id"]])


def of_own(part: str, data: Path) -> Iterator[Judged]:
    """The reports that we annotated, with the signs of their marks."""
    with TemporaryDirectory() as place:
        reports, gold = written(part, data, Path(place))
        texts = dict(texts_of(reports))
        marked = json.loads(gold.read_text("utf-8"))
    for one in marked:
        moves = [moved(m, m["span"]) for m in one["moves"]]
        yield signs_of_all(moves, texts[one["id"]], None), Outcome(one["outcome"])


def texts_of(reports: Path) -> Iterator[tuple[str, str]]:
    """Ids and texts of a JSONL file."""
    for row in map(json.loads, reports.read_text("utf-8").splitlines()):
        yield row["id"], row["text"]


def moved(slots: dict[str, Any], words: Sequence[int]) -> Move:
    """As much of a move as signs are told from."""
    day = slots.get("date")
    return Move(
        id=EntryId(f"{slots['kind']} {words[0]}"),
        kind=MoveKind(slots["kind"]),
        evidence=Span(*words),
        status=MoveStatus(slots["status"]),
        valence=Valence(slots["valence"]) if slots["valence"] else None,
        date=When.parse(day) if day else None,
    )


def signs_of_all(moves: Sequence[Move], text: str, published: date | None) -> Signs:
    """The signs of one report."""
    found: Signs = {START: 1.0}
    size = max(FEW, len(moves))
    for move in moves:
        if is_news(move, published):
            for sign, part in signs_of(move, text, size).items():
                found[sign] = found.get(sign, 0.0) + part
    return found


def frequent(reports: Iterable[Judged]) -> list[str]:
    """The signs of at least so many reports, in order."""
    seen = Counter(sign for signs, _ in reports for sign in signs)
    return sorted(sign for sign, often in seen.items() if often >= SELDOM)


def right(gold: Sequence[Judged], own: Sequence[Judged], names: Sequence[str]) -> float:
    """The share of training reports that weights of the others judge rightly."""
    order = np.random.default_rng(0).permutation(len(gold))
    hits = 0
    for part in np.array_split(order, FOLDS):
        held = set(part.tolist())
        rest = [one for n, one in enumerate(gold) if n not in held]
        weights = levelled(learnt([*rest, *own], names), rest, names)
        for n in held:
            sums = matrix([gold[n]], names)[0] @ weights
            hits += WAYS[int(sums.argmax())] is gold[n][1]
    return hits / len(gold)


def levelled(weights: Floats, gold: Sequence[Judged], names: Sequence[str]) -> Floats:
    """The weights with which each outcome is given as often as people gave it.

    Of the reports that we annotated more are neither forward nor back than of the
    others: only what every report bears is changed.
    """
    signs, start = matrix(gold, names), names.index(START)
    given = np.array([sum(way is one for _, one in gold) for way in WAYS], float)
    for _ in range(STEPS):
        read = np.bincount((signs @ weights).argmax(1), minlength=len(WAYS))
        weights[start] += STEP * np.log(given / np.maximum(read, 1))
    return weights


def matrix(reports: Sequence[Judged], names: Sequence[str]) -> Floats:
    """Reports x signs."""
    places = {name: n for n, name in enumerate(names)}
    found = np.zeros((len(reports), len(names)))
    for row, (signs, _) in enumerate(reports):
        for sign, size in signs.items():
            if sign in places:
                found[row, places[sign]] = size
    return found


def learnt(reports: Sequence[Judged], names: Sequence[str]) -> Floats:
    """Signs x outcomes: the weights that fit the reports, drawn towards 0."""
    signs = matrix(reports, names)
    gold = np.eye(len(WAYS))[[WAYS.index(way) for _, way in reports]]
    weights, slope = (
        np.zeros((len(names), len(WAYS))),
        np.zeros((len(names), len(WAYS))),
    )
    for _ in range(ROUNDS):
        sums = signs @ weights
        chances = np.exp(sums - sums.max(1, keepdims=True))
        chances /= chances.sum(1, keepdims=True)
        down = (signs.T @ (chances - gold) + HALVES * weights) / len(reports)
        slope = 0.9 * slope + down
        weights = weights - RATE * slope
    return weights


if __name__ == "__main__":
    main()
