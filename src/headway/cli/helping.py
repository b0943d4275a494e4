"""Verbs: help without Python types, and words that are words."""

import re
from typing import Any
from unicodedata import category

from typer.core import TyperCommand

from headway.errors import UsageError

__all__ = ["Command"]

NO_WORDS = {"Cc", "Cs"}  # control characters, and bytes that are no UTF-8
TYPES = re.compile(r" <(?:str|Sql|list\[\w+\])>")


class Command(TyperCommand):
    """A verb whose help says nothing of `list[str]`, and that is given whole words."""

    def get_help(self, ctx: Any) -> str:
        """The help, with space where a type would stand."""
        return TYPES.sub(lambda found: " " * len(found[0]), super().get_help(ctx))

    def invoke(self, ctx: Any) -> Any:
        """Do the work; `UsageError` where an option holds nothing, or half characters.

        Paths may bear any bytes: they are no words.
        """
        for name, value in ctx.params.items():
            if isinstance(value, str):
                check_words(name.upper() if name == "article" else f"--{name}", value)
        return super().invoke(ctx)


def check_words(name: str, value: str) -> None:
    """Refuse words that are none."""
    if not value.strip():
        raise UsageError(f"{name} is empty: write there what is meant")
    if any(category(char) in NO_WORDS for char in value):
        raise UsageError(f"{name} is no line of text in UTF-8: write it anew")
