"""What a person names becomes captures; what cannot be read is said, and not raised."""

import gzip
import io
import json
import os
import socket
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.ingest.gathering import LINES, captures, gathered, refusal

from headway.errors import SourceError
from headway.ingest.sources import gather
from headway.model.article import Capture, Hints


@pytest.mark.parametrize(
    ("file", "media_type"),
    [
        ("ferry.txt", "text/plain"),
        ("ferry.html", "text/html"),
        ("ferry.md", "text/plain"),
        ("ferry", "text/plain"),
    ],
)
def test_a_file_is_one_capture(tmp_path: Path, file: str, media_type: str) -> None:
    path = tmp_path / file
    path.write_bytes(b"Both ports\r\nsigned.")
    (capture,) = captures(path)
    assert (capture.name, capture.origin) == ("ferry", str(path))
    assert (capture.media_type, capture.content) == (media_type, path.read_bytes())


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
def test_a_record_is_named_by_its_line(tmp_path: Path, packed: bool) -> None:
    path = tmp_path / ("dev.jsonl.gz" if packed else "dev.jsonl")
    path.write_bytes(gzip.compress(LINES) if packed else LINES)
    found = captures(path)
    assert [capture.name for capture in found] == ["dev:1", "dev:3"]
    assert [capture.origin for capture in found] == [f"{path}:1", f"{path}:3"]
    assert {capture.media_type for capture in found} == {"application/json"}
    assert json.loads(found[1].content) == {"text": "The pact holds."}


@pytest.mark.parametrize(
    ("stdin", "kinds"),
    [
        (b"Both ports signed.", ["text/plain"]),
        (b"<!doctype html><p>Both ports signed.", ["text/html"]),
        (LINES, ["application/json", "application/json"]),
        (gzip.compress(LINES), ["application/json", "application/json"]),
        (b"", ["text/plain"]),
    ],
    ids=["text", "a page", "records", "packed records", "nothing"],
)
def test_standard_input_is_known_by_its_first_bytes(
    stdin: bytes, kinds: list[str]
) -> None:
    found = captures("-", stdin=stdin)
    assert [capture.media_type for capture in found] == kinds
    assert found[0].origin.startswith("standard input")


def test_standard_input_that_is_closed_is_said() -> None:
    (refused,) = gather(["-"], Hints(), None)
    assert "standard input is closed" in str(refused)


def test_standard_input_is_left_open() -> None:
    stdin = io.BytesIO(b"Both ports signed.")
    assert len(list(gather(["-"], Hints(), stdin))) == 1
    assert not stdin.closed


def test_a_folder_gives_its_reports_in_order(tmp_path: Path) -> None:
    for name in ["b.txt", "a/c.html", "README.txt", "notes.md", ".d.txt", ".git/e.txt"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"Both ports signed.")
    assert [capture.name for capture in captures(tmp_path)] == ["c", "b"]


def test_a_folder_waits_for_no_pipe_and_reads_no_device(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_bytes(b"Both ports signed.")
    os.mkfifo(tmp_path / "pipe")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to("pipe")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(str(tmp_path / "plug.txt"))
        capture, *refused = gathered(tmp_path)
    assert isinstance(capture, Capture)
    names = ("link.txt", "pipe.txt", "plug.txt", "zero.txt")
    assert [str(one).partition(":")[0] for one in refused] == [
        str(tmp_path / name) for name in names
    ]
    assert all("a pipe or device, passed over: name it" in str(r) for r in refused)


def test_a_pipe_that_is_named_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(b"Both ports signed."))
    writer.start()
    (capture,) = captures(pipe)
    writer.join()
    assert capture.content == b"Both ports signed."


def test_a_device_that_never_ends_is_refused() -> None:
    assert "/dev/zero: larger than 20 MB" in refusal("/dev/zero")


@pytest.mark.parametrize("content", [b"", b"\n \n\n"], ids=["empty", "blank"])
@pytest.mark.parametrize("name", ["dev.jsonl", "dev.jsonl.gz"])
def test_a_file_without_records_is_told(
    tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(content) if name.endswith("gz") else content)
    assert refusal(path) == f"{path}: empty, there is nothing to read"


