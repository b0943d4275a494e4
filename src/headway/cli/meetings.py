"""`headway meetings`: who met when and where, in which rounds."""

from typing import Annotated

import typer

from headway.cli.asking import AsJson, DossierFile, LedgerFile
from headway.cli.late import late

__all__ = ["EXAMPLE", "meetings"]

EXAMPLE = "Example: headway meetings dossier.toml"


def meetings(
    dossier: DossierFile,
    every: Annotated[
        bool,
        typer.Option(
            "--all",
            envvar="HEADWAY_ALL",
            help="Also those at which fewer than two parties are named.",
        ),
    ] = False,
    as_json: AsJson = False,
    ledger: LedgerFile = None,
) -> None:
    """Print the tracks with their rounds, then each meeting, and what is disputed."""
    late("telling").write_meetings(dossier, ledger, every=every, as_json=as_json)
