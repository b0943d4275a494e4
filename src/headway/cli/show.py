"""`headway dossier show`: where the talks stand, with everything that proves it."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from headway.cli.asking import DossierFile, LedgerFile
from headway.cli.late import late

__all__ = ["EXAMPLE", "ShowForm", "show"]

EXAMPLE = (
    "Example: headway dossier show dossier.toml\n\n"
    "Example: headway dossier show dossier.toml --format html -o dossier.html"
)


class ShowForm(StrEnum):
    """How a dossier is shown."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    SVG = "svg"
    JSON = "json"


def show(
    dossier: DossierFile,
    form: Annotated[
        ShowForm,
        typer.Option(
            "--format",
            envvar="HEADWAY_FORMAT",
            help="How it is written; svg is the chart alone, json one line for each "
            "finding.",
        ),
    ] = ShowForm.TEXT,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write it here; without it, it goes to the terminal.",
        ),
    ] = None,
    ledger: LedgerFile = None,
) -> None:
    """Show the verdict, how far the talks have come on each issue, and the proofs."""
    late("standing").write_dossier(dossier, ledger, form.value, output)
