"""The work of `headway backup` and `headway restore`."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Any
from zipfile import is_zipfile

from headway.analyse.verdict import several
from headway.cli.audit import noted
from headway.cli.writing import blamed
from headway.errors import OutputError, UsageError
from headway.ledger.backup import write_backup
from headway.ledger.opening import file_of, open_ledger
from headway.ledger.restoring import restore as restored

__all__ = ["back_up", "restore"]


def back_up(address: str, file: Path) -> None:
    """Write the backup of a ledger; nobody but the user may read the file."""
    refuse_other(file, address)
    ledger = open_ledger(address, create=False)
    with whole(file) as out:
        made = write_backup(ledger, out)
    noted(ledger, "backup", file.name, several(made.rows, "row"))
    print(f"{file}: {several(made.rows, 'row')} of {ledger.name}")
    print("It holds the hashes of passwords: keep it as you keep the ledger.")


def restore(file: Path, address: str) -> None:
    """Make a ledger from a backup."""
    made = restored(file, address)
    ledger = open_ledger(address, create=False)
    noted(ledger, "restore", file.name, several(made.rows, "row"))
    print(f"{ledger.name}: {several(made.rows, 'row')} of {made.made}")


def refuse_other(file: Path, address: str) -> None:
    """Raise `UsageError` where the file is there and is no backup."""
    held = file_of(address)
    if held is not None and file.exists() and held.exists() and held.samefile(file):
        raise UsageError(f"{file}: this is the ledger: name another file")
    if file.is_file() and not is_zipfile(file):
        raise UsageError(f"{file}: is there and no backup: name another file")


@contextmanager
def whole(file: Path) -> Iterator[IO[bytes]]:
    """A new, hidden file that takes the place of the wanted one in the end."""
    target = Path(os.path.realpath(file))
    if target.is_dir():
        raise OutputError(f"{file}: this is a folder: name a file in it")
    with blamed(str(file)):
        made = begun(target)
    try:
        with blamed(str(file)):
            yield made
            made.close()
            os.replace(made.name, target)
    except BaseException:
        made.close()
        with suppress(OSError):
            os.unlink(made.name)
        raise


def begun(target: Path) -> Any:
    """The hidden file beside the wanted one; nobody but the user may read it."""
    return NamedTemporaryFile(dir=target.parent, prefix=".headway-", delete=False)
