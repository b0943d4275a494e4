"""The command line: verbs, their options, and what becomes of errors."""

import signal
import sys
from typing import Annotated, NoReturn

import typer

from headway import __version__
from headway.cli import (
    account,
    backup,
    batch,
    brief,
    channels,
    correct,
    digest,
    dossier,
    evaluate,
    explain,
    ledger,
    mcp,
    meetings,
    positions,
    proposals,
    query,
    quotes,
    read,
    report,
    restore,
    serve,
    timeline,
    watch,
)
from headway.cli.helping import Command, Verbs
from headway.cli.noting import note
from headway.cli.writing import discard, finish, guard
from headway.errors import HeadwayError, UsageError
from headway.machine import spare_looks

__all__ = ["app", "run"]

app = typer.Typer(
    cls=Verbs,
    name="headway",
    help="Follow negotiations through the news and keep a sourced ledger of them.",
    epilog=(
        "Example: headway read report.txt --date 2022-01-13 --ledger talks.db\n\n"
        "Example: headway dossier new reports/ -o talks.toml"
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(cls=Command, epilog=read.EXAMPLES)(read.read)
app.command(cls=Command, epilog=report.EXAMPLE)(report.report)
app.command(cls=Command, epilog=explain.EXAMPLE)(explain.explain)
app.command(cls=Command, epilog=serve.EXAMPLES)(serve.serve)
app.command(cls=Command, epilog=mcp.EXAMPLE)(mcp.mcp)
app.command(cls=Command, epilog=watch.EXAMPLE)(watch.watch)
app.command(cls=Command, epilog=correct.EXAMPLES)(correct.correct)
app.command(cls=Command, epilog=evaluate.EXAMPLE)(evaluate.evaluate)
app.command(cls=Command, epilog=positions.EXAMPLE)(positions.positions)
app.command(cls=Command, epilog=quotes.EXAMPLE)(quotes.quotes)
app.command(cls=Command, epilog=digest.EXAMPLE)(digest.digest)
app.command(cls=Command, epilog=brief.EXAMPLE)(brief.brief)
app.command(cls=Command, epilog=timeline.EXAMPLE)(timeline.timeline)
app.command(cls=Command, epilog=proposals.EXAMPLE)(proposals.proposals)
app.command(cls=Command, epilog=meetings.EXAMPLE)(meetings.meetings)
app.command(cls=Command, epilog=channels.EXAMPLE)(channels.channels)
app.command(cls=Command, epilog=query.EXAMPLES)(query.query)
app.command(cls=Command, epilog=backup.EXAMPLE)(backup.backup)
app.command(cls=Command, epilog=restore.EXAMPLE)(restore.restore)
app.add_typer(account.app, name="account")
app.add_typer(ledger.app, name="ledger")
app.add_typer(dossier.app, name="dossier")
app.add_typer(batch.app, name="batch")


def version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        print(f"headway {__version__}")
        raise typer.Exit


@app.callback()
def headway(
    _: Annotated[
        bool,
        typer.Option(
            "--version", callback=version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Follow negotiations through the news and keep a sourced ledger of them."""


def run() -> None:
    """Run the command line; our errors are one line on stderr and exit code 1 or 2."""
    signal.signal(signal.SIGTERM, ended)
    spare_looks()
    guard()
    try:
        try:
            app()
        finally:
            finish()
    except HeadwayError as wrong:
        discard()
        note(wrong)
        sys.exit(2 if isinstance(wrong, UsageError) else 1)
    except BrokenPipeError:  # whoever reads the output has seen enough
        discard()
        sys.exit(1)


def ended(number: int, _: object) -> NoReturn:
    """End in order when told to: half-written files go, transactions are undone."""
    raise SystemExit(128 + number)
