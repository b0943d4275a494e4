"""A worker that ends itself when one report takes too long.

Whatever holds it up, a library in a loop of its own included: the timer runs in C,
beside Python.
"""

import faulthandler
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["watched"]

LONGEST = 120  # seconds that a report may take; the slowest of a thousand takes five


@contextmanager
def watched(seconds: float = LONGEST) -> Iterator[None]:
    """End this process if the body takes longer; where it was is told on stderr."""
    faulthandler.dump_traceback_later(seconds, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
