"""What all tests share: one loaded reader, and no silent skips where all is at hand."""

import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from fsspec.implementations.memory import MemoryFileSystem
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright
from tests.postgres import Server, serving
from threadpoolctl import threadpool_limits

from headway.ledger.opening import open_ledger
from headway.road import Road

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("HEADWAY_SHARED", ROOT.parent / "shared"))
CHROMIUM = Path("/usr/bin/chromium")
NEEDED = {"browser": CHROMIUM, "shared": SHARED}
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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With HEADWAY_COMPLETE, a skipped test whose needs are at hand has failed."""
    report = yield
    here = [name for name, place in NEEDED.items() if place.exists()]
    needs = [name for name in here if item.get_closest_marker(name)]
    if report.skipped and needs and os.environ.get("HEADWAY_COMPLETE"):
        report.outcome = "failed"
        report.longrepr = (
            f"skipped, though {NEEDED[needs[0]]} is here: {report.longrepr}"
        )
    return report
