"""What is said beside the results."""

import sys

from headway.model.masking import masked_in
from headway.serve.safe import plain

__all__ = ["KEPT", "note", "stopped"]

KEPT = "what was read before is in the ledger"
STOPPED = 130  # the exit code of a program that Ctrl-C ended


def note(words: object) -> None:
    """Say something on stderr, in one line without passwords and signs that steer."""
    print(f"headway: {plain(masked_in(str(words)))}", file=sys.stderr, flush=True)


def stopped(kept: str = "") -> int:
    """Say that Ctrl-C stopped the work, and what is kept; the exit code."""
    note(f"stopped; {kept}" if kept else "stopped")
    return STOPPED
