"""However an archive is cut, its pieces hold what its files hold, in the same order."""

import gzip
import json
import os
import pickle
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headway.errors import SourceError
from headway.ingest.files import LARGEST
from headway.ingest.pieces.cutting import pieces
from headway.ingest.pieces.opening import captures_in
from headway.ingest.pieces.piece import Piece, as_json
from headway.ingest.sources import gather
from headway.model.article import Capture, Hints

RECORD = b'{"text": "Arland and Borland met in Cresk."}\n'
PACKED = gzip.compress(RECORD, mtime=0)


def cut(*inputs: object, size: int = 1_000_000) -> list[Piece]:
    found = list(pieces([str(one) for one in inputs], size))
    return [piece for piece in found if isinstance(piece, Piece)]


def opened(found: Sequence[Piece]) -> list[Capture | SourceError]:
    return [capture for piece in found for capture in captures_in(piece, Hints())]


def told(capture: Capture | SourceError) -> tuple[str, ...]:
    """What a capture says, but for the moment at which it was fetched."""
    if isinstance(capture, SourceError):
        return (str(capture),)
    return (capture.name, capture.origin, capture.media_type, str(capture.content))


def refusal(path: Path, size: int = 1_000_000) -> str:
    (only,) = opened(cut(path, size=size))
    assert isinstance(only, SourceError)
    assert "\n" not in str(only)
    return str(only)


LINES = st.lists(
    st.sampled_from([b"", b" ", RECORD[:-1], b'{"text": "No."}', b"{", b"\xff\r"]),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(lines=LINES, end=st.sampled_from([b"", b"\n"]), size=st.integers(1, 200))
def test_any_cut_gives_the_captures_of_the_whole_in_their_order(
    tmp_path: Path, lines: list[bytes], end: bytes, size: int
) -> None:
    path = tmp_path / "talks.jsonl"
    path.write_bytes(RECORD + b"\n".join(lines) + end)
    whole = opened(cut(path))
    parts = opened(cut(path, size=size))
    assert [told(one) for one in parts] == [told(one) for one in whole]


def test_a_record_is_named_by_the_byte_at_which_its_line_begins(tmp_path: Path) -> None:
    path = tmp_path / "talks.jsonl"
    path.write_bytes(RECORD + b"\n" + RECORD)
    for size in (10, 1000):
        first, second = opened(cut(path, size=size))
        assert isinstance(first, Capture)
        assert isinstance(second, Capture)
        assert (first.name, first.origin) == ("talks:byte-0", f"{path}:byte 0")
        at = len(RECORD) + 1
        assert second.origin == f"{path}:byte {at}"
        assert path.read_bytes()[at:] == second.content


def test_a_piece_of_a_file_reads_no_more_than_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "talks.jsonl"
    path.write_bytes(RECORD * 100)
    found = cut(path, size=len(RECORD) * 10)
    assert [len(opened([piece])) for piece in found] == [10] * 10
    assert sum(piece.size for piece in found) == path.stat().st_size


@pytest.mark.parametrize(
    "name", ["talks.jsonl.gz", "talks.jsonl", "talks.txt", "talks", "talks.warc"]
)
def test_a_large_packed_or_other_file_is_one_piece(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(RECORD * 3))
    (piece,) = cut(path, size=10)
    assert [told(c) for c in opened([piece])] == [
        told(c) for c in gather([str(path)], Hints(), None)
    ]


def test_a_folder_gives_what_gathering_gives_in_its_order(tmp_path: Path) -> None:
    for name in ["b.txt", "a/c.html", "README.txt", "notes.md", ".d.txt", ".git/e.txt"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"<p>Both ports signed.")
    (tmp_path / "link.txt").symlink_to("b.txt")
    (piece,) = cut(tmp_path)
    assert [told(c) for c in opened([piece])] == [
        told(c) for c in gather([str(tmp_path)], Hints(), None)
    ]


def test_small_files_are_put_together_and_large_ones_are_not(tmp_path: Path) -> None:
    for number in range(10):
        (tmp_path / f"{number}.txt").write_bytes(b"Both ports signed.")
    (tmp_path / "5.txt").write_bytes(b"Both ports signed." * 10)
    found = cut(tmp_path, size=54)
    assert [len(piece.parts) for piece in found] == [3, 2, 1, 3, 1]


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Both ports signed.")
    found = cut(tmp_path / "a.txt", tmp_path, f"{tmp_path}/*.txt")
    assert len(opened(found)) == 1


def test_a_pattern_gives_the_files_that_fit(tmp_path: Path) -> None:
    for name in ["b.txt", "a.txt", "c.html", "[d].txt"]:
        (tmp_path / name).write_bytes(b"Both ports signed.")
    (piece,) = cut(f"{tmp_path}/?.txt")
    assert [Path(part.address).name for part in piece.parts] == ["a.txt", "b.txt"]
    (piece,) = cut(tmp_path / "[d].txt")
    assert len(piece.parts) == 1


def test_the_same_files_give_the_same_pieces_and_a_changed_one_another(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Both ports signed.")
    (before,), (again,) = cut(path), cut(path)
    path.write_bytes(b"The pact holds.")
    (after,) = cut(path)
    assert before == again
    assert before.key == again.key != after.key


@pytest.mark.parametrize("name", ["a.txt", "two\nlines.txt", "half\udcff.txt", "á.txt"])
def test_a_piece_travels(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"Both ports signed.")
    (piece,) = cut(tmp_path)
    line = as_json(piece)
    assert line.isascii()
    assert "\n" not in line
    travelled = pickle.loads(pickle.dumps(piece))
    assert travelled == piece
    (capture,) = opened([travelled])
    assert isinstance(capture, Capture)
    assert capture.origin.isprintable()


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
