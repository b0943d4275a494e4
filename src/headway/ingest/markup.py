"""XML from strangers, walked through without building anything from it.

A document may declare entities that grow when they are read, or that stand for files;
it may nest without end. None of the formats read here needs either.
"""

import re
from collections.abc import Callable
from xml.parsers import expat

from headway.errors import SourceError

__all__ = ["MOST_DEPTH", "check_markup", "walk"]

MOST_DEPTH = 100  # elements within elements
ENTITY = re.compile(rb"<!ENTITY", re.I)
TRAP = "declares entities of its own, which no feed needs: not read"
DEEP = "nested deeper than any feed: not read"


class TrapError(SourceError):
    """The document is made to do harm."""


class Depth:
    """How deep the walk is; more than `MOST_DEPTH` is a trap."""

    def __init__(self) -> None:
        self.now = 0

    def down(self) -> None:
        """One element deeper."""
        self.now += 1
        if self.now > MOST_DEPTH:
            raise TrapError(DEEP)

    def up(self) -> None:
        """Out of an element."""
        self.now -= 1


def walk(
    content: bytes,
    opened: Callable[[str], None],
    closed: Callable[[str], None],
    words: Callable[[str], None],
) -> None:
    """Call back for each element and its words, in order; names as "namespace name".

    Raises `SourceError` for a trap, `expat.ExpatError` where it is no XML.
    """
    depth = Depth()

    def start(name: str, _: dict[str, str]) -> None:
        depth.down()
        opened(name)

    def end(name: str) -> None:
        depth.up()
        closed(name)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words
    parser.EntityDeclHandler = refuse
    parser.Parse(content, True)


def refuse(*_: object) -> None:
    """Say that the document declares an entity."""
    raise TrapError(TRAP)


def check_markup(content: bytes) -> bool:
    """Whether it is XML from end to end; XML that is made to do harm is refused.

    What is broken may pass, up to the break: a lenient reader may make something of it.
    Zero bytes are passed over, so that UTF-16 hides nothing.
    """
    if ENTITY.search(content.replace(b"\0", b"")):
        raise TrapError(TRAP)
    try:
        walk(content, nothing, nothing, nothing)
    except (expat.ExpatError, ValueError):
        return False
    return True


def nothing(_: str) -> None:
    """Pass over it."""
