"""Findings row by row, as they are kept: what nobody filters, nobody reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

import msgspec

from headway.desk.workout import Question
from headway.ledger.findings import finding_of
from headway.ledger.stamps import Stamp, stamp_of
from headway.ledger.store import Ledger
from headway.model.dossier import DossierId

__all__ = ["Found", "Key", "Place", "found", "from_place", "made_by", "stamp"]

HELD = 64  # findings that are kept at hand
DIGITS = 12  # of a hash that tells one row of a finding from another
Place = tuple[int, str]  # where a page begins: how many rows are before it, which is


class Proof(msgspec.Struct, frozen=True):
    """The entry that proves something."""

    entry: str | None = None


class Key(msgspec.Struct, frozen=True):
    """What rows of findings are chosen and told apart by; None: this one has it not."""

    day: str | None = None
    party: str | None = None
    issue: str | None = None
    name: str | None = None
    about: str | None = None
    by: str | None = None
    to: str | None = None
    status: str | None = None
    weight: float = 0.0
    first: str | None = None
    last: str | None = None
    parties: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    evidence: tuple[Proof, ...] = ()
    told: tuple[Proof, ...] | str | None = None

    @property
    def hash(self) -> str:
        """What tells this row from the others, as long as its first proof stays."""
        proofs = self.evidence[:1]
        named = (self.day, self.party, self.issue, self.name, self.by, self.parties)
        return sha256(repr((named, proofs)).encode()).hexdigest()[:DIGITS]


@dataclass(frozen=True, slots=True)
class Found:
    """A finding: its rows as JSON, and what they are chosen by."""

    rows: tuple[msgspec.Raw, ...]
    keys: tuple[Key, ...]


ROWS = msgspec.json.Decoder(tuple[msgspec.Raw, ...])
KEYS = msgspec.json.Decoder(tuple[Key, ...])


def stamp(ledger: Ledger, dossier: str, question: Question) -> Stamp | None:
    """By what an answer is made; None: there is no such dossier."""
    return stamp_of(ledger, DossierId(dossier), question.value)


def found(ledger: Ledger, of: Stamp) -> Found:
    """The finding; nothing where it has yet to be worked out."""
    return Found((), ()) if of.mark is None else at_hand(ledger, made_by(of))


def made_by(of: Stamp) -> tuple[str, ...]:
    """What a finding at hand is known by: not by the dossier's pulse."""
    return (of.dossier, of.question, of.mark or "", of.made or "")


@lru_cache(maxsize=HELD)
def at_hand(ledger: Ledger, by: tuple[str, ...]) -> Found:
    """The finding, read once as long as it stands."""
    kept = finding_of(ledger, DossierId(by[0]), by[1])
    content = kept.content if kept else b"[]"
    return Found(ROWS.decode(content), KEYS.decode(content))


def from_place(
    of: Found, chosen: Sequence[int], place: Place | None, limit: int
) -> tuple[list[msgspec.Raw], Place | None]:
    """So many of the chosen rows from this place on, and the next place.

    The place holds while the finding is made anew, as long as its row is found.
    """
    start = start_of(of, chosen, place)
    end = start + limit
    rows = [of.rows[n] for n in chosen[start:end]]
    if end >= len(chosen):
        return rows, None
    return rows, (end, of.keys[chosen[end]].hash)


def start_of(of: Found, chosen: Sequence[int], place: Place | None) -> int:
    """How many of the chosen rows come before the place."""
    if place is None:
        return 0
    start, row = place
    near = [start, *range(len(chosen))] if start < len(chosen) else range(len(chosen))
    there = (n for n in near if of.keys[chosen[n]].hash == row)
    return next(there, min(start, len(chosen)))
