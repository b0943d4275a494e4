"""Learn which words tell that a report, and a sentence of it, is worth reading.

    python -m training.first_look REPORTS.jsonl.gz OTHERS.jsonl.gz READ.jsonl

REPORTS are of diplomacy, OTHERS of everything; READ holds REPORTS as they are read in
full (`headway read --format jsonl`). Only every second line of either pile is learnt
from: the rest is for `benchmarks/firstlook.py`. Both sets of weights are those of a
logistic regression, drawn towards 0; a word of talks never speaks against a report.
What sentences are worth in the light of their neighbours and of their report is learnt
from weights that have not seen them. The words of `talk_signs.jsonl` are written by
hand, those of `sentence_signs.jsonl` are found here. No text is kept.
"""

import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from training.logistic import FOLDS, Floats, Ints, Table, apart, learnt, table
from training.signed import WORDS, Read, lines, seen, texts, vocabulary, write

from headway.lexicon.actors import load_actors
from headway.lexicon.holders import load_holders
from headway.lexicon.signs import talk_signs
from headway.look.signs import NameSign, Signs, names_of
from headway.look.weighing import BIAS, CLIP, CORE, MOST

ORIGIN = "learnt: training/first_look.py on 494 reports and 1,250 others"
FAINT = 0.04  # smaller weights are left out
MIX = 9.0  # others for each report of diplomacy
HEAVY = 3  # entries of a sentence that count
PARTS = ("(own)", "(before)", "(behind)", "(mean)", "(talk)", "(start)")


def main() -> None:
    """Write both lists of weights."""
    reports, others, read = map(Path, sys.argv[1:4])
    piles = [[*texts(reports)], [*texts(others)]]
    found = {row["article"]["id"]: row for row in map(json.loads, lines(read))}
    words = [*vocabulary(text for _, text in piles[0])]
    forms = [form for sign in talk_signs() for form in sign.words]
    signs = Signs([*words, *forms], names_of(load_actors(), load_holders()))
    learn = [
        seen(signs, text, found.get(key), relevant)
        for relevant, pile in zip((True, False), piles, strict=True)
        for key, text in pile
    ]
    fold = np.random.default_rng(0).integers(0, FOLDS, len(learn))
    talk = reports_weighed(signs, learn, fold)
    sentences_weighed(signs, words, learn, fold, talk)


def reports_weighed(signs: Signs, learn: Sequence[Read], fold: Ints) -> Floats:
    """Learn the weights of talk signs; what weights of others say for each report."""
    kinds = {sign.id: n for n, sign in enumerate(talk_signs())}
    numbers = {sign: n for n, sign in enumerate(signs.signs)}
    forms = {numbers[w]: kinds[s.id] for s in talk_signs() for w in s.words}
    forms |= {numbers[n]: kinds[n] for n in NameSign if n in kinds}
    core = {kinds[s.id] for s in talk_signs() if s.core}
    rows = [talk_row(r.counted.often, forms, core, kinds) for r in learn]
    whole = table(rows, 2 * len(kinds))
    right = np.array([r.relevant for r in learn], float)
    heed = np.ones(len(learn))
    talk = apart(whole, right, heed, fold, 1.0, 0.0, 2000)
    weights = learnt(whole, right, heed, 1.0, 0.0, 2000)
    lifted = [json.loads(x) for x in lines(WORDS / "talk_signs.jsonl")]
    for row in lifted:
        often, ever = weights[2 * kinds[row["id"]] : 2 * kinds[row["id"]] + 2]
        row["weights"] = {"often": round(often, 3), "ever": round(ever, 3)}
        if row["id"] == BIAS:
            row["weights"]["ever"] = round(weights[-1], 3)
        row["origin"] = f"words: own; weights {ORIGIN}"
    write("talk_signs", lifted)
    return talk


