"""Which way a report says that the talks moved, and by which moves."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from headway.lexicon.weights import WAYS
from headway.model.entry import EntryId, Move
from headway.model.kinds import MoveKind, MoveStatus, Outcome

__all__ = ["FEW", "START", "Signs", "Verdict", "is_news", "outcome_of", "signs_of"]

OPENING = 800  # code points: what a report tells first counts for more
LATER = 0.5  # so much less do words count behind it
NEWS = 60  # days: what is dated further back is background
FEW = 5  # a report of fewer moves is judged as if it had these many
STEM = 7  # letters of a word that are compared: "agreement", "agreements"
SCALE = 3.0  # of words, beside kinds
WORD = re.compile(r"[a-z]{3,}")
START = "start"  # the sign that every report bears
Signs = dict[str, float]
"""How much of each sign a report bears."""
Weights = Mapping[str, Mapping[Outcome, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Which way the talks moved, and the moves that decide it."""

    outcome: Outcome
    deciding: tuple[EntryId, ...] = ()  # in text order; none where nothing weighs


def outcome_of(
    moves: Sequence[Move], published: date | None, text: str, weights: Weights
) -> Verdict:
    """Forward, back or neither, whichever the signs of the moves speak most for.

    The kinds of the moves, those that open the report, and the words that prove them
    are signs; their weights were learnt on annotated reports (multinomial logistic
    regression, `training/outcome_weights.py`). The moves decide without which the next
    likely outcome would prevail.
    """
    size = max(FEW, len(moves))
    parts = {
        move.id: weighed(signs_of(move, text, size), weights)
        for move in moves
        if is_news(move, published)
    }
    start = weighed({START: 1.0}, weights)
    sums = {way: start[way] + sum(p[way] for p in parts.values()) for way in WAYS}
    first, second, *_ = sorted(WAYS, key=lambda way: -sums[way])
    chosen = carrying(
        {id_: part[first] - part[second] for id_, part in parts.items()},
        sums[first] - sums[second],
    )
    return Verdict(
        outcome=first, deciding=tuple(move.id for move in moves if move.id in chosen)
    )


def signs_of(move: Move, text: str, size: int) -> Signs:
    """What a move gives to the outcome of a report of so many moves."""
    kind = move.kind.value
    if move.kind is MoveKind.ASSESS and move.valence is not None:
        kind += f" {move.valence}"
    if move.status is not MoveStatus.ACTUAL:
        kind += f" {move.status}"
    opens = move.evidence.start < OPENING
    found: Signs = {f"kind: {kind}": 1 / size}
    if opens:
        found[f"first: {kind}"] = 1
    told = move.evidence.of(text).lower()
    for word in {found_[:STEM] for found_ in WORD.findall(told)}:
        found[f"word: {word}"] = SCALE * (1 if opens else LATER) / size
    return found


def weighed(signs: Signs, known: Weights) -> dict[Outcome, float]:
    """How much signs speak for each outcome."""
    listed = [(known[sign], size) for sign, size in signs.items() if sign in known]
    return {way: sum(size * own[way] for own, size in listed) for way in WAYS}


def carrying(gains: Mapping[EntryId, float], margin: float) -> frozenset[EntryId]:
    """The moves that decide: without them the next outcome would prevail.

    None where it prevails without them all.
    """
    chosen: list[EntryId] = []
    for id_, gain in sorted(gains.items(), key=lambda pair: -pair[1]):
        if gain <= 0 or margin < 0:
            break
        chosen.append(id_)
        margin -= gain
    return frozenset(chosen) if margin < 0 else frozenset()


def is_news(move: Move, published: date | None) -> bool:
    """Whether the move is no older than the report's news, as far as its date says."""
    if move.date is None or published is None:
        return True
    return (published - move.date.last).days <= NEWS
