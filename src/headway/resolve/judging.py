"""What a report says of how its meetings went."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headway.lexicon.classes import word_class
from headway.model.entry import EntryId, Move
from headway.model.kinds import MoveKind, MoveStatus, Outcome, Valence
from headway.resolve.tellings import Telling

__all__ = ["Verdict", "judging", "outcome", "verdicts"]

NEAR = 400  # code points behind a telling in which its talks are still spoken of
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """An assessment, and which tellings of talks stand beside it."""

    move: Move
    words: str
    along: frozenset[EntryId]  # the tellings in its own words
    behind: EntryId | None  # the telling that it follows; None: none is near
    of_talks: bool  # it names the talks that it judges


def verdicts(moves: Sequence[Move], text: str) -> Iterator[Verdict]:
    """The assessments of what has been, in text order."""
    tellings = [move for move in moves if move.kind is MoveKind.MEET]
    last: Move | None = None
    for move in moves:
        if move.kind is MoveKind.MEET:
            last = move
        elif move.kind is MoveKind.ASSESS and move.status is MoveStatus.ACTUAL:
            words = f"{move.evidence.of(text)} {move.about or ''}"
            along = (m.id for m in tellings if m.evidence.overlaps(move.evidence))
            near = last and move.evidence.start - last.evidence.end < NEAR
            yield Verdict(
                move=move,
                words=words,
                along=frozenset(along),
                behind=last.id if last and near else None,
                of_talks=speaks_of_talks(words),
            )


def speaks_of_talks(words: str) -> bool:
    """Whether the judgement names the talks that it judges."""
    found = {w.removesuffix("s") for w in WORD.findall(words.lower())}
    return bool(found & word_class("talks"))


def judging(group: Sequence[Telling], found: Sequence[Verdict]) -> tuple[Move, ...]:
    """The assessments that judge the talks of these tellings, in text order.

    Those in a telling's own clause do; of talks that were held, so do those that speak
    of "the talks" soon behind, before another meeting is told of, or of their place.
    """
    own = {told.move.id for told in group}
    held = not all(told.ahead or told.cancelled for told in group)
    places = {told.move.place for told in group if told.move.place}
    return tuple(
        one.move
        for one in found
        if one.along & own
        or (
            held
            and one.of_talks
            and not one.along
            and (one.behind in own or any(f" in {p}" in one.words for p in places))
        )
    )


def outcome(judged: Sequence[Move]) -> Outcome | None:
    """Forward where every judgement is good, else neither; None where there is none."""
    values = {move.valence for move in judged}
    if not values:
        return None
    return Outcome.FORWARD if values == {Valence.GOOD} else Outcome.NEITHER
