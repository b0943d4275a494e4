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

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from headway.lexicon.actors import load_actors
from headway.lexicon.holders import load_holders
from headway.lexicon.signs import talk_signs
from headway.look.cutting import cut
from headway.look.signs import NameSign, Signs, names_of
from headway.look.weighing import BIAS, CLIP, CORE, MOST, Counted, count

WORDS = Path(__file__).parents[1] / "src/headway/lexicon/words"
ORIGIN = "learnt: training/first_look.py on 494 reports and 1,250 others"
SELDOM = 20  # a word of fewer sentences is not learnt
NAMES = 0.6  # a word that is so often written with a capital is a name
FAINT = 0.04  # smaller weights are left out
FOLDS = 4
MIX = 9.0  # others for each report of diplomacy
HEAVY = 3  # entries of a sentence that count
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Read:
    """A report with its signs, and how many entries begin in each sentence."""

    relevant: bool
    cut: list[tuple[int, int]]
    counted: Counted
    entries: list[int]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows by signs, as the places of what is not 0."""

    row: Ints
    column: Ints
    value: Floats
    rows: int
    columns: int

    def times(self, weights: Floats) -> Floats:
        """What each row weighs."""
        parts = self.value * weights[self.column]
        return np.bincount(self.row, parts, self.rows).astype(float)

    def gathered(self, errors: Floats) -> Floats:
        """What each column is owed."""
        parts = self.value * errors[self.row]
        return np.bincount(self.column, parts, self.columns).astype(float)

    def only(self, wanted: npt.NDArray[np.bool_]) -> "Table":
        """The same with the wanted rows alone, numbered anew."""
        kept = wanted[self.row]
        number = np.cumsum(wanted) - 1
        row, column = number[self.row[kept]], self.column[kept]
        return Table(row, column, self.value[kept], int(wanted.sum()), self.columns)


def table(rows: Iterable[Iterable[tuple[int, float]]], columns: int) -> Table:
    """The table of rows that are each given as columns and values."""
    found = [(r, c, v) for r, row in enumerate(rows) for c, v in row]
    size = 1 + max((r for r, _, _ in found), default=-1)
    row, column, value = map(np.array, zip(*found, strict=True))
    return Table(row, column, value.astype(float), size, columns)


def learnt(
    signs: Table, right: Floats, heed: Floats, drawn: float, least: float, rounds: int
) -> Floats:
    """The weights of a logistic regression, the last one for every row.

    Steps are as large as each weight's own slopes have been small (Kingma and Ba's
    Adam, 2014). No weight is under `least` but the last one.
    """
    weights = np.zeros(signs.columns + 1)
    slope, size = np.zeros_like(weights), np.zeros_like(weights)
    for turn in range(1, rounds + 1):
        sums = signs.times(weights[:-1]) + weights[-1]
        errors = heed * (1 / (1 + np.exp(-sums)) - right)
        down = np.append(signs.gathered(errors) + drawn * weights[:-1], errors.sum())
        slope = 0.9 * slope + 0.1 * down
        size = 0.999 * size + 0.001 * down**2
        rate = 0.05 * min(1.0, 3 * (1 - turn / rounds))
        step = slope / (1 - 0.9**turn) / (np.sqrt(size / (1 - 0.999**turn)) + 1e-9)
        weights = weights - rate * step
        weights[:-1] = np.maximum(weights[:-1], least)
    return weights


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


def lines(path: Path) -> list[str]:
    """The lines of a file, unpacked where it is packed."""
    raw = path.read_bytes()
    whole = gzip.decompress(raw) if path.suffix == ".gz" else raw
    return whole.decode("utf-8").splitlines()


def texts(pile: Path) -> Iterator[tuple[str, str]]:
    """Ids and texts of every second line, which are learnt from."""
    for row in map(json.loads, lines(pile)[1::2]):
        yield row["id"], row["text"]


def vocabulary(found: Iterable[str]) -> Iterator[str]:
    """The words that are said in enough sentences and are no names."""
    often: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in found:
        for start, stop in cut(text):
            said = {w for w in text[start:stop].split()}
            said = {w.strip(".,;:!?()[]\"'“”‘’") for w in said}
            said = {w.removesuffix("'s").removesuffix("’s") for w in said}
            plain = {w for w in said if w.isascii() and w.isalpha()}
            often.update({w.lower() for w in plain})
            capital.update({w.lower() for w in plain if w[0].isupper()})
    for word, times in sorted(often.items()):
        if times >= SELDOM and (capital[word] < NAMES * times or len(word) < 3):
            yield word


def seen(signs: Signs, text: str, row: dict[str, Any] | None, relevant: bool) -> Read:
    """One report with its signs; `row` is how it was read in full."""
    sentences = cut(text)
    entries = [0] * len(sentences)
    for place in places(row) if row else ():
        for number, (start, stop) in enumerate(sentences):
            if start < place[1] and place[0] < stop:
                entries[number] += 1
    return Read(relevant, sentences, count(signs, text, sentences), entries)


def places(row: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """Where moves stand, and where statements of parties begin, with source and cue."""
    for move in row["moves"]:
        yield tuple(move["evidence"])
    for said in row["statements"]:
        if said["speaker"] and said["speaker"]["party"]:
            yield tuple(said["content"][0])
            yield from (tuple(s) for s in (said["source"], said["cue"]) if s)


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


def apart(
    whole: Table,
    right: Floats,
    heed: Floats,
    fold: Ints,
    drawn: float,
    least: float,
    rounds: int,
) -> Floats:
    """What each row weighs by the weights that were learnt on the other folds."""
    sums = np.zeros(whole.rows)
    for part in range(FOLDS):
        rest = fold != part
        weights = learnt(
            whole.only(rest), right[rest], heed[rest], drawn, least, rounds
        )
        held = ~rest
        sums[held] = whole.times(weights[:-1])[held] + weights[-1]
    return sums


def sentences_weighed(
    signs: Signs, words: Sequence[str], learn: Sequence[Read], fold: Ints, talk: Floats
) -> None:
    """Learn what words, neighbours and the report say for an entry in a sentence."""
    learnable = [*(n.value for n in NameSign), *words]
    numbers = {sign: n for n, sign in enumerate(signs.signs)}
    columns = {numbers[w]: n for n, w in enumerate(learnable)}
    width = len(learnable)
    whole = table(
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
    owner = np.repeat(np.arange(len(learn)), [len(r.cut) for r in learn])
    relevant = np.array([r.relevant for r in learn])[owner]
    entries = np.array([n for r in learn for n in r.entries], float)
    right, heed = (entries > 0).astype(float), np.clip(entries, 1, HEAVY)
    own = np.zeros(len(owner))
    for part in range(FOLDS):
        rest = relevant & (fold[owner] != part)
        weights = learnt(whole.only(rest), right[rest], heed[rest], 3.0, -np.inf, 400)
        held = fold[owner] == part
        own[held] = whole.times(weights[:-1])[held] + weights[-1]
    weights = learnt(
        whole.only(relevant), right[relevant], heed[relevant], 3.0, -np.inf, 400
    )
    named = dict(
        zip([*learnable, "(quotation)", "(length)", BIAS], weights, strict=True)
    )
    second = around(own, owner, talk)
    share = heed * np.where(relevant, 1.0, MIX * relevant_share(learn))
    width = second.shape[1]
    rows = ([(c, float(v)) for c, v in enumerate(row)] for row in second)
    upper = learnt(table(rows, width), right * relevant, share, 0.1, -np.inf, 800)
    parts = ("(own)", "(before)", "(behind)", "(mean)", "(talk)", "(start)")
    named |= dict(zip(parts, upper, strict=True))
    kept = {w: v for w, v in named.items() if w[0] == "(" or abs(v) >= FAINT}
    rows_ = [
        {"id": w, "weight": round(float(v), 3), "origin": ORIGIN}
        for w, v in sorted(kept.items())
    ]
    write("sentence_signs", rows_)
    print({w: round(float(v), 3) for w, v in named.items() if w[0] == "("}, len(rows_))


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


def write(name: str, rows: Iterable[dict[str, Any]]) -> None:
    """Write a list, one entry a line."""
    said = (json.dumps(row, ensure_ascii=False) for row in rows)
    (WORDS / f"{name}.jsonl").write_text("\n".join(said) + "\n", "utf-8")


if __name__ == "__main__":
    main()
