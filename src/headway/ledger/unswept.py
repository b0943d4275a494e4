"""Python does not look for garbage while very many rows are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["unswept"]


@contextmanager
def unswept() -> Iterator[None]:
    """Keep everything meanwhile that only a search for garbage would let go of.

    Hundreds of thousands of rows and entries are made and none of them is garbage: to
    look for it again and again takes a third of the time.
    """
    looks = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looks:
            gc.enable()
