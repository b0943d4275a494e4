"""What all reports tell for each day and each place on the ladder, by weight."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from headway.analyse.followed.cited import witness_of
from headway.analyse.followed.scale import RENEWED, SURE, WINDOW, Sign
from headway.analyse.followed.signs import belongs, day_of, signs
from headway.model.dossier import Dossier
from headway.model.filing import FiledMove, Filing
from headway.model.kinds import MoveKind, MoveStatus

__all__ = [
    "Evidence",
    "Seen",
    "by_issue",
    "evidence",
    "gathered",
    "seen_in",
    "weight_of",
    "weightiest",
]

OF_ALL = {MoveKind.BREAK_OFF, MoveKind.MEET, MoveKind.RESUME}
ONCE = ((Sign.AGREED, Sign.PARTLY), (Sign.BROKEN,), (Sign.CARRIED_OUT,))
"""What is news once, and told of for long: each with what else may tell of it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One report's telling of a move on a day."""

    day: date
    weight: float
    signs: tuple[Sign, ...]  # what it says for the ladder; (): nothing
    filing: Filing
    move: FiledMove

    @property
    def is_dated(self) -> bool:
        """Whether the report itself says the day."""
        return self.move.first is not None

    @property
    def witness(self) -> str:
        """The report, or the first of those that print its text."""
        return witness_of(self.filing)


Days = dict[date, dict[Sign, dict[str, Seen]]]
Evidence = Mapping[date, Mapping[Sign, Mapping[str, Seen]]]
"""By day and sign the weightiest telling of each witness."""


def seen_in(filings: Iterable[Filing], dossier: Dossier) -> tuple[Seen, ...]:
    """Every telling of a move that was made in this negotiation, on a known day.

    Days outside the dossier's period are history.
    """
    begins = dossier.begins.first if dossier.begins else date.min
    ends = dossier.ends.last if dossier.ends else date.max
    return tuple(
        Seen(day, sure * move.confidence, tuple(signs(move)), filing, move)
        for filing in filings
        for move in filing.moves
        if move.status is MoveStatus.ACTUAL and belongs(move, dossier)
        for day, sure in day_of(filing, move)
        if begins <= day <= ends
    )


def evidence(seen: Iterable[Seen], issue: str | None = None) -> Evidence:
    """What is told of one issue, or of all; each witness once a day."""
    found: Days = defaultdict(lambda: defaultdict(dict))
    for one in seen if issue is None else by_issue(seen).get(issue, ()):
        if one.signs:
            day = found[one.day]
            for sign in one.signs:
                note(day[sign], one)
    return fresh(found)


def by_issue(seen: Iterable[Seen]) -> Mapping[str, Sequence[Seen]]:
    """What is told of each issue of which anything is told.

    With it, from the first day on which something is told of the issue itself, what is
    told of the contact on which all issues hang: who broke off talks about it.
    """
    seen = tuple(seen)
    own: dict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        for issue in one.move.issues:
            own[issue].append(one)
    common = [one for one in seen if is_of_all(one.move)]
    return {issue: found + since(common, found) for issue, found in own.items()}


def since(common: Iterable[Seen], own: Iterable[Seen]) -> list[Seen]:
    """What is told of all issues, from the first day of this one on."""
    first = min((one.day for one in own if one.signs), default=date.max)
    return [one for one in common if one.day >= first]


def is_of_all(move: FiledMove) -> bool:
    """Whether a move is about the contact on which all issues hang."""
    return move.kind in OF_ALL and not move.issues


def fresh(found: Days) -> Evidence:
    """The same without news that is only told again.

    A report that gives no day to an agreement or a break, soon after others have dated
    one, tells of that one: it proves nothing for the day on which it was published.
    """
    for kin in ONCE:
        anchors = [day for day in sorted(found) if dated(found[day], kin) >= SURE]
        for day in found:
            place = bisect_left(anchors, day) - 1
            if place >= 0 and (day - anchors[place]).days <= RENEWED:
                drop_undated(found[day], kin)
    return {day: told for day, told in found.items() if told}


def dated(told: Mapping[Sign, Mapping[str, Seen]], kin: Iterable[Sign]) -> float:
    """How much the tellings that name the day themselves weigh."""
    all_of = (seen for sign in kin for seen in told.get(sign, {}).values())
    best: dict[str, float] = {}
    for seen in all_of:
        if seen.is_dated:
            best[seen.witness] = max(seen.weight, best.get(seen.witness, 0.0))
    return sum(best.values())


def drop_undated(told: dict[Sign, dict[str, Seen]], kin: Iterable[Sign]) -> None:
    """Leave out the tellings of these signs that name no day."""
    for sign in kin:
        kept = {w: seen for w, seen in told.get(sign, {}).items() if seen.is_dated}
        if kept:
            told[sign] = kept
        else:
            told.pop(sign, None)


def note(known: dict[str, Seen], seen: Seen) -> None:
    """Keep the telling if its witness has told nothing weightier."""
    before = known.get(seen.witness)
    if before is None or order(before) > order(seen):
        known[seen.witness] = seen


def order(seen: Seen) -> tuple[float, str, str]:
    """The weightiest first; of those alike always the same one."""
    return -seen.weight, seen.filing.article, seen.move.id


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
