"""How much of its time the back room works: it leaves the cores to those who ask."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["Duty"]

REST = 2  # times as long as the work took


class Duty:
    """Rest after work; the first work after a pause is done at once."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, rest: float = REST
    ) -> None:
        self.clock = clock
        self.rest = rest  # times as long as the work took
        self.until = clock()

    @property
    def is_rested(self) -> bool:
        """Whether there may be work again."""
        return self.clock() >= self.until

    @contextmanager
    def work(self) -> Iterator[None]:
        """Work, after which so much rest is due."""
        begun = self.clock()
        try:
            yield
        finally:
            now = self.clock()
            self.until = now + self.rest * (now - begun)
