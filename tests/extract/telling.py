"""What a network might tell of words, for tests that load none."""

from collections.abc import Mapping

import numpy as np
from spacy.tokens import Doc

from headway.extract.candidates import Candidate
from headway.extract.evidence import evidence_of
from headway.extract.learnt.movejudge import Shares, Told
from headway.extract.mood import mood_of
from headway.lexicon.moves import MoveEntry
from headway.model.kinds import MoveKind

__all__ = ["candidate", "shares", "told"]


def shares(
    heads: Mapping[int, float] | None = None,
    *,
    nobody: float = 0.0,
    reporter: float = 0.0,
) -> Shares:
    """Who may fill a part."""
    return Shares(dict(heads or {}), nobody, reporter)


def told(place: int, kinds: Mapping[MoveKind, float], valence: int = 0) -> Told:
    """A token that is read as these kinds."""
    sure = np.array([kinds.get(kind, 0.0) for kind in MoveKind], np.float32)
    return Told(
        token=place,
        kinds=sure,
        valence=np.eye(3, dtype=np.float32)[valence],
        actor=shares(),
        recipient=shares(),
    )


def candidate(
    doc: Doc,
    place: int,
    kind: MoveKind,
    sure: float = 0.9,
    *,
    entry: MoveEntry | None = None,
    actor: Shares | None = None,
    recipient: Shares | None = None,
    valence: int = 0,
) -> Candidate:
    """The token at a place, read as a move."""
    token = doc[place]
    return Candidate(
        token=token,
        kind=kind,
        told=told(place, {kind: sure}, valence),
        actor=actor or shares(nobody=1.0),
        recipient=recipient or shares(nobody=1.0),
        entry=entry,
        mood=mood_of(token),
        evidence=evidence_of(token),
        confidence=sure,
    )
