"""Where results go: the terminal, or a file that is written whole or not at all."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from stat import S_IMODE
from tempfile import NamedTemporaryFile
from typing import IO, Any, TextIO, cast

from headway.errors import OutputError

__all__ = ["STDOUT", "blamed", "discard", "finish", "guard", "opened", "put"]

STDOUT = "standard output"
STREAMS = 2  # the highest number of a standard stream
DEVICES = Path("/dev")
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
KEPT = "\n\t"  # the control characters that move a terminal on and do no more


class Sink:
    """A stream of text that tells its own troubles, and nobody else's, in one line.

    With `clean` no words of strangers steer a terminal: what is no character to be
    seen is written as "\ufffd" there.
    """

    def __init__(self, stream: IO[str], name: str, *, clean: bool) -> None:
        self.stream = stream
        self.name = name
        self.clean = clean and stream.isatty()

    def write(self, words: str) -> int:
        """Write the words."""
        with blamed(self.name):
            return self.stream.write(harmless(words) if self.clean else words)

    def writelines(self, lines: Iterable[str]) -> None:
        """Write one after the other."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Write what waits to be written."""
        with blamed(self.name):
            self.stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


@contextmanager
def opened(output: Path | None, *, clean: bool = False) -> Iterator[IO[str]]:
    """Standard output, or a file that appears only once everything is in it.

    Pipes and devices are written as they come. Raises `OutputError` where the place
    cannot be written; what the body raises is left alone.
    """
    place: AbstractContextManager[IO[Any]]
    if output is None:
        place = standard_output()
    elif is_stream(output):
        place = straight(output)
    else:
        place = whole_file(output)
    with place as stream:
        sink = Sink(stream, str(output or STDOUT), clean=clean)
        yield cast(IO[str], sink)
        sink.flush()


def put(output: Path | None, content: bytes) -> None:
    """Write what is no text in the same way; `OutputError` where it cannot be."""
    if output is None:
        with standard_output() as stream, blamed(STDOUT):
            stream.buffer.write(content)
        return
    way = straight if is_stream(output) else whole_file
    with way(output, "wb") as file, blamed(str(output)):
        file.write(content)


@contextmanager
def standard_output() -> Iterator[TextIO]:
    """Standard output, in UTF-8."""
    stream: TextIO | None = sys.stdout
    if stream is None:
        raise OutputError(f"{STDOUT} is closed: name a file with -o")
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8")
    yield stream


def is_stream(output: Path) -> bool:
    """Whether there is something that must not be replaced: a pipe or a device."""
    there = output.exists() and not output.is_dir()
    return there and (not output.is_file() or DEVICES in output.absolute().parents)


@contextmanager
def straight(output: Path, mode: str = "w") -> Iterator[IO[Any]]:
    """A pipe or device, written as it comes."""
    with blamed(str(output)):
        stream = output.open(mode, encoding=encoding_of(mode))
    try:
        yield stream
        with blamed(str(output)):
            stream.close()
    finally:
        with suppress(OSError):
            stream.close()


@contextmanager
def whole_file(output: Path, mode: str = "w") -> Iterator[IO[Any]]:
    """A new, hidden file that takes the place of the wanted one in the end.

    A link is followed: what it leads to is replaced, and the link stays.
    """
    target = Path(os.path.realpath(output))
    with blamed(str(output)):
        file = begun(target, mode)
    try:
        yield file
        with blamed(str(output)):
            file.close()
            os.chmod(file.name, mode_of(target))
            os.replace(file.name, target)
    except BaseException:
        with suppress(OSError):
            file.close()
        with suppress(OSError):
            os.unlink(file.name)
        raise


def begun(target: Path, mode: str) -> IO[Any]:
    """The hidden file beside the wanted one; `OSError` where it may not be written."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "this is a folder")
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return NamedTemporaryFile(
        mode,
        encoding=encoding_of(mode),
        dir=target.parent,
        prefix=".headway-",
        delete=False,
    )


def encoding_of(mode: str) -> str | None:
    """How text is written; None: it is none."""
    return None if "b" in mode else "utf-8"


def mode_of(target: Path) -> int:
    """The permissions of the file that is replaced, or those that new files get."""
    if target.exists():
        return S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


@contextmanager
def blamed(name: str) -> Iterator[None]:
    """Turn trouble with a place into an `OutputError` about it.

    A reader who has seen enough (`| head`) is no trouble.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as refused:
        why = refused.strerror or "cannot be written"
        raise OutputError(f"{name}: {why}: {advice(name, refused)}") from refused


def advice(name: str, refused: OSError) -> str:
    """What a person can do about it."""
    if refused.errno in FULL:
        return "make room and run the command again"
    if name == STDOUT:
        return "send it elsewhere, or name a file with -o"
    return "name a file in a folder that you may write to"


def harmless(words: str) -> str:
    """The words with nothing in them that would steer a terminal."""
    if words.isprintable():
        return words
    return "".join(c if c.isprintable() or c in KEPT else "\ufffd" for c in words)


def guard() -> None:
    """Have trouble with standard output told in one line, whoever writes to it.

    Where a stream was closed, its number is taken, so that no file gets it: what is
    said on a closed stream would else be written into that file.
    """
    while (taken := os.open(os.devnull, os.O_RDWR)) <= STREAMS:
        pass
    os.close(taken)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stdout is not None:
        sys.stdout = cast(TextIO, Sink(sys.stdout, STDOUT, clean=False))


def finish() -> None:
    """Write what still waits for standard output; `OutputError` where it cannot be."""
    if sys.stdout is not None:
        sys.stdout.flush()


def discard() -> None:
    """Let go of what could not be written, so that the end of Python is quiet."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
