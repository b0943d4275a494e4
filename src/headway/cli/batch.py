"""`headway batch`: archives of reports, read by many workers."""

from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer

from headway.batch.modes import EngineName, Mode
from headway.cli.asking import LEDGER_NAMES, Address, AsOneJson, Outlet, PublishedOn
from headway.cli.helping import Command, Verbs
from headway.cli.late import Extra, late_with
from headway.cli.reader import ReaderChoice, ReaderName
from headway.errors import UsageError
from headway.model.article import Hints

__all__ = ["app"]

EXAMPLE = (
    "Example: headway batch run archive/*.jsonl.gz --out talks\n\n"
    "Example: headway batch run s3://news/2022/ --out talks --ledger talks.db\n\n"
    "Example: headway batch run archive --out talks --engine dask "
    "--scheduler tcp://head:8786"
)
Folder = Annotated[
    Path, typer.Argument(metavar="DIR", help="The folder of a batch: its --out.")
]

app = typer.Typer(
    cls=Verbs,
    help="Read archives: thousands or millions of reports, into files and a ledger.",
    epilog=EXAMPLE,
    no_args_is_help=True,
    rich_markup_mode=None,
)


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT…",
        help="Files (JSONL, Parquet, WARC, text, HTML, .gz too), folders, "
        "patterns, s3:// and other addresses.",
    ),
]
Out = Annotated[
    Path,
    typer.Option(
        "--out",
        envvar="HEADWAY_OUT",
        metavar="DIR",
        help="The folder for the results; given again, the batch goes on where it "
        "stopped. What other inputs or options gave goes away.",
    ),
]
LoadedInto = Annotated[
    str | None,
    typer.Option(
        envvar=LEDGER_NAMES,
        metavar="FILE",
        help="Load the entries into this ledger: a file or postgresql:// address.",
    ),
]
Reading = Annotated[
    Mode,
    typer.Option(
        envvar="HEADWAY_MODE",
        help="archive: a first look keeps what tells of talks between parties, and "
        "what concerns the dossier; wide: what may tell of talks, too; full: "
        "everything.",
    ),
]
AtWork = Annotated[
    EngineName,
    typer.Option(
        envvar="HEADWAY_ENGINE",
        help="Who does the work: this machine, or a Dask cluster.",
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        min=1,
        max=1024,
        envvar="HEADWAY_WORKERS",
        help="So many workers; without it, one for each core.",
    ),
]
Scheduler = Annotated[
    str | None,
    typer.Option(
        envvar="HEADWAY_SCHEDULER",
        metavar="ADDRESS",
        help="The scheduler of a Dask cluster, or the JSON file that names it; "
        "without it, --engine dask starts a cluster on this machine.",
    ),
]
About = Annotated[
    Path | None,
    typer.Option(
        envvar="HEADWAY_DOSSIER",
        metavar="FILE",
        help="A dossier's TOML: what is about it is read, with the actors and "
        "persons that it adds.",
    ),
]


@app.command(cls=Command, epilog=EXAMPLE)
def run(
    inputs: Inputs,
    out: Out,
    ledger: LoadedInto = None,
    mode: Reading = Mode.ARCHIVE,
    engine: AtWork = EngineName.LOCAL,
    workers: Workers = None,
    scheduler: Scheduler = None,
    dossier: About = None,
    date: PublishedOn = None,
    outlet: Outlet = None,
    reader: ReaderChoice = ReaderName.OWN,
) -> None:
    """Read an archive into files of entries, and into a ledger."""
    if reader is not ReaderName.OWN:
        raise UsageError(
            f"headway batch asks no language model: leave out --reader {reader}, or "
            "use headway read"
        )
    hints = Hints(published=date.date() if date else None, outlet=outlet)
    if scheduler is not None and engine is not EngineName.DASK:
        raise UsageError("--scheduler is Dask's: give --engine dask, too")
    work = working()
    job = work.job_at(out, mode, hints, dossier)
    code: int = work.run(inputs, job, engine, workers, scheduler, ledger)
    raise typer.Exit(code)


@app.command(cls=Command, epilog="Example: headway batch load talks --ledger talks.db")
def load(folder: Folder, ledger: Address) -> None:
    """Load what a batch has read into a ledger; twice changes nothing."""
    raise typer.Exit(working().load(folder, ledger))


@app.command(cls=Command, epilog="Example: headway batch show talks --json")
def show(folder: Folder, as_json: AsOneJson = False) -> None:
    """Say how far a batch is, what it set aside, and why."""
    working("batched").show(folder, as_json=as_json)


def working(module: str = "batching") -> ModuleType:
    """The work of these verbs; `UsageError` where its packages are missing."""
    return late_with(Extra.ARCHIVE, module, "headway batch")
