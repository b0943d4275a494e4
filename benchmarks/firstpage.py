"""The first page in a browser: how much it loads, and when it can be used."""

import time
from statistics import median
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright

__all__ = ["first_page"]

CHROMIUM = "/usr/bin/chromium"
TIMES = 5
TIMING = """() => {
    const [t] = performance.getEntriesByType('navigation');
    return [t.domInteractive, t.loadEventEnd];
}"""


def first_page(desk: str) -> str:
    """Bytes on the wire, time to interactive and to the first click, in words."""
    with sync_playwright() as player:
        browser = player.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"]
        )
        size, files = 0, 0
        timings: list[tuple[float, float, float]] = []
        for _ in range(TIMES):
            context = browser.new_context()  # with an empty cache
            page = context.new_page()
            wire = Wire(context.new_cdp_session(page))
            timings.append(timed(page, desk, wire))
            size, files = wire.size, wire.files
            context.close()
        browser.close()
    ready, loaded, clicked = (median(row) for row in zip(*timings, strict=True))
    return (
        f"**{size / 1000:.0f} kB** in {files} files as sent; interactive after "
        f"**{ready:.0f} ms**, loaded after {loaded:.0f} ms, a dossier open by a click "
        f"after {clicked:.0f} ms (median of {TIMES}, empty cache)"
    )


class Wire:
    """What comes over the wire before the first click."""

    def __init__(self, session: CDPSession) -> None:
        self.size = self.files = 0
        self.is_over = False
        session.send("Network.enable")
        session.on("Network.loadingFinished", self.add)

    def add(self, told: dict[str, Any]) -> None:
        """A file is there."""
        if not self.is_over:
            self.size += int(told["encodedDataLength"])
            self.files += 1


def timed(page: Page, desk: str, wire: Wire) -> tuple[float, float, float]:
    """Milliseconds to the parsed page, to the loaded one, to where a click leads."""
    begun = time.perf_counter()
    page.goto(f"{desk}/", wait_until="load")
    ready, loaded = page.evaluate(TIMING)
    wire.is_over = True
    link = page.locator("main a[href^='/dossiers/']").first
    if not link.count():
        return ready, loaded, loaded
    link.click()
    page.wait_for_url("**/dossiers/**", wait_until="commit")
    return ready, loaded, (time.perf_counter() - begun) * 1000
