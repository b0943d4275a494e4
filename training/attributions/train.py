"""Make the trained reader anew: teachers, their judgement, the student, its files.

    python -m training.attributions.train DATA --minilm DIR --mpnet DIR --out DIR

DATA holds the articles as docs/model-card.md tells. OUT keeps what each stage gave: a
run that was stopped goes on, and a changed recipe needs an empty folder.
"""

import argparse
import json
import sys
from pathlib import Path

import torch
from training.attributions.evaluate import line
from training.attributions.prepare import corpora, load_tokenizer, missing
from training.attributions.recipe import RATES, Recipe
from transformers.utils import logging

from headway.extract.nlp import load_nlp


def main() -> None:
    """Run the recipe that the command line asks for, and print its figures."""
    asked = arguments()
    if lacking := missing(asked.data):
        sys.exit("These articles are missing: " + ", ".join(map(str, lacking)))
    same_recipe(asked)
    torch.set_num_threads(asked.threads)
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    recipe = Recipe(
        minilm=asked.minilm,
        mpnet=asked.mpnet,
        out=asked.out,
        corpora=corpora(asked.data, load_nlp(), load_tokenizer(asked.minilm)),
        layers=asked.layers,
        teachers=asked.teachers,
        teacher_epochs=asked.teacher_epochs,
        seed=asked.seed,
        device=asked.device,
    )
    print(line(recipe.run()))


def same_recipe(asked: argparse.Namespace) -> None:
    """Note what the kept stages were made with; stop if it was something else."""
    asked.out.mkdir(parents=True, exist_ok=True)
    noted = asked.out / "recipe.json"
    now = {n: getattr(asked, n) for n in ("teachers", "teacher_epochs", "seed")}
    if noted.exists() and json.loads(noted.read_text()) != now:
        sys.exit(f"{asked.out} holds another recipe: {noted.read_text().strip()}")
    noted.write_text(json.dumps(now) + "\n")


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description="Make the trained reader anew.")
    add = parser.add_argument
    add("data", type=Path, help="articles, as docs/model-card.md tells")
    add("--minilm", type=Path, required=True, help="folder of the student's encoder")
    add("--mpnet", type=Path, required=True, help="folder of the teachers' encoder")
    add("--out", type=Path, required=True, help="where everything is kept")
    add("--layers", type=int, choices=sorted(RATES), default=3, help="of the student")
    add("--teachers", type=int, help="how many (cpu: 1, in a night; cuda: 2)")
    add("--teacher-epochs", type=int, default=6)
    add("--seed", type=int, default=0)
    add("--device", choices=("cpu", "cuda"), default="cpu")
    add("--threads", type=int, default=2)
    asked = parser.parse_args()
    if asked.teachers is None:
        asked.teachers = 2 if asked.device == "cuda" else 1
    return asked


if __name__ == "__main__":
    main()
