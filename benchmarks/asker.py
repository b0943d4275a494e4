"""Readers who ask a desk over HTTP, with few words: they share its cores."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from urllib.parse import urlsplit

__all__ = ["Answered", "Reader", "Tally", "readers"]

THINKING = 1.0  # seconds between two questions of one reader
Pick = Callable[[Random], tuple[str, str]]  # a question's name, and its address


@dataclass(frozen=True, slots=True)
class Answered:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes
    seconds: float


@dataclass
class Tally:
    """How long each question took, and which ones were not answered."""

    seconds: dict[str, list[float]] = field(
        default_factory=lambda: defaultdict(list[float])
    )
    failed: list[tuple[str, int]] = field(default_factory=list)
    begun: float = field(default_factory=time.perf_counter)
    wall: float = 0.0

    def add(self, name: str, address: str, answered: Answered) -> None:
        """Note an answer."""
        self.seconds[name].append(answered.seconds)
        if answered.status not in {200, 304}:
            self.failed.append((address, answered.status))

    @property
    def all(self) -> list[float]:
        """All answers."""
        return [one for many in self.seconds.values() for one in many]

    def rows(self) -> Iterator[tuple[str, int, float, float, float]]:
        """Each question with the count of its answers, median, p95 and the slowest."""
        for name, taken in sorted(self.seconds.items()):
            yield name, len(taken), share(taken, 0.5), share(taken, 0.95), max(taken)


def share(taken: list[float], part: float) -> float:
    """How long that part of the answers took at most."""
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


class Reader:
    """One connection that is kept open."""

    def __init__(self, desk: str) -> None:
        parts = urlsplit(desk)
        self.host, self.port = parts.hostname or "", parts.port or 80
        self.streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, address: str, **headers: str) -> Answered:
        """Ask, and wait for the whole answer; a lost connection is opened once more."""
        lines = "".join(f"{k.replace('_', '-')}: {v}\r\n" for k, v in headers.items())
        head = f"GET {address} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n{lines}\r\n"
        begun = time.perf_counter()
        try:
            status, found, body = await self.exchange(head)
        except (OSError, asyncio.IncompleteReadError):
            self.streams = None
            status, found, body = await self.exchange(head)
        return Answered(status, found, body, time.perf_counter() - begun)

    async def exchange(self, head: str) -> tuple[int, dict[str, str], bytes]:
        """One question and its answer."""
        if self.streams is None:
            self.streams = await asyncio.open_connection(self.host, self.port)
        incoming, outgoing = self.streams
        outgoing.write(head.encode())
        lines = (await incoming.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        pairs = (line.partition(": ") for line in lines[1:] if line)
        found = {name.lower(): value for name, _, value in pairs}
        return int(lines[0].split()[1]), found, await body_of(incoming, found)


async def body_of(incoming: asyncio.StreamReader, headers: dict[str, str]) -> bytes:
    """The body of an answer, in one piece or many."""
    if headers.get("transfer-encoding") != "chunked":
        return await incoming.readexactly(int(headers.get("content-length", 0)))
    found = b""
    while size := int(await incoming.readline(), 16):
        found += (await incoming.readexactly(size + 2))[:-2]
    await incoming.readexactly(2)
    return found


async def readers(
    desk: str, pick: Pick, count: int, seconds: float, *, thinking: bool
) -> Tally:
    """So many readers ask for so long; with or without a second's thought between."""
    tally = Tally()
    ends = time.perf_counter() + seconds

    async def read(number: int) -> None:
        dice, reader = Random(number), Reader(desk)
        if thinking:
            await asyncio.sleep(dice.random() * THINKING)
        while (begun := time.perf_counter()) < ends:
            name, address = pick(dice)
            tally.add(name, address, await reader.ask(address))
            if thinking:
                taken = time.perf_counter() - begun
                await asyncio.sleep(max(0.0, THINKING - taken))

    await asyncio.gather(*(read(number) for number in range(count)))
    tally.wall = time.perf_counter() - tally.begun
    return tally
