"""Who sends reports to the papers, and how papers credit them.

`wires.jsonl` holds the names, `credits.jsonl` the shapes of a credit.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = [
    "Credit",
    "Place",
    "Sender",
    "SenderKind",
    "any_of",
    "load_credits",
    "load_senders",
    "wire_named",
]


class SenderKind(StrEnum):
    """Whether reports under a name are written for other papers."""

    WIRE = "wire"
    OUTLET = "outlet"


class Place(StrEnum):
    """Where in a report a credit of some shape stands."""

    HEAD = "head"
    TAIL = "tail"
    EDGE = "edge"  # head or tail


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """A wire service, or an outlet that puts its own name behind the town."""

    id: str
    name: str
    kind: SenderKind
    aliases: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """One shape of a credit; the pattern's group `wire` holds the name as written."""

    id: str
    pattern: re.Pattern[str]
    place: Place
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def load_senders() -> tuple[Sender, ...]:
    """All names; `LexiconError` for a broken one or one that two senders bear."""
    senders = tuple(sender(row) for row in rows("wires"))
    names = [name for sender in senders for name in (sender.name, *sender.aliases)]
    for twice in sorted({name for name in names if names.count(name) > 1}):
        raise LexiconError(f"wires.jsonl: the name {twice} stands twice")
    return senders


@cache
def load_credits() -> tuple[Credit, ...]:
    """All shapes, the names of the wire services filled in."""
    wires = [sender for sender in load_senders() if sender.kind is SenderKind.WIRE]
    return tuple(credit(row, any_of(wires)) for row in rows("credits"))


def wire_named(name: str) -> str | None:
    """The name of the wire service so called, or None where no wire is called so."""
    return names_of_wires().get(name)


@cache
def names_of_wires() -> dict[str, str]:
    """The name of each wire service by every name that it bears."""
    return {
        name: sender.name
        for sender in load_senders()
        for name in (sender.name, *sender.aliases)
        if sender.kind is SenderKind.WIRE
    }


def any_of(senders: Iterable[Sender]) -> str:
    """A pattern of all names, longest first."""
    names = {name for sender in senders for name in (sender.name, *sender.aliases)}
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name) for name in longest_first)


def sender(row: dict[str, Any]) -> Sender:
    """One name from its line."""
    try:
        return Sender(
            id=row["id"],
            name=row["name"],
            kind=SenderKind(row["kind"]),
            aliases=tuple(row["aliases"]),
            examples=tuple(row["examples"]),
            counter_examples=tuple(row["counter_examples"]),
        )
    except (KeyError, TypeError, ValueError) as broken:
        raise LexiconError(f"wires.jsonl: {row['id']}: {broken!r}") from broken


def credit(row: dict[str, Any], wires: str) -> Credit:
    """One shape from its line."""
    try:
        named = rf"(?:[Tt]he )?(?<!\w)(?P<wire>{wires})(?!\w)"
        return Credit(
            id=row["id"],
            pattern=re.compile(row["pattern"].replace("{wire}", named)),
            place=Place(row["where"]),
            examples=tuple(row["examples"]),
            counter_examples=tuple(row["counter_examples"]),
        )
    except (KeyError, TypeError, ValueError, re.error) as broken:
        raise LexiconError(f"credits.jsonl: {row['id']}: {broken!r}") from broken
