"""What a report says of how a meeting went."""

import re
from collections.abc import Sequence

from headway.lexicon.classes import word_class
from headway.model.entry import EntryId, Move
from headway.model.kinds import MoveKind, MoveStatus, Outcome, Valence
from headway.resolve.tellings import Telling

__all__ = ["judging", "outcome"]

NEAR = 400  # code points behind a telling in which its talks are still spoken of
WORD = re.compile(r"[^\W\d_]+")


def judging(
    group: Sequence[Telling], moves: Sequence[Move], text: str
) -> tuple[Move, ...]:
    """The assessments that judge the talks of these tellings, in text order.

    Those in a telling's own clause do; of talks that were held, so do those that speak
    of "the talks" soon behind, before another meeting is told of, or of their place.
    """
    own = {told.move.id for told in group}
    held = not all(told.ahead or told.cancelled for told in group)
    found: list[Move] = []
    for place, move in enumerate(moves):
        if not is_verdict(move):
            continue
        told = {m.id for m in moves if tells_along(m, move)}
        later = held and not told and speaks_of_talks(move, text)
        here = follows(moves, place, own) or names_place(group, move, text)
        if told & own or (later and here):
            found.append(move)
    return tuple(found)


def tells_along(move: Move, judged: Move) -> bool:
    """Whether the words of the judgement tell of a meeting, too."""
    return move.kind is MoveKind.MEET and move.evidence.overlaps(judged.evidence)


def names_place(group: Sequence[Telling], move: Move, text: str) -> bool:
    """Whether the judgement says where the talks were: "the talks *in Cresk* …"."""
    words = move.evidence.of(text)
    return any(told.move.place and told.move.place in words for told in group)


def is_verdict(move: Move) -> bool:
    """Whether the move judges what has been."""
    return move.kind is MoveKind.ASSESS and move.status is MoveStatus.ACTUAL


def speaks_of_talks(move: Move, text: str) -> bool:
    """Whether the judgement names the talks that it judges."""
    words = WORD.findall(f"{move.evidence.of(text)} {move.about or ''}".lower())
    return bool({w.removesuffix("s") for w in words} & word_class("talks"))


def follows(moves: Sequence[Move], place: int, own: set[EntryId]) -> bool:
    """Whether the last meeting told before the judgement is this one, and near."""
    judged = moves[place]
    for move in reversed(moves[:place]):
        if move.kind is MoveKind.MEET:
            gap = judged.evidence.start - move.evidence.end
            return move.id in own and gap < NEAR
    return False


def outcome(judged: Sequence[Move]) -> Outcome | None:
    """Forward where every judgement is good, else neither; None where there is none."""
    values = {move.valence for move in judged}
    if not values:
        return None
    return Outcome.FORWARD if values == {Valence.GOOD} else Outcome.NEITHER
