"""The adapters of docs/howto-cluster.md do what an engine promises, on stand-ins."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tests.batch.chores import Chore, double, fatal, hold, odd_ones_out

from headway.batch.engine import Engine

ROOT = Path(__file__).parents[2]
SHOWN = (ROOT / "docs" / "howto-cluster.md").read_text("utf-8")
ADAPTERS = re.findall(r"```python\n(.*?)```", SHOWN, re.DOTALL)


@pytest.fixture(params=["RayEngine()", "SparkEngine(2)"])
def engine(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Engine]:
    monkeypatch.syspath_prepend(str(Path(__file__).parent / "standins"))
    known: dict[str, Any] = {}
    (adapter,) = [code for code in ADAPTERS if request.param.split("(")[0] in code]
    exec(adapter, known)
    made: Engine = eval(request.param, known)
    with closing(made):
        yield made


def test_every_task_gives_its_result(engine: Engine) -> None:
    assert sorted(engine.each(double, [1, 2, 3])) == [2, 4, 6]


def test_what_is_done_first_comes_first(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "go").touch()
    done = engine.each(hold, [Chore(tmp_path, "long"), Chore(tmp_path / "b", "short")])
    assert next(done) == "short"
    (tmp_path / "go").touch()
    assert list(done) == ["long"]


def test_a_task_whose_worker_dies_is_begun_anew(engine: Engine, tmp_path: Path) -> None:
    assert list(engine.each(fatal, [Chore(tmp_path, "Arland", 2)])) == [3]


def test_what_the_work_raises_comes_through(engine: Engine) -> None:
    with pytest.raises(LookupError, match="no such number: 3"):
        list(engine.each(odd_ones_out, [3]))
