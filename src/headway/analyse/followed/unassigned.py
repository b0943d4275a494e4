"""Moves that no issue fits, in groups that a person may take into the dossier."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from headway.analyse.followed.keyphrases import KeyPhrase, Unassigned, key_phrases
from headway.model.dossier import Dossier
from headway.model.entry import EntryId
from headway.model.filing import Filing
from headway.model.kinds import MoveKind

__all__ = ["Offer", "Vectors", "as_toml", "offered"]

Vectors = Mapping[EntryId, npt.NDArray[np.float32]]
Matrix = npt.NDArray[np.float64]
ABOUT = {
    MoveKind.DEMAND,
    MoveKind.PROPOSE,
    MoveKind.ACCEPT,
    MoveKind.REJECT,
    MoveKind.DEFER,
    MoveKind.CONCEDE,
    MoveKind.COMMIT,
    MoveKind.DENY,
    MoveKind.ACCUSE,
    MoveKind.WARN,
    MoveKind.PRESSURE,
    MoveKind.IMPLEMENT,
}
"""Moves about something; the others are mostly about the talks."""
LEAST = 3  # reports that must use a phrase
MOST = 150  # phrases that are compared, those of most reports
ALIKE = 0.6  # how much alike two groups must be to become one, on the mean
NAMING = 8  # phrases of an offer
SHOWN = 5  # examples of an offer


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A subject that the dossier does not have, and the moves about it."""

    name: str
    phrases: tuple[str, ...]
    moves: int
    reports: int  # those that print another's text count once
    examples: tuple[EntryId, ...]  # the surest moves, from different reports


def offered(
    filings: Sequence[Filing], dossier: Dossier, vectors: Vectors | None = None
) -> list[Offer]:
    """The subjects that several reports speak of and no issue covers, largest first.

    Phrases are one subject where the same moves bear them, or where `vectors` of their
    moves, as far as there are any, lie near each other.
    """
    seen = list(left(filings))
    found = key_phrases(seen, filings, dossier, LEAST)[:MOST]
    groups = grouped(likeness(found, vectors or {})) if found else []
    by_id = {one.move.id: one for one in seen}
    offers = [offer([found[place] for place in group], by_id) for group in groups]
    return sorted(offers, key=lambda one: (-one.reports, -one.moves, one.name))


def left(filings: Iterable[Filing]) -> Iterator[Unassigned]:
    """The moves about something that no issue fits; corrected reports are left out."""
    for filing in filings:
        for move in filing.moves:
            if not filing.superseded and not move.issues and move.kind in ABOUT:
                yield Unassigned(move, filing.witness or filing.article)


def likeness(found: Sequence[KeyPhrase], vectors: Vectors) -> Matrix:
    """How much alike each phrase is to each other: 1 where one's moves bear both."""
    moves = sorted({move for one in found for move in one.moves})
    place = {move: number for number, move in enumerate(moves)}
    bears = np.zeros((len(found), len(moves)))
    for row, one in enumerate(found):
        bears[row, [place[move] for move in one.moves]] = 1
    size = bears.sum(axis=1)
    shared = bears @ bears.T / np.minimum.outer(size, size)
    alike: Matrix = np.maximum(shared, nearness(bears, moves, vectors))
    return alike


def nearness(bears: Matrix, moves: Sequence[EntryId], vectors: Vectors) -> Matrix:
    """How near the means of the phrases' vectors lie; 0 where there are none."""
    none = np.zeros(len(next(iter(vectors.values()), np.zeros(1))))
    total = bears @ np.array([vectors.get(move, none) for move in moves])
    length = np.linalg.norm(total, axis=1, keepdims=True)
    means = np.divide(total, length, out=np.zeros_like(total), where=length > 0)
    near: Matrix = means @ means.T
    return near


def grouped(alike: Matrix) -> list[list[int]]:
    """Groups of places: the two most alike become one while they are enough so.

    Two groups are as much alike as their members are on the mean.
    """
    groups = [[place] for place in range(len(alike))]
    alike = alike.copy()
    np.fill_diagonal(alike, -1)
    while len(groups) > 1 and alike.max() >= ALIKE:
        one, other = sorted(divmod(int(alike.argmax()), len(alike)))
        sizes = np.array([len(groups[one]), len(groups[other])])
        mean = sizes @ alike[[one, other]] / sizes.sum()
        mean[one] = -1
        alike[one], alike[:, one] = mean, mean
        alike = np.delete(np.delete(alike, other, axis=0), other, axis=1)
        groups[one] += groups.pop(other)
    return groups


def offer(group: Sequence[KeyPhrase], by_id: Mapping[EntryId, Unassigned]) -> Offer:
    """The offer that a group of phrases makes."""
    ordered = sorted(group, key=lambda one: (-one.reports, -len(one.moves), one.words))
    moves = {move for one in group for move in one.moves}
    reports: dict[str, EntryId] = {}
    for move in sorted(moves, key=lambda m: (-by_id[m].move.confidence, m)):
        reports.setdefault(by_id[move].witness, move)
    first = ordered[0].words
    return Offer(
        name=first[0].upper() + first[1:],
        phrases=tuple(apart(one.words for one in ordered))[:NAMING],
        moves=len(moves),
        reports=len(reports),
        examples=tuple(reports.values())[:SHOWN],
    )


def apart(phrases: Iterable[str]) -> Iterator[str]:
    """The phrases that hold none before them, which would be heard in them."""
    kept: list[str] = []
    for phrase in phrases:
        small = phrase.casefold()
        if not any(one.removesuffix("s") in small for one in kept):
            kept.append(small)
            yield phrase


def as_toml(offers: Iterable[Offer]) -> str:
    """The offers as issues of a dossier's TOML, each with what it rests on."""
    return "\n".join(
        f"# {one.moves} entries in {one.reports} reports: {', '.join(one.examples)}\n"
        f"[[issue]]\nname = {quoted(one.name)}\n"
        f"phrases = [{', '.join(map(quoted, one.phrases))}]\n"
        for one in offers
    )


def quoted(words: str) -> str:
    """The words as a string of TOML, which JSON writes alike."""
    return json.dumps(words, ensure_ascii=False)
