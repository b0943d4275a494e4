"""No test sleeps: what it waits for wakes it."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import psutil
import pytest
from tests.waiting import all_end, when

HERE = Path(__file__).parent
SLEEPS = {"sleep", "wait_for_timeout", "sleep_ms"}
CLOCKS = {"clock", "self"}  # ours, on which nobody waits
SOON = 0.2  # seconds
ENDLESS = [sys.executable, "-c", "import signal; signal.pause()"]


def sleeps(source: str) -> Iterator[int]:
    """The lines at which a source sleeps, in the programs that it quotes too."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in SLEEPS:
                yield node.lineno
            case ast.Call(func=ast.Attribute(value=ast.Name(id=whose), attr=name)):
                if name in SLEEPS and whose not in CLOCKS:
                    yield node.lineno
            case ast.Call(func=ast.Attribute(attr=name)) if name in SLEEPS:
                yield node.lineno
            case ast.ImportFrom(module="time" | "asyncio", names=names):
                yield from (node.lineno for name in names if name.name in SLEEPS)
            case ast.Constant(value=str(words)) if "import time" in words:
                yield from (node.lineno for name in SLEEPS if f".{name}(" in words)


def test_no_test_sleeps() -> None:
    sources = {file: file.read_text("utf-8") for file in HERE.rglob("*.py")}
    quoted = sources.pop(Path(__file__))
    assert list(sleeps(quoted)) != []
    found = {str(file): list(sleeps(source)) for file, source in sources.items()}
    assert {file: lines for file, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "source",
    [
        "import time\ntime.sleep(1)",
        "from time import sleep as rest",
        "async def f():\n    await asyncio.sleep(0)",
        "page.wait_for_timeout(300)",
        "desk.page.wait_for_timeout(300)",
        "PROGRAM = 'import time; time.sleep(1)'",
    ],
)
def test_a_test_that_sleeps_is_found(source: str) -> None:
    assert list(sleeps(source)) != []


@pytest.mark.parametrize(
    "source",
    [
        "clock.sleep(3600)",
        "Timer(now=clock.now, sleep=clock.sleep)",
        "def sleep(self, seconds: float) -> None: ...",
        'INJECTED = "1\'; SELECT pg_sleep(5); --"',
        "event.wait(1)",
    ],
)
def test_a_clock_of_ours_and_words_of_sleep_are_none(source: str) -> None:
    assert list(sleeps(source)) == []


def test_who_waits_is_woken_by_a_file(tmp_path: Path) -> None:
    writer = Timer(SOON, (tmp_path / "go").touch)
    writer.start()
    when((tmp_path / "go").exists, tmp_path)
    assert (tmp_path / "go").exists()
    writer.join()


def test_what_never_comes_is_told(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="it never came"):
        when((tmp_path / "go").exists, tmp_path, SOON)


def test_a_folder_that_is_not_there_cannot_be_watched(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none cannot be watched"):
        when(lambda: False, tmp_path / "none", SOON)


def test_the_end_of_a_process_is_seen_before_it_is_buried() -> None:
    with subprocess.Popen(ENDLESS) as running:
        one = psutil.Process(running.pid)
        assert not all_end([one], SOON)
        running.kill()
        assert all_end([one])
    assert all_end([one], 0)
