"""`headway serve`: the desk, in a browser."""

from pathlib import Path
from typing import Annotated

import typer

from headway.cli.late import late

__all__ = ["EXAMPLE", "serve"]

EXAMPLE = "Example: headway serve dossier.toml"
PORT = 8317


def serve(
    dossiers: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[DOSSIER.toml …]",
            help="Dossiers to be shown; without any, all that the ledger knows.",
        ),
    ] = None,
    ledger: Annotated[
        str | None,
        typer.Option(
            envvar=["HEADWAY_LEDGER", "HEADWAY_DATABASE_URL"],
            metavar="FILE",
            help="The ledger: a file or postgresql:// address; without it, the one "
            "that lies beside the first dossier.",
        ),
    ] = None,
    host: Annotated[
        str, typer.Option(envvar="HEADWAY_HOST", help="The address to listen on.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(envvar="HEADWAY_PORT", min=0, max=65535, help="The port.")
    ] = PORT,
) -> None:
    """Open the desk: read, check and correct in a browser, ask over HTTP."""
    late("serving").serve(dossiers or [], ledger, host, port)
