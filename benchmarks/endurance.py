"""All reports of the corpus: nothing breaks, and a kill half-way changes nothing."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from headway.ledger.opening import open_ledger
from headway.serve.lines import line

__all__ = ["endurance"]

LEDGER = "headway: ledger: "
MEANING = {0: "every report was read", 1: "some reports were refused"}
HALF = 400  # reports after which the first run is killed


def endurance(shared: Path) -> Iterator[str]:
    """Read the corpus in one go, and again with a kill in the middle; compare both."""
    reports = shared / "corpus" / "reports.jsonl.gz"
    with TemporaryDirectory() as place:
        whole, broken = Path(place) / "whole.db", Path(place) / "broken.db"
        start = time.perf_counter()
        said = run(reports, whole)
        taken = time.perf_counter() - start
        kill_half_way(reports, broken)
        held = open_ledger(str(broken), create=False).counts()["article"]
        again = run(reports, broken)
        counts = open_ledger(str(whole), create=False).counts()
        same = content(whole) == content(broken)
    yield f"- one go, {taken:.0f} s: {said}\n"
    yield f"- in the ledger: {', '.join(f'{n} {name}' for name, n in counts.items())}\n"
    yield f"- killed with {held} reports in the ledger, started again: {again}\n"
    yield f"- **both ledgers hold the same: {'yes' if same else 'NO'}**\n"


def call_for(reports: Path, ledger: Path) -> list[str]:
    """The call that reads all reports into the ledger."""
    words = ["read", str(reports), "--format", "none", "--ledger", str(ledger)]
    return [sys.executable, "-m", "headway", *words]


def run(reports: Path, ledger: Path) -> str:
    """Read all; the exit code in words, and what was said of reports not read."""
    done = subprocess.run(call_for(reports, ledger), capture_output=True, text=True)
    said = done.stderr.replace(f"{reports.parent}/", "")  # no path of this machine
    return told(done.returncode, said.splitlines())


def told(code: int, lines: Sequence[str]) -> str:
    """How a run ended: "exit code 0 (every report was read), 0 crashes; …"."""
    crashed = sum("bug of ours" in said for said in lines)
    summary = next((said for said in lines if said.startswith(LEDGER)), "no summary")
    words = f"exit code {code} ({MEANING.get(code, 'broken off')}), {crashed} crashes; "
    words += summary.removeprefix("headway: ").partition("; next")[0]
    others = [said for said in lines if not said.startswith(LEDGER)]
    listed = "".join(f"\n  - {said.removeprefix('headway: ')}" for said in others)
    return words + (f"; said of single reports:{listed}" if others else "")


def kill_half_way(reports: Path, ledger: Path) -> None:
    """Read until some hundred reports are kept, then kill the process."""
    with subprocess.Popen(
        call_for(reports, ledger), stderr=subprocess.DEVNULL
    ) as running:
        while running.poll() is None and held(ledger) < HALF:
            time.sleep(0.2)
        running.send_signal(signal.SIGKILL)


def held(ledger: Path) -> int:
    """How many reports the ledger holds by now."""
    if not ledger.exists() or ledger.stat().st_size == 0:
        return 0
    return open_ledger(str(ledger), create=False).counts()["article"]


def content(ledger: Path) -> str:
    """A hash of all entries."""
    found = sha256()
    for entries in open_ledger(str(ledger), create=False).entries():
        found.update(line(entries).encode())
    return found.hexdigest()
