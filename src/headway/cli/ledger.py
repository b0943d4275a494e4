"""`headway ledger`: what a ledger holds."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from headway.cli.asking import LEDGER_NAMES, Address, AsOneJson, Output
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
    CSV = "csv"
    PLOVER = "plover"
    FTM = "ftm"


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
    as_json: AsOneJson = False,
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
    "Example: headway ledger export --ledger talks.db --format csv -o talks.csv\n\n"
    "Example: headway ledger export --ledger talks.db --format plover -o events.csv\n\n"
    "Example: headway ledger export --ledger talks.db --format ftm -o talks.ftm.json",
)
def export(
    ledger: Annotated[
        str | None,
        typer.Option(
            envvar=LEDGER_NAMES,
            metavar="FILE",
            help="The ledger: a file or postgresql:// address; with --dossier, where "
            "it does not lie beside the dossier.",
        ),
    ] = None,
    form: Annotated[
        Form,
        typer.Option(
            "--format",
            envvar="HEADWAY_FORMAT",
            help="jsonl: all entries, one report a line; csv: one entry a row, for a "
            "spreadsheet, R or pandas; plover: moves as CSV for event data; ftm: "
            "FollowTheMoney entities for investigators.",
        ),
    ] = Form.JSONL,
    dossier: Annotated[
        Path | None,
        typer.Option(
            envvar="HEADWAY_DOSSIER",
            metavar="DOSSIER.toml",
            help="Only what this dossier files, with its parties and issues.",
        ),
    ] = None,
    output: Output = None,
) -> None:
    """Write all entries, or those of a dossier: for programs, or as a spreadsheet."""
    late("exporting").export(ledger, form.value, dossier, output)
