"""Every test run once to see which lines it reaches; then faults, each under its tests.

One process of pytest collects the tests and loads the reader; each fault is then tried
in a copy of that process, so that nothing is loaded twice.
"""

import gc
import os
import resource
import time
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from pathlib import Path
from signal import SIGXCPU

import pytest
from benchmarks.fates import Fate
from benchmarks.mutating import SOURCE, Mutant, forgetters, put_in
from coverage import Coverage
from hypothesis import HealthCheck, settings

from headway.model.article import Article
from headway.model.reading import Reading
from headway.model.span import Span
from headway.road import Road

__all__ = ["FOLDERS", "Trial", "Tried"]

FOLDERS = ("analyse", "resolve")  # of src/headway, and of tests
SPARE, TIMES = 5, 10  # a test is stopped after 5 s more than ten times its own time
PROFILE = "the same examples in every process"
Forgetters = Sequence[Callable[[], None]]
PACE = 50  # faults from one word about the progress to the next


@dataclass(frozen=True, slots=True)
class Tried:
    """A fault, and what became of it."""

    mutant: Mutant
    fate: Fate


class Trial:
    """A plugin of pytest that tries faults once all tests have passed without them."""

    def __init__(self, mutants: Sequence[Mutant], workers: int) -> None:
        self.mutants = mutants
        self.workers = workers
        self.tried: list[Tried] = []
        self.took: dict[str, float] = {}  # seconds, by the test's id
        self.failed = False
        watched = [str(SOURCE / "headway" / name / "*") for name in FOLDERS]
        self.watch = Coverage(data_file=None, config_file=False, include=watched)

    def pytest_configure(self) -> None:
        """Tests that draw examples draw the same ones in every process."""
        settings.register_profile(
            PROFILE,
            derandomize=True,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        settings.load_profile(PROFILE)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(
        self, fixturedef: pytest.FixtureDef[object]
    ) -> Generator[None, object, object]:
        """The reader finds in a text only once what it finds there."""
        made = yield
        if isinstance(made, Road):
            remember(made)
        return made

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a failure."""
        self.failed |= report.failed

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """All tests without a fault, then each fault under the tests that reach it."""
        if session.testsfailed:
            raise session.Failed("not all tests could be collected")
        forget = forgetters("benchmarks", *(f"headway.{name}" for name in FOLDERS))
        self.rehearse(session.items, forget)
        if not self.failed:
            gc.freeze()
            self.tried = list(self.each(session.items, forget))
        return True

    def rehearse(self, tests: Sequence[pytest.Item], forget: Forgetters) -> None:
        """Run the tests as they are; note what lines each reaches, and how long."""
        self.watch.start()
        for test in tests:
            for clear in forget:
                clear()
            self.watch.switch_context(test.nodeid)
            began = time.process_time()
            self.run(test)
            self.took[test.nodeid] = time.process_time() - began
        self.watch.stop()

    def each(self, tests: Sequence[pytest.Item], forget: Forgetters) -> Iterator[Tried]:
        """What becomes of each fault, in the order in which that is known."""
        reporter = told_by(tests)
        reaching = self.reaching(tests)
        running: dict[int, Mutant] = {}
        for number, mutant in enumerate(self.mutants, 1):
            chosen = self.chosen(mutant, reaching[mutant.file])
            if not chosen:
                yield Tried(mutant, Fate.NOT_COVERED)
                continue
            if len(running) == self.workers:
                yield ended(running)
            running[self.start(mutant, chosen, forget)] = mutant
            if number % PACE == 0:
                reporter.write_line(f"{number} of {len(self.mutants)}")
                reporter.flush()
        while running:
            yield ended(running)

    def reaching(
        self, tests: Iterable[pytest.Item]
    ) -> Mapping[Path, Mapping[int, Sequence[pytest.Item]]]:
        """For each file and line the tests that reach it."""
        found, named = self.watch.get_data(), {test.nodeid: test for test in tests}
        files: dict[Path, dict[int, list[pytest.Item]]] = defaultdict(dict)
        for file in found.measured_files():
            for line, names in found.contexts_by_lineno(file).items():
                files[Path(file)][line] = [named[name] for name in names if name]
        return files

    def chosen(
        self, mutant: Mutant, reaching: Mapping[int, Sequence[pytest.Item]]
    ) -> list[pytest.Item]:
        """The tests of a fault: those of its module first, the quick before others."""
        tests = {test for line in mutant.lines for test in reaching.get(line, ())}
        own = f"test_{mutant.file.stem}"
        return sorted(
            tests, key=lambda t: (t.path.stem != own, self.took[t.nodeid], t.nodeid)
        )

    def run(self, test: pytest.Item) -> None:
        """Run one test, and take down all but what both folders share."""
        other = next(t for t in test.session.items if within(t) != within(test))
        test.config.hook.pytest_runtest_protocol(item=test, nextitem=other)

    def start(
        self, mutant: Mutant, tests: Sequence[pytest.Item], forget: Forgetters
    ) -> int:
        """The number of a process that ends with 1 once a test fails, else with 0."""
        child = os.fork()
        if not child:
            os._exit(self.trial(mutant, tests, forget))
        return child

    def trial(
        self, mutant: Mutant, tests: Sequence[pytest.Item], forget: Forgetters
    ) -> int:
        """1 as soon as a test fails, else 0."""
        try:
            tests[0].config.pluginmanager.unregister(told_by(tests))
            for clear in forget:
                clear()
            put_in(mutant)
            for test in tests:
                allow(SPARE + TIMES * self.took[test.nodeid])
                self.run(test)
                if self.failed:
                    return 1
        except BaseException:
            return 1
        return 0


def within(test: pytest.Item) -> str:
    """The folder of the test."""
    return test.nodeid.split("/")[1]


def told_by(tests: Sequence[pytest.Item]) -> pytest.TerminalReporter:
    """Who writes to the terminal about the tests."""
    found = tests[0].config.pluginmanager.get_plugin("terminalreporter")
    assert isinstance(found, pytest.TerminalReporter)
    return found


def remember(road: Road) -> None:
    """Let the reader find in a text only once what it finds there."""
    read = lru_cache(maxsize=None)(road.extractor.read)

    def once(article: Article, kept: Sequence[Span] | None = None) -> Reading:
        return read(article, kept if kept is None else tuple(kept))

    road.extractor.read = once  # type: ignore[method-assign]


def ended(running: dict[int, Mutant]) -> Tried:
    """What became of the fault whose process ends first; it is no longer running."""
    child, status = os.wait()
    code = os.waitstatus_to_exitcode(status)
    fate = {0: Fate.SURVIVED, -SIGXCPU: Fate.TIMED_OUT}.get(code, Fate.KILLED)
    return Tried(running.pop(child), fate)


def allow(seconds: float) -> None:
    """Stop this process when it has used so many more seconds of the processor."""
    end = ceil(time.process_time() + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (end, resource.RLIM_INFINITY))
