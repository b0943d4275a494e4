"""Write `docs/cli.md` anew: `python -m tests.cli.reference`."""

from collections.abc import Iterator
from pathlib import Path

from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from headway.cli.main import app

__all__ = ["PAGE", "reference", "verbs"]

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
HEAD = """\
# The command line

Written by `python -m tests.cli.reference` from the help of each verb; `headway VERB -h`
prints the same.

- Results go to standard output, or to `-o FILE`; progress and trouble go to standard
  error.
- **Exit codes:** 0 done, 1 something could not be read or done, 2 a mistake of the
  call, 130 stopped by Ctrl-C.
- An option with a name in brackets can stand in the environment under that name.
- A terminal gets tables; a pipe or a file gets one line for each, with tabs between its
  columns, or with `--json` one JSON object.
"""


def verbs() -> Iterator[tuple[str, ...]]:
    """The words that call each verb, groups after their own name."""
    top = get_command(app)
    assert isinstance(top, TyperGroup)
    for name, verb in top.commands.items():
        if isinstance(verb, TyperGroup):
            yield from ((name, below) for below in verb.commands)
        else:
            yield (name,)


def helped(words: tuple[str, ...]) -> str:
    """The help of a verb, 80 columns wide."""
    call = CliRunner(env={"COLUMNS": "82"})
    done = call.invoke(app, [*words, "--help"], prog_name="headway")
    assert done.exit_code == 0
    return "\n".join(line.rstrip() for line in done.stdout.strip().splitlines())


def reference() -> str:
    """The page."""
    return HEAD + "".join(part(words) for words in ((), *verbs()))


def part(words: tuple[str, ...]) -> str:
    """A verb's part of the page."""
    name = " ".join(("headway", *words))
    return f"\n## {name}\n\n```text\n{helped(words)}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(reference(), "utf-8")
