"""A door: one way in, by which the bytes of strangers come."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from headway.errors import HeadwayError

__all__ = ["LARGEST", "SECONDS", "Door", "tried"]

LARGEST = 65_536  # bytes that are tried at a door
FOUND = Path(__file__).with_name("found")
SECONDS = 2.0  # of work that so many bytes may cost


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """One way in; `enter` takes any bytes and says by `AssertionError` what is odd."""

    name: str
    enter: Callable[[bytes], object]
    seeds: tuple[bytes, ...]  # what people may send, of our own invention
    words: tuple[bytes, ...] = ()  # that mean something behind this door
    seconds: float = SECONDS
    dear: bool = False  # whether one try takes a tenth of a second or more

    @property
    def found(self) -> Mapping[str, bytes]:
        """What once went wrong here, as short as it goes, by what it is."""
        files = sorted((FOUND / self.name).glob("*"))
        return {file.name: file.read_bytes() for file in files}


def tried(door: Door, content: bytes) -> float:
    """How many seconds of work the bytes cost.

    They are taken, or refused by an error of ours; whatever else is raised goes on.
    """
    begun = time.process_time()
    said = "taken"
    try:
        door.enter(content[:LARGEST])
    except HeadwayError as refused:
        said = str(refused)
    assert said.strip(), "an error that says nothing"
    assert "\n" not in said, "an error of more than one line"
    return time.process_time() - begun
