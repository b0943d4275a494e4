"""`headway read`: reports in, entries out."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from headway.cli.asking import LEDGER_NAMES, Outlet, Output, PublishedOn
from headway.cli.late import late
from headway.cli.reader import (
    LlmAddress,
    LlmModel,
    LlmSeconds,
    ReaderChoice,
    ReaderName,
    server_named,
)
from headway.cli.statements import Choice, Statements
from headway.extract.asked.server import SECONDS
from headway.model.article import Hints

__all__ = ["EXAMPLES", "Form", "read"]

EXAMPLES = (
    "Example: headway read report.txt --date 2022-01-13\n\n"
    "Example: headway read reports/ --ledger talks.db --format none\n\n"
    "Example: headway read report.txt --statements speech\n\n"
    "Example: headway read reports/ --format plover -o events.csv\n\n"
    "Example: headway read report.txt --dossier dossier.toml"
)


class Form(StrEnum):
    """How entries are printed."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"
    PLOVER = "plover"
    HTML = "html"
    NONE = "none"


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH… | URL | -",
        help="Files (text, HTML, JSONL, WARC, .gz too), folders, a web address, "
        "or - for standard input.",
    ),
]
Adding = Annotated[
    Path | None,
    typer.Option(
        envvar="HEADWAY_DOSSIER",
        metavar="FILE",
        help="TOML that adds actors and persons or changes known ones; "
        "or a folder with a dossier.toml.",
    ),
]
Printed = Annotated[
    Form,
    typer.Option(
        "--format",
        envvar="HEADWAY_FORMAT",
        help="How entries are printed; csv: for a spreadsheet, one entry a row; "
        "plover: moves as CSV for event data.",
    ),
]
KeptIn = Annotated[
    str | None,
    typer.Option(
        envvar=LEDGER_NAMES,
        metavar="FILE",
        help="Keep the entries in this ledger: a file or postgresql:// address.",
    ),
]


def read(
    sources: Sources,
    date: PublishedOn = None,
    outlet: Outlet = None,
    dossier: Adding = None,
    form: Printed = Form.TABLE,
    statements: Choice = Statements.ALL,
    reader: ReaderChoice = ReaderName.OWN,
    llm_address: LlmAddress = None,
    llm_model: LlmModel = None,
    llm_seconds: LlmSeconds = SECONDS,
    ledger: KeptIn = None,
    output: Output = None,
) -> None:
    """Read reports: who met whom, said, demands, offers, accepts and rejects what."""
    hints = Hints(published=date.date() if date else None, outlet=outlet)
    server = server_named(reader, llm_address, llm_model, llm_seconds)
    code: int = late("reading").read_reports(
        sources, hints, dossier, form, statements, ledger, output, server
    )
    raise typer.Exit(code)
