"""A language model of our own, and a road on which it reads."""

from collections.abc import Iterator

import pytest
from tests.extract.asked.bench import Bench
from tests.extract.asked.llmserver import (
    LanguageModel,
    language_model,
)

from headway.extract.asked.connection import Connection
from headway.extract.asked.reader import AskedReader
from headway.extract.asked.server import Bounds
from headway.road import Road


@pytest.fixture(scope="session")
def whole() -> Iterator[tuple[AskedReader, Road]]:
    with language_model() as first:
        asked = AskedReader(Connection(first.server()))
        yield asked, Road(asked=asked)


@pytest.fixture
def bench(whole: tuple[AskedReader, Road]) -> Iterator[Bench]:
    asked, road = whole
    with language_model() as quill:
        asked.asks = Connection(quill.server())
        asked.tally.thrown.clear()
        asked.tally.kept = 0
        asked.bounds = Bounds()
        yield Bench(asked, road, quill)


@pytest.fixture
def quill() -> Iterator[LanguageModel]:
    with language_model() as here:
        yield here
