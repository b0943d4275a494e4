"""The days of a dossier: which, in which order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from headway.desk.answers.found import Found, Key, found
from headway.ledger.filed import entries_about
from headway.ledger.stamps import Stamp
from headway.ledger.store import Ledger
from headway.model.dossier import DossierId
from headway.serve.findings import WHOLE

__all__ = ["Days", "days"]

HELD = 64  # issues whose entries are kept at hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Which days are wanted; None: whatever it is."""

    first: date | None = None
    last: date | None = None
    issue: str | None = (
        None  # something is told about it, or about the talks as a whole
    )
    top: int | None = None  # so many of the weightiest
    newest_first: bool = False


def days(ledger: Ledger, of: Stamp, asked: Days) -> tuple[Found, list[int]]:
    """The finding, and the places of the days that are wanted, in order."""
    made = found(ledger, of)
    chosen = list(fitting(ledger, of, made, asked))
    if asked.top is not None:
        chosen.sort(key=lambda n: (-made.keys[n].weight, n))
        chosen = sorted(chosen[: asked.top])
    return made, chosen[::-1] if asked.newest_first else chosen


def fitting(ledger: Ledger, of: Stamp, made: Found, asked: Days) -> Iterator[int]:
    """The places of the days that fit."""
    first = asked.first.isoformat() if asked.first else ""
    last = asked.last.isoformat() if asked.last else "9999-12-31"
    about = None
    if asked.issue is not None:
        about = of_issue(ledger, of.dossier, asked.issue, of.pulse)
    for place, key in enumerate(made.keys):
        if first <= (key.day or "") <= last and (about is None or touches(key, about)):
            yield place


def touches(key: Key, about: frozenset[str]) -> bool:
    """Whether something told of the day is among these entries."""
    told = key.told if isinstance(key.told, tuple) else ()
    return any(one.entry in about for one in told)


@lru_cache(maxsize=HELD)
def of_issue(ledger: Ledger, dossier: DossierId, issue: str, _: int) -> frozenset[str]:
    """The entries of the dossier that are about the issue, at this pulse."""
    return frozenset(entries_about(ledger, dossier, None if issue == WHOLE else issue))
