"""Dossiers: which there are, and how far each has come."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from headway.desk.answers.found import found, made_by
from headway.desk.json import Json
from headway.desk.workout import Question
from headway.ledger.dossiers import claims
from headway.ledger.stamps import Stamp, stamps_of
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier
from headway.model.when import When

__all__ = ["dossier_rows", "dossier_whole", "standing_stamps"]

HELD = 64  # dossiers whose standing is kept at hand
LISTED = 4096  # dossiers whose verdict is
SAID = ("sentence", "rung", "since", "going", "reports", "meetings", "statements")
UNKNOWN: Json = dict.fromkeys((*SAID, "from", "to"))


def standing_stamps(ledger: Ledger) -> list[Stamp]:
    """By what the list of dossiers is made."""
    return stamps_of(ledger, Question.STANDING.value)


def dossier_rows(ledger: Ledger, stamps: Sequence[Stamp]) -> list[Json]:
    """All dossiers, each with its verdict."""
    known = {one.id: one.dossier for one in claims(ledger)}
    return [row_of(ledger, of, known.get(of.dossier)) for of in stamps]


def dossier_whole(ledger: Ledger, of: Stamp) -> Json:
    """One dossier, with its parties, issues and how each issue has come on."""
    known = {one.id: one.dossier for one in claims(ledger)}.get(of.dossier)
    said = standing(ledger, of)
    return row_of(ledger, of, known) | {
        "begins": when(known.begins if known else None),
        "ends": when(known.ends if known else None),
        "parties": [
            {"name": one.name, "names": list(one.names)}
            for one in (known.parties if known else ())
        ],
        "issues": [
            {"name": one.name, "phrases": list(one.phrases)}
            for one in (known.issues if known else ())
        ],
        "progress": [row for row in said if row["sort"] == "issue"],
        "offers": [row for row in said if row["sort"] == "offer"],
    }


def when(known: When | None) -> str | None:
    """A date as coarse as it is known."""
    return None if known is None else str(known)


def row_of(ledger: Ledger, of: Stamp, known: Dossier | None) -> Json:
    """A dossier in a line."""
    verdict = UNKNOWN if of.mark is None else verdict_of(ledger, of, made_by(of))
    return {
        "id": of.dossier,
        "title": of.title,
        "question": known.question if known else None,
        "verdict": verdict["sentence"],
        "rung": verdict["rung"],
        "since": verdict["since"],
        "going": verdict["going"],
        "reports": verdict["reports"],
        "meetings": verdict["meetings"],
        "statements": verdict["statements"],
        "first": verdict["from"],
        "last": verdict["to"],
        "as_of": of.made,
        "stale": of.is_old,
    }


@lru_cache(maxsize=LISTED)
def verdict_of(ledger: Ledger, of: Stamp, _: tuple[str, ...]) -> Json:
    """The verdict alone, so that a list of many dossiers has all at hand."""
    rows = standing(ledger, of)
    return next((row for row in rows if row["sort"] == "verdict"), UNKNOWN)


def standing(ledger: Ledger, of: Stamp) -> tuple[Json, ...]:
    """Verdict, issues and offers; nothing where it has yet to be worked out."""
    return () if of.mark is None else at_hand(ledger, of, made_by(of))


@lru_cache(maxsize=HELD)
def at_hand(ledger: Ledger, of: Stamp, _: tuple[str, ...]) -> tuple[Json, ...]:
    """The same, read once as long as it stands. Nobody changes it."""
    return tuple(msgspec.json.decode(row) for row in found(ledger, of).rows)
