"""The work of `headway serve`."""

import getpass
import multiprocessing
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import uvicorn

from headway.cli.belonging import claimed
from headway.cli.noting import note
from headway.cli.places import ledger_of
from headway.desk.app import make_app
from headway.desk.backroom import Backroom, keep_busy
from headway.desk.duty import Duty
from headway.desk.settings import Settings
from headway.dossier.following import load_dossier
from headway.errors import UsageError
from headway.ledger.dossiers import claims
from headway.ledger.opening import open_ledger
from headway.ledger.roomkey import RoomKey
from headway.ledger.sharing import part_with, share

__all__ = ["serve"]

NICE = 10  # of 19: the back room works when nobody asks


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
    share(kept)
    room = multiprocessing.get_context("spawn").Process(
        target=work, args=(address,), daemon=True
    )
    room.start()
    note(f"the desk of {kept.name} is open at http://{host}:{port}/ (Ctrl-C closes it)")
    try:
        uvicorn.run(make_app(settings), host=host, port=port, log_level="warning")
    finally:
        room.terminate()
        room.join()
        part_with(kept)


def work(address: str) -> None:
    """Keep the back room busy as long as the desk is open, behind all who ask."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the desk closes first
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    os.nice(NICE)
    desk = multiprocessing.parent_process()
    kept = open_ledger(address, create=False)
    share(kept)
    room = Backroom(kept, duty=Duty(), say=note)
    keep_busy(room, RoomKey(kept), lambda: desk is None or desk.is_alive())
