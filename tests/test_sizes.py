"""No function and no module grows out of sight."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("src", "tests", "training", "benchmarks")
LINES = 40  # of a function
MODULE = 300
# A step from one form of a ledger to the next is one list of tables and columns: it is
# never changed again, and read from top to bottom.
STEPS = ROOT / "src/headway/ledger/migrations/versions"
FILES = [file for name in FOLDERS for file in sorted((ROOT / name).rglob("*.py"))]


def long_ones(code: str) -> Iterator[tuple[str, int]]:
    """The functions with more lines than a function may have, without decorators."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > LINES:
                yield node.name, size


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_module_is_too_long(folder: str) -> None:
    sizes = {
        str(file.relative_to(ROOT)): len(file.read_text("utf-8").splitlines())
        for file in FILES
        if file.is_relative_to(ROOT / folder)
    }
    assert sizes
    assert {file: size for file, size in sizes.items() if size > MODULE} == {}


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_function_is_too_long(folder: str) -> None:
    found = {
        (str(file.relative_to(ROOT)), name): size
        for file in FILES
        if file.is_relative_to(ROOT / folder) and file.parent != STEPS
        for name, size in long_ones(file.read_text("utf-8"))
    }
    assert found == {}


def test_a_step_of_migration_may_be_long() -> None:
    told = [file.read_text("utf-8") for file in STEPS.glob("v*.py")]
    assert {name for code in told for name, _ in long_ones(code)} == {"upgrade"}


def test_a_function_of_one_line_more_is_too_long() -> None:
    inner = "    pass\n" * (LINES - 1)
    assert [*long_ones(f"def met():\n{inner}")] == []
    assert [*long_ones(f"async def met():\n{inner}    pass\n")] == [("met", LINES + 1)]
