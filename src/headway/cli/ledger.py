"""`headway ledger`: what a ledger holds."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from headway.cli.asking import Address
from headway.cli.helping import Command, Verbs
from headway.cli.late import late

__all__ = ["app"]

app = typer.Typer(
    cls=Verbs,
    help="Count or export what a ledger holds, or take a report out.",
    epilog="Example: headway ledger stats --ledger talks.db",
    no_args_is_help=True,
    rich_markup_mode=None,
)


class Form(StrEnum):
    """How a ledger is exported."""

    JSONL = "jsonl"
    PLOVER = "plover"


Which = Annotated[
    str,
    typer.Argument(
        metavar="ARTICLE", help="The article's id, or its SHA-256 or the start of it."
    ),
]


@app.command(
    cls=Command, epilog="Example: headway ledger stats --ledger talks.db --json"
)
def stats(
    ledger: Address,
    as_json: Annotated[
        bool,
        typer.Option("--json", envvar="HEADWAY_JSON", help="Print one JSON object."),
    ] = False,
) -> None:
    """Count what is held, say from when it is, and which way the talks went."""
    late("showing").print_stats(ledger, as_json=as_json)


@app.command(
    cls=Command, epilog="Example: headway ledger gold --ledger talks.db -o corrections"
)
def gold(
    ledger: Address,
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="NAME",
            help="Write NAME.jsonl, the reports, and NAME.gold.json, what is said "
            "of them.",
        ),
    ],
    whole: Annotated[
        bool,
        typer.Option(
            "--whole",
            envvar="HEADWAY_WHOLE",
            help="Only reports in which every move was judged.",
        ),
    ] = False,
) -> None:
    """Write the corrections as gold, by which readers are measured and taught."""
    late("evaluating").write_gold(ledger, output, whole=whole)


@app.command(
    cls=Command,
    epilog="Example: headway ledger remove report --ledger talks.db "
    "--reason 'at the wish of the paper'",
)
def remove(
    article: Which,
    ledger: Address,
    reason: Annotated[
        str,
        typer.Option(
            envvar="HEADWAY_REASON",
            metavar="WORDS",
            help="Why; it is kept with the date.",
        ),
    ],
) -> None:
    """Take a report out with all that was read in it, for good."""
    late("showing").remove(ledger, article, reason)


@app.command(
    cls=Command, epilog="Example: headway ledger forget notes --ledger talks.db"
)
def forget(article: Which, ledger: Address) -> None:
    """Take a report out so that it can be read anew, with another date for example."""
    late("showing").forget(ledger, article)


@app.command(
    cls=Command,
    epilog="Example: headway ledger export --ledger talks.db -o talks.jsonl\n\n"
    "Example: headway ledger export --ledger talks.db --format plover -o talks.csv",
)
def export(
    ledger: Address,
    form: Annotated[
        Form,
        typer.Option(
            "--format",
            envvar="HEADWAY_FORMAT",
            help="jsonl: all entries; plover: moves as CSV for event data.",
        ),
    ] = Form.JSONL,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write here instead of to the terminal.",
        ),
    ] = None,
) -> None:
    """Print all entries as JSONL, one article a line, or moves as PLOVER events."""
    late("showing").export(ledger, form.value, output)
