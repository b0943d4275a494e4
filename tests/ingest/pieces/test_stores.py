"""Archives in stores: a real S3 server in this process, and fsspec's own memory."""

import errno
import gzip
import io
import pickle
from collections.abc import Iterator
from typing import Any

import boto3
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from botocore.exceptions import EndpointConnectionError
from fsspec import AbstractFileSystem, register_implementation
from fsspec.implementations.memory import MemoryFileSystem
from moto.server import ThreadedMotoServer
from s3fs import S3FileSystem

from headway.errors import SourceError
from headway.ingest.pieces.cutting import pieces
from headway.ingest.pieces.opening import captures_in
from headway.ingest.pieces.piece import Piece
from headway.ingest.pieces.remote import Distant
from headway.model.article import Capture, Hints

RECORD = b'{"text": "Arland and Borland met in Cresk."}\n'


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, Any]]:
    """The address of an S3 server of our own, and a bucket in it, called "talks"."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    address = f"http://127.0.0.1:{server.get_host_and_port()[1]}"
    store = boto3.resource(
        "s3",
        endpoint_url=address,
        region_name="us-east-1",
        aws_access_key_id="cresk",
        aws_secret_access_key="cresk",
    )
    bucket = store.Bucket("talks")
    bucket.create()
    yield address, bucket
    store.meta.client.close()
    S3FileSystem.clear_instance_cache()
    server.stop()


@pytest.fixture
def bucket(server: tuple[str, Any], monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The bucket, emptied; the environment says where it is, as a person's does."""
    address, bucket = server
    for name, value in {
        "AWS_ENDPOINT_URL": address,
        "AWS_ACCESS_KEY_ID": "cresk",
        "AWS_SECRET_ACCESS_KEY": "cresk",
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    yield bucket
    bucket.objects.delete()
    S3FileSystem().invalidate_cache()


def cut(*inputs: str, size: int = 1_000_000) -> list[Piece]:
    return [one for one in pieces(inputs, size) if isinstance(one, Piece)]


def opened(*inputs: str, size: int = 1_000_000) -> list[Capture | SourceError]:
    travelled = [pickle.loads(pickle.dumps(piece)) for piece in cut(*inputs, size=size)]
    return [one for piece in travelled for one in captures_in(piece, Hints())]


def origins(*inputs: str, size: int = 1_000_000) -> list[str]:
    found = opened(*inputs, size=size)
    assert all(isinstance(one, Capture) for one in found), found
    return [one.origin for one in found if isinstance(one, Capture)]


def parquet(rows: int) -> bytes:
    sink = pa.BufferOutputStream()
    texts = [f"Arland and Borland met in Cresk. {number}" for number in range(rows)]
    pq.write_table(pa.table({"text": texts}), sink, row_group_size=2)
    content: bytes = sink.getvalue().to_pybytes()
    return content


@pytest.mark.parametrize("size", [50, 1_000_000], ids=["cut", "whole"])
def test_files_of_all_kinds_are_read_from_s3(bucket: Any, size: int) -> None:
    bucket.put_object(Key="news/a.jsonl", Body=RECORD * 3)
    bucket.put_object(Key="news/b.jsonl.gz", Body=gzip.compress(RECORD * 2))
    bucket.put_object(Key="news/c.parquet", Body=parquet(3))
    bucket.put_object(Key="news/2021/d.txt", Body=b"Both ports signed.")
    at = "s3://talks/news"
    expected = [
        f"{at}/2021/d.txt",
        *(f"{at}/a.jsonl:byte {len(RECORD) * number}" for number in range(3)),
        *(f"{at}/b.jsonl.gz:{number}" for number in (1, 2)),
        *(f"{at}/c.parquet:{number}" for number in (1, 2, 3)),
    ]
    assert origins(at, size=size) == expected
    assert origins("s3://talks", size=size) == expected
    assert origins("S3://talks/*/c.parquet", size=size) == expected[-3:]
    assert origins(f"{at}/a.jsonl", size=size) == expected[1:4]


def test_a_folder_of_a_store_is_walked_as_one_of_this_machine(bucket: Any) -> None:
    for key in ["b.txt", "a/c.txt", "README.txt", "notes.md", ".d.txt", ".git/e.txt"]:
        bucket.put_object(Key=key, Body=b"Both ports signed.")
    bucket.put_object(Key="a/", Body=b"")
    assert origins("s3://talks/") == ["s3://talks/a/c.txt", "s3://talks/b.txt"]


def test_an_object_that_is_replaced_is_told(bucket: Any) -> None:
    bucket.put_object(Key="a.jsonl", Body=RECORD)
    (piece,) = cut("s3://talks")
    bucket.put_object(Key="a.jsonl", Body=RECORD[::-1])
    (refused,) = captures_in(piece, Hints())
    assert "s3://talks/a.jsonl: has changed since the run began" in str(refused)


def test_an_object_that_is_gone_is_told(bucket: Any) -> None:
    bucket.put_object(Key="a.jsonl", Body=RECORD)
    (piece,) = cut("s3://talks/a.jsonl")
    bucket.Object("a.jsonl").delete()
    (refused,) = captures_in(piece, Hints())
    assert "s3://talks/a.jsonl: no such file: check the address" in str(refused)


def test_an_object_whose_name_would_lead_elsewhere_is_passed_over(bucket: Any) -> None:
    bucket.put_object(Key="a.jsonl", Body=RECORD)
    bucket.put_object(Key="b::http://127.0.0.1:1/a.jsonl", Body=RECORD)
    refused, piece = pieces(["s3://talks"])
    assert isinstance(piece, Piece)
    assert "leads elsewhere: give the address of a store" in str(refused)


@pytest.mark.parametrize(
    "address", ["s3://talks/gone.jsonl", "s3://gone/a.jsonl", "s3://talks/gone/*.gz"]
)
def test_what_is_not_there_is_refused(bucket: Any, address: str) -> None:
    with pytest.raises(SourceError, match=r"no such file|no file fits"):
        pieces([address])


def test_a_folder_without_reports_says_what_was_looked_for(bucket: Any) -> None:
    bucket.put_object(Key="a/notes.md", Body=b"Both ports signed.")
    with pytest.raises(SourceError, match=r"no reports there: looked for .*\.parquet"):
        pieces(["s3://talks/a"])


def test_a_server_that_does_not_know_us_is_told(
    bucket: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    S3FileSystem.clear_instance_cache()
    with pytest.raises(SourceError, match=r"cannot be reached .*credentials"):
        pieces(["s3://talks/a.jsonl"])
    S3FileSystem.clear_instance_cache()


def test_a_store_in_memory_is_read_like_any(memory: MemoryFileSystem) -> None:
    memory.pipe({"/news/a.jsonl": RECORD * 2, "/news/b.txt": b"Both ports signed."})
    assert origins("memory://news", size=50) == [
        "memory://news/a.jsonl:byte 0",
        f"memory://news/a.jsonl:byte {len(RECORD)}",
        "memory://news/b.txt",
    ]
    assert origins("memory:///news/?.txt") == ["memory:///news/b.txt"]


def test_a_file_that_breaks_off_far_away_is_as_one_that_breaks_off_here() -> None:
    class Failing(io.BytesIO):
        """A file of a store whose server went away."""

        def read(self, size: int | None = -1) -> bytes:
            raise EndpointConnectionError(endpoint_url="https://cresk.example")

    with pytest.raises(OSError, match="Could not connect to the endpoint") as broken:
        Distant(Failing()).read(10)
    assert broken.value.strerror


class Closed(AbstractFileSystem):  # type: ignore[misc]
    """A store that names its files and gives none."""

    protocol = "closed"

    def info(self, path: str, **_: Any) -> dict[str, Any]:
        return {"name": path, "size": 50, "type": "file"}

    def _open(self, *_: Any, **__: Any) -> Any:
        raise PermissionError(errno.EACCES, "Permission denied")


@pytest.mark.parametrize("size", [10, 1_000_000], ids=["cut", "whole"])
def test_a_file_that_a_store_does_not_give_is_told(size: int) -> None:
    register_implementation("closed", Closed, clobber=True)
    (refused,) = opened("closed://a.jsonl", size=size)
    assert str(refused) == "closed://a.jsonl: cannot be read: Permission denied"


def test_a_damaged_file_of_a_store_is_told(memory: MemoryFileSystem) -> None:
    memory.pipe({"/a.jsonl.gz": gzip.compress(RECORD)[:-15], "/b.parquet": b"PAR1"})
    broken, damaged = opened("memory://")
    assert "a.jsonl.gz:1: the gzip file breaks off" in str(broken)
    assert "b.parquet: no whole Parquet" in str(damaged)


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("https://cresk.example/a.jsonl", "fetch the file first"),
        ("HTTP://127.0.0.1/a.jsonl", "fetch the file first"),
        ("zip://a.jsonl::http://127.0.0.1/a.zip", "leads elsewhere"),
        ("memory://a::http://127.0.0.1/a.jsonl", "leads elsewhere"),
        ("simplecache://a.jsonl", "leads elsewhere"),
        ("generic://http://127.0.0.1/a.jsonl", "leads elsewhere"),
        ("reference://a.jsonl", "leads elsewhere"),
        ("sftp://jane:secret@cresk.example/a.jsonl", "take name and password out"),
        ("cresk://a.jsonl", "Protocol not known: cresk"),
        ("gs://talks/a.jsonl", "one more package is needed: Please install gcsfs"),
        ("github://a.jsonl", "cannot be reached"),
        ("memory://gone.jsonl", "no such file"),
    ],
)
def test_an_address_of_no_store_is_refused(address: str, reason: str) -> None:
    with pytest.raises(SourceError, match=reason) as refused:
        pieces([address])
    assert "\n" not in str(refused.value)
    assert "secret" not in str(refused.value)
