"""`headway timeline`: what happened on which day."""

from datetime import datetime
from typing import Annotated

import typer

from headway.cli.asking import AsJson, DossierFile, LedgerFile, day
from headway.cli.late import late

__all__ = ["EXAMPLE", "timeline"]

EXAMPLE = "Example: headway timeline dossier.toml --top 10"
TOP = 20  # days that are shown unless told otherwise


Begin = Annotated[
    datetime | None,
    typer.Option(
        "--from",
        parser=day,
        metavar="YYYY-MM-DD",
        envvar="HEADWAY_FROM",
        help="Only days from this one on.",
    ),
]
End = Annotated[
    datetime | None,
    typer.Option(
        "--to",
        parser=day,
        metavar="YYYY-MM-DD",
        envvar="HEADWAY_TO",
        help="Only days up to this one.",
    ),
]
OnIssue = Annotated[
    str | None,
    typer.Option(
        envvar="HEADWAY_ISSUE",
        metavar="NAME",
        help="Only what is about this issue.",
    ),
]
Top = Annotated[
    int,
    typer.Option(
        envvar="HEADWAY_TOP",
        min=1,
        metavar="N",
        help="So many of the weightiest days.",
    ),
]
Every = Annotated[bool, typer.Option("--all", envvar="HEADWAY_ALL", help="All days.")]


def timeline(
    dossier: DossierFile,
    begin: Begin = None,
    end: End = None,
    issue: OnIssue = None,
    top: Top = TOP,
    every: Every = False,
    as_json: AsJson = False,
    ledger: LedgerFile = None,
) -> None:
    """Print the weightiest days in order: what happened, and in whose words."""
    late("telling").write_timeline(
        dossier,
        ledger,
        late("telling").Period(begin and begin.date(), end and end.date()),
        issue,
        top=None if every else top,
        as_json=as_json,
    )
