"""Whether results would be written over what they are made from."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from headway.errors import UsageError
from headway.ingest.places import files_of
from headway.ledger.opening import file_of

__all__ = ["refuse_overwriting"]


def refuse_overwriting(
    output: Path | None,
    ledger: str | None,
    sources: Iterable[str] = (),
    dossier: Path | None = None,
) -> None:
    """Raise `UsageError` where the output is the ledger or one of the inputs.

    Links and other spellings of the same place are seen through.
    """
    if output is None:
        return
    for what, file in used(ledger, sources, dossier):
        if same_place(output, file):
            raise UsageError(f"-o {output} is {what}: name another file")


def used(
    ledger: str | None, sources: Iterable[str], dossier: Path | None
) -> Iterator[tuple[str, Path]]:
    """The files of a call, each with what it is."""
    file = file_of(ledger) if ledger else None
    if file is not None:
        yield "the ledger", file
    if dossier is not None:
        yield "the dossier", dossier
    for source in sources:
        for found in files_of(source):
            yield "one of the files to be read", found


def same_place(one: Path, other: Path) -> bool:
    """Whether both names lead to the same place, whether a file is there or not."""
    if os.path.realpath(one) == os.path.realpath(other):
        return True
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False
