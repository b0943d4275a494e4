"""`headway dossier add`: reports and sources for a dossier."""

from typing import Annotated

import typer

from headway.cli.asking import DossierFile, LedgerFile, Outlet, PublishedOn
from headway.cli.late import late
from headway.cli.reader import (
    LlmAddress,
    LlmModel,
    LlmSeconds,
    ReaderChoice,
    ReaderName,
    server_named,
)
from headway.extract.asked.server import SECONDS
from headway.model.article import Hints

__all__ = ["EXAMPLE", "add"]

EXAMPLE = (
    "Example: headway dossier add dossier.toml report.txt --date 2022-01-13\n\n"
    "Example: headway dossier add dossier.toml reports/ more.jsonl.gz"
)


def add(
    dossier: DossierFile,
    given: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH | URL",
            help="Reports: files (text, HTML, JSONL, web archives as .warc; each as "
            ".gz too), folders, pages of the web; or a feed or site map, which "
            "`headway watch` then polls.",
        ),
    ],
    date: PublishedOn = None,
    outlet: Outlet = None,
    ledger: LedgerFile = None,
    reader: ReaderChoice = ReaderName.OWN,
    llm_address: LlmAddress = None,
    llm_model: LlmModel = None,
    llm_seconds: LlmSeconds = SECONDS,
) -> None:
    """Take reports into a dossier, and remember the feeds that name more of them."""
    hints = Hints(published=date.date() if date else None, outlet=outlet)
    server = server_named(reader, llm_address, llm_model, llm_seconds)
    code: int = late("adding").add(dossier, given, hints, ledger, server)
    raise typer.Exit(code)
