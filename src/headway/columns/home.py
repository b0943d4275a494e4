"""Where the tables of an archive lie: in a folder, or in a store of files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from headway.columns.writing import ENDING

__all__ = ["TABLES_IN", "Home", "folder"]

TABLES_IN = "tables"  # where they lie in the folder of a batch


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A folder of tables, as DuckDB writes its name and those of its files."""

    root: str
    files: Callable[[str], Sequence[str]]  # those of a table, in order
    system: Any = None  # by which fsspec reads them; None: they are on this machine


def folder(path: Path) -> Home:
    """The tables of the batch in a folder of this machine."""
    tables = path.absolute() / TABLES_IN

    def files(table: str) -> list[str]:
        return sorted(str(file) for file in (tables / table).glob(f"*{ENDING}"))

    return Home(root=str(tables), files=files)
