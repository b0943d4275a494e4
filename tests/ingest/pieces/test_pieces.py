"""However an archive is cut, its pieces hold what its files hold, in the same order."""

import gzip
import pickle
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.ingest.pieces.material import RECORD, cut, opened, told

from headway.ingest.pieces.piece import as_json
from headway.ingest.sources import gather
from headway.model.article import Capture, Hints

LINES = st.lists(
    st.sampled_from([b"", b" ", RECORD[:-1], b'{"text": "No."}', b"{", b"\xff\r"]),
    max_size=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
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
