"""What one move says for the ladder, whether it belongs there, and on what day."""

from collections.abc import Iterator
from datetime import date

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
from headway.model.dossier import Dossier
from headway.model.filing import FiledMove, Filing
from headway.model.kinds import MoveKind, Scope

__all__ = ["belongs", "day_of", "signs"]

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
WHOLE = {Scope.AGREEMENT, Scope.WHOLE, Scope.SIGNED}
TAKING_UP = {MoveKind.ACCEPT, MoveKind.RESUME}


def belongs(move: FiledMove, dossier: Dossier) -> bool:
    """Whether a move is one of this negotiation.

    Whatever passes between the only two parties is. Where there are more, or where one
    alone is named, the move must be about an issue, an agreement or talks; a meeting is
    one of these talks if a party attends that the dossier's title names.
    """
    parties = {*move.parties, *move.recipients, *move.near}
    if len(parties) > 1:
        alone = len(dossier.parties) == len(parties) or not dossier.issues
        meets = move.kind is MoveKind.MEET and not dossier.central.isdisjoint(parties)
        return alone or meets or move.scope is not None or bool(move.issues)
    return bool(parties) and (bool(move.issues) or move.scope is Scope.TALKS)


def day_of(filing: Filing, move: FiledMove) -> Iterator[tuple[date, float]]:
    """The day of a move and how sure that is, 0 to 1; nothing where none is known.

    A move of which no day is told is taken for news of the day of publication, the
    more so at the report's beginning.
    """
    published = filing.published
    if move.first is None:
        if published is not None:
            yield published, LEAD if move.span[0] < LEAD_END else BODY
    elif move.first == move.last:
        past = (published - move.first).days if published else NEWS + 1
        if past >= -WINDOW:
            yield move.first, DATED if past <= NEWS else LATER


def signs(move: FiledMove) -> Iterator[Sign]:
    """What a move that was made says for the ladder."""
    if is_contact(move):
        yield Sign.CONTACT
    if not move.parties:
        return
    kind = move.kind
    if kind in SAYING and is_between(move) and not is_resumption(move):
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