def talk_row(
    often: dict[int, int], forms: dict[int, int], core: set[int], kinds: dict[str, int]
) -> list[tuple[int, float]]:
    """What is said of talks in one report: of each sign how often, and whether."""
    times: Counter[int] = Counter()
    for sign, number in often.items():
        if sign in forms:
            times[forms[sign]] += number
    row = [(2 * kind, float(np.log1p(n))) for kind, n in times.items()]
    row += [(2 * kind + 1, 1.0) for kind in times]
    whole = sum(n for kind, n in times.items() if kind in core)
    row.append((2 * kinds[CORE], float(np.log1p(whole))))
    return [*row, (2 * kinds[CORE] + 1, float(min(whole, MOST)))]


def sentences_weighed(
    signs: Signs, words: Sequence[str], learn: Sequence[Read], fold: Ints, talk: Floats
) -> None:
    """Learn what words, neighbours and the report say for an entry in a sentence."""
    learnable = [*(n.value for n in NameSign), *words]
    whole = sentence_table(signs, learnable, learn)
    owner = np.repeat(np.arange(len(learn)), [len(r.cut) for r in learn])
    relevant = np.array([r.relevant for r in learn])[owner]
    entries = np.array([n for r in learn for n in r.entries], float)
    right, heed = (entries > 0).astype(float), np.clip(entries, 1, HEAVY)
    own = np.zeros(len(owner))
    for part in range(FOLDS):
        rest = relevant & (fold[owner] != part)
        weights = of_sentences(whole, right, heed, rest)
        held = fold[owner] == part
        own[held] = whole.times(weights[:-1])[held] + weights[-1]
    weights = of_sentences(whole, right, heed, relevant)
    named = zip([*learnable, "(quotation)", "(length)", BIAS], weights, strict=True)
    share = heed * np.where(relevant, 1.0, MIX * relevant_share(learn))
    second = around(own, owner, talk)
    width = second.shape[1]
    rows = ([(c, float(v)) for c, v in enumerate(row)] for row in second)
    upper = learnt(table(rows, width), right * relevant, share, 0.1, -np.inf, 800)
    write_sentences(dict(named) | dict(zip(PARTS, upper, strict=True)))


def sentence_table(
    signs: Signs, learnable: Sequence[str], learn: Sequence[Read]
) -> Table:
    """The words of every sentence, whether it is quoted, and how long it is."""
    numbers = {sign: n for n, sign in enumerate(signs.signs)}
    columns = {numbers[w]: n for n, w in enumerate(learnable)}
    width = len(learnable)
    return table(
        (
            [(columns[s], 1.0) for s in inside if s in columns]
            + [(width, float(place in r.counted.quoted))]
            + [(width + 1, float(np.log(stop - start)))]
            for r in learn
            for place, (inside, (start, stop)) in enumerate(
                zip(r.counted.within, r.cut, strict=True)
            )
        ),
        width + 2,
    )


def of_sentences(
    whole: Table, right: Floats, heed: Floats, rows: npt.NDArray[np.bool_]
) -> Floats:
    """The weights that are learnt on these sentences."""
    return learnt(whole.only(rows), right[rows], heed[rows], 3.0, -np.inf, 400)


def write_sentences(named: Mapping[str, float]) -> None:
    """Write the weights that are not faint, and print those of no word."""
    kept = {w: v for w, v in named.items() if w[0] == "(" or abs(v) >= FAINT}
    rows = [
        {"id": w, "weight": round(float(v), 3), "origin": ORIGIN}
        for w, v in sorted(kept.items())
    ]
    write("sentence_signs", rows)
    print({w: round(float(v), 3) for w, v in named.items() if w[0] == "("}, len(rows))


def relevant_share(learn: Sequence[Read]) -> float:
    """Reports of diplomacy for each other one."""
    relevant = sum(r.relevant for r in learn)
    return relevant / (len(learn) - relevant)


def around(own: Floats, owner: Ints, talk: Floats) -> Floats:
    """Own weight, both neighbours', the report's mean, what speaks for talks."""
    first = np.append(True, owner[1:] != owner[:-1])
    last = np.append(first[1:], True)
    before = np.where(first, 0, np.roll(own, 1))
    behind = np.where(last, 0, np.roll(own, -1))
    mean = (np.bincount(owner, own) / np.bincount(owner))[owner]
    return np.stack([own, before, behind, mean, talk.clip(-CLIP, CLIP)[owner]], 1)


if __name__ == "__main__":
    main()
