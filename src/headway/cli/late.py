"""Work that is loaded when it is called for, so that `headway --help` answers at once.

The English pipeline alone takes a second to import.
"""

import signal
from importlib import import_module
from types import ModuleType

__all__ = ["late"]


def late(module: str, within: str = __package__) -> ModuleType:
    """The module that does a verb's work: one of this package, unless told otherwise.

    The signal to end waits for it: libraries that are stopped while they load may take
    it for a fault of theirs and go on.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    try:
        return import_module(f"{within}.{module}")
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
