"""What a stage gave, kept on disk: there whole or not at all."""

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

__all__ = ["kept", "write"]

Kept = TypeVar("Kept")


def kept(path: Path, make: Callable[[], Kept]) -> Kept:
    """What an earlier run left in the file, or what is made now.

    The files are pickles: read only what you made yourself.
    """
    if path.exists():
        found: Kept = pickle.loads(path.read_bytes())
        return found
    print(f"{path.stem}: begun", flush=True)
    made = make()
    write(path, lambda half: half.write_bytes(pickle.dumps(made)))
    return made


def write(path: Path, fill: Callable[[Path], object]) -> None:
    """Let a file be filled; it gets its name when it is complete."""
    half = path.with_suffix(".half")
    fill(half)
    half.replace(path)
