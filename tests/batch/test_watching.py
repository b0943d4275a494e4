"""A worker that ends itself when one report takes too long."""

import subprocess
import sys

SLOW = """
import re
from headway.batch.watching import watched
with watched(0.3):
    re.match(r"(a+)+$", "a" * 40 + "b")
"""
QUICK = """
from headway.batch.watching import watched
for _ in range(3):
    with watched(30):
        pass
print("through")
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a process of its own."""
    call = [sys.executable, "-c", program]
    return subprocess.run(call, capture_output=True, text=True, timeout=60, check=False)


def test_a_library_in_a_loop_of_its_own_ends_the_process() -> None:
    done = run(SLOW)
    assert done.returncode != 0
    assert "Timeout" in done.stderr


def test_what_is_quick_goes_on() -> None:
    assert run(QUICK).stdout == "through\n"
