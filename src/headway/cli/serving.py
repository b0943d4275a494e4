"""The work of `headway serve`."""

import getpass
import multiprocessing
import os
import signal
import sys
import webbrowser
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from secrets import token_bytes

from headway.cli.answering import answering, desk
from headway.cli.belonging import claimed
from headway.cli.doorway import ANY, Doorway, listening
from headway.cli.noting import note
from headway.cli.places import ledger_of
from headway.desk.backroom import Backroom, keep_busy
from headway.desk.chores import chores_aside
from headway.desk.duty import Duty
from headway.desk.guard.hosts import host_of, is_network
from headway.desk.settings import KEY
from headway.dossier.following import load_dossier
from headway.errors import LedgerError, UsageError
from headway.ledger.accounts import has_account
from headway.ledger.dossiers import claims
from headway.ledger.opening import file_of, open_ledger
from headway.ledger.roomkey import RoomKey
from headway.ledger.sharing import part_with, share
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier

__all__ = ["serve"]

NICE = 10  # of 19: who asks comes first; what is old is soon new all the same
LEAVE = 5  # seconds for the back room when the desk closes


def serve(
    dossiers: Sequence[Path],
    ledger: str | None,
    host: str,
    port: int,
    *,
    accounts: bool = False,
    names: Sequence[str] = (),
    proxies: Sequence[str] = (),
    rate: int = 0,
    workers: int = 1,
    browse: bool = False,
) -> None:
    """Open the desk and keep it open until it is told to end."""
    if not dossiers and ledger is None:
        raise UsageError("name a DOSSIER.toml, or a ledger with --ledger")
    wished = followed(dossiers)  # what cannot be read is said before a file is made
    address = ledger or ledger_of(dossiers[0], None)
    fresh = is_new(address)
    kept = open_ledger(address, create=True)
    with listening(host, port) as door:
        where, at = door.getsockname()[:2]
        way = Doorway(
            host=where, port=at, wished=accounts, names=names, proxies=proxies
        )
        refuse_unready(way, kept)
        for dossier, place in wished or followed(places(kept)):
            claimed(kept, dossier, place)
        make = partial(desk, address, way, rate, token_bytes(KEY), getpass.getuser())
        share(kept)
        kept.close()
        name = f"{kept.name}, a new ledger," if fresh else kept.name
        with stopped_at_will(), back_room(address):
            answers = answering(make, workers)
            note(f"the desk of {name} is open at {way.url} (Ctrl-C closes it)")
            if browse:
                webbrowser.open(way.url)
            answers(door)
    part_with(kept)
    note("the desk is closed")


@contextmanager
def stopped_at_will() -> Iterator[None]:
    """Work until told to end, which is how a desk ends: Ctrl-C and SIGTERM are one."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        yield


def followed(found: Iterable[Path]) -> list[tuple[Dossier, Path]]:
    """The dossiers of these files. Raises `DossierError` where one is not there."""
    return [(load_dossier(place), place) for place in found]


def places(ledger: Ledger) -> list[Path]:
    """Where the dossiers lie that a ledger knows, as far as they are still there."""
    known = (Path(one.place) for one in claims(ledger))
    return [place for place in known if place.exists()]


def is_new(address: str) -> bool:
    """Whether the ledger has yet to be made: its name may be a slip."""
    file = file_of(address)
    return file is not None and not file.exists()


def refuse_unready(way: Doorway, ledger: Ledger) -> None:
    """Raise where people must sign in, and nobody could, or under no known name."""
    for proxy in way.proxies:
        if not is_network(proxy):
            raise UsageError(
                f"--proxy {proxy}: write the address of one, as 127.0.0.1, or a "
                "network in which nobody else is, as 10.0.0.0/24"
            )
    for name in way.names:
        if not host_of(name):
            raise UsageError(f"--host-name {name}: write a name as desk.example.org")
    if way.host in ANY and not way.names:
        raise UsageError(f"--host {way.host}: say --host-name, by which it is reached")
    if way.accounts and not has_account(ledger):
        raise LedgerError(
            f"{ledger.name}: people sign in at this desk, and there is no account: "
            "headway account add NAME --role admin --ledger …"
        )


@contextmanager
def back_room(address: str) -> Iterator[None]:
    """Keep the back room busy beside the desk; it ends with it.

    Ctrl-C is for the desk alone, which then ends its room.
    """
    room = multiprocessing.get_context("spawn").Process(
        target=work, args=(address,), daemon=True
    )
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        room.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    try:
        yield
    finally:
        room.terminate()
        room.join(LEAVE)
        if room.is_alive():
            room.kill()
            room.join()


def work(address: str) -> None:
    """Keep the back room busy as long as the desk is open, behind all who ask."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the desk closes first
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    os.nice(NICE)
    desk = multiprocessing.parent_process()
    kept = open_ledger(address, create=False)
    share(kept, behind=True)
    room = Backroom(kept, duty=Duty(), chores=chores_aside(), say=note)
    keep_busy(room, RoomKey(kept), lambda: desk is None or desk.is_alive())
