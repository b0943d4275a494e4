"""Where results go: the terminal, or a file that is written whole or not at all."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from headway.errors import HeadwayError

__all__ = ["opened"]


@contextmanager
def opened(output: Path | None) -> Iterator[IO[str]]:
    """Standard output, or a file that appears only once everything is in it.

    Raises `HeadwayError` where the file cannot be written.
    """
    if output is None:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        yield sys.stdout
        return
    try:
        with whole_file(output) as file:
            yield file
    except OSError as refused:
        why = refused.strerror or "cannot be written"
        raise HeadwayError(
            f"{output}: {why}: name a file in a folder that you may write to"
        ) from refused


@contextmanager
def whole_file(output: Path) -> Iterator[IO[str]]:
    """A new file beside the wanted one that takes its place in the end."""
    if output.is_dir():
        raise IsADirectoryError(21, "this is a folder")
    with NamedTemporaryFile(
        "w", encoding="utf-8", dir=output.absolute().parent, delete=False
    ) as file:
        try:
            yield file
        except BaseException:
            os.unlink(file.name)
            raise
    os.chmod(file.name, 0o666 & ~umask())
    os.replace(file.name, output)


def umask() -> int:
    """The permissions that new files go without."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
