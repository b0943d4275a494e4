"""What all tests share: one loaded reader, one server, one browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fsspec.implementations.memory import MemoryFileSystem
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright
from tests.postgres import Server, serving
from tests.skipped import CHROMIUM, pytest_runtest_makereport
from threadpoolctl import threadpool_limits

from headway.ledger.opening import open_ledger
from headway.road import Road

__all__ = ["pytest_runtest_makereport"]
# a loaded machine is no fault: properties tell wrong from right, not slow from fast
settings.register_profile(
    "headway", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("headway")


@pytest.fixture(scope="session", autouse=True)
def one_core() -> Iterator[None]:
    """Matrices are multiplied in one thread: others would spin while they wait."""
    with threadpool_limits(limits=1, user_api="blas"):
        yield


@pytest.fixture(scope="session")
def road() -> Road:
    """The whole road with the real pipeline, loaded once."""
    return Road()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; for a module, since no loop of events runs beside its own."""
    if not CHROMIUM.exists():
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as driver:
        yield driver.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox"]
        )


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server of our own."""
    with serving() as server:
        yield server


@pytest.fixture(scope="session")
def blank_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty ledger: to copy it costs less than to make one."""
    place = tmp_path_factory.mktemp("blank") / "talks.db"
    open_ledger(str(place), create=True).close()
    return place


@pytest.fixture
def memory() -> Iterator[MemoryFileSystem]:
    """fsspec's store in memory, empty; it is one for all that runs in this process."""
    store = MemoryFileSystem()
    yield store
    store.store.clear()
    store.pseudo_dirs[:] = [""]


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty place for a ledger, on both databases in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "talks.db")
    server: Server = request.getfixturevalue("postgres")
    return server.empty()


@pytest.fixture(params=["sqlite", "postgresql"])
def blank(request: pytest.FixtureRequest, tmp_path: Path, blank_file: Path) -> str:
    """The address of an empty ledger, on both databases in turn."""
    if request.param == "sqlite":
        return str(shutil.copyfile(blank_file, tmp_path / "talks.db"))
    server: Server = request.getfixturevalue("postgres")
    return server.blank()
