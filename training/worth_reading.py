"""Learn which words tell, all together, that a report is worth reading.

    python -m training.worth_reading ../shared

Worth reading are reports of diplomacy and those of two piles that the dossiers in
`benchmarks/dossiers` take; others are not. Only every second one of each is learnt
from: the rest is for `benchmarks/firstlook.py`. A report's words make a direction (the
logarithm of how often each is said, at length one), so that a short report speaks as
loud as a long one; what `talk_signs.jsonl` weighs is one more sign. The weights are
those of a logistic regression, drawn towards 0. No text is kept.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from benchmarks.relevance import DOSSIERS, articles
from training.first_look import FAINT
from training.logistic import learnt, table
from training.signed import write

from headway.dossier.following import load_dossier
from headway.follow.relevance import relevance
from headway.look.cutting import cut
from headway.look.first import FirstLook, load_look
from headway.look.weighing import BIAS, count
from headway.look.whole import TALKS, direction, of_talks

PILES = ("iran", "us-china-trade")
DRAWN = 10.0  # towards 0
ROUNDS = 600
TWICE = "us-china-trade"  # a pile that counts double: talks about goods are rarer


def main() -> None:
    """Write the list of weights."""
    shared = Path(sys.argv[1])
    look = load_look()
    texts, kinds, heeds = zip(*learning(shared), strict=True)
    right, heed = np.array(kinds, float), np.array(heeds)
    names = [*look.signs.signs, TALKS]
    rows = [[*signs_of(look, text)] for text in texts]
    weights = learnt(table(rows, len(names)), right, heed, DRAWN, -np.inf, ROUNDS)
    origin = (
        f"learnt: training/worth_reading.py on {int(right.sum())} reports and "
        f"{int((1 - right).sum())} others"
    )
    named = zip([*names, BIAS], weights, strict=True)
    write(
        "report_signs",
        [
            {"id": name, "weight": round(float(weight), 3), "origin": origin}
            for name, weight in sorted(named)
            if abs(weight) >= FAINT or name[0] == "("
        ],
    )


def signs_of(look: FirstLook, text: str) -> Iterator[tuple[int, float]]:
    """The signs of a report by their numbers; the last is what its talks weigh."""
    counted = count(look.signs, text, cut(text))
    yield from direction(counted.often)
    talk = look.scale.report(counted.often).talk
    yield len(look.signs.signs), of_talks(talk)


def learning(shared: Path) -> Iterator[tuple[str, bool, float]]:
    """Texts, whether each is worth reading, and how much each counts."""
    for article in articles(shared, "reports")[1::2]:
        yield article.text, True, 1.0
    for article in articles(shared, "others")[1::2]:
        yield article.text, False, 1.0
    for pile in PILES:
        dossier = load_dossier(DOSSIERS / f"{pile}.toml")
        taken = [a for a in articles(shared, pile) if relevance(a, dossier).kept]
        for article in taken[1::2]:
            yield article.text, True, 2.0 if pile == TWICE else 1.0


if __name__ == "__main__":
    main()
