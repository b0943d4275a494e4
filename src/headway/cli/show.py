"""`headway dossier show`: where the talks stand, with everything that proves it."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from headway.cli.asking import DossierFile, LedgerFile, Output
from headway.cli.late import late

__all__ = ["EXAMPLE", "ShowForm", "show"]

EXAMPLE = (
    "Example: headway dossier show dossier.toml\n\n"
    "Example: headway dossier show dossier.toml -o dossier.html"
)


class ShowForm(StrEnum):
    """How a dossier is shown."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    SVG = "svg"
    JSON = "json"


ENDINGS = {
    ".md": ShowForm.MARKDOWN,
    ".html": ShowForm.HTML,
    ".htm": ShowForm.HTML,
    ".svg": ShowForm.SVG,
    ".json": ShowForm.JSON,
    ".jsonl": ShowForm.JSON,
}


def show(
    dossier: DossierFile,
    form: Annotated[
        ShowForm | None,
        typer.Option(
            "--format",
            envvar="HEADWAY_FORMAT",
            help="How it is written; svg is the chart alone, json one line for each "
            "finding. Without it, the ending of -o tells; else it is text.",
        ),
    ] = None,
    output: Output = None,
    ledger: LedgerFile = None,
) -> None:
    """Show the verdict, how far the talks have come on each issue, and the proofs."""
    wanted = form or form_of(output)
    late("standing").write_dossier(dossier, ledger, wanted.value, output)


def form_of(output: Path | None) -> ShowForm:
    """The form that a file's ending tells; text where it tells none."""
    ending = output.suffix.lower() if output else ""
    return ENDINGS.get(ending, ShowForm.TEXT)
