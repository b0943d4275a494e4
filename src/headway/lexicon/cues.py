"""Words that attribute: typed loading of `cues.jsonl`."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from headway.errors import LexiconError
from headway.lexicon.files import rows
from headway.model.kinds import CueClass

__all__ = ["CueEntry", "CueLexicon", "class_of", "load_cues"]

FRAMES = {"ccomp", "xcomp", "dobj"}
BEHIND = "prep:"  # before a preposition: "prep:for", as in "called for an end"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueEntry:
    """A verb that attributes its complement to its subject."""

    id: str
    lemma: str
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


def class_of(lemmas: Iterable[str]) -> CueClass | None:
    """What the words of a cue attribute: the first that is listed tells; None: none is.

    "was *confident*" is belief, "*said* that he wanted" is speech.
    """
    classes = load_classes()
    return next((classes[lemma] for lemma in lemmas if lemma in classes), None)


@cache
def load_classes() -> dict[str, CueClass]:
    """The class of each listed word; `LexiconError` for a broken row."""
    try:
        return {
            w: CueClass(row["id"]) for row in rows("cue_classes") for w in row["words"]
        }
    except (KeyError, TypeError, ValueError) as broken:
        raise LexiconError(f"cue_classes.jsonl: {broken!r}") from broken
