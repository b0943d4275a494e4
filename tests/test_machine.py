"""What the machine lends."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from headway.machine import cores, spare_looks


@pytest.fixture
def looks() -> Iterator[None]:
    """Python's bounds as it begins with them; those of before come back."""
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


def test_a_program_has_the_cores_that_it_may_use() -> None:
    assert cores() == len(os.sched_getaffinity(0))
    asked = "import os; os.sched_setaffinity(0, [min(os.sched_getaffinity(0))]); "
    asked += "from headway.machine import cores; print(cores())"
    kept = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True)
    assert kept.stdout == "1\n"


def test_where_no_program_is_kept_to_some_it_has_all() -> None:
    asked = "import os; del os.sched_getaffinity; "
    asked += "from headway.machine import cores; print(cores() == os.cpu_count())"
    other = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True
    )
    assert other.stdout == "True\n"


def test_waste_is_looked_for_but_rarely(looks: None) -> None:
    first, *others = gc.get_threshold()
    spare_looks()
    now, *same = gc.get_threshold()
    assert now > 10 * first
    assert same == others
