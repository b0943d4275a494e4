"""Learn how much each hint of the encoder speaks for an entry in a sentence.

    python -m training.encoder_hints REPORTS.jsonl.gz READ.jsonl

REPORTS are of diplomacy; READ holds them as they are read in full. Some of every
second line are learnt from. The weights are those of a logistic regression. No text is
kept.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from training.first_look import HEAVY
from training.logistic import Floats, learnt, table
from training.signed import lines, places, texts, write

from headway.extract.learnt.hints import signs
from headway.extract.learnt.reader import HEARD, load_network
from headway.extract.nlp import load_nlp
from headway.extract.quotes import find_quotes
from headway.look.cutting import cut
from headway.model.span import Span

REPORTS = 70  # of those that are learnt from
ORIGIN = f"learnt: training/encoder_hints.py on {REPORTS} reports"


def main() -> None:
    """Write the weights, and print what some bounds would keep."""
    reports, read = map(Path, sys.argv[1:3])
    found = {row["article"]["id"]: row for row in map(json.loads, lines(read))}
    nlp, network = load_nlp(), load_network()
    names: list[str] = []
    rows, entries, sizes = [], [], []
    pile = [*texts(reports)]
    for key, text in pile[:: max(len(pile) // REPORTS, 1)][:REPORTS]:
        kept = [Span(*one) for one in cut(text)]
        scanned = network.scan(nlp.make_doc(text), find_quotes(text), kept)
        for sign in signs(network.judge, network.moves, HEARD, scanned, kept):
            names = [*sign]
            rows.append([*sign.values()])
        entries += [begun(span, found[key]) for span in kept]
        sizes += [len(span.of(text).split()) for span in kept]
    signs_, counts = np.array(rows), np.array(entries, float)
    weights = fitted(signs_, counts)
    named = zip([*names, "start"], weights.tolist(), strict=True)
    write("hint_weights", [row(*one) for one in sorted(named)])
    told(signs_ @ weights[:-1] + weights[-1], counts, np.array(sizes, float))


def begun(span: Span, row: dict[str, Any]) -> int:
    """How many places of entries a sentence holds."""
    return sum(span.start < b and a < span.end for a, b in places(row))


def fitted(signs_: Floats, counts: Floats) -> Floats:
    """The weights of each sign as it stands, and of every sentence."""
    middle, spread = signs_.mean(0), signs_.std(0)
    scaled = (signs_ - middle) / spread
    cells = ([(c, float(v)) for c, v in enumerate(one)] for one in scaled)
    heed = np.clip(counts, 1, HEAVY)
    whole = table(cells, signs_.shape[1])
    weights = learnt(whole, (counts > 0).astype(float), heed, 0.1, -np.inf, 1500)
    own = weights[:-1] / spread
    return np.append(own, weights[-1] - own @ middle)


def row(name: str, weight: float) -> dict[str, object]:
    """A line of the list."""
    return {"id": name, "weights": {"hint": round(float(weight), 4)}, "origin": ORIGIN}


def told(worth: Floats, counts: Floats, sizes: Floats) -> None:
    """Print which share of words and of entries' places some bounds keep."""
    bounds: Sequence[float] = (-3.5, -3, -2.5, -2, -1.5, -1)
    for bound in bounds:
        kept = worth >= bound
        words, places_ = (
            sizes[kept].sum() / sizes.sum(),
            counts[kept].sum() / counts.sum(),
        )
        print(f"{bound}: {words:.3f} of the words, {places_:.4f} of the places")


if __name__ == "__main__":
    main()
