"""The picture of the desk in README.md, of the example dossier, in a real browser.

    python -m benchmarks.picture

reads the example, opens its desk and writes docs/pictures/desk.png.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

__all__ = ["LARGEST", "PICTURE"]

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "nato-russia-2022"
PICTURE = ROOT / "docs" / "pictures" / "desk.png"
CHROMIUM = "/usr/bin/chromium"
LARGEST = 200_000  # bytes
WIDE, HIGH = 1200, 900  # points of the screen
PATIENCE = 120  # seconds that a command may take
PAUSE = 1000  # milliseconds
CHART = "main svg, main canvas"
TITLE = "a.dossier, main a[href*='/dossiers/']"  # the way from the first page


def main() -> None:
    """Draw it anew."""
    with TemporaryDirectory() as folder:
        here = Path(folder)
        copytree(EXAMPLE, here / "talks")
        call(here, "dossier", "add", "talks/dossier.toml", "talks")
        with opened(here) as address:
            PICTURE.parent.mkdir(exist_ok=True)
            draw(address)


def call(here: Path, *words: str) -> None:
    """Let Headway do something."""
    subprocess.run(
        [sys.executable, "-m", "headway", *words],
        cwd=here,
        check=True,
        timeout=PATIENCE,
    )


@contextmanager
def opened(here: Path) -> Iterator[str]:
    """The address of the example's desk, open as long as it is used."""
    words = ["serve", "talks/dossier.toml", "--port", "0"]
    desk = subprocess.Popen(
        [sys.executable, "-m", "headway", *words],
        cwd=here,
        env={**os.environ, "LOGNAME": "jane"},
        stderr=subprocess.PIPE,
        text=True,
    )
    assert desk.stderr is not None
    try:
        said = desk.stderr.readline()
        yield next(word for word in said.split() if word.startswith("http"))
    finally:
        desk.terminate()
        desk.wait(PATIENCE)
        desk.stderr.close()


def draw(address: str) -> None:
    """Open the dossier's page and keep what a screen shows of it."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": WIDE, "height": HIGH})
        page.goto(address)
        page.locator(TITLE).first.click()
        while not page.locator(CHART).count():  # the back room is still at it
            page.wait_for_timeout(PAUSE)
            page.reload()
        page.wait_for_load_state("networkidle")
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
