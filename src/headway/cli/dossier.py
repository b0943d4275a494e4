"""`headway dossier`: what a dossier's TOML adds."""

from pathlib import Path
from typing import Annotated

import typer

from headway.cli import add, show, sources
from headway.cli.asking import DossierFile, LedgerFile
from headway.cli.helping import Command, Verbs
from headway.cli.late import late

__all__ = ["app"]

app = typer.Typer(
    cls=Verbs,
    help="Propose a dossier's TOML, take reports into it, see what is set aside.",
    epilog="Example: headway dossier check dossier.toml",
    no_args_is_help=True,
    rich_markup_mode=None,
)


app.command(cls=Command, epilog=add.EXAMPLE)(add.add)
app.command(cls=Command, epilog=sources.EXAMPLE)(sources.sources)
app.command(cls=Command, epilog=show.EXAMPLE)(show.show)


@app.command(cls=Command, epilog="Example: headway dossier check dossier.toml")
def check(
    dossier: DossierFile,
) -> None:
    """Say how many actors and persons it adds, changes and takes out."""
    typer.echo(late("checking").told(dossier))


@app.command(cls=Command, epilog="Example: headway dossier new reports -o talks.toml")
def new(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="PILE", help="Files, folders, JSONL or addresses of reports."
        ),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Write it here.")
    ],
    force: Annotated[
        bool,
        typer.Option("--force", envvar="HEADWAY_FORCE", help="Write over the file."),
    ] = False,
) -> None:
    """Propose parties and issues from a pile of reports, as a TOML to be changed."""
    raise typer.Exit(late("proposing").propose(sources, output, force=force))


@app.command(
    cls=Command,
    epilog="Example: headway dossier aside dossier.toml --ledger talks.db",
)
def aside(
    dossier: DossierFile,
    ledger: LedgerFile = None,
    take: Annotated[
        str | None,
        typer.Option(
            envvar="HEADWAY_TAKE",
            metavar="ARTICLE",
            help="Read this one after all: its id, or its SHA-256 or the start of it.",
        ),
    ] = None,
    as_json: Annotated[
        bool,
        typer.Option("--json", envvar="HEADWAY_JSON", help="Print one JSON array."),
    ] = False,
) -> None:
    """List the reports that are not about the dossier, and why; or take one in."""
    if take is None:
        late("asides").print_asides(dossier, ledger, as_json=as_json)
    else:
        late("taking").take(dossier, ledger, take)
