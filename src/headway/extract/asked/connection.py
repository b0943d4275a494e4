"""A language model's server: asked about one report after the other, and left alone."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from headway.errors import UnansweredError
from headway.extract.asked.completion import UnfitError
from headway.extract.asked.refusals import PASSING, UNFIT, RefusedError, meaning
from headway.extract.asked.request import asked
from headway.extract.asked.server import BOUNDS, Bounds, Server

__all__ = ["CLOCK", "Clock", "Connection"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A clock that only goes forward, in seconds, and how to let it pass."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


CLOCK: Final = Clock()


@dataclass(slots=True)
class Connection:
    """A server, and what was learnt of it so far."""

    server: Server
    bounds: Bounds = BOUNDS
    clock: Clock = CLOCK
    guided: bool = True  # whether it takes a schema by which a model is held to a form
    failed: int = 0  # questions in a row
    silent_until: float = field(default=float("-inf"))

    @property
    def model(self) -> str:
        """The model's name."""
        return self.server.model

    def begin(self) -> "Talk":
        """The questions about one report.

        Raises `UnansweredError` while a server that has failed is left alone.
        """
        if self.clock.now() < self.silent_until:
            often = f"has failed {self.bounds.failures} times in a row"
            raise self.trouble(f"{often} and is left alone for some minutes")
        return Talk(self, self.clock.now() + self.server.seconds)

    def note(self, *, answered: bool) -> None:
        """Keep whether the server has answered."""
        self.failed = 0 if answered else self.failed + 1
        if self.failed >= self.bounds.failures:
            self.failed = 0
            self.silent_until = self.clock.now() + self.bounds.silence

    def trouble(self, what: str) -> UnansweredError:
        """What to say of the server; never in its own words."""
        return UnansweredError(f"{self.server.host} {what}")


@dataclass(frozen=True, slots=True)
class Talk:
    """The questions about one report, and until when they may be answered."""

    connection: Connection
    deadline: float

    def answer(self, told: str) -> str:
        """The model's words about one part of a report.

        Raises `UnansweredError` where it gives none in the time that is left.
        """
        try:
            words = self.tried(told)
        except UnansweredError as wrong:
            self.connection.note(answered=isinstance(wrong, UnfitError))
            raise
        self.connection.note(answered=True)
        return words

    def tried(self, told: str) -> str:
        """What the model answers, at the first or a later try."""
        wait = self.connection.bounds.first_wait
        tries = self.connection.bounds.tries
        while True:
            try:
                return self.guided(told)
            except RefusedError as refused:
                pause, tries = refused.wait or wait, tries - 1
                vain = refused.status not in PASSING or pause >= self.left()
                if vain or tries <= 0:
                    raise self.connection.trouble(meaning(refused.status)) from None
            self.connection.clock.sleep(pause)
            wait *= 2

    def guided(self, told: str) -> str:
        """What the model answers, held to the form if it knows how to do that."""
        if self.connection.guided:
            try:
                return self.asked(told)
            except RefusedError as wrong:
                if wrong.status not in UNFIT:
                    raise
            self.connection.guided = False
        return self.asked(told)

    def asked(self, told: str) -> str:
        """What the model answers to one request."""
        here = self.connection
        return asked(here.server, here.bounds, told, self.left(), guided=here.guided)

    def left(self) -> float:
        """The seconds that are left."""
        return max(self.deadline - self.connection.clock.now(), 0)
