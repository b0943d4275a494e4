"""No silent skips where all is at hand."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest

__all__ = ["CHROMIUM", "SHARED", "pytest_runtest_makereport"]

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("HEADWAY_SHARED", ROOT.parent / "shared"))
CHROMIUM = Path("/usr/bin/chromium")
NEEDED = {"browser": CHROMIUM, "shared": SHARED}


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
