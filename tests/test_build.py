"""What builds and checks the house: locks, tasks, tests that must not be skipped."""

import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hatchling.builders.plugin.interface import BuilderInterface
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

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
    phony = re.search(r"^\.PHONY: ((?:.*\\\n)*.*)", MAKEFILE, re.MULTILINE)
    assert phony is not None
    assert set(phony[1].replace("\\", " ").split()) == tasks
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
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makeconftest("from tests.skipped import pytest_runtest_makereport")
    pytester.makeini(f"[pytest]\npythonpath = {ROOT}\nmarkers = shared: x\n")
    pytester.makepyfile(SKIPPING)
    done = pytester.runpytest_subprocess(
        *("-p", "no:randomly", "-p", "no:cov", "-n", processes)
    )
    done.assert_outcomes(failed=failed, skipped=2 - failed)


def test_ci_asks_for_completeness() -> None:
    assert "export HEADWAY_COMPLETE=1\n" in CI


def packed(builder: BuilderInterface[Any, Any]) -> set[str]:
    """The paths of the files that a distribution will hold."""
    return {file.distribution_path for file in builder.recurse_included_files()}


def test_a_wheel_holds_the_program_with_all_that_it_reads_with_and_no_more() -> None:
    source = ROOT / "src"
    wanted = {
        str(path.relative_to(source))
        for path in source.glob("headway/**/*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed(WheelBuilder(str(ROOT))) == wanted
    assert "headway/py.typed" in wanted
    for part in ("serve/templates", "desk/static", "extract/learnt/weights"):
        assert any(path.startswith(f"headway/{part}/") for path in wanted)


def test_the_source_holds_what_builds_and_tests_it_and_nothing_of_this_machine() -> (
    None
):
    held = packed(SdistBuilder(str(ROOT)))
    assert {"LICENSE", "NOTICE", "Makefile", "requirements.lock"} <= held
    assert {path.split("/")[0] for path in held if "/" in path} == {
        *(".ci", "LICENSES", "benchmarks", "docs", "examples"),
        *("src", "tests", "training"),
    }


def test_every_licence_that_is_named_goes_with_the_package() -> None:
    package = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    there = {path.stem for path in (ROOT / "LICENSES").iterdir()} | {"MIT"}
    free = {"0BSD", "BSD-3-Clause", "CC-BY-4.0", "CC0-1.0"}  # told in NOTICE
    assert set(package["license"].split(" AND ")) - free <= there
    notice = (ROOT / "NOTICE").read_text("utf-8")
    assert "CC BY 4.0" in notice
    assert "CC0" in notice
