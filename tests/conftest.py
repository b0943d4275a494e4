"""What all tests share: one loaded reader."""

from pathlib import Path

import pytest

from headway.road import Road

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def road() -> Road:
    """The whole road with the real pipeline, loaded once."""
    return Road()
