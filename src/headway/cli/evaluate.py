"""`headway evaluate`: how well the reader reads, by what persons have said."""

from pathlib import Path
from typing import Annotated

import typer

from headway.cli.asking import LEDGER_NAMES, AsOneJson
from headway.cli.late import late

__all__ = ["EXAMPLE", "evaluate"]

EXAMPLE = "Example: headway evaluate --ledger talks.db"


GoldFile = Annotated[
    Path | None,
    typer.Argument(
        metavar="[GOLD.json]",
        help="Gold as headway ledger gold writes it, its reports beside it; "
        "without it, the corrections of the ledger.",
    ),
]
OfLedger = Annotated[
    str | None,
    typer.Option(
        envvar=LEDGER_NAMES,
        metavar="FILE",
        help="The ledger: a file or postgresql:// address.",
    ),
]
Held = Annotated[
    bool,
    typer.Option(
        "--held",
        envvar="HEADWAY_HELD",
        help="Measure what the ledger holds as it was read, and read nothing anew.",
    ),
]
KnownFrom = Annotated[
    Path | None,
    typer.Option(
        envvar="HEADWAY_DOSSIER",
        metavar="FILE",
        help="The dossier whose actors the reader knows, too.",
    ),
]


def evaluate(
    gold: GoldFile = None,
    ledger: OfLedger = None,
    held: Held = False,
    dossier: KnownFrom = None,
    as_json: AsOneJson = False,
) -> None:
    """Measure the reader on what persons have confirmed, changed, added and rejected.

    Precision, recall and F1 of moves and statements; how many of the slots are right.
    """
    work = late("evaluating")
    work.evaluate(gold, ledger, dossier, held=held, as_json=as_json)
