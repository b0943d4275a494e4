"""The work of `headway dossier check`: what it follows, what it adds to the words."""

import shlex
from pathlib import Path

from headway.analyse.verdict import several
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
        f"{several(len(after) - len(both), 'actor')} added, {changed} changed, "
        f"{len(before) - len(both)} taken out, {several(len(own.persons), 'person')}"
    )
    call = f"headway read … --dossier {shlex.quote(str(dossier))}"
    return f"{followed(load_dossier(dossier))}\n{said}; next: {call}"


def followed(dossier: Dossier) -> str:
    """What is followed: "Pay talks: 2 parties, 3 issues (9 phrases), 1 source"."""
    phrases = sum(len(issue.phrases) for issue in dossier.issues)
    counts = [
        several(len(dossier.parties), "party", "parties"),
        f"{several(len(dossier.issues), 'issue')} ({several(phrases, 'phrase')})",
        several(len(dossier.sources), "source"),
    ]
    if dossier.begins or dossier.ends:
        counts.append(f"from {dossier.begins or '…'} to {dossier.ends or '…'}")
    return f"{dossier.title}: {', '.join(counts)}"
