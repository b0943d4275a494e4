"""`headway dossier`: what a dossier's TOML adds."""

from pathlib import Path
from typing import Annotated

import typer

from headway.cli.helping import Command
from headway.cli.late import late

__all__ = ["app"]

app = typer.Typer(
    help="Check the TOML by which a dossier adds actors and persons.",
    epilog="Example: headway dossier check dossier.toml",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command(cls=Command, epilog="Example: headway dossier check dossier.toml")
def check(
    dossier: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="The TOML file, or a folder with a dossier.toml."
        ),
    ],
) -> None:
    """Say how many actors and persons it adds, changes and takes out."""
    typer.echo(late("checking").told(dossier))
