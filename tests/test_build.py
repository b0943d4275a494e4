"""What builds and checks the house: locks, tasks, tests that must not be skipped."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
CI = (ROOT / ".ci" / "run").read_text("utf-8")
pytest_plugins = ["pytester"]


def pinned(name: str) -> set[str]:
    """The releases that a lock names."""
    lock = (ROOT / name).read_text("utf-8")
    return set(re.findall(r"^[\w.\[\]-]+==[^\s;]+", lock, re.MULTILINE))


@pytest.mark.parametrize(
    ("name", "least"), [("requirements.lock", 21), ("requirements-build.lock", 2)]
)
def test_users_and_developers_get_the_same_releases(name: str, least: int) -> None:
    users = pinned(name)
    assert len(users) >= least
    assert users <= pinned("requirements-dev.lock")


def test_every_task_is_listed_and_is_no_file() -> None:
    tasks = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    phony = re.search(r"^\.PHONY: (.*)", MAKEFILE, re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == tasks
    listed = re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE)
    assert set(listed) == tasks


@pytest.mark.parametrize("place", ["Makefile", "CONTRIBUTING.md"])
def test_it_is_said_what_ci_runs(place: str) -> None:
    said = (ROOT / place).read_text("utf-8")
    for task in re.findall(r"^make ([\w-]+)$", CI, re.MULTILINE):
        assert f"`make {task}`" in said


def test_counts_ask_for_what_they_need() -> None:
    done = subprocess.run(
        ["make", "-o", ".venv/.ready", "-o", ".venv/.tools", "counts"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0
    assert "make counts REPORTS=r.jsonl GOLD=gold.json" in done.stdout


SKIPPING = """
import pytest

@pytest.mark.shared
def test_of_shared_reports():
    pytest.skip("not today")

def test_of_something_else():
    pytest.skip("root may write everywhere")
"""


@pytest.mark.parametrize(
    ("complete", "shared", "failed", "processes"),
    [("1", ".", 1, "1"), ("1", "nowhere", 0, "0"), ("", ".", 0, "0")],
    ids=["all at hand", "not at hand", "not asked for"],
)
def test_what_is_at_hand_must_not_be_skipped_in_ci(
    pytester: pytest.Pytester,
    monkeypatch: pytest.MonkeyPatch,
    complete: str,
    shared: str,
    failed: int,
    processes: str,
) -> None:
    monkeypatch.setenv("HEADWAY_COMPLETE", complete)
    monkeypatch.setenv("HEADWAY_SHARED", str(pytester.path / shared))
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text("utf-8"))
    pytester.makeini(f"[pytest]\npythonpath = {ROOT}\nmarkers = shared: x\n")
    pytester.makepyfile(SKIPPING)
    done = pytester.runpytest_subprocess(
        *("-p", "no:randomly", "-p", "no:cov", "-n", processes)
    )
    done.assert_outcomes(failed=failed, skipped=2 - failed)


def test_ci_asks_for_completeness() -> None:
    assert "export HEADWAY_COMPLETE=1\n" in CI
