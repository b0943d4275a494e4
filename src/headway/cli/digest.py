"""`headway digest`: what is new since a day."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from headway.cli.asking import DossierFile, LedgerFile, Output, day
from headway.cli.endings import form_of
from headway.cli.late import late

__all__ = ["EXAMPLE", "DigestForm", "digest"]

EXAMPLE = (
    "Example: headway digest dossier.toml --since 2022-01-10 --ledger talks.db\n\n"
    "Example: headway digest dossier.toml --since 2022-01-10 --format html "
    "-o digest.html --ledger talks.db\n\n"
    "Example: headway digest dossier.toml --since 2022-01-10 --format atom "
    "-o new.atom --ledger talks.db"
)


class DigestForm(StrEnum):
    """How a digest is written."""

    MARKDOWN = "markdown"
    HTML = "html"
    ATOM = "atom"


ENDINGS = {
    ".atom": DigestForm.ATOM,
    ".htm": DigestForm.HTML,
    ".html": DigestForm.HTML,
    ".md": DigestForm.MARKDOWN,
}


def digest(
    dossier: DossierFile,
    since: Annotated[
        datetime,
        typer.Option(
            parser=day,
            metavar="YYYY-MM-DD",
            envvar="HEADWAY_SINCE",
            help="The first day on which reports were published that count as new.",
        ),
    ],
    form: Annotated[
        DigestForm | None,
        typer.Option(
            "--format",
            envvar="HEADWAY_FORMAT",
            help="How it is written; atom: a feed, for feed readers. Without it, the "
            "ending of -o tells; else it is Markdown.",
        ),
    ] = None,
    output: Output = None,
    ledger: LedgerFile = None,
) -> None:
    """Write what changed since a day: meetings, demands, offers, answers, turns."""
    wanted = form_of(form, output, ENDINGS, DigestForm.MARKDOWN)
    late("finding").write_digest(dossier, ledger, since.date(), wanted, output)
