"""Teach the reader of attributions to read moves as well, and say how right it is.

    python -m training.moves.train DATA --minilm DIR --reader FILE --out DIR

DATA holds the reports as docs/model-card.md tells. OUT keeps what each stage gave: a
run that was stopped goes on. `--stage` does one stage alone, so that folds can be
fitted side by side.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
import torch
from training.moves.calibration import rights
from training.moves.cross import held_out
from training.moves.export import calibrate
from training.moves.folds import FOLDS
from training.moves.own import PARTS, written
from training.moves.platt import fitted
from training.moves.recipe import Recipe
from transformers.utils import logging

from headway.serve.contract import encode

__all__ = ["main"]

GOLD, MARKED = Path("eval/moves"), Path("eval/attributions")


def main() -> None:
    """Do the stages that the command line asks for."""
    asked = arguments()
    torch.set_num_threads(asked.threads)
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    asked.out.mkdir(parents=True, exist_ok=True)
    own = tuple(written(part, asked.data, asked.out) for part in PARTS)
    moves, statements = asked.data / GOLD, asked.data / MARKED
    recipe = Recipe(
        minilm=asked.minilm,
        reader=asked.reader,
        out=asked.out,
        gold=(moves / "train.jsonl", moves / "train.gold.json"),
        marked=(statements / "train.jsonl", statements / "train.gold"),
        own=own,
        device=asked.device,
    )
    stages = [asked.stage] if asked.stage else ["begin", *map(str, range(FOLDS))]
    for stage in [*stages, *(["whole", "cross"] if not asked.stage else [])]:
        run(recipe, stage)


def run(recipe: Recipe, stage: str) -> None:
    """Do one stage."""
    if stage == "begin":
        recipe.begun()
    elif stage == "whole":
        recipe.whole()
    elif stage == "cross":
        cross(recipe)
    elif stage.isdigit():
        recipe.fold(int(stage))
    else:
        sys.exit(f"no stage {stage!r}: begin, 0 to {FOLDS - 1}, whole or cross")


def cross(recipe: Recipe) -> None:
    """Calibrate, then read each training report by a network that has not seen it."""
    reports, annotations = recipe.gold
    gold = {one["id"]: one["moves"] for one in json.loads(annotations.read_text())}
    found = [rights(r, a, gold[a.id]) for a, r in held_out(reports, recipe.out)]
    rows, right = (np.concatenate(part) for part in zip(*found, strict=True))
    weights = fitted(rows, right)
    print("calibration:", " ".join(f"{weight:.3f}" for weight in weights))
    for folder in ["whole", *(f"fold-{n}" for n in range(FOLDS))]:
        calibrate(recipe.out / folder, weights)
    with (recipe.out / "cross.jsonl").open("w", encoding="utf-8") as out:
        for article, road in held_out(reports, recipe.out):
            made = encode(road.code(article))
            out.write(json.dumps(made, ensure_ascii=False) + "\n")


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description="Teach a reader to read moves.")
    add = parser.add_argument
    add("data", type=Path, help="reports, as docs/model-card.md tells")
    add("--minilm", type=Path, required=True, help="folder of the encoder")
    add("--reader", type=Path, required=True, help="weights of the reader (.pt)")
    add("--out", type=Path, required=True, help="where everything is kept")
    add("--stage", help="begin, a fold from 0 to 4, whole, or cross")
    add("--device", choices=("cpu", "cuda"), default="cpu")
    add("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
