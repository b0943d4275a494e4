"""The tables of an archive by the words of a person: a folder, or an address."""

from pathlib import Path

from headway.columns.home import TABLES_IN, Home, folder
from headway.columns.writing import ENDING
from headway.errors import UsageError
from headway.ingest.pieces.stores import Store, faults, store_of, unreached

__all__ = ["home_of"]

BETWEEN = "://"  # marks an address


def home_of(address: str) -> Home:
    """Where the tables of the batch at this place lie.

    Raises `UsageError` where there is no batch, and `SourceError` where a store cannot
    be reached.
    """
    if BETWEEN in address:
        return stored(address.rstrip("/"))
    if not (Path(address) / TABLES_IN).is_dir():
        raise UsageError(
            f"{address}: no batch in this folder: headway batch run … --out {address}"
        )
    return folder(Path(address))


def stored(address: str) -> Home:
    """The same in a store."""
    store = store_of(f"{address}/{TABLES_IN}")
    if not listed(store, "*"):
        raise UsageError(f"{address}: no batch there: name the folder of one")
    return Home(
        root=named(store, store.path),
        files=lambda table: listed(store, f"{table}/*{ENDING}"),
        system=store.files,
    )


def listed(store: Store, pattern: str) -> list[str]:
    """The addresses of what fits this pattern, in order."""
    try:
        found = store.files.glob(f"{store.path}/{pattern}")
    except faults() as broken:
        raise unreached(store.address, broken) from broken
    return sorted(named(store, path) for path in found)


def named(store: Store, path: str) -> str:
    """A place in a store as DuckDB asks for it."""
    return str(store.files.unstrip_protocol(path))
