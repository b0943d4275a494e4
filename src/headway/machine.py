"""What this machine lends: its cores and its memory."""

import gc
import os

__all__ = ["cores", "spare_looks"]

RARELY = 50_000  # things made anew between two looks for waste: most are kept


def cores() -> int:
    """How many cores this program may use, 1 at least."""
    if hasattr(os, "sched_getaffinity"):  # where a program can be kept to some of them
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def spare_looks() -> None:
    """Have Python look for waste but rarely: most of what is read is kept."""
    gc.set_threshold(RARELY)
