"""What is said beside the results."""

import sys

from headway.serve.safe import plain

__all__ = ["KEPT", "note", "stopped"]

KEPT = "what was read before is in the ledger"
STOPPED = 130  # the exit code of a program that Ctrl-C ended


def note(words: object) -> None:
    """Say something on stderr, in one line that steers no terminal."""
    print(f"headway: {plain(str(words))}", file=sys.stderr, flush=True)


def stopped(kept: str = "") -> int:
    """Say that Ctrl-C stopped the work, and what is kept; the exit code."""
    note(f"stopped; {kept}" if kept else "stopped")
    return STOPPED
