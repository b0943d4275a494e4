"""One question to a language model, and why there is no answer."""

import traceback
from dataclasses import dataclass, field

import pytest

from headway.errors import UnansweredError
from headway.extract.asked.connection import Clock, Connection

__all__ = ["KEY", "QUESTION", "Watch", "ask", "refused"]

KEY = "sk-a1b2c3-of-nobody"
QUESTION = '{"before": [], "sentences": []}'


@dataclass(slots=True)
class Watch:
    """A clock that stands still but while somebody sleeps."""

    time: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    @property
    def clock(self) -> Clock:
        return Clock(now=lambda: self.time, sleep=self.sleep)


def ask(connection: Connection) -> str:
    return connection.begin().answer(QUESTION)


def refused(connection: Connection) -> str:
    """Why there is no answer; nothing of it bears the key."""
    with pytest.raises(UnansweredError) as wrong:
        ask(connection)
    told = "".join(traceback.format_exception(wrong.value))
    assert KEY not in told + repr(wrong.value) + repr(connection)
    return str(wrong.value)
