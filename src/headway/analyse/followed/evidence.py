"""What all reports tell for each day and each place on the ladder, by weight."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from headway.analyse.followed.scale import (
    BODY,
    DATED,
    LATER,
    LEAD,
    LEAD_END,
    NEWS,
    WINDOW,
    Sign,
)
from headway.model.filing import FiledMove, Filing
from headway.model.kinds import MoveKind, MoveStatus, Scope

__all__ = [
    "Evidence",
    "Seen",
    "belongs",
    "day_of",
    "evidence",
    "gathered",
    "signs",
    "weight_of",
    "weightiest",
]

STATING = {
    MoveKind.DEMAND,
    MoveKind.WARN,
    MoveKind.ACCUSE,
    MoveKind.COMMIT,
    MoveKind.DENY,
}
ANSWERING = {MoveKind.ACCEPT, MoveKind.REJECT, MoveKind.DEFER, MoveKind.CONCEDE}
WHOLE = {Scope.AGREEMENT, Scope.WHOLE}
TAKING_UP = {MoveKind.ACCEPT, MoveKind.RESUME}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One report's telling that speaks for a sign on a day."""

    day: date
    weight: float
    filing: Filing
    move: FiledMove

    @property
    def witness(self) -> str:
        """The report, or the first of those that print its text."""
        return self.filing.witness or self.filing.article


Evidence = Mapping[date, Mapping[Sign, Mapping[str, Seen]]]
"""By day and sign the weightiest telling of each witness."""


def evidence(filings: Iterable[Filing], issue: str | None = None) -> Evidence:
    """What these reports tell, of one issue or of all; each witness once a day."""
    found: dict[date, dict[Sign, dict[str, Seen]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for filing in filings:
        for move in filing.moves:
            if issue is not None and issue not in move.issues:
                continue
            placed = day_of(filing, move) if belongs(move) else None
            if placed is None:
                continue
            day, sure = placed
            weight = sure * move.confidence
            seen = Seen(day=day, weight=weight, filing=filing, move=move)
            for sign in signs(move):
                note(found[day][sign], seen)
    return found


def note(known: dict[str, Seen], seen: Seen) -> None:
    """Keep the telling if its witness has told nothing weightier."""
    before = known.get(seen.witness)
    if before is None or order(before) > order(seen):
        known[seen.witness] = seen


def order(seen: Seen) -> tuple[float, str, str]:
    """The weightiest first; of those alike always the same one."""
    return -seen.weight, seen.filing.article, seen.move.id


def belongs(move: FiledMove) -> bool:
    """Whether a move is one of this negotiation: two parties, or one and its matter."""
    parties = {*move.parties, *move.recipients, *move.near}
    talks = move.scope is Scope.TALKS
    return len(parties) > 1 or bool(parties and (move.issues or talks))


def day_of(filing: Filing, move: FiledMove) -> tuple[date, float] | None:
    """The day of a move and how sure that is, 0 to 1; None: no one day is known.

    A move of which no day is told is taken for news of the day of publication, the
    more so at the report's beginning.
    """
    published = filing.published
    if move.first is None:
        lead = move.span[0] < LEAD_END
        return (published, LEAD if lead else BODY) if published else None
    if move.first != move.last:
        return None
    if published is None:
        return move.first, LATER
    past = (published - move.first).days
    if past < -WINDOW:
        return None
    return move.first, DATED if past <= NEWS else LATER


def signs(move: FiledMove) -> Iterator[Sign]:
    """What a move that was made says for the ladder; one that was not says nothing."""
    if move.status is not MoveStatus.ACTUAL:
        return
    if is_contact(move):
        yield Sign.CONTACT
    if not move.parties:
        return
    kind = move.kind
    if kind in STATING:
        yield Sign.STATED
    elif kind is MoveKind.PROPOSE:
        yield Sign.TABLED
    elif kind in ANSWERING:
        yield Sign.ANSWERED
    elif kind is MoveKind.IMPLEMENT:
        yield Sign.CARRIED_OUT
    elif kind is MoveKind.BREAK_OFF and move.scope is not None:
        yield Sign.BROKEN
    if is_resumption(move):
        yield Sign.RESUMED
    elif kind is MoveKind.ACCEPT and (move.scope or len(move.parties) > 1):
        yield Sign.AGREED if move.scope in WHOLE else Sign.PARTLY
    if is_push(move):
        yield Sign.PUSHED


def is_contact(move: FiledMove) -> bool:
    """Whether two parties meet, or talks are taken up."""
    both = {*move.parties, *move.recipients}
    met = move.kind is MoveKind.MEET and len(both) > 1
    return met or is_resumption(move)


def is_resumption(move: FiledMove) -> bool:
    """Whether talks are taken up again, or it is agreed to go on with them."""
    return move.kind in TAKING_UP and move.scope is Scope.TALKS


def is_push(move: FiledMove) -> bool:
    """Whether it goes against an agreement: pressure on another, or its refusal."""
    if move.kind is MoveKind.PRESSURE:
        return bool(set(move.recipients) - set(move.parties))
    return move.kind is MoveKind.REJECT and move.scope is not None


def gathered(found: Evidence, day: date) -> dict[Sign, dict[str, Seen]]:
    """What counts with a day: it and its neighbours, each witness once a sign."""
    near: dict[Sign, dict[str, Seen]] = defaultdict(dict)
    for ahead in range(-WINDOW, WINDOW + 1):
        for sign, tellings in found.get(day + timedelta(days=ahead), {}).items():
            for seen in tellings.values():
                note(near[sign], seen)
    return near


def weight_of(tellings: Iterable[Seen]) -> float:
    """How much tellings weigh together."""
    return sum(seen.weight for seen in tellings)


def weightiest(tellings: Iterable[Seen]) -> Sequence[Seen]:
    """The tellings, the weightiest first."""
    return sorted(tellings, key=order)
