"""Positions that hardened or softened since a day."""

from collections.abc import Iterator, Sequence
from datetime import date

from headway.analyse.followed.change import Change, ChangeSort
from headway.analyse.followed.firmness import WINDOW
from headway.analyse.followed.positions import Position, positions
from headway.analyse.followed.stances import Stance
from headway.model.dossier import Dossier
from headway.model.filing import Filing

__all__ = ["turns"]


def turns(
    dossier: Dossier, held: Sequence[Filing], old: Sequence[Filing], since: date
) -> Iterator[Change]:
    """Positions that hardened or softened in all, as could not be known before."""
    known = {
        (one.party, one.issue, stance.since, stance.firmness)
        for one in positions(dossier, old)
        for stance in one.history
    }
    for one in positions(dossier, held):
        new = [
            stance
            for stance in one.history
            if (one.party, one.issue, stance.since, stance.firmness) not in known
            and stance.since >= since - WINDOW
        ]
        if new and (change := turn(one, one.history[: len(new) + 1])):
            yield change


def turn(one: Position, passed: Sequence[Stance]) -> Change | None:
    """From the last of these stances to the first; None: it is as firm as before."""
    *new, before = passed
    latest = one.stance
    if not new or latest.firmness == before.firmness:
        return None
    harder = latest.firmness > before.firmness
    return Change(
        sort=ChangeSort.HARDENED if harder else ChangeSort.SOFTENED,
        kind=latest.kind,
        before=tuple(stance.kind for stance in reversed(passed[1:])),
        parties=(one.party,),
        issue=one.issue,
        cited=latest.tellings,
        first=latest.since,
        last=latest.since,
    )
