"""A row of a Parquet file is the JSONL record that it would be."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from headway.errors import SourceError
from headway.ingest.files import LARGEST
from headway.ingest.pieces.cutting import pieces
from headway.ingest.pieces.opening import captures_in
from headway.ingest.pieces.piece import Piece
from headway.model.article import Capture, Hints
from headway.read.record import read_record

TEXT = "Arland and Borland met in Cresk."
Columns = Mapping[str, Sequence[Any] | pa.Array]


def wrote(path: Path, columns: Columns, **how: Any) -> Path:
    pq.write_table(pa.table(dict(columns)), path, **how)
    return path


def opened(path: Path, size: int = 1_000_000) -> list[Capture | SourceError]:
    cut = [one for one in pieces([str(path)], size) if isinstance(one, Piece)]
    return [capture for piece in cut for capture in captures_in(piece, Hints())]


def records(path: Path, size: int = 1_000_000) -> list[dict[str, object]]:
    found = opened(path, size)
    assert all(isinstance(one, Capture) for one in found), found
    return [json.loads(one.content) for one in found if isinstance(one, Capture)]


def refusal(path: Path) -> str:
    (only,) = opened(path)
    assert isinstance(only, SourceError)
    assert "\n" not in str(only)
    return str(only)


def test_a_row_is_the_record_that_it_would_be(tmp_path: Path) -> None:
    columns: Columns = {
        "text": [TEXT, "No."],
        "id": ["a", None],
        "title": ["Talks in Cresk", None],
        "outlet": ["The Cresk Courier", None],
        "url": ["https://cresk.example/1", None],
        "language": ["en", None],
        "words": [6, 1],
    }
    path = wrote(tmp_path / "talks.parquet", columns)
    first, second = opened(path)
    assert isinstance(first, Capture)
    assert isinstance(second, Capture)
    assert json.loads(first.content) == {
        key: values[0] for key, values in columns.items() if key != "words"
    }
    assert json.loads(second.content) == {"text": "No."}
    assert (first.name, first.origin) == ("talks:1", f"{path}:1")
    assert (second.name, second.origin) == ("talks:2", f"{path}:2")
    assert first.media_type == "application/json"
    assert read_record(first).title == "Talks in Cresk"


@pytest.mark.parametrize(
    ("days", "day"),
    [
        (["2021-03-03"], date(2021, 3, 3)),
        ([date(2021, 3, 3)], date(2021, 3, 3)),
        ([datetime(2021, 3, 3, 23, 30)], date(2021, 3, 3)),
        (pa.array([datetime(2021, 3, 3)], pa.timestamp("ns")), date(2021, 3, 3)),
        (
            pa.array([datetime(2021, 3, 4, 3, tzinfo=UTC)]).cast(
                pa.timestamp("us", "America/New_York")
            ),
            date(2021, 3, 3),
        ),
        (pa.array(["2021-03-03"]).dictionary_encode(), date(2021, 3, 3)),
        (pa.array([b"2021-03-03"]), date(2021, 3, 3)),
        (pa.array([None], pa.null()), None),
        ([20210303], None),
        (pa.array([2**40], pa.timestamp("s")), None),
    ],
    ids=[
        "words",
        "a day",
        "a moment",
        "nanoseconds",
        "a moment of its place",
        "categories",
        "bytes",
        "nothing",
        "a number",
        "no day of ours",
    ],
)
def test_a_date_is_read_as_a_record_says_it(
    tmp_path: Path, days: Any, day: date | None
) -> None:
    path = wrote(tmp_path / "talks.parquet", {"text": [TEXT], "date": days})
    (capture,) = opened(path)
    assert isinstance(capture, Capture)
    assert read_record(capture).published == day


@pytest.mark.parametrize("kind", [pa.int64(), pa.uint64(), pa.binary(), pa.string()])
def test_an_id_may_be_a_number(tmp_path: Path, kind: pa.DataType) -> None:
    ids = pa.array([7]) if pa.types.is_integer(kind) else pa.array(["7"])
    columns = {"text": [TEXT], "id": ids.cast(kind)}
    assert records(wrote(tmp_path / "a.parquet", columns))[0]["id"] == "7"


@pytest.mark.parametrize("kind", [pa.binary(), pa.large_binary(), pa.large_string()])
def test_texts_may_be_bytes(tmp_path: Path, kind: pa.DataType) -> None:
    texts = pa.array(["Brück: “no”", None, ""]).cast(kind)
    found = records(wrote(tmp_path / "a.parquet", {"text": texts}))
    assert found == [{"text": "Brück: “no”"}, {}, {"text": ""}]


@pytest.mark.parametrize("kind", [pa.binary(), pa.string()])
def test_a_row_that_is_no_utf8_is_told_and_the_rest_goes_on(
    tmp_path: Path, kind: pa.DataType
) -> None:
    texts = pa.array([b"No.", b"\xffno", b"No."]).cast(kind, safe=False)
    broken = pa.Array.from_buffers(kind, 3, texts.buffers())
    path = wrote(tmp_path / "a.parquet", {"text": broken})
    first, refused, last = opened(path)
    assert isinstance(first, Capture)
    assert isinstance(last, Capture)
    assert str(refused) == f'{path}:2: "text" is not UTF-8: write it again'


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=25,
)
@given(rows=st.integers(1, 30), group=st.integers(1, 9), size=st.integers(1, 2000))
def test_any_cut_by_row_groups_gives_the_rows_in_their_order(
    tmp_path: Path, rows: int, group: int, size: int
) -> None:
    texts = [f"{TEXT} {number}" for number in range(rows)]
    path = wrote(tmp_path / "a.parquet", {"text": texts}, row_group_size=group)
    found = opened(path, size)
    assert [one.name for one in found if isinstance(one, Capture)] == [
        f"a:{number}" for number in range(1, rows + 1)
    ]
    assert [record["text"] for record in records(path, size)] == texts


def test_a_large_file_is_cut_by_row_groups_side_by_side(tmp_path: Path) -> None:
    texts = [f"{TEXT} {number}" for number in range(100)]
    path = wrote(tmp_path / "a.parquet", {"text": texts}, row_group_size=10)
    every = list(pieces([str(path)], 10))
    assert len(every) == 10
    half = list(pieces([str(path)], path.stat().st_size // 2))
    assert 1 < len(half) < 5


def test_what_begins_as_parquet_is_read_so_by_any_name(tmp_path: Path) -> None:
    assert records(wrote(tmp_path / "part-0", {"text": [TEXT]})) == [{"text": TEXT}]


def test_a_file_without_texts_says_what_it_has(tmp_path: Path) -> None:
    path = wrote(tmp_path / "a.parquet", {"body\n": [TEXT], "Text": [TEXT]})
    message = refusal(path)
    assert 'no column "text"' in message
    assert message.endswith("its columns are body\ufffd, Text")


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("text", [[TEXT]]),
        ("text", [3]),
        ("text", pa.array([TEXT]).dictionary_encode()),
        ("title", [{"a": "Talks"}]),
        ("id", [0.5]),
        ("date", [[2021, 3, 3]]),
        ("url", pa.array([b"abcd"], pa.binary(4))),
    ],
)
def test_a_column_of_another_kind_is_refused_once(
    tmp_path: Path, name: str, values: Any
) -> None:
    columns = {"text": [TEXT], name: values}
    message = refusal(wrote(tmp_path / "a.parquet", columns))
    assert f'column "{name}" is ' in message
    assert message.endswith(": write it as strings")


def test_two_columns_of_one_name_are_refused(tmp_path: Path) -> None:
    two = pa.table([pa.array([TEXT]), pa.array(["No."])], names=["text", "text"])
    pq.write_table(two, tmp_path / "a.parquet")
    assert 'two columns are called "text"' in refusal(tmp_path / "a.parquet")


def test_a_file_without_rows_is_told(tmp_path: Path) -> None:
    path = wrote(tmp_path / "a.parquet", {"text": pa.array([], pa.string())})
    assert refusal(path) == f"{path}: empty, there is nothing to read"


@pytest.mark.parametrize("size", [10, 1_000_000], ids=["cut", "whole"])
@pytest.mark.parametrize(
    "content", [b"", b"PAR1", b"PAR1" + b"x" * 50 + b"PAR1", TEXT.encode()]
)
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes, size: int) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(content)
    (only,) = opened(path, size)
    assert "no whole Parquet" in str(only)


def test_a_damaged_row_group_does_not_stop_the_others(tmp_path: Path) -> None:
    texts = [f"{TEXT} {number}" for number in range(8)]
    how = {"row_group_size": 4, "compression": "zstd", "write_page_checksum": True}
    path = wrote(tmp_path / "a.parquet", {"text": texts}, **how)
    content = bytearray(path.read_bytes())
    content[30:50] = b"\xff" * 20
    path.write_bytes(content)
    refused, *rest = opened(path)
    assert f"{path}: row group 1: no whole Parquet" in str(refused)
    assert [getattr(one, "name", one) for one in rest] == ["a:5", "a:6", "a:7", "a:8"]


def test_a_row_group_that_is_packed_too_tightly_is_passed_over(tmp_path: Path) -> None:
    bomb = pa.table({"text": ["a" * 1_000_000] * 80})
    with pq.ParquetWriter(
        tmp_path / "a.parquet", bomb.schema, compression="zstd", use_dictionary=False
    ) as writer:
        writer.write_table(bomb)
        writer.write_table(pa.table({"text": [TEXT]}))
    refused, capture = opened(tmp_path / "a.parquet")
    assert "row group 1: 80 MB packed into" in str(refused)
    assert isinstance(capture, Capture)
    assert capture.name == "a:81"


def test_a_word_that_is_kept_once_and_named_often_costs_its_own_room_only(
    tmp_path: Path,
) -> None:
    often = pa.DictionaryArray.from_arrays([0] * 5000, ["a" * 2_000_000])
    path = wrote(tmp_path / "a.parquet", {"text": often}, store_schema=False)
    (piece,) = pieces([str(path)])
    assert isinstance(piece, Piece)
    before = pa.default_memory_pool().max_memory()
    found = captures_in(piece, Hints())
    assert all(isinstance(next(found), Capture) for _ in range(20))
    assert pa.default_memory_pool().max_memory() < before + 50_000_000


def test_a_row_that_is_too_large_is_passed_over(tmp_path: Path) -> None:
    path = wrote(tmp_path / "a.parquet", {"text": ["a" * LARGEST, TEXT]})
    refused, capture = opened(path)
    assert f"{path}:1: larger than 20 MB, passed over" in str(refused)
    assert isinstance(capture, Capture)
