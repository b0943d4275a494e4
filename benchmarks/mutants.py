"""How many small faults in the code of `analyse` and `resolve` their tests find.

    python -m benchmarks.mutants --sample 600 --seed 9

draws that many faults from all that mutmut would make, tries each under the tests of
both folders that reach it, and prints how many were found. `--survivors` names a file
for the others, as differences to the code. Nothing of the working tree is changed.
"""

import argparse
import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import pytest
from benchmarks.fates import HEAD, Fate, table
from benchmarks.mutating import SOURCE, Mutant, mutants_of
from benchmarks.trying import FOLDERS, Trial, Tried

OPTIONS = ("-q", "--no-header", "-p", "no:randomly", "-p", "no:cacheprovider")
EARLY = ("-W", "ignore:Module already imported")  # Hypothesis, for its settings


def main() -> None:
    """Draw, try and print."""
    asked = arguments()
    every = [m for name in FOLDERS for m in faults_in(name)]
    drawn = Random(asked.seed).sample(every, min(asked.sample, len(every)))
    trial = Trial(drawn, asked.workers)
    tests = [str(SOURCE.parent / "tests" / name) for name in FOLDERS]
    if pytest.main([*OPTIONS, *EARLY, *tests], plugins=[trial]) or not trial.tried:
        raise SystemExit("The tests fail without a fault: mend them first.")
    have = Counter(map(folder, every))
    rows = table(have, ((folder(one.mutant), one.fate) for one in trial.tried))
    print(f"\nSeed {asked.seed}.\n\n{HEAD}{''.join(rows)}")
    if asked.survivors:
        asked.survivors.write_text("".join(told(trial.tried)), "utf-8")


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutants")
    parser.add_argument("--sample", type=int, default=600)
    parser.add_argument("--seed", type=int, default=9)
    parser.add_argument("--workers", type=int, default=2, help="at one time")
    parser.add_argument("--survivors", type=Path, help="a file for what no test found")
    return parser.parse_args()


def faults_in(folder: str) -> Iterator[Mutant]:
    """All faults in the code of a folder, in the order of its files."""
    for file in sorted((SOURCE / "headway" / folder).rglob("*.py")):
        yield from mutants_of(file)


def folder(mutant: Mutant) -> str:
    """The folder of the code."""
    return mutant.module.split(".")[1]


def told(tried: Iterable[Tried]) -> Iterator[str]:
    """The faults that no test found, as differences to the code."""
    for one in sorted(tried, key=lambda t: (t.mutant.module, t.mutant.number)):
        if one.fate in (Fate.SURVIVED, Fate.NOT_COVERED):
            was, becomes = one.mutant.was, one.mutant.becomes
            lines = difflib.unified_diff(was.split("\n"), becomes.split("\n"), n=2)
            yield f"# {one.mutant.name}: {one.fate}\n"
            yield "".join(f"{line}\n" for line in list(lines)[2:])


if __name__ == "__main__":
    main()
