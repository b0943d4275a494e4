"""`headway quotes`: who said what about something."""

from typing import Annotated

import typer

from headway.cli.asking import AsJson, DossierFile, LedgerFile
from headway.cli.late import late

__all__ = ["EXAMPLE", "quotes"]

EXAMPLE = (
    "Example: headway quotes dossier.toml --by Lavrov --about enlargement "
    "--ledger talks.db"
)


def quotes(
    dossier: DossierFile,
    by: Annotated[
        str | None,
        typer.Option(
            envvar="HEADWAY_BY",
            metavar="NAME",
            help="Whose words: a speaker, a part of the name, or a party.",
        ),
    ] = None,
    about: Annotated[
        str | None,
        typer.Option(
            envvar="HEADWAY_ABOUT",
            metavar="WORDS",
            help="Words in any form, all of which stand in the statement; an issue's "
            "name stands for its phrases.",
        ),
    ] = None,
    as_json: AsJson = False,
    ledger: LedgerFile = None,
) -> None:
    """Print who said what about something, the newest first."""
    late("finding").write_quotes(dossier, ledger, by, about, as_json=as_json)
