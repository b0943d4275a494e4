"""The harness kills what it is told to, and starts again what it has ended."""

import json
import sys
from pathlib import Path

import psutil
import pytest
from benchmarks.killing import (
    Kill,
    Round,
    Stage,
    Target,
    Undisturbed,
    killing,
    stage_of,
    struck,
    table,
    victims,
)
from tests.batch.processes import python
from tests.waiting import all_end, when

# A batch of three shards: who has read them loads for ever, the next one to the end.
BATCH = """
import signal, sys
from pathlib import Path
out, ledger = Path(sys.argv[2]), Path(sys.argv[4])
(out / "shards").mkdir(parents=True, exist_ok=True)
(out / "plan").write_text("[1, 2, 3]")
(out / "plan").rename(out / "plan.json")
shards = [out / "shards" / f"{number}.json" for number in range(3)]
if not all(shard.exists() for shard in shards):
    for shard in shards:
        shard.touch()
    signal.pause()
ledger.touch()
"""
SOON = 5.0  # seconds in which who was killed ends
CALL = [sys.executable, "-c", BATCH]


def test_a_driver_and_a_loader_are_killed_and_started_again(tmp_path: Path) -> None:
    done = killing(CALL, tmp_path, [0.1, 0.0], [Target.LOADER, Target.DRIVER])
    loader, driver = done.kills
    assert loader == Kill(Target.LOADER, Stage.LOADING)
    assert driver.target is Target.DRIVER
    assert done.code == 0
    assert done.starts == 3
    assert (tmp_path / "ledger.db").exists()


def read(folder: Path) -> None:
    """Have all shards read."""
    (folder / "out" / "shards").mkdir(parents=True)
    for number in range(3):
        (folder / "out" / "shards" / f"{number}.json").touch()


def test_who_is_through_before_the_moment_is_not_killed(tmp_path: Path) -> None:
    read(tmp_path)
    assert killing(CALL, tmp_path, [60.0], [Target.DRIVER]) == Round((), 0, 1)


def test_where_there_is_no_such_target_nothing_is_killed(tmp_path: Path) -> None:
    read(tmp_path)
    assert killing(CALL, tmp_path, [0.0], [Target.SCHEDULER]) == Round((), 0, 1)


@pytest.mark.parametrize(
    ("plan", "shards", "stage"),
    [
        (None, 0, Stage.SIFTING),
        ([1, 2], 0, Stage.READING),
        ([1, 2], 1, Stage.READING),
        ([1, 2], 2, Stage.LOADING),
    ],
    ids=["no plan", "no shard is read", "one of two is read", "all are read"],
)
def test_how_far_a_batch_is_stands_in_its_folder(
    plan: list[int] | None, shards: int, stage: Stage, tmp_path: Path
) -> None:
    (tmp_path / "out" / "shards").mkdir(parents=True)
    if plan is not None:
        (tmp_path / "out" / "plan.json").write_text(json.dumps(plan))
    for number in range(shards):
        (tmp_path / "out" / "shards" / f"{number}.json").touch()
    assert stage_of(tmp_path) is stage


def test_the_workers_of_a_driver_are_found_and_killed(tmp_path: Path) -> None:
    driver = python("-m", "tests.batch.driver", "local", "hold", str(tmp_path))
    when(lambda: len(list(tmp_path.iterdir())) == 2, tmp_path)
    workers = list(victims(psutil.Process(driver.pid), Target.WORKER))
    assert len(workers) == 2
    assert struck(driver.pid, Target.WORKER)
    assert any(all_end([worker], SOON) for worker in workers)
    (tmp_path / "go").touch()
    assert driver.wait() == 0
    driver.communicate()


def test_the_table_counts_by_target_and_stage() -> None:
    kill = Kill(Target.WORKER, Stage.READING)
    told = table(
        "local", Undisturbed(b"{}\n", 0, 9.0, 1.0), [Round((kill, kill), 0, 1)]
    )
    assert "| a worker | 0 | 2 | 0 |" in told
    assert "2 kills in 1 batches, 1 starts. 1 of 1 exported ledgers" in told
