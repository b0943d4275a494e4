"""The work of `headway dossier`: what its words add to Headway's own."""

import shlex
from pathlib import Path

from headway.dossier.words import load_words

__all__ = ["told"]


def told(dossier: Path) -> str:
    """What a dossier does to the known actors: "2 actors added, 1 changed, …"."""
    own, before = load_words(dossier), load_words().actors.by_id
    after = own.actors.by_id
    both = before.keys() & after.keys()
    changed = sum(before[id_] != after[id_] for id_ in both)
    said = (
        f"{counted(len(after) - len(both), 'actor')} added, {changed} changed, "
        f"{len(before) - len(both)} taken out, {counted(len(own.persons), 'person')}"
    )
    return f"{said}; next: headway read … --dossier {shlex.quote(str(dossier))}"


def counted(number: int, noun: str) -> str:
    """The number with its noun: "1 actor", "2 actors"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
