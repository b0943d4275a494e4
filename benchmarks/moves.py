"""How right moves are, kind by kind, with how far chance may have moved each figure.

    python -m benchmarks.moves GOLD.json READ.jsonl

READ.jsonl is what `headway read --format jsonl` printed for the reports of GOLD.json.
A move is right when its words overlap those of a gold move of its kind; pairing and
counting are those of the scoring script beside the gold. Intervals are the 2.5th and
97.5th percentile of a thousand draws of as many reports (Efron 1979).
"""

import importlib.util
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from headway.model.kinds import MoveKind

__all__ = ["main", "tables"]

DRAWS = 1000
BINS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
FITS = ("found", "kind", "who")
PARTS = ("hit", "predicted", "wanted")
Counts = Counter[tuple[str, str]]  # (what, hit | predicted | wanted) in one report


def main() -> None:
    """Print the tables for the files of the command line."""
    gold, read = map(Path, sys.argv[1:3])
    print("".join(tables(gold, read)), end="")


def tables(gold: Path, read: Path) -> Iterator[str]:
    """The tables, as Markdown."""
    score = scoring(gold.parents[1] / "score.py")
    marked = json.loads(gold.read_text("utf-8"))
    found = score.predictions(read)
    counts = [counted(score, one, found.get(one["id"], {})) for one in marked]
    size = sum(len(one["moves"]) for one in marked)
    yield f"{len(marked)} reports, {size} moves.\n\n"
    yield "| | F1 | 95 % | precision | recall | wanted |\n|---|---|---|---|---|---|\n"
    for what in (*FITS, *MoveKind):
        yield row(what, counts)
    yield "\n| confidence | moves | right |\n|---|---|---|\n"
    yield from calibration(score, marked, found)
    yield "\n| read as | people marked | how often |\n|---|---|---|\n"
    for (mine, theirs), often in confusions(score, marked, found).most_common(12):
        yield f"| {mine} | {theirs} | {often} |\n"


def scoring(path: Path) -> ModuleType:
    """The scoring script, as it lies beside the gold."""
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        sys.exit(f"no scoring script in {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def counted(score: ModuleType, gold: dict[str, Any], read: dict[str, Any]) -> Counts:
    """What was hit, predicted and wanted in one report, in all and by kind."""
    moves = read.get("moves", [])
    found: Counts = Counter()
    for what in FITS:
        pairs = score.match(gold["moves"], moves, score.FITS[what])
        paired = {id(move) for _, move in pairs}
        counting = [m for m in moves if id(m) in paired or not score.is_reporters(m)]
        spare = [g for g, _ in pairs if g.get("optional")]
        found[what, "hit"] += len(pairs) - len(spare)
        found[what, "predicted"] += len(counting) - len(spare)
        found[what, "wanted"] += sum(not g.get("optional") for g in gold["moves"])
        if what == "kind":
            for g, _ in pairs:
                found[g["kind"], "hit"] += not g.get("optional")
                found[g["kind"], "predicted"] -= bool(g.get("optional"))
            for move in counting:
                found[move["kind"], "predicted"] += 1
            for g in gold["moves"]:
                found[g["kind"], "wanted"] += not g.get("optional")
    return found


def row(what: str, counts: Sequence[Counts]) -> str:
    """One line: the figure of all reports, and how far it moves when they are drawn."""
    chance = random.Random(0)
    drawn = sorted(
        figures(what, chance.choices(counts, k=len(counts)))[2] for _ in range(DRAWS)
    )
    low, high = drawn[DRAWS // 40], drawn[-DRAWS // 40 - 1]
    precision, recall, f1 = figures(what, counts)
    wanted = sum(one[what, "wanted"] for one in counts)
    return (
        f"| {what} | {f1:.3f} | {low:.3f} to {high:.3f} | {precision:.3f} "
        f"| {recall:.3f} | {wanted} |\n"
    )


def figures(what: str, counts: Sequence[Counts]) -> tuple[float, float, float]:
    """Precision, recall and F1 over these reports."""
    hit, predicted, wanted = (
        sum(one[what, part] for one in counts)
        for part in ("hit", "predicted", "wanted")
    )
    return (
        hit / max(predicted, 1),
        hit / max(wanted, 1),
        2 * hit / max(predicted + wanted, 1),
    )


def calibration(
    score: ModuleType, marked: Sequence[dict[str, Any]], found: dict[str, Any]
) -> Iterator[str]:
    """How often moves are right that are so sure; the report's own verdicts apart."""
    told: Counter[float] = Counter()
    right: Counter[float] = Counter()
    for gold in marked:
        moves = found.get(gold["id"], {}).get("moves", [])
        pairs = score.match(gold["moves"], moves, score.FITS["kind"])
        paired = {id(move) for _, move in pairs}
        for move in moves:
            if id(move) in paired or not score.is_reporters(move):
                level = max((b for b in BINS if b <= move["confidence"]), default=0.0)
                told[level] += 1
                right[level] += id(move) in paired
    for level in sorted(told):
        share = right[level] / told[level]
        yield f"| {level:.1f} and more | {told[level]} | {share:.2f} |\n"


def confusions(
    score: ModuleType, marked: Sequence[dict[str, Any]], found: dict[str, Any]
) -> Counter[tuple[str, str]]:
    """Kinds that are taken for one another, where words overlap and kinds differ."""
    taken: Counter[tuple[str, str]] = Counter()
    for gold in marked:
        moves = found.get(gold["id"], {}).get("moves", [])
        for one, move in score.match(gold["moves"], moves, score.FITS["found"]):
            if one["kind"] != move["kind"]:
                taken[move["kind"], one["kind"]] += 1
    return taken


if __name__ == "__main__":
    main()
