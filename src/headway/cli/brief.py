"""`headway brief`: a dossier on two pages, for who has five minutes."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from headway.cli.asking import DossierFile, LedgerFile, day
from headway.cli.endings import form_of
from headway.cli.late import late
from headway.serve.brief.brief import BriefForm

__all__ = ["EXAMPLE", "brief"]

EXAMPLE = (
    "Example: headway brief dossier.toml -o brief.docx\n\n"
    "Example: headway brief dossier.toml --since 2022-01-10 --ledger talks.db"
)
ENDINGS = {form.ending: form for form in BriefForm} | {".htm": BriefForm.HTML}


def brief(
    dossier: DossierFile,
    since: Annotated[
        datetime | None,
        typer.Option(
            parser=day,
            metavar="YYYY-MM-DD",
            envvar="HEADWAY_SINCE",
            help="The first day on which reports were published that count as new; "
            "without it, the fortnight before the last report.",
        ),
    ] = None,
    form: Annotated[
        BriefForm | None,
        typer.Option(
            "--format",
            envvar="HEADWAY_FORMAT",
            help="How it is written. Without it, the ending of -o tells; else it is "
            "Markdown.",
        ),
    ] = None,
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
    """Write a briefing of two pages, each statement with its quotation and source."""
    wanted = form_of(form, output, ENDINGS, BriefForm.MARKDOWN)
    first = since.date() if since else None
    late("briefing").write_brief(dossier, ledger, first, wanted, output)
