"""The work of `headway serve`."""

import getpass
import multiprocessing
import time
from collections.abc import Sequence
from pathlib import Path

import uvicorn

from headway.cli.belonging import claimed
from headway.cli.noting import note
from headway.cli.places import ledger_of
from headway.desk.app import make_app
from headway.desk.backroom import Backroom
from headway.desk.settings import Settings
from headway.dossier.following import load_dossier
from headway.errors import UsageError
from headway.ledger.dossiers import claims
from headway.ledger.opening import open_ledger

__all__ = ["serve"]

PAUSE = 0.5  # seconds between two looks for what is old


def serve(dossiers: Sequence[Path], ledger: str | None, host: str, port: int) -> None:
    """Open the desk and keep it open until it is told to end."""
    if not dossiers and ledger is None:
        raise UsageError("name a DOSSIER.toml, or a ledger with --ledger")
    address = ledger or ledger_of(dossiers[0], None)
    kept = open_ledger(address, create=True)
    for place in dossiers or [Path(one.place) for one in claims(kept)]:
        if place.exists():
            claimed(kept, load_dossier(place), place)
    settings = Settings(ledger=kept, user=getpass.getuser())
    room = multiprocessing.get_context("spawn").Process(
        target=work, args=(address,), daemon=True
    )
    room.start()
    note(f"the desk of {kept.name} is open at http://{host}:{port}/ (Ctrl-C closes it)")
    uvicorn.run(make_app(settings), host=host, port=port, log_level="warning")


def work(address: str) -> None:
    """Keep the back room busy."""
    room = Backroom(open_ledger(address, create=False))
    while True:
        if not room.round():
            time.sleep(PAUSE)
