"""Work that is loaded when it is called for, so that `headway --help` answers at once.

The English pipeline alone takes a second to import.
"""

import signal
from enum import StrEnum
from importlib import import_module
from types import ModuleType

from headway.errors import UsageError

__all__ = ["Extra", "late", "late_with"]


class Extra(StrEnum):
    """What may be left out when Headway is installed: `headway[archive]`."""

    ARCHIVE = "archive"
    CLUSTER = "cluster"
    LLM = "llm"
    MCP = "mcp"


BROUGHT = {  # the modules that each brings
    Extra.ARCHIVE: {"duckdb", "filelock", "fsspec", "pyarrow"},
    Extra.CLUSTER: {"dask", "distributed"},
    Extra.LLM: {"httpx2", "openai", "pydantic_ai"},
    Extra.MCP: {"mcp", "mcp_types"},
}


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


def late_with(
    extra: Extra, module: str, who: str, within: str = __package__
) -> ModuleType:
    """The module that does work for which an extra is needed.

    `UsageError` where its packages are missing: "headway batch needs more packages".
    """
    try:
        return late(module, within)
    except ModuleNotFoundError as wrong:
        if wrong.name not in BROUGHT[extra]:
            raise
        raise UsageError(
            f"{who} needs more packages: pip install 'headway[{extra}]'"
        ) from wrong
