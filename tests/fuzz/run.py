"""One door tried by atheris for a while: `python -m tests.fuzz.run html 600`.

What is odd is kept under `build/fuzz/<door>/odd`, once for each place in the code, and
the trying goes on. A line of JSON on standard output tells what was done.
"""

import json
import os
import resource
import sys
import time
import traceback
from pathlib import Path
from types import TracebackType

import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]

INSTRUMENTED = ["headway", "feedparser", "protego", "trafilatura", "tomllib", "tomlkit"]
with atheris.instrument_imports(include=INSTRUMENTED):
    from tests.fuzz.door import LARGEST, Door, tried
    from tests.fuzz.doors import door_named

HERE = Path("build/fuzz")
MEMORY = 3_000  # megabytes of the process


class Trial:
    """What was tried at a door so far, and what was odd."""

    def __init__(self, door: Door, seconds: float) -> None:
        self.door = door
        self.seconds = seconds
        self.runs = 0
        self.slowest = 0.0
        self.odd: dict[str, int] = {}
        self.place = HERE / door.name
        self.begun = time.monotonic()
        self.spent = time.process_time()

    def once(self, content: bytes) -> None:
        """Try these bytes; end the process when its time is over."""
        self.runs += 1
        try:
            cost = tried(self.door, content)
            self.slowest = max(self.slowest, cost)
            if cost > self.door.seconds:
                self.keep(f"slow: {int(cost)} s for {len(content)} bytes", content)
        except Exception as wrong:
            self.keep(place_of(wrong), content)
        if time.monotonic() - self.begun > self.seconds:
            self.end()

    def keep(self, why: str, content: bytes) -> None:
        """Keep the first and then each shorter input that is odd in one way."""
        shortest = self.odd.get(why)
        if shortest is None or len(content) < shortest:
            self.odd[why] = len(content)
            name = "".join(c if c.isalnum() else "-" for c in why)[:120]
            (self.place / "odd" / name).write_bytes(content)
            if shortest is None:
                print(f"{self.door.name}: {why}", file=sys.stderr, flush=True)
                traceback.print_exc()

    def end(self) -> None:
        """Tell what was done, and stop: libFuzzer knows no other end by our clock."""
        told = {
            "door": self.door.name,
            "seconds": round(time.monotonic() - self.begun),
            "of_work": round(time.process_time() - self.spent),
            "runs": self.runs,
            "slowest": round(self.slowest, 2),
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            "odd": sorted(self.odd),
        }
        print(json.dumps(told), flush=True)
        os._exit(1 if self.odd else 0)


def place_of(wrong: BaseException) -> str:
    """An error by its kind and the line of our code that it comes through last."""
    where, step = "?", wrong.__traceback__
    while isinstance(step, TracebackType):
        file = step.tb_frame.f_code.co_filename
        if "/headway/" in file or "/fuzz/" in file:
            where = f"{Path(file).name} {step.tb_lineno}"
        step = step.tb_next
    return f"{type(wrong).__name__} at {where}"


def main(name: str, seconds: str) -> None:
    """Try one door for so many seconds of work."""
    door = door_named(name)
    trial = Trial(door, float(seconds))
    corpus = trial.place / "corpus"
    for folder in (corpus, trial.place / "odd"):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate((*door.seeds, *door.found.values())):
        (corpus / f"seed-{number}").write_bytes(seed)
    words = trial.place / "words"
    words.write_text("".join(f'"{escaped(word)}"\n' for word in door.words))
    atheris.Setup(
        [
            sys.argv[0],
            str(corpus),
            f"-dict={words}",
            f"-max_len={LARGEST}",
            f"-rss_limit_mb={MEMORY}",
            "-timeout=60",
            f"-artifact_prefix={trial.place}/odd/",
            "-print_final_stats=1",
        ],
        trial.once,
    )
    atheris.Fuzz()


def escaped(word: bytes) -> str:
    """A word as a dictionary of libFuzzer bears it."""
    return "".join(f"\\x{byte:02x}" for byte in word)


if __name__ == "__main__":
    main(*sys.argv[1:])
