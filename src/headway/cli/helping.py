"""Help that names arguments by what they mean, and not by their Python types."""

import re
from typing import Any

from typer.core import TyperCommand

__all__ = ["Command"]

TYPES = re.compile(r" <(?:str|list\[str\])>")


class Command(TyperCommand):
    """A verb whose help says nothing of `list[str]`."""

    def get_help(self, ctx: Any) -> str:
        """The help, with space where a type would stand."""
        return TYPES.sub(lambda found: " " * len(found[0]), super().get_help(ctx))
