"""Files that change, go or are unfit are told, and stop nothing else."""

import gzip
import json
import os
from pathlib import Path

import pytest
from tests.ingest.pieces.material import RECORD, cut, opened, refusal

from headway.errors import SourceError
from headway.ingest.files import LARGEST
from headway.ingest.pieces.cutting import pieces
from headway.ingest.pieces.opening import captures_in
from headway.ingest.pieces.piece import Piece
from headway.model.article import Capture, Hints

PACKED = gzip.compress(RECORD, mtime=0)  # the same in every process


@pytest.mark.parametrize("size", [10, 1000], ids=["cut", "whole"])
def test_a_file_that_has_changed_since_it_was_cut_is_told(
    tmp_path: Path, size: int
) -> None:
    path = tmp_path / "talks.jsonl"
    path.write_bytes(RECORD)
    found = cut(path, size=size)
    path.write_bytes(RECORD * 2)
    assert {str(one) for one in opened(found)} == {
        f"{path}: has changed since the run began: start it again"
    }


def test_a_file_that_changes_while_it_is_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "talks.jsonl"
    path.write_bytes(RECORD * 2)
    (piece,) = cut(path)
    found = captures_in(piece, Hints())
    assert isinstance(next(found), Capture)
    os.truncate(path, len(RECORD))
    *_, last = found
    assert "has changed since the run began" in str(last)


def test_a_file_that_is_gone_does_not_stop_the_rest(tmp_path: Path) -> None:
    for name in ["a.txt", "b.txt"]:
        (tmp_path / name).write_bytes(b"Both ports signed.")
    found = cut(tmp_path)
    (tmp_path / "a.txt").unlink()
    refused, capture = opened(found)
    assert str(refused) == f"{tmp_path / 'a.txt'}: no such file: check the path"
    assert isinstance(capture, Capture)


def test_a_line_that_is_too_long_is_passed_over_however_the_file_is_cut(
    tmp_path: Path,
) -> None:
    path = tmp_path / "talks.jsonl"
    path.write_bytes(RECORD + b" " * (LARGEST + 5) + b"\n" + RECORD)
    for size in (LARGEST // 3, 2 * LARGEST):
        first, refused, last = opened(cut(path, size=size))
        assert isinstance(first, Capture)
        assert f"byte {len(RECORD)}: the line is longer than 20 MB" in str(refused)
        assert isinstance(last, Capture)
        assert last.origin == f"{path}:byte {len(RECORD) + LARGEST + 6}"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.jsonl", b"", "empty, there is nothing to read"),
        ("a.jsonl", b"\n\n", "empty, there is nothing to read"),
        ("a.jsonl", b'[\n{"text": "No."}]', "a JSON array: write its objects"),
        ("a.txt", RECORD, "JSON records: let its name end in .jsonl"),
        ("a.jsonl.gz", RECORD, "not gzip, though it ends in .gz"),
        ("a.jsonl.gz", PACKED[:-15], "the gzip file breaks off"),
        ("a.warc", b"nothing of the kind", "the archive is damaged"),
    ],
)
def test_a_file_that_is_unfit_is_told_cut_or_not(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert reason in refusal(path)
    assert reason in refusal(path, size=2)


@pytest.mark.parametrize(
    ("named", "reason"),
    [
        ("gone.jsonl", "no such file: check the path"),
        ("gone/*.jsonl", "no file fits: check the pattern"),
        ("", "give a path"),
        ("a\0b", "give a path"),
        ("-", "save it to a file first"),
        ("/dev/null", "a pipe or device, passed over: save it to a file first"),
        ("x" * 5000, "cannot be read"),
        ("two\nlines.txt", "no such file"),
    ],
)
def test_an_input_that_leads_nowhere_stops_before_any_piece(
    tmp_path: Path, named: str, reason: str
) -> None:
    (tmp_path / "a.txt").write_bytes(b"Both ports signed.")
    with pytest.raises(SourceError, match=reason) as refused:
        pieces([str(tmp_path), named])
    assert "\n" not in str(refused.value)


def test_a_folder_without_reports_says_what_was_looked_for(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_bytes(b"Both ports signed.")
    with pytest.raises(SourceError, match=r"looked for .*\.parquet"):
        pieces([str(tmp_path)])


def test_a_folder_that_fits_a_pattern_and_is_empty_does_not_stop_the_rest(
    tmp_path: Path,
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.txt").write_bytes(b"Both ports signed.")
    refused, piece = pieces([f"{tmp_path}/*"])
    assert "no reports in this folder" in str(refused)
    assert isinstance(piece, Piece)


@pytest.mark.parametrize("scheme", ["file", "local"])
def test_an_address_of_this_machine_is_a_path(tmp_path: Path, scheme: str) -> None:
    (tmp_path / "a.txt").write_bytes(b"Both ports signed.")
    assert cut(f"{scheme}://{tmp_path}/a.txt") == cut(tmp_path / "a.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to the superuser")
def test_a_closed_folder_is_told_where_it_is_found_and_stops_where_it_is_named(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_bytes(b"Both ports signed.")
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    refused, piece = pieces([str(tmp_path)])
    assert str(refused) == f"{closed}: cannot be read: Permission denied"
    assert isinstance(piece, Piece)
    with pytest.raises(SourceError, match="Permission denied"):
        pieces([str(closed)])
    closed.chmod(0o700)


def test_a_file_that_fails_while_it_is_read_is_named() -> None:
    for size in (-1, 1_000_000):
        (refused,) = opened(cut("/proc/self/mem", size=size))
        assert "/proc/self/mem: cannot be read: " in str(refused)


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Both ports signed.")
    os.mkfifo(tmp_path / "b.txt")
    refused, piece = pieces([str(tmp_path)])
    assert "b.txt: a pipe or device, passed over" in str(refused)
    assert isinstance(piece, Piece)


def test_no_piece_has_too_many_files(tmp_path: Path) -> None:
    for number in range(1001):
        (tmp_path / f"{number}.txt").touch()
    assert [len(piece.parts) for piece in cut(tmp_path)] == [1000, 1]


def test_what_a_record_says_is_left_to_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "talks.jsonl"
    path.write_bytes(b'{"text": 3}\n')
    (capture,) = opened(cut(path))
    assert isinstance(capture, Capture)
    assert json.loads(capture.content) == {"text": 3}
