"""The command line: verbs, their options, and what becomes of errors."""

import sys
from typing import Annotated

import typer

from headway import __version__
from headway.cli import ledger, read, report
from headway.errors import HeadwayError, UsageError

__all__ = ["app", "run"]

app = typer.Typer(
    name="headway",
    help="Follow negotiations through the news and keep a sourced ledger of them.",
    epilog="Example: headway read report.txt --date 2022-01-13 --ledger talks.db",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(epilog=read.EXAMPLE)(read.read)
app.command(epilog=report.EXAMPLE)(report.report)
app.add_typer(ledger.app, name="ledger")


def version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        print(f"headway {__version__}")
        raise typer.Exit


@app.callback()
def headway(
    _: Annotated[
        bool,
        typer.Option(
            "--version", callback=version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Follow negotiations through the news and keep a sourced ledger of them."""


def run() -> None:
    """Run the command line; our errors are one line on stderr and exit code 1 or 2."""
    try:
        app()
    except HeadwayError as wrong:
        print(f"headway: {wrong}", file=sys.stderr)
        sys.exit(2 if isinstance(wrong, UsageError) else 1)
