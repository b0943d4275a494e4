"""What may be lost around a Dask engine besides workers: schedulers, and drivers."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import closing
from pathlib import Path

import pytest
from distributed import Client
from tests.batch.chores import Chore, double, grow, hold, whose
from tests.batch.clusters import Foreign, is_idle, kill, once
from tests.batch.driver import NAMES
from tests.batch.processes import python
from tests.waiting import when

from headway.batch.cluster import DaskEngine, dask_engine, hush
from headway.batch.engine import LostError
from headway.batch.hosting import Host
from headway.batch.reaching import Cluster
from headway.errors import UsageError

AT_ONCE = 5.0  # seconds


@pytest.fixture(autouse=True)
def quiet() -> None:
    hush()


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foreign]:
    """Others' cluster with two workers."""
    made = Foreign(tmp_path_factory.mktemp("dask"))
    made.worker("--nthreads", "1")
    made.worker("--nthreads", "1")
    yield made
    made.end()


@pytest.fixture
def brittle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foreign]:
    """Others' cluster with no worker by now."""
    made = Foreign(tmp_path_factory.mktemp("dask"))
    yield made
    made.end()


def chores(folder: Path) -> list[Chore]:
    return [Chore(folder, name) for name in NAMES]


def traces(folder: Path) -> int:
    return sum((folder / name).exists() for name in NAMES)


def let_go(folder: Path) -> None:
    (folder / "go").touch()


def test_our_own_scheduler_may_be_lost_and_a_worker_that_takes_too_much(
    tmp_path: Path,
) -> None:
    host = Host(2)
    host.process.kill()  # before it is up
    with closing(DaskEngine(host, print)) as engine:
        done = engine.each(hold, chores(tmp_path))
        let_go(tmp_path)
        first = next(done)
        host.process.kill()
        assert sorted([first, *done]) == sorted(NAMES)
        assert list(engine.each(grow, [Chore(tmp_path, "grown")])) == [2]


def test_a_scheduler_that_is_lost_again_and_again_is_given_up(tmp_path: Path) -> None:
    host = Host(1)
    with closing(DaskEngine(host, print, most=1)) as engine:
        done = engine.each(double, [1])
        witness = engine.client.submit(hold, Chore(tmp_path, "witness"))
        host.process.kill()
        with pytest.raises(CancelledError):
            witness.result()
        with pytest.raises(LostError):
            next(done)


class Silent(Host):
    """A cluster whose process says nothing and does not end."""

    def begin(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", "import sys; sys.stdin.read()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )


def test_a_cluster_that_does_not_come_up_is_not_awaited_for_ever() -> None:
    with pytest.raises(LostError, match="no Dask cluster comes up"):
        DaskEngine(Silent(1, up=0.01), print)


def test_a_scheduler_of_others_may_be_lost_while_tasks_are_on_their_way(
    brittle: Foreign, tmp_path: Path
) -> None:
    said: list[str] = []
    brittle.worker("--nthreads", "1")
    with closing(DaskEngine(Cluster(brittle.address, said.append), print)) as engine:
        done = engine.each(hold, chores(tmp_path))
        let_go(tmp_path)
        first = next(done)
        (tmp_path / "go").unlink()
        kill(brittle.scheduler)
        brittle.scheduler = brittle.start()
        brittle.worker("--nthreads", "1")  # workers end with their scheduler
        let_go(tmp_path)
        assert sorted([first, *done]) == sorted(NAMES)
    assert said == [f"the scheduler at {brittle.address} is lost: looking for it"]


def test_a_scheduler_of_others_that_stays_lost_is_told_so(
    brittle: Foreign, tmp_path: Path
) -> None:
    way = Cluster(brittle.address, print, wait=1.0, grace=0.0)
    with closing(DaskEngine(way, print)) as engine:
        done = engine.each(hold, chores(tmp_path))
        kill(brittle.scheduler)
        with pytest.raises(LostError, match="is lost: start it and give the same call"):
            next(done)


def test_where_no_worker_comes_that_is_said_and_what_to_start(brittle: Foreign) -> None:
    way = Cluster(str(brittle.file), print)
    with (
        closing(DaskEngine(way, print, patience=0.5)) as engine,
        pytest.raises(LostError, match=r"dask worker --scheduler-file .* --nthreads 1"),
    ):
        list(engine.each(double, [1]))


def test_a_worker_that_comes_late_is_given_work(brittle: Foreign) -> None:
    with closing(dask_engine(None, str(brittle.file), print)) as engine:
        done = engine.each(double, [1])
        brittle.worker("--nthreads", "1", "--no-nanny")
        assert list(done) == [2]


def test_the_death_of_a_worker_and_of_its_nanny_costs_nothing(
    foreign: Foreign, tmp_path: Path
) -> None:
    with closing(dask_engine(None, foreign.address, print)) as engine:
        done = engine.each(hold, chores(tmp_path))
        foreign.worker("--nthreads", "1")
        let_go(tmp_path)
        first = next(done)
        kill(foreign.workers.pop(0))
        assert sorted([first, *done]) == sorted(NAMES)


def driven(foreign: Foreign, folder: Path, how: signal.Signals) -> float:
    """End a driver whose tasks are on their way; how many seconds that takes."""
    driver = python("-m", "tests.batch.driver", foreign.address, "hold", str(folder))
    when(lambda: traces(folder) > 0, folder)
    begun = time.monotonic()
    driver.send_signal(how)
    assert driver.communicate() == ("", "")
    return time.monotonic() - begun


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_what_a_driver_leaves_is_dropped_and_the_next_one_does_it(
    foreign: Foreign, how: signal.Signals, tmp_path: Path
) -> None:
    assert driven(foreign, tmp_path, how) < AT_ONCE
    let_go(tmp_path)
    with Client(foreign.address, set_as_default=False) as client:
        once(is_idle, client)
    assert not list(tmp_path.glob("*.done"))
    with closing(dask_engine(None, foreign.address, print)) as engine:
        assert sorted(engine.each(hold, chores(tmp_path))) == sorted(NAMES)


def test_workers_of_others_are_as_many_as_they_are(foreign: Foreign) -> None:
    with pytest.raises(UsageError, match="workers of its own"):
        dask_engine(2, foreign.address, print)
    with closing(dask_engine(None, foreign.address, print)) as engine:
        assert os.getpid() not in set(engine.each(whose, range(4)))
