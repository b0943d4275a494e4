"""A scheduler that cannot be reached, or workers that cannot do our work."""

import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from distributed import Client
from tests.batch.clusters import Foreign, is_bare, once
from tests.batch.processes import PATH

from headway.batch.cluster import dask_engine, hush
from headway.batch.reaching import Cluster, refuse_crowds, refuse_strangers, unlike
from headway.batch.worker import StrangerError, this_headway
from headway.errors import UsageError


@pytest.fixture(autouse=True)
def quiet() -> None:
    hush()


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foreign]:
    made = Foreign(tmp_path_factory.mktemp("dask"))
    yield made
    made.end()


def reached(scheduler: str) -> None:
    """Reach a scheduler that cannot be, within a second."""
    Cluster(scheduler, print, wait=1.0).reach()


def test_an_address_where_nobody_answers_is_told_in_one_line() -> None:
    with pytest.raises(
        UsageError, match=r"no Dask scheduler .* tcp://127.0.0.1:9: "
    ) as e:
        reached("tcp://127.0.0.1:9")
    assert "\n" not in str(e.value)


def test_who_listens_and_says_nothing_is_no_scheduler() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as deaf:
        address = f"tcp://127.0.0.1:{deaf.getsockname()[1]}"
        with pytest.raises(UsageError, match=rf"no Dask scheduler .* {address}: "):
            reached(address)


@pytest.mark.parametrize(
    "address", ["tcp://127.0.0.1", "xyz://127.0.0.1:9", "tls://127.0.0.1:9", "tcp://"]
)
def test_what_is_no_address_of_a_scheduler_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="no Dask scheduler can be reached at"):
        reached(address)


def test_a_file_that_is_not_there_is_named_with_what_could_be_given() -> None:
    with pytest.raises(UsageError, match=r"head:8786: neither .* tcp://HOST:8786"):
        reached("head:8786")


@pytest.mark.parametrize("words", ["", "[]", "{}", "address", '{"id": 3}'])
def test_a_file_without_an_address_is_none_of_a_scheduler(
    words: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text(words)
    with pytest.raises(UsageError, match="not a scheduler's file"):
        reached(str(tmp_path / "file"))


def test_a_worker_with_threads_is_refused_with_what_to_start(foreign: Foreign) -> None:
    worker = foreign.worker("--nthreads", "2", "--no-nanny")
    with Client(foreign.address, set_as_default=False) as client:
        client.wait_for_workers(1)
        with pytest.raises(UsageError, match=r"2 threads.* --nworkers 2 --nthreads 1"):
            dask_engine(None, foreign.address, print)
        worker.terminate()
        once(is_bare, client)


def test_a_worker_with_one_thread_is_not_refused() -> None:
    refuse_crowds({"tcp://a:1": 1, "tcp://b:1": 1})


def other_headway(folder: Path) -> str:
    """A path on which there is a Headway of another version."""
    (folder / "headway" / "batch").mkdir(parents=True)
    for package in ("headway", "headway/batch"):
        (folder / package / "__init__.py").touch()
    (folder / "headway" / "batch" / "worker.py").write_text(
        "def this_headway():\n    return '9.9 (of rules)'\n"
    )
    return f"{folder}:{PATH}"


def test_a_worker_of_another_version_is_refused_and_both_are_named(
    foreign: Foreign, tmp_path: Path
) -> None:
    worker = foreign.worker(
        "--nthreads", "1", "--no-nanny", path=other_headway(tmp_path)
    )
    with Client(foreign.address, set_as_default=False) as client:
        client.wait_for_workers(1)
        with pytest.raises(StrangerError) as refused:
            dask_engine(None, foreign.address, print)
        worker.terminate()
        once(is_bare, client)
    assert "has Headway 9.9 (of rules), this is 0." in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_worker_without_headway_is_refused() -> None:
    with pytest.raises(
        StrangerError, match="tcp://a:1 has Headway none, or an old one"
    ):
        refuse_strangers({"tcp://a:1": ModuleNotFoundError("headway.batch")})


def test_a_worker_of_this_version_or_one_that_just_went_is_not_refused() -> None:
    refuse_strangers({"tcp://a:1": this_headway(), "tcp://b:1": OSError("gone")})


def versions(python: str, distributed: str) -> dict[str, object]:
    return {"host": {"python": python}, "packages": {"distributed": distributed}}


def test_what_dask_minds_is_told_in_a_line_each() -> None:
    here = versions("3.11.7.final.0", "2026.8.0")
    there = versions("3.12.1.final.0", "2026.9.0")
    told = unlike({"client": here, "scheduler": here, "workers": {"a": there}})
    assert list(told) == [
        "the cluster has Python 3.12, this is 3.11",
        "the cluster has distributed 2026.9.0, this is 2026.8.0",
    ]


def test_another_patch_of_python_is_nothing_to_tell() -> None:
    here = versions("3.11.7.final.0", "2026.8.0")
    there = versions("3.11.9.final.0", "2026.8.0")
    assert not list(unlike({"client": here, "scheduler": there, "workers": {}}))
