"""The work of `headway dossier check`: what it follows, what it adds to the words."""

import shlex
from pathlib import Path

from headway.dossier.following import load_dossier
from headway.dossier.words import load_words
from headway.model.dossier import Dossier

__all__ = ["told"]


def told(dossier: Path) -> str:
    """What a dossier follows, and what it does to the known actors, in two lines."""
    own, before = load_words(dossier), load_words().actors.by_id
    after = own.actors.by_id
    both = before.keys() & after.keys()
    changed = sum(before[id_] != after[id_] for id_ in both)
    said = (
        f"{counted(len(after) - len(both), 'actor')} added, {changed} changed, "
        f"{len(before) - len(both)} taken out, {counted(len(own.persons), 'person')}"
    )
    call = f"headway read … --dossier {shlex.quote(str(dossier))}"
    return f"{followed(load_dossier(dossier))}\n{said}; next: {call}"


def followed(dossier: Dossier) -> str:
    """What is followed: "Pay talks: 2 parties, 3 issues (9 phrases), 1 source"."""
    phrases = sum(len(issue.phrases) for issue in dossier.issues)
    counts = [
        counted(len(dossier.parties), "party", "parties"),
        f"{counted(len(dossier.issues), 'issue')} ({counted(phrases, 'phrase')})",
        counted(len(dossier.sources), "source"),
    ]
    if dossier.begins or dossier.ends:
        counts.append(f"from {dossier.begins or '…'} to {dossier.ends or '…'}")
    return f"{dossier.title}: {', '.join(counts)}"


def counted(number: int, noun: str, many: str = "") -> str:
    """The number with its noun: "1 actor", "2 actors", "2 parties"."""
    return f"{number} {noun if number == 1 else many or noun + 's'}"
