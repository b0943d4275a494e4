"""How right the reading is, on the development sets."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

__all__ = ["quality"]

SETS = {"moves": "dev.gold.json", "attributions": "dev.gold"}


def quality(shared: Path) -> Iterator[str]:
    """What the scoring script prints for each set."""
    for name, gold in SETS.items():
        folder = shared / "eval" / name
        with TemporaryDirectory() as place:
            read = Path(place) / "read.jsonl"
            headway("read", folder / "dev.jsonl", "--format", "jsonl", "-o", read)
            score = [sys.executable, str(shared / "eval" / "score.py"), name]
            done = subprocess.run(
                [*score, str(folder / gold), str(read)],
                capture_output=True,
                text=True,
                check=True,
            )
        yield f"### {name}\n\n```\n{done.stdout.rstrip()}\n```\n"


def headway(*words: object) -> None:
    """Run the program; what it says on stderr is not kept."""
    call = [sys.executable, "-m", "headway", *map(str, words)]
    subprocess.run(call, stderr=subprocess.DEVNULL, check=False)
