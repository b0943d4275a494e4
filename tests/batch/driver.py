"""A driver of its own: `python -m tests.batch.driver ENGINE CHORE FOLDER`.

ENGINE is `local`, `dask` or the address of a scheduler; each of four chores leaves a
trace in the folder, and so does each that is done: `NAME.done`.
"""

import signal
import sys
from contextlib import closing
from pathlib import Path

from tests.batch import chores
from tests.batch.chores import Chore

from headway.batch.cluster import dask_engine
from headway.batch.engine import Engine
from headway.batch.local import LocalEngine

NAMES = ("Arland", "Borland", "Cresk", "Dorvia")


def engine_of(name: str) -> Engine:
    if name == "local":
        return LocalEngine(2)
    if name == "dask":
        return dask_engine(2, None, print)
    return dask_engine(None, name, print)


def main(name: str, chore: str, place: str) -> int:
    tasks = [Chore(Path(place), part) for part in NAMES]
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with closing(engine_of(name)) as engine:
            for done in engine.each(getattr(chores, chore), tasks):
                (Path(place) / f"{done}.done").touch()
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
