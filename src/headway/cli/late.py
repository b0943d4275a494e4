"""Work that is loaded when it is called for, so that `headway --help` answers at once.

The English pipeline alone takes a second to import.
"""

from importlib import import_module
from types import ModuleType

__all__ = ["late"]


def late(module: str) -> ModuleType:
    """The module of this package that does a verb's work."""
    return import_module(f"headway.cli.{module}")
