"""`headway proposals`: what sides put to each other, and what became of it."""

from typing import Annotated

import typer

from headway.cli.asking import AsJson, DossierFile, LedgerFile
from headway.cli.late import late
from headway.model.kinds import ProposalStatus

__all__ = ["EXAMPLE", "proposals"]

EXAMPLE = "Example: headway proposals dossier.toml --status rejected"


def proposals(
    dossier: DossierFile,
    status: Annotated[
        ProposalStatus | None,
        typer.Option(envvar="HEADWAY_STATUS", help="Only those that stand so."),
    ] = None,
    party: Annotated[
        str | None,
        typer.Option(
            envvar="HEADWAY_PARTY",
            metavar="NAME",
            help="Only those that this party made, or that were put to it.",
        ),
    ] = None,
    issue: Annotated[
        str | None,
        typer.Option(
            envvar="HEADWAY_ISSUE", metavar="NAME", help="Only those about this issue."
        ),
    ] = None,
    every: Annotated[
        bool,
        typer.Option(
            "--all",
            envvar="HEADWAY_ALL",
            help="Also those of and to others, and those whose matter is too thin.",
        ),
    ] = False,
    as_json: AsJson = False,
    ledger: LedgerFile = None,
) -> None:
    """Print each proposal with its life: who put it to whom, and who answered."""
    late("telling").write_proposals(
        dossier, ledger, status, party, issue, every=every, as_json=as_json
    )