@pytest.mark.parametrize("name", ["array.json", "array.jsonl", "array.txt", "-"])
def test_an_array_of_records_is_refused_once(tmp_path: Path, name: str) -> None:
    array = b'[\n{"text": "Both ports signed."},\n{"text": "The pact holds."}\n]\n'
    path = tmp_path / name
    path.write_bytes(array)
    source = name if name == "-" else path
    assert "a JSON array: write its objects one a line" in refusal(source, stdin=array)


@pytest.mark.parametrize("name", ["talks.parquet", "talks.txt", "talks.jsonl", "-"])
def test_parquet_is_left_to_the_reading_of_archives(tmp_path: Path, name: str) -> None:
    source = name if name == "-" else tmp_path / name
    (tmp_path / name).write_bytes(b"PAR1\x15\x04")
    assert "headway batch run" in refusal(source, stdin=b"PAR1\x15\x04")


def test_hints_go_with_every_capture(tmp_path: Path) -> None:
    (tmp_path / "dev.jsonl").write_bytes(LINES)
    hints = Hints(published=date(2022, 1, 13))
    found = list(gather([str(tmp_path)], hints, io.BytesIO()))
    assert [getattr(one, "hints", None) for one in found] == [hints, hints]


def test_a_source_that_cannot_be_read_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_bytes(b"Both ports signed.")
    refused, capture = gathered(tmp_path / "gone.txt", tmp_path / "ferry.txt")
    assert isinstance(refused, SourceError)
    assert isinstance(capture, Capture)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("gone.txt", "gone.txt: no such file: check the path"),
        ("www.gull.example", "no such file: an address begins with https://"),
        ("gull.example/a.html", "no such file: an address begins with https://"),
        ("", "give a path"),
        ("a\0b", "give a path"),
        ("ftp://example.org/a.txt", "only http and https"),
        ("x" * 5000, "cannot be read"),
        ("two\nlines.txt", "no such file"),
        ("half\udcff.txt", "no such file"),
    ],
    ids=[
        "missing",
        "www",
        "no scheme",
        "empty",
        "NUL",
        "ftp",
        "too long",
        "two lines",
        "odd bytes",
    ],
)
def test_a_name_that_leads_nowhere_is_refused(source: str, reason: str) -> None:
    message = refusal(source)
    assert reason in message
    message.encode()


def test_a_folder_without_reports_says_what_was_looked_for(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_bytes(b"Both ports signed.")
    assert "looked for .htm" in refusal(tmp_path)


def test_a_file_that_fails_while_it_is_read_is_named() -> None:
    assert "/proc/self/mem: cannot be read: " in refusal("/proc/self/mem")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to the superuser")
def test_a_closed_file_and_a_closed_folder_are_named(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    (tmp_path / "ferry.txt").write_bytes(b"x")
    (tmp_path / "ferry.txt").chmod(0)
    found = [str(refused) for refused in gathered(tmp_path)]
    assert found == [
        f"{closed}: cannot be read: Permission denied",
        f"{tmp_path / 'ferry.txt'}: cannot be read: Permission denied",
    ]
    closed.chmod(0o700)


def test_a_link_to_itself_is_named(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").symlink_to(tmp_path / "ferry.txt")
    assert "cannot be read: Too many levels" in refusal(tmp_path / "ferry.txt")


def test_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").symlink_to(tmp_path / "gone")
    assert "no such file" in refusal(tmp_path)


def test_a_file_larger_than_a_report_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert "split it" in refusal(path)


def test_records_are_read_one_at_a_time(tmp_path: Path) -> None:
    class Endless(io.RawIOBase):
        """Standard input that never ends and counts what was taken from it."""

        taken = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            view = memoryview(buffer)  # type: ignore[arg-type]
            line = b'{"text": "Both ports signed."}\n'
            view[: len(line)] = line
            self.taken += len(line)
            return len(line)

    stdin = Endless()
    found: Iterator[Capture | SourceError] = gather(
        ["-"],
        Hints(),
        stdin,  # type: ignore[arg-type]
    )
    assert [getattr(next(found), "name", None) for _ in range(3)] == [
        "stdin:1",
        "stdin:2",
        "stdin:3",
    ]
    assert stdin.taken < 100_000
