"""`headway positions`: what each party holds on each issue."""

from typing import Annotated

import typer

from headway.cli.asking import AsJson, DossierFile, LedgerFile
from headway.cli.late import late

__all__ = ["EXAMPLE", "positions"]

EXAMPLE = (
    "Example: headway positions dossier.toml --ledger talks.db\n\n"
    "Example: headway positions dossier.toml --issue none --ledger talks.db"
)


def positions(
    dossier: DossierFile,
    issue: Annotated[
        str | None,
        typer.Option(
            envvar="HEADWAY_ISSUE",
            metavar="NAME",
            help="Only this issue, with all earlier stances; none: the talks as a "
            "whole.",
        ),
    ] = None,
    party: Annotated[
        str | None,
        typer.Option(
            envvar="HEADWAY_PARTY",
            metavar="NAME",
            help="Only this party, with all its earlier stances.",
        ),
    ] = None,
    as_json: AsJson = False,
    ledger: LedgerFile = None,
) -> None:
    """Print what each party holds on each issue, and how that has changed."""
    late("finding").write_positions(dossier, ledger, issue, party, as_json=as_json)
