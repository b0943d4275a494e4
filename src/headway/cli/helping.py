"""Verbs: help without Python types, and words that are words."""

import re
from typing import Any
from unicodedata import category

import typer
from typer.core import TyperCommand, TyperGroup

from headway.errors import UsageError

__all__ = ["Command", "Verbs"]

NO_WORDS = {"Cc", "Cs"}  # control characters, and bytes that are no UTF-8
TYPES = re.compile(r" <(?:str|Sql|list\[\w+\])>")
WHOLE = 1_000  # characters: no sentence is cut
PYTHON = "Value error, "  # before the words of a mistake: they do without


class Verbs(TyperGroup):
    """Several verbs, each listed with the whole of its first sentence."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the list."""
        verbs = [verb for verb in self.commands.values() if not verb.hidden]
        rows = [(verb.name, verb.get_short_help_str(WHOLE)) for verb in verbs]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


class Command(TyperCommand):
    """A verb whose help says nothing of `list[str]`, and that is given whole words."""

    def get_help(self, ctx: Any) -> str:
        """The help, with space where a type would stand."""
        return TYPES.sub(lambda found: " " * len(found[0]), super().get_help(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take the options; a mistake names the one that is meant, and no more."""
        try:
            return super().parse_args(ctx, args)
        except typer.BadParameter as wrong:
            wrong.message = wrong.message.removeprefix(PYTHON)
            if wrong.param is not None and wrong.param.param_type_name == "option":
                wrong.param_hint = f"'{wrong.param.opts[0]}'"
            raise

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
