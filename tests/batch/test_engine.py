"""What every engine promises: all results, whoever dies."""

import signal
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from tests.batch.chores import (
    Chore,
    double,
    fatal,
    hold,
    meet,
    odd_ones_out,
    open_nothing,
)
from tests.batch.driver import NAMES
from tests.batch.processes import python
from tests.waiting import LONG, all_end, when, within

from headway.batch.cluster import DaskEngine, hush
from headway.batch.engine import Engine, LostError
from headway.batch.hosting import Host
from headway.batch.local import LocalEngine

MOST = 3  # workers that a task may lose in these tests
AT_ONCE = 5.0  # seconds


@pytest.fixture(scope="module", params=["local", "dask"])
def kept(request: pytest.FixtureRequest) -> Iterator[Engine]:
    hush()
    local = request.param == "local"
    made = LocalEngine(2, MOST) if local else DaskEngine(Host(2), print, MOST)
    with closing(made):
        yield made


@pytest.fixture
def engine(kept: Engine) -> Engine:
    """An engine with both its workers: one that another test has killed is back."""
    if isinstance(kept, DaskEngine):
        kept.client.wait_for_workers(2, LONG)
    return kept


def test_every_task_gives_its_result(engine: Engine) -> None:
    assert sorted(engine.each(double, range(40))) == list(range(0, 80, 2))


def test_where_there_is_no_task_there_is_no_result(engine: Engine) -> None:
    assert list(engine.each(double, [])) == []


def test_what_is_done_first_comes_first(engine: Engine, tmp_path: Path) -> None:
    done = engine.each(hold, [Chore(tmp_path, "long"), Chore(tmp_path / "b", "short")])
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "go").touch()
    assert next(done) == "short"
    (tmp_path / "go").touch()
    assert list(done) == ["long"]


def workers(engine: Engine, folder: Path) -> set[int]:
    """Those who did eight chores, the first two of them at the same time."""
    return set(engine.each(meet, [Chore(folder, name, 2) for name in "abcdefgh"]))


def test_there_are_as_many_workers_as_are_wanted(
    engine: Engine, tmp_path: Path
) -> None:
    assert len(workers(engine, tmp_path)) == 2


def test_a_task_whose_worker_dies_is_begun_anew(engine: Engine, tmp_path: Path) -> None:
    chores = [Chore(tmp_path, "Arland", MOST - 1), Chore(tmp_path, "Borland")]
    assert sorted(engine.each(fatal, chores)) == [1, MOST]


def test_a_task_that_takes_every_worker_with_it_is_given_up(
    engine: Engine, tmp_path: Path
) -> None:
    with pytest.raises(LostError, match="3 workers were lost"):
        list(engine.each(fatal, [Chore(tmp_path, "Arland", 99)]))
    assert len((tmp_path / "Arland").read_text().splitlines()) == MOST
    assert list(engine.each(double, [1])) == [2]


def test_what_the_work_raises_comes_through(engine: Engine) -> None:
    with pytest.raises(LookupError, match="no such number: 3"):
        list(engine.each(odd_ones_out, [0, 2, 3, 4]))
    assert list(engine.each(double, [1])) == [2]


def test_a_file_that_is_missing_is_no_lost_worker(
    engine: Engine, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError):
        list(engine.each(open_nothing, [Chore(tmp_path, "Arland")]))


def test_who_has_seen_enough_may_go(engine: Engine) -> None:
    done = engine.each(double, range(100))
    assert next(done) in range(200)
    assert sorted(engine.each(double, [3, 4])) == [6, 8]


def test_a_worker_that_dies_at_rest_is_replaced(engine: Engine, tmp_path: Path) -> None:
    for worker in workers(engine, tmp_path):
        end(psutil.Process(worker))
    assert sorted(engine.each(double, range(4))) == [0, 2, 4, 6]


def end(process: psutil.Process) -> None:
    """Kill it, and wait until it is gone."""
    process.kill()
    assert all_end([process])


@pytest.fixture(params=["local", "dask"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_when_the_driver_ends_no_process_stays(
    name: str, how: signal.Signals, tmp_path: Path
) -> None:
    driver = python("-m", "tests.batch.driver", name, "stuck", str(tmp_path))
    when(lambda: len(list(tmp_path.iterdir())) == 2, tmp_path)
    family = within(driver.pid)
    begun = time.monotonic()
    driver.send_signal(how)
    _, err = driver.communicate()
    assert time.monotonic() - begun < AT_ONCE
    assert all_end(family, AT_ONCE)
    assert driver.returncode == (-9 if how is signal.SIGKILL else 130)
    assert err == "" or how is signal.SIGKILL  # Python's own words about that


def test_the_next_driver_does_what_the_last_one_left(name: str, tmp_path: Path) -> None:
    driver = python("-m", "tests.batch.driver", name, "trace", str(tmp_path))
    assert driver.communicate() == ("", "")
    assert driver.returncode == 0
    assert all((tmp_path / f"{part}.done").exists() for part in NAMES)
