"""Files of tables appear whole, and go whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyarrow import parquet as pq
from tests.fakes import TEXT, article, entries

from headway.columns.column import SCHEMA
from headway.columns.making import tables_of
from headway.columns.schema import TABLES
from headway.columns.writing import CHUNK, write_tables
from headway.errors import OutputError
from headway.model.entry import Entries


def reports(count: int) -> Iterator[Entries]:
    """So many reports of different texts."""
    return (entries(article(f"{TEXT} {n}")) for n in range(count))


def files(folder: Path) -> list[str]:
    """All files below a folder."""
    found = (p for p in folder.rglob("*") if p.is_file())
    return sorted(str(path.relative_to(folder)) for path in found)


def test_every_table_has_its_file(tmp_path: Path) -> None:
    counts = write_tables(tmp_path, "0abc", reports(2))
    assert files(tmp_path) == sorted(f"{name}/0abc.parquet" for name in TABLES)
    assert counts["report"] == 2
    for name, made in tables_of(reports(2)).items():
        read = pq.ParquetFile(tmp_path / name / "0abc.parquet").read()
        assert read.equals(made)
        assert read.num_rows == counts[name]


def test_a_file_says_its_schema_and_what_its_columns_tell(tmp_path: Path) -> None:
    write_tables(tmp_path, "0abc", reports(1))
    schema = pq.read_schema(tmp_path / "move" / "0abc.parquet")
    assert schema.metadata[b"headway.schema"] == str(SCHEMA).encode()
    assert schema.metadata[b"headway.table"] == b"move"
    assert schema.field("kind").metadata[b"description"] == b"which step it is"


def test_many_reports_are_written_a_chunk_at_a_time(tmp_path: Path) -> None:
    write_tables(tmp_path, "0abc", reports(CHUNK + 1))
    told = pq.ParquetFile(tmp_path / "report" / "0abc.parquet").metadata
    assert [told.row_group(n).num_rows for n in range(told.num_row_groups)] == [
        CHUNK,
        1,
    ]


def test_a_key_that_is_written_again_is_replaced(tmp_path: Path) -> None:
    write_tables(tmp_path, "0abc", reports(2))
    write_tables(tmp_path, "0abc", reports(1))
    assert pq.read_metadata(tmp_path / "report" / "0abc.parquet").num_rows == 1


def test_the_same_entries_are_the_same_bytes(tmp_path: Path) -> None:
    write_tables(tmp_path / "one", "0abc", reports(3))
    write_tables(tmp_path / "two", "0abc", reversed(list(reports(3))))
    for name in files(tmp_path / "one"):
        one, two = (tmp_path / side / name for side in ("one", "two"))
        assert one.read_bytes() == two.read_bytes()


def test_where_reports_break_nothing_is_left(tmp_path: Path) -> None:
    def broken() -> Iterator[Entries]:
        yield from reports(CHUNK + 1)
        raise ValueError("no report")

    with pytest.raises(ValueError, match="no report"):
        write_tables(tmp_path, "0abc", broken())
    assert files(tmp_path) == []


def test_where_reports_break_what_was_there_stays(tmp_path: Path) -> None:
    def broken() -> Iterator[Entries]:
        raise ValueError("no report")
        yield

    write_tables(tmp_path, "0abc", reports(2))
    with pytest.raises(ValueError, match="no report"):
        write_tables(tmp_path, "0abc", broken())
    assert pq.read_metadata(tmp_path / "report" / "0abc.parquet").num_rows == 2


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("no folder")
    with pytest.raises(OutputError, match="tables"):
        write_tables(tmp_path / "tables", "0abc", reports(1))


def test_a_shard_of_nothing_is_files_without_rows(tmp_path: Path) -> None:
    assert set(write_tables(tmp_path, "0abc", []).values()) == {0}
    assert pq.read_metadata(tmp_path / "part" / "0abc.parquet").num_rows == 0
