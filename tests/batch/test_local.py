"""Processes of this machine as workers; what all engines promise: test_engine."""

from contextlib import closing
from multiprocessing import active_children
from pathlib import Path

import pytest
from tests.batch.chores import Chore, double, hold, whose
from tests.batch.driver import NAMES
from tests.waiting import all_end, within

from headway.batch.engine import LostError
from headway.batch.local import LocalEngine


def test_a_worker_is_kept_for_the_next_tasks() -> None:
    with closing(LocalEngine(1)) as engine:
        first = set(engine.each(whose, [1]))
        assert set(engine.each(whose, [1, 2])) == first


def test_no_process_starts_before_there_is_work_for_it() -> None:
    before = set(active_children())
    with closing(LocalEngine(8)) as engine:
        assert sorted(engine.each(double, [1, 2])) == [2, 4]
        assert len(set(active_children()) - before) == 2


def test_engines_that_were_let_go_do_no_more(tmp_path: Path) -> None:
    chores = [Chore(tmp_path, name) for name in NAMES]
    engine = LocalEngine(2)
    done = engine.each(hold, chores)
    (tmp_path / "go").touch()
    assert next(done) in NAMES
    (tmp_path / "go").unlink()
    workers = [
        int(line)
        for trace in tmp_path.iterdir()
        for line in trace.read_text().splitlines()
    ]
    family = [process for pid in set(workers) for process in within(pid)]
    engine.close()
    assert all_end(family)
    with pytest.raises(LostError, match="let go"):
        list(done)
    engine.close()
