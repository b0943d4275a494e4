"""The options that several verbs share."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

__all__ = [
    "LEDGER_NAMES",
    "Address",
    "AsJson",
    "AsJsonLines",
    "AsOneJson",
    "DossierFile",
    "LedgerFile",
    "Outlet",
    "Output",
    "PublishedOn",
    "day",
]


def day(said: str) -> datetime:
    """The day that was said as 2022-01-13; anything else is a mistake of the call."""
    with suppress(ValueError):
        return datetime.strptime(said, "%Y-%m-%d")
    raise typer.BadParameter(f"{said!r} is no day: write it as 2022-01-13")


# a ledger in the environment; the second name is the one that servers use for databases
LEDGER_NAMES = ["HEADWAY_LEDGER", "HEADWAY_DATABASE_URL"]
Address = Annotated[
    str,
    typer.Option(
        envvar=LEDGER_NAMES,
        metavar="FILE",
        help="The ledger: a file or postgresql:// address.",
    ),
]

DossierFile = Annotated[
    Path,
    typer.Argument(
        metavar="DOSSIER.toml",
        help="The dossier's TOML file, or a folder with a dossier.toml.",
    ),
]
LedgerFile = Annotated[
    str | None,
    typer.Option(
        envvar=LEDGER_NAMES,
        metavar="FILE",
        help="The ledger: a file or postgresql:// address; without it, the one that "
        "lies beside the dossier.",
    ),
]
AsJson = Annotated[
    bool,
    typer.Option(
        "--json", envvar="HEADWAY_JSON", help="One line of JSON for each, with proof."
    ),
]
PublishedOn = Annotated[
    datetime | None,
    typer.Option(
        parser=day,
        metavar="YYYY-MM-DD",
        envvar="HEADWAY_DATE",
        help="Day of publication of reports that carry none.",
    ),
]
Outlet = Annotated[
    str | None,
    typer.Option(
        envvar="HEADWAY_OUTLET",
        metavar="NAME",
        help="Who published reports that do not say so.",
    ),
]
AsJsonLines = Annotated[
    bool, typer.Option("--json", envvar="HEADWAY_JSON", help="Print JSON lines.")
]
AsOneJson = Annotated[
    bool, typer.Option("--json", envvar="HEADWAY_JSON", help="Print one JSON object.")
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write here instead of to the terminal.",
    ),
]
