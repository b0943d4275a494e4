"""`headway watch`: a dossier's sources polled until stopped."""

import re
from datetime import timedelta
from typing import Annotated

import typer

from headway.cli.asking import DossierFile, LedgerFile
from headway.cli.late import late
from headway.cli.reader import (
    LlmAddress,
    LlmModel,
    LlmSeconds,
    ReaderChoice,
    ReaderName,
    server_named,
)
from headway.errors import UsageError
from headway.extract.asked.server import SECONDS

__all__ = ["EXAMPLE", "watch"]

EXAMPLE = (
    "Example: headway watch dossier.toml --once\n\n"
    "To be asked again and again, and stopped by Ctrl-C: headway watch dossier.toml"
)
UNITS = {"m": "minutes", "h": "hours", "d": "days"}
EVERY = re.compile(r"([0-9]{1,4})([mhd])")
SHORTEST = timedelta(minutes=5)  # more often is not polite
LONGEST = timedelta(days=7)


def watch(
    dossier: DossierFile,
    ledger: LedgerFile = None,
    every: Annotated[
        str,
        typer.Option(
            envvar="HEADWAY_EVERY",
            metavar="TIME",
            help="From one visit of a source to the next: 30m, 2h, 1d.",
        ),
    ] = "30m",
    once: Annotated[
        bool,
        typer.Option("--once", envvar="HEADWAY_ONCE", help="One round, and no more."),
    ] = False,
    reader: ReaderChoice = ReaderName.OWN,
    llm_address: LlmAddress = None,
    llm_model: LlmModel = None,
    llm_seconds: LlmSeconds = SECONDS,
) -> None:
    """Poll a dossier's sources and read what is new, until stopped by Ctrl-C."""
    server = server_named(reader, llm_address, llm_model, llm_seconds)
    code: int = late("watching").watch(
        dossier, ledger, span_of(every), server, once=once
    )
    raise typer.Exit(code)


def span_of(every: str) -> timedelta:
    """The time between two visits; `UsageError` where it is none, or not polite."""
    found = EVERY.fullmatch(every.strip().lower())
    if found is None:
        raise UsageError(f"--every {every}: write a number with m, h or d, like 30m")
    span = timedelta(**{UNITS[found[2]]: int(found[1])})
    if not SHORTEST <= span <= LONGEST:
        raise UsageError(f"--every {every}: from 5m to 7d, so as not to be a burden")
    return span
