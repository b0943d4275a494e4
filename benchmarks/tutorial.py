"""The tutorial's commands, run in order, with their output put into the page.

    python -m benchmarks.tutorial

runs what stands behind `$` in the blocks of docs/tutorial.md in an empty folder that
holds the example's reports as `pile/`, and writes what each prints below it.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

__all__ = ["PAGE", "rewritten"]

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "tutorial.md"
EXAMPLE = ROOT / "examples" / "nato-russia-2022"
BLOCK = re.compile(r"(?<=```console\n)(.*?)(?=```)", re.DOTALL)
PATIENCE = 120  # seconds that a command may take
OPEN = "headway serve"  # the command that runs until it is stopped
PORT = re.compile(r"127\.0\.0\.1:\d+")
SHOWN = "127.0.0.1:8317"


def main() -> None:
    """Rewrite the page."""
    PAGE.write_text(rewritten(PAGE.read_text("utf-8")), "utf-8")


def rewritten(page: str) -> str:
    """The page with the output of its commands as they print it now."""
    with TemporaryDirectory() as folder:
        here = Path(folder)
        copytree(EXAMPLE, here / "pile")
        (here / "pile" / "dossier.toml").unlink()
        (here / "pile" / "README.md").unlink()
        return BLOCK.sub(lambda block: played(block[1], here), page)


def played(block: str, here: Path) -> str:
    """The block's commands, each with what it prints."""
    return "".join(f"$ {one}\n{output(one, here)}" for one in commands(block))


def commands(block: str) -> Iterator[str]:
    """What stands behind `$` in a block."""
    return (line[2:] for line in block.splitlines() if line.startswith("$ "))


def output(command: str, here: Path) -> str:
    """What a command prints, on either stream; the desk's first line alone."""
    words = [sys.executable, "-m", *shlex.split(command)]
    room = {**os.environ, "HEADWAY_PORT": "0", "COLUMNS": "88"}
    if command.startswith(OPEN):
        return opened(words, here, room)
    done = subprocess.run(
        words,
        cwd=here,
        env=room,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    return done.stdout


def opened(words: list[str], here: Path, room: dict[str, str]) -> str:
    """What the desk says when it opens; then it is closed."""
    desk = subprocess.Popen(
        words, cwd=here, env=room, stderr=subprocess.PIPE, text=True
    )
    assert desk.stderr is not None
    said = desk.stderr.readline()
    desk.terminate()
    desk.wait(PATIENCE)
    desk.stderr.close()
    return PORT.sub(SHOWN, said)


if __name__ == "__main__":
    main()
