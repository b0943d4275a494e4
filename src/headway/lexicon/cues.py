"""Words that attribute: typed loading of `cues.jsonl`."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from headway.errors import LexiconError
from headway.lexicon.files import rows

__all__ = ["CueClass", "CueEntry", "CueLexicon", "load_cues"]

FRAMES = {"ccomp", "xcomp", "dobj", "quote"}
BEHIND = "prep:"  # before a preposition: "prep:for", as in "called for an end"


class CueClass(StrEnum):
    """What a cue attributes."""

    SPEECH = "speech"
    BELIEF = "belief"
    INTENTION = "intention"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueEntry:
    """A verb that attributes its complement to its subject."""

    id: str
    lemma: str
    cue_class: CueClass
    frames: frozenset[str]  # the complements that it attributes
    addressed: bool  # its object is whom it is said to: "told *reporters*"
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


CueLexicon = dict[str, CueEntry]


@cache
def load_cues() -> CueLexicon:
    """The cues by lemma; `LexiconError` for a broken row."""
    found = {}
    for row in rows("cues"):
        try:
            entry = CueEntry(
                id=row["id"],
                lemma=row["lemma"],
                cue_class=CueClass(row["class"]),
                frames=frozenset(row["frames"]),
                addressed=row.get("addressed", False),
                examples=tuple(row["examples"]),
                counter_examples=tuple(row["counter_examples"]),
            )
        except (KeyError, TypeError, ValueError) as broken:
            raise LexiconError(f"cues.jsonl: {row['id']}: {broken!r}") from broken
        if any(f not in FRAMES and not f.startswith(BEHIND) for f in entry.frames):
            raise LexiconError(f"cues.jsonl: {entry.id}: no such frame")
        found[entry.lemma] = entry
    return found
