"""`headway ledger`: what a ledger holds."""

from pathlib import Path
from typing import Annotated

import typer

from headway.cli.late import late

__all__ = ["app"]

app = typer.Typer(
    help="Count or export what a ledger holds, or take a report out.",
    epilog="Example: headway ledger stats --ledger talks.db",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Address = Annotated[
    str,
    typer.Option(
        envvar="HEADWAY_LEDGER",
        metavar="FILE",
        help="The ledger: a file or postgresql:// address.",
    ),
]


@app.command(epilog="Example: headway ledger stats --ledger talks.db --json")
def stats(
    ledger: Address,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object.")
    ] = False,
) -> None:
    """Count articles, actors, entries and doubts."""
    late("showing").print_stats(ledger, as_json=as_json)


@app.command(
    epilog="Example: headway ledger remove report --ledger talks.db "
    "--reason 'at the wish of the paper'"
)
def remove(
    article: Annotated[str, typer.Argument(help="The article's id or SHA-256.")],
    ledger: Address,
    reason: Annotated[str, typer.Option(help="Why; it is kept with the date.")],
) -> None:
    """Take a report out with all that was read in it, for good."""
    late("showing").remove(ledger, article, reason)


@app.command(epilog="Example: headway ledger export --ledger talks.db -o talks.jsonl")
def export(
    ledger: Address,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            envvar="HEADWAY_OUTPUT",
            help="Write here instead of to the terminal.",
        ),
    ] = None,
) -> None:
    """Print all entries as JSONL, one article a line."""
    late("showing").export(ledger, output)
