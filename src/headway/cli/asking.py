"""The options that all questions about a followed negotiation share."""

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["AsJson", "DossierFile", "LedgerFile"]

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
        envvar="HEADWAY_LEDGER",
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
