"""Which of a dossier's issues an entry is about: by phrases, else by its meaning.

An entry that speaks of the negotiation as a whole has none: "the talks were
constructive". Nearness of meaning never says for or against.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Protocol

import numpy as np
import numpy.typing as npt

from headway.follow.phrases import Phrases
from headway.follow.sentences import Sentences
from headway.lexicon.generalities import load_generalities
from headway.model.dossier import Dossier, Issue
from headway.model.entry import Entries, EntryId, Move, Statement
from headway.model.kinds import MoveKind

__all__ = [
    "BORDERS",
    "WHOLE",
    "Assigned",
    "Borders",
    "By",
    "Encoder",
    "Fit",
    "Floats",
    "Issues",
    "nearest",
    "said",
]

Floats = npt.NDArray[np.float32]
NEAREST = 2  # phrases of an issue to which the words are compared, on the mean
FEWEST = 2  # words of what a move is about that say enough of it
WHOLE = {MoveKind.MEET, MoveKind.RESUME, MoveKind.BREAK_OFF, MoveKind.ASSESS}
"""Moves that are mostly about the negotiation itself: only their own words count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Borders:
    """How near an entry must lie to an issue; chosen in benchmarks/issues.md."""

    near: float = 0.55
    beyond: float = 0.0  # by how much nearer than to any sentence on talks as a whole
    ahead: float = 0.1  # by how much nearer than to the next issue


BORDERS = Borders()


class Encoder(Protocol):
    """What turns texts into vectors of length one, alike for like meanings."""

    def vectors(self, texts: Sequence[str]) -> Floats: ...


class By(StrEnum):
    """What tells that an entry is about an issue."""

    PHRASE = "phrase"  # in the words of the entry
    SENTENCE = "sentence"  # a phrase in the sentence around it
    MEANING = "meaning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """An issue that an entry is about, and what tells so."""

    issue: str
    by: By
    score: float = 1.0  # the nearness of meaning; 1 for a phrase


Fits = Mapping[EntryId, tuple[Fit, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """The issues of a report's moves and statements."""

    fits: Fits
    fresh: Mapping[EntryId, Floats] = field(default_factory=dict)  # vectors to be kept

    def issues(self, entry: EntryId) -> tuple[str, ...]:
        """The names of the issues of an entry; none: no issue of the dossier fits."""
        return tuple(fit.issue for fit in self.fits.get(entry, ()))


class Issues:
    """The issues of a dossier, as entries are compared with them."""

    def __init__(
        self, issues: Sequence[Issue], encoder: Callable[[], Encoder] | None
    ) -> None:
        self.issues = tuple(issues)
        self.encoder = encoder
        self.phrases = Phrases({i.name: (i.name, *i.phrases) for i in issues})

    @classmethod
    def of(
        cls, dossier: Dossier, encoder: Callable[[], Encoder] | None = None
    ) -> "Issues":
        """The issues of a dossier; without an encoder, phrases alone assign.

        The encoder is asked for when the first entry needs it.
        """
        return cls(dossier.issues, encoder)

    def assigned(
        self, entries: Entries, kept: Mapping[EntryId, Floats] | None = None
    ) -> Assigned:
        """The issues of each move and statement of a report.

        `kept` are vectors of its moves that were made before.
        """
        text = entries.article.text
        sentences = Sentences(text)
        fits = {m.id: self.by_phrase(m, text, sentences) for m in entries.moves}
        left = [m for m in entries.moves if not fits[m.id] and m.kind not in WHOLE]
        fresh = self.fresh(left, text, kept or {})
        fits |= self.by_meaning(left, {**(kept or {}), **fresh})
        for statement in entries.statements:
            fits[statement.id] = self.of_statement(statement, entries, fits)
        return Assigned(fits=fits, fresh=fresh)

    def by_phrase(self, move: Move, text: str, sentences: Sentences) -> tuple[Fit, ...]:
        """The issues whose phrases stand in a move's words, else in its sentence."""
        own = (move.about or "", move.evidence.of(text))
        found = tuple(Fit(issue=n, by=By.PHRASE) for n in self.phrases.spoken(own))
        if found or move.kind in WHOLE:
            return found
        around = sentences.around(move.evidence).of(text)
        return tuple(
            Fit(issue=name, by=By.SENTENCE) for name in self.phrases.spoken([around])
        )

    def fresh(
        self, moves: Sequence[Move], text: str, kept: Mapping[EntryId, Floats]
    ) -> dict[EntryId, Floats]:
        """The vectors of those moves that have none yet."""
        wanted = [move for move in moves if move.id not in kept]
        if not wanted or self.encoder is None or not self.issues:
            return {}
        found = self.encoder().vectors([said(move, text) for move in wanted])
        return {move.id: row for move, row in zip(wanted, found, strict=True)}

    def by_meaning(
        self, moves: Sequence[Move], vectors: Mapping[EntryId, Floats]
    ) -> dict[EntryId, tuple[Fit, ...]]:
        """The nearest issue of each move that has a vector, where it is near enough."""
        known = [move for move in moves if move.id in vectors]
        if not known or self.encoder is None or not self.issues:
            return {}
        rows = np.array([vectors[move.id] for move in known], np.float32)
        return {
            move.id: self.fit(scores, float(general))
            for move, scores, general in zip(known, *self.nearness(rows), strict=True)
        }

    def fit(self, scores: Floats, general: float) -> tuple[Fit, ...]:
        """The nearest issue, where one is near enough."""
        place = nearest(scores, general)
        if place is None:
            return ()
        name, score = self.issues[place].name, float(scores[place])
        return (Fit(issue=name, by=By.MEANING, score=score),)

    def nearness(self, rows: Floats) -> tuple[Floats, Floats]:
        """How near each row lies to each issue, and to talk of the negotiation."""
        issues, general = self.places
        near = [
            np.sort(rows @ of.T, axis=1)[:, -NEAREST:].mean(axis=1) for of in issues
        ]
        return np.stack(near, axis=1), (rows @ general.T).max(axis=1)

    @cached_property
    def places(self) -> tuple[tuple[Floats, ...], Floats]:
        """The names and phrases of each issue as vectors, and generalities."""
        assert self.encoder
        vectors = self.encoder().vectors
        issues = tuple(vectors([i.name, *i.phrases]) for i in self.issues)
        return issues, vectors(load_generalities())

    def of_statement(
        self, statement: Statement, entries: Entries, fits: Fits
    ) -> tuple[Fit, ...]:
        """The issues of the phrases in its content, and of the moves in it."""
        text, content = entries.article.text, statement.content
        own = self.phrases.spoken(span.of(text) for span in content)
        found = {name: Fit(issue=name, by=By.PHRASE) for name in own}
        for move in entries.moves:
            if any(span.holds(move.evidence) for span in content):
                for fit in fits[move.id]:
                    found.setdefault(fit.issue, fit)
        return tuple(found.values())


def said(move: Move, text: str) -> str:
    """The words by which a move's meaning is known: what it is about, else its own.

    Vectors that a ledger keeps are of these words: a change here needs a new name of
    the encoder, or old vectors stay.
    """
    about = (move.about or "").split()
    return " ".join(about if len(about) >= FEWEST else move.evidence.of(text).split())


def nearest(scores: Floats, general: float, borders: Borders = BORDERS) -> int | None:
    """The place of the issue that is near, and nearer than the others and than talks.

    None where there is none.
    """
    *_, second, best = (-1, *np.argsort(scores))
    next_best = float(scores[second]) + borders.ahead if second >= 0 else 0.0
    least = max(borders.near, general + borders.beyond, next_best)
    return int(best) if scores[best] >= least else None
