"""Corrections as lines for a person and as JSON objects for programs."""

from typing import Any

from headway.model.correction import Correction, proof_of
from headway.model.kinds import Verdict
from headway.serve.contract import encode_entry
from headway.serve.wording import DID

__all__ = ["correction_line", "correction_object", "correction_words"]

Json = dict[str, Any]
OPEN = "none"  # how a field reads that is left open


def correction_object(said: Correction) -> Json:
    """The JSON object of a correction.

    `read` holds what the machine read in the fields of `change`; what is added was
    read by nobody.
    """
    then, now = both(said)
    added = said.verdict is Verdict.ADD
    return {
        "number": said.number,
        "entry": said.entry,
        "article": said.article,
        "sort": said.sort.value,
        "verdict": said.verdict.value,
        "change": {field: now[field] for field in said.fields},
        "read": {} if added else {field: then[field] for field in said.fields},
        "evidence": [[span.start, span.end] for span in proof_of(said.then)],
        "by": said.by,
        "made": said.made.isoformat(),
        "why": said.why,
        "withdraws": said.undoes,
    }


def correction_line(said: Correction) -> str:
    """The correction in a line, with its number and entry: "3  1386…  move …"."""
    return f"{said.number}  {said.entry}  {said.sort} {correction_words(said)}"


def correction_words(said: Correction) -> str:
    """Who has said what: "changed by jane on 2021-03-03: kind propose → demand"."""
    if said.verdict is Verdict.WITHDRAW:
        did, parts = f"correction {said.undoes} withdrawn", []
    else:
        did, parts = DID[said.verdict], told(said)
    what = f": {', '.join(parts)}" if parts else ""
    why = f" ({said.why})" if said.why else ""
    return f"{did} by {said.by} on {said.made.date()}{what}{why}"


def told(said: Correction) -> list[str]:
    """What is said of each field, where it is said anew."""
    then, now = both(said)
    if said.verdict is Verdict.ADD:
        return [f"{field} {plain(now[field])}" for field in said.fields if now[field]]
    return [
        f"{field} {plain(then[field])} → {plain(now[field])}"
        for field in said.fields
        if plain(then[field]) != plain(now[field])
    ]


def both(said: Correction) -> tuple[Json, Json]:
    """The entry as it was read, and as the person has it, as JSON objects."""
    known = {actor.id: actor for actor in said.actors}
    return encode_entry(said.then, known), encode_entry(said.now, known)


def plain(value: Any) -> str:
    """A value of the JSON object in words: an actor by its name."""
    if isinstance(value, list):
        return " and ".join(map(plain, value)) or OPEN
    named = value["name"] if isinstance(value, dict) else value
    return OPEN if named is None else " ".join(str(named).split())
