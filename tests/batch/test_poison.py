"""Reports that stop workers cost themselves, and nothing else."""

from contextlib import closing
from pathlib import Path

from tests.batch.poison import read_letters

from headway.batch.bookmark import BROKE
from headway.batch.local import LocalEngine


def test_reports_that_stop_their_workers_are_set_aside_and_the_shard_goes_on(
    tmp_path: Path,
) -> None:
    with closing(LocalEngine(1)) as engine:
        [found] = engine.each(read_letters, [tmp_path / "note"])
    assert found == {"a": "", "b": "", "c": BROKE, "d": BROKE, "e": ""}
    assert list(tmp_path.iterdir()) == []
