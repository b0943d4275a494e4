"""Which way a report says that the talks moved, and by which moves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from headway.model.entry import EntryId, Move
from headway.model.kinds import MoveKind, MoveStatus, Outcome, Valence

__all__ = ["Verdict", "outcome_of"]

WEIGHTS = {
    MoveKind.ACCEPT: 1.0,
    MoveKind.RESUME: 1.0,
    MoveKind.CONCEDE: 1.0,
    MoveKind.IMPLEMENT: 1.0,
    MoveKind.BREAK_OFF: -2.0,
    MoveKind.REJECT: -0.5,
    MoveKind.PRESSURE: -0.5,
}
JUDGED = {Valence.GOOD: 1.0, Valence.BAD: -0.5, Valence.MIXED: 0.0}
OPENING = 600  # code points: what a report tells first counts twice
NEWS = 60  # days: what is dated further back is background
FORWARD, BACK = 0.3, -0.35  # per move of the report
FEW = 5  # a report of fewer moves is judged as if it had these many


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Which way the talks moved, and the moves that decide it."""

    outcome: Outcome
    deciding: tuple[EntryId, ...] = ()  # in text order; none where nothing weighs


def outcome_of(moves: Sequence[Move], published: date | None) -> Verdict:
    """Forward or back where the weight of steps one way prevails, else neither.

    The heaviest steps of that way that together prevail over all others decide; where
    neither way prevails, all that weigh. Weights and bounds were chosen on the 208
    annotated training reports, to a tenth.
    """
    news = [move for move in moves if is_news(move, published)]
    weights = {move.id: w for move in news if (w := weight_of(move))}
    size = max(FEW, len(moves))
    outcome = way(sum(weights.values()) / size)
    chosen = carrying(outcome, weights, size)
    return Verdict(
        outcome=outcome,
        deciding=tuple(move.id for move in moves if move.id in chosen),
    )


def way(score: float) -> Outcome:
    """Which way a score per move goes."""
    if score > FORWARD:
        return Outcome.FORWARD
    return Outcome.BACK if score < BACK else Outcome.NEITHER


def carrying(
    outcome: Outcome, weights: Mapping[EntryId, float], size: int
) -> frozenset[EntryId]:
    """The moves that decide: without one of them less would be sure."""
    if outcome is Outcome.NEITHER:
        return frozenset(weights)
    sign = 1 if outcome is Outcome.FORWARD else -1
    score = sum(w for w in weights.values() if w * sign < 0)
    with_it = [(id_, w) for id_, w in weights.items() if w * sign > 0]
    chosen: list[EntryId] = []
    for id_, weight in sorted(with_it, key=lambda pair: -abs(pair[1])):
        if way(score / size) is outcome:
            break
        chosen.append(id_)
        score += weight
    return frozenset(chosen)


def weight_of(move: Move) -> float:
    """How far one move carries the talks, and which way."""
    judged = JUDGED[move.valence] if move.valence else 0.0
    weight = WEIGHTS.get(move.kind, judged)
    return weight * (2 if move.evidence.start < OPENING else 1)


def is_news(move: Move, published: date | None) -> bool:
    """Whether the move was made, and lately as far as its date says."""
    if move.status is not MoveStatus.ACTUAL:
        return False
    if move.date is None or published is None:
        return True
    last = move.date.last
    return (published - last).days <= NEWS
