"""Packed files are unpacked, and bounded."""

import gzip
import os
from pathlib import Path

import pytest
from tests.ingest.gathering import LINES, captures, gathered, refusal

from headway.errors import SourceError
from headway.ingest.files import LARGEST
from headway.model.article import Capture


def test_a_packed_file_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt.gz"
    path.write_bytes(gzip.compress(b"Both ports signed."))
    (capture,) = captures(path)
    assert (capture.name, capture.content) == ("ferry", b"Both ports signed.")


def test_good_lines_come_before_the_break_of_a_packed_file(tmp_path: Path) -> None:
    path = tmp_path / "dev.jsonl.gz"
    noise = b"".join(
        b'{"text": "%s"}\n' % os.urandom(60).hex().encode() for _ in range(2000)
    )
    path.write_bytes(gzip.compress(LINES + noise)[:-2000])
    *good, last = gathered(path)
    assert len(good) > 100
    assert all(isinstance(one, Capture) for one in good)
    assert isinstance(last, SourceError)
    assert "breaks off" in str(last)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (gzip.compress(b"Both ports signed.")[:-9], "breaks off"),
        (gzip.compress(b"Both ports signed.")[:10] + b"\xff" * 30, "damaged"),
        (gzip.compress(b"Both ports signed.")[:-8] + b"\0" * 8, "damaged"),
        (b"Both ports signed.", "not gzip"),
    ],
    ids=["broken off", "dirt inside", "wrong sum", "never packed"],
)
def test_a_damaged_packed_file_is_named(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    path = tmp_path / "ferry.txt.gz"
    path.write_bytes(content)
    assert reason in refusal(path)


def bomb(line: bytes) -> bytes:
    """Much more, unpacked, than a report may hold, in one member or many."""
    return gzip.compress(line * (LARGEST // len(line) + 2))


@pytest.mark.parametrize("name", ["ferry.txt.gz", "dev.jsonl.gz"])
def test_a_packed_bomb_stops_at_the_limit(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(bomb(b"a" * 1000) * 3)
    assert "20 MB" in refusal(path)


def test_endless_blank_lines_stop_at_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "dev.jsonl.gz"
    path.write_bytes(bomb(b"\n" * 1000))
    assert "nothing but blank lines" in refusal(path)
