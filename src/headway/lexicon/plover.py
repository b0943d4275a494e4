"""What PLOVER calls moves and actors: typed loading of the `plover_` word lists.

`plover_types.jsonl` tells an event type or mode by the words of a move,
`plover_sectors.jsonl` a sector by a title, `plover_actors.jsonl` the codes of known
actors; those of states stand in `actors.jsonl`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Protocol, TypeVar

from headway.errors import LexiconError
from headway.lexicon.files import rows
from headway.model.kinds import ActorKind, MoveKind
from headway.model.plover import MODES, EventType, Sector

__all__ = [
    "CodeEntry",
    "CodeLexicon",
    "SectorEntry",
    "TypeEntry",
    "first_in",
    "load_codes",
    "load_sectors",
    "load_types",
]

Row = dict[str, Any]
COUNTRY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeEntry:
    """Words by which a move of some kinds is an event of this type and mode."""

    id: str
    kinds: frozenset[MoveKind]
    pattern: re.Pattern[str]
    type: EventType
    mode: str | None  # None: the words tell no mode, or the type has none
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorEntry:
    """Words of a title, a body or people that tell their sector."""

    id: str
    pattern: re.Pattern[str]
    sector: Sector | None  # None: whoever is called so is not of that party
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeEntry:
    """The country, or what stands in its place, and the sectors of a known actor."""

    id: str
    kind: ActorKind
    code: str
    sectors: tuple[Sector, ...] = ()
    until: date | None = None  # the last day of the sectors; None: no end is known

    @property
    def is_state(self) -> bool:
        """Whether those who act for it may hold an office of a state."""
        return self.kind is ActorKind.STATE

    def sectors_on(self, day: date | None) -> tuple[Sector, ...]:
        """The sectors on the day; none where an end is known and the day is not."""
        if self.until is None or (day is not None and day <= self.until):
            return self.sectors
        return ()


@dataclass(frozen=True, slots=True)
class CodeLexicon:
    """The codes of the known actors, by id and by name."""

    by_id: dict[str, CodeEntry]
    by_name: dict[str, CodeEntry]


class Patterned(Protocol):
    """An entry that is found by a pattern."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """What its words look like."""


P = TypeVar("P", bound=Patterned)


def first_in(words: str, entries: Iterable[P], *, last: bool = False) -> P | None:
    """The entry whose words stand first, of two at one place the longer ones.

    With `last` that whose words end last: of a body's name the end says what it is.
    """
    found = [
        ((-m.end(), m.start()) if last else (m.start(), -m.end()), entry)
        for entry in entries
        for m in entry.pattern.finditer(words)
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


@cache
def load_types() -> tuple[TypeEntry, ...]:
    """The words that tell event types; `LexiconError` for a broken row."""
    return tuple(event_type(row) for row in rows("plover_types"))


@cache
def load_sectors() -> tuple[SectorEntry, ...]:
    """The words that tell sectors; `LexiconError` for a broken row."""
    return tuple(sector(row) for row in rows("plover_sectors"))


@cache
def load_codes() -> CodeLexicon:
    """The codes of the known actors; `LexiconError` for a broken row."""
    return codes(rows("actors"), rows("plover_actors"))


def codes(actors: Iterable[Row], given: Iterable[Row]) -> CodeLexicon:
    """The codes that rows give to actors; `LexiconError` for a broken one.

    Who has none of its own bears those of its party; whose party has none is left out.
    """
    named = {row["name"]: row for row in actors}
    own = {row["id"]: row for row in given}
    for unknown in sorted(own.keys() - {row["id"] for row in named.values()}):
        raise LexiconError(f"plover_actors.jsonl: {unknown}: actors.jsonl has none")
    found = {}
    for name, row in named.items():
        party = named[row["party"]]
        said = own.get(row["id"]) or iso(row) or own.get(party["id"]) or iso(party)
        if said:
            found[name] = code(row, said)
    return CodeLexicon({entry.id: entry for entry in found.values()}, found)


def iso(row: Row) -> Row | None:
    """The code that a state has by ISO 3166, as a row; None for whoever has none."""
    return {"code": row["codes"]["iso3"], "sectors": []} if row["codes"] else None


def code(row: Row, said: Row) -> CodeEntry:
    """One actor from its row and that of its code."""
    try:
        until = said.get("until")
        if not COUNTRY.fullmatch(said["code"]):
            raise ValueError(said["code"])
        return CodeEntry(
            id=row["id"],
            kind=ActorKind(row["kind"]),
            code=said["code"],
            sectors=tuple(Sector(each) for each in said["sectors"]),
            until=date.fromisoformat(until) if until else None,
        )
    except (KeyError, TypeError, ValueError) as broken:
        where = f"plover_actors.jsonl: {row['id']}"
        raise LexiconError(f"{where}: {broken!r}") from broken


def event_type(row: Row) -> TypeEntry:
    """One entry of the event types from its line."""
    try:
        named, mode = EventType(row["type"]), row.get("mode")
        if mode is not None and mode not in MODES.get(named, ()):
            raise ValueError(f"{named} has no mode {mode}")
        return TypeEntry(
            id=row["id"],
            kinds=frozenset(MoveKind(kind) for kind in row["kinds"]),
            pattern=whole_words(row["pattern"]),
            type=named,
            mode=mode,
            examples=tuple(row["examples"]),
            counter_examples=tuple(row["counter_examples"]),
        )
    except (KeyError, TypeError, ValueError, re.error) as broken:
        where = f"plover_types.jsonl: {row['id']}"
        raise LexiconError(f"{where}: {broken!r}") from broken


def sector(row: Row) -> SectorEntry:
    """One entry of the sectors from its line."""
    try:
        return SectorEntry(
            id=row["id"],
            pattern=whole_words(row["pattern"]),
            sector=Sector(row["sector"]) if row["sector"] else None,
            examples=tuple(row["examples"]),
            counter_examples=tuple(row["counter_examples"]),
        )
    except (KeyError, TypeError, ValueError, re.error) as broken:
        where = f"plover_sectors.jsonl: {row['id']}"
        raise LexiconError(f"{where}: {broken!r}") from broken


def whole_words(pattern: str) -> re.Pattern[str]:
    """The pattern between the bounds of words; the case of letters does not count."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE)
