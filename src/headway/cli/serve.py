"""`headway serve`: the desk, in a browser."""

from pathlib import Path
from typing import Annotated

import typer

from headway.cli.asking import LedgerFile
from headway.cli.late import late

__all__ = ["EXAMPLES", "serve"]

EXAMPLES = (
    "Example: headway serve dossier.toml\n\n"
    "Example: headway serve --ledger postgresql://headway@localhost/headway "
    "--accounts --host-name desk.example.org --proxy 127.0.0.1"
)
PORT = 8317
RATE = 600  # requests a minute


Shown = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[DOSSIER.toml …]",
        help="Dossiers to be shown; without any, all that the ledger knows.",
    ),
]
Host = Annotated[
    str, typer.Option(envvar="HEADWAY_HOST", help="The address to listen on.")
]
Port = Annotated[
    int,
    typer.Option(
        envvar="HEADWAY_PORT",
        min=0,
        max=65535,
        help="The port; 0 takes one that is free.",
    ),
]
SignIn = Annotated[
    bool,
    typer.Option(
        "--accounts",
        envvar="HEADWAY_ACCOUNTS",
        help="People sign in; always so but on an address of this machine alone.",
    ),
]
HostNames = Annotated[
    list[str] | None,
    typer.Option(
        envvar="HEADWAY_HOST_NAME",
        metavar="NAME",
        help="By which name browsers reach the desk over https; people sign in.",
    ),
]
Proxies = Annotated[
    list[str] | None,
    typer.Option(
        envvar="HEADWAY_PROXY",
        metavar="ADDRESS",
        help="A reverse proxy whose word on who asks is taken; people sign in.",
    ),
]
Rate = Annotated[
    int,
    typer.Option(
        envvar="HEADWAY_RATE",
        min=0,
        help="Requests a minute for each account; 0: no bound. Not counted where "
        "nobody signs in.",
    ),
]
Workers = Annotated[
    int,
    typer.Option(
        envvar="HEADWAY_WORKERS",
        min=1,
        max=64,
        help="Processes that answer.",
    ),
]
Browse = Annotated[
    bool,
    typer.Option("--open", envvar="HEADWAY_OPEN", help="Open a browser at it."),
]


def serve(
    dossiers: Shown = None,
    ledger: LedgerFile = None,
    host: Host = "127.0.0.1",
    port: Port = PORT,
    accounts: SignIn = False,
    host_name: HostNames = None,
    proxy: Proxies = None,
    rate: Rate = RATE,
    workers: Workers = 1,
    open_: Browse = False,
) -> None:
    """Open the desk: read, check and correct in a browser, ask over HTTP."""
    late("serving").serve(
        dossiers or [],
        ledger,
        host,
        port,
        accounts=accounts,
        names=host_name or [],
        proxies=proxy or [],
        rate=rate,
        workers=workers,
        browse=open_,
    )
