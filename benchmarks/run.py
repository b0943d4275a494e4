"""Measure quality, speed, memory and endurance, beside peers; fill `results.md`."""

import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.endurance import endurance
from benchmarks.mentions import measured
from benchmarks.peers import peers
from benchmarks.quality import quality
from benchmarks.speed import speed

from headway import __version__

HERE = Path(__file__).parent
PARTS = {
    "Quality": quality,
    "Mentions": measured,
    "Peers": peers,
    "Speed": speed,
    "Endurance": endurance,
}


def main() -> None:
    """Run every part; without the data there is nothing to measure."""
    shared = Path(os.environ.get("HEADWAY_SHARED", HERE.parents[1] / "shared"))
    if not (shared / "eval").is_dir():
        sys.exit(f"no data to measure on in {shared}: name it with HEADWAY_SHARED")
    day = datetime.now(UTC).date()
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores"
    found = [f"# Results\n\nHeadway {__version__}, {day}, {machine}.\n"]
    for title, measure in PARTS.items():
        print(f"\n## {title}\n")
        found.append(f"\n## {title}\n\n")
        for said in measure(shared):
            print(said, end="", flush=True)
            found.append(said)
    HERE.joinpath("results.md").write_text("".join(found), "utf-8")


if __name__ == "__main__":
    main()
