"""What all reports tell for each day and each place on the ladder, by weight."""

from bisect import bisect_right
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
    RENEWED,
    SURE,
    WINDOW,
    Sign,
)
from headway.model.dossier import Dossier
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

SAYING = {
    MoveKind.DEMAND: Sign.STATED,
    MoveKind.WARN: Sign.STATED,
    MoveKind.ACCUSE: Sign.STATED,
    MoveKind.COMMIT: Sign.STATED,
    MoveKind.DENY: Sign.STATED,
    MoveKind.PROPOSE: Sign.TABLED,
    MoveKind.ACCEPT: Sign.ANSWERED,
    MoveKind.REJECT: Sign.ANSWERED,
    MoveKind.DEFER: Sign.ANSWERED,
    MoveKind.CONCEDE: Sign.ANSWERED,
}
ONCE = ((Sign.AGREED, Sign.PARTLY), (Sign.BROKEN,), (Sign.CARRIED_OUT,))
"""What is news once, and told of for long: each with what else may tell of it."""
WHOLE = {Scope.AGREEMENT, Scope.WHOLE, Scope.SIGNED}
TAKING_UP = {MoveKind.ACCEPT, MoveKind.RESUME}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One report's telling that speaks for a sign on a day."""

    day: date
    weight: float
    filing: Filing
    move: FiledMove

    @property
    def is_dated(self) -> bool:
        """Whether the report itself says the day."""
        return self.move.first is not None

    @property
    def witness(self) -> str:
        """The report, or the first of those that print its text."""
        return self.filing.witness or self.filing.article


Days = dict[date, dict[Sign, dict[str, Seen]]]
Evidence = Mapping[date, Mapping[Sign, Mapping[str, Seen]]]
"""By day and sign the weightiest telling of each witness."""


def evidence(
    filings: Iterable[Filing], dossier: Dossier, issue: str | None = None
) -> Evidence:
    """What these reports tell, of one issue or of all; each witness once a day."""
    found: Days = defaultdict(lambda: defaultdict(dict))
    for filing in filings:
        for move in filing.moves:
            if issue is not None and issue not in move.issues:
                continue
            placed = day_of(filing, move) if belongs(move, dossier) else None
            if placed is None:
                continue
            day, sure = placed
            weight = sure * move.confidence
            seen = Seen(day=day, weight=weight, filing=filing, move=move)
            for sign in signs(move):
                note(found[day][sign], seen)
    return retold(found)


def retold(found: Days) -> Evidence:
    """The same, with news that is told again counted for the day on which it was new.

    A report that gives no day to an agreement or a break tells of the latest one that
    others date, if that is not long past.
    """
    for signs_of in ONCE:
        anchors = [day for day in sorted(found) if dated(found[day], signs_of) >= SURE]
        for day in sorted(found):
            place = bisect_right(anchors, day) - 1
            if place < 0 or not 0 < (day - anchors[place]).days <= RENEWED:
                continue
            for sign in signs_of:
                move_undated(found[day], found[anchors[place]], sign)
    return found


def dated(told: Mapping[Sign, Mapping[str, Seen]], signs_of: Iterable[Sign]) -> float:
    """How much the tellings that name the day themselves weigh."""
    all_of = (seen for sign in signs_of for seen in told.get(sign, {}).values())
    best: dict[str, float] = {}
    for seen in all_of:
        if seen.is_dated:
            best[seen.witness] = max(seen.weight, best.get(seen.witness, 0.0))
    return sum(best.values())


def move_undated(
    late: dict[Sign, dict[str, Seen]], new: dict[Sign, dict[str, Seen]], sign: Sign
) -> None:
    """Count the tellings that name no day for the day on which it was new."""
    for witness, seen in [*late.get(sign, {}).items()]:
        if not seen.is_dated:
            del late[sign][witness]
            note(new[sign], seen)


def note(known: dict[str, Seen], seen: Seen) -> None:
    """Keep the telling if its witness has told nothing weightier."""
    before = known.get(seen.witness)
    if before is None or order(before) > order(seen):
        known[seen.witness] = seen


def order(seen: Seen) -> tuple[float, str, str]:
    """The weightiest first; of those alike always the same one."""
    return -seen.weight, seen.filing.article, seen.move.id


def belongs(move: FiledMove, dossier: Dossier) -> bool:
    """Whether a move is one of this negotiation.

    Whatever passes between the only two parties is. Where there are more, or where one
    alone is named, the move must be about an issue, an agreement or talks.
    """
    parties = {*move.parties, *move.recipients, *move.near}
    if len(parties) > 1:
        alone = len(dossier.parties) == len(parties) or not dossier.issues
        matter = move.scope is not None or move.kind is MoveKind.MEET
        return alone or matter or bool(move.issues)
    return bool(parties) and (bool(move.issues) or move.scope is Scope.TALKS)


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
    if kind in SAYING and is_between(move):
        yield SAYING[kind]
    if kind is MoveKind.IMPLEMENT:
        yield Sign.CARRIED_OUT
    elif kind is MoveKind.BREAK_OFF and move.scope is not None:
        yield Sign.BROKEN
    if is_resumption(move):
        yield Sign.RESUMED
    elif kind is MoveKind.ACCEPT and (move.scope or is_joint(move)):
        yield Sign.AGREED if move.scope in WHOLE else Sign.PARTLY
    if is_push(move):
        yield Sign.PUSHED


def is_between(move: FiledMove) -> bool:
    """Whether another party is addressed, or at least named in the sentence."""
    return len({*move.parties, *move.recipients, *move.near}) > 1


def is_joint(move: FiledMove) -> bool:
    """Whether several parties agree on an issue, and name no agreement."""
    return len(move.parties) > 1 and bool(move.issues)


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
