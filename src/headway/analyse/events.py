"""Which event of PLOVER a move is, if it is any, and who takes part in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from headway.analyse.codes import Coded, code_of_state, coded
from headway.analyse.moves import movers
from headway.analyse.sorts import CODED, sort_of
from headway.analyse.told import words
from headway.model.entry import Entries, EntryId, Meeting, Move
from headway.model.kinds import MoveStatus
from headway.model.plover import BodyCode, EventType

__all__ = ["Event", "LeftOut", "events"]

COUNCILS = {BodyCode.IGO, BodyCode.UNO, BodyCode.EUR}
PAIR = 2


class LeftOut(StrEnum):
    """Why a move is no event, in the words of a message."""

    KIND = "of kinds that PLOVER does not code (assess, defer, deny)"
    NEGATED = "that were not made"
    NOBODY = "that nobody is said to make"
    UNTOLD = "of pressure whose words tell no event type"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A move as PLOVER codes it."""

    move: Move
    type: EventType
    modes: tuple[str, ...] = ()
    future: bool = False  # whether it is to come and the type does not say so
    actors: tuple[Coded, ...]
    recipients: tuple[Coded, ...] = ()
    link: EntryId | None = None  # its meeting or proposal; None: it is of neither
    country: str | None = None  # where it was made; None: not known


def events(source: Entries) -> Iterator[Event | LeftOut]:
    """For each move of a report the event that it is, or why it is none."""
    for move in source.moves:
        if move.kind not in CODED:
            yield LeftOut.KIND
        elif move.status is MoveStatus.NEGATED:
            yield LeftOut.NEGATED
        else:
            yield event(source, move)


def event(source: Entries, move: Move) -> Event | LeftOut:
    """The event of a move that was made or is to come."""
    sort = sort_of(move, words(source, move.evidence))
    actors = coded(source, movers(move))
    if sort is None:
        return LeftOut.UNTOLD
    if not actors:
        return LeftOut.NOBODY
    others = coded(source, [move.recipient] if move.recipient else [])
    meeting = meeting_of(source, move)
    made = Event(
        move=move,
        type=sort.type,
        modes=(sort.mode,) if sort.mode else (),
        future=sort.future,
        actors=actors,
        recipients=tuple(one for one in others if one not in actors),
        link=meeting.id if meeting else proposal_of(source, move),
        country=meeting.country if meeting else None,
    )
    return consulted(made) if sort.type is EventType.CONSULT else made


def meeting_of(source: Entries, move: Move) -> Meeting | None:
    """The meeting of which the move tells."""
    return next((m for m in source.meetings if move.id in m.moves), None)


def proposal_of(source: Entries, move: Move) -> EntryId | None:
    """The proposal in whose life the move is a step."""
    return next((p.id for p in source.proposals if move.id in p.moves), None)


def consulted(event: Event) -> Event:
    """A meeting: everybody is an actor, unless one is told to visit another."""
    everybody = tuple(dict.fromkeys((*event.actors, *event.recipients)))
    place = code_of_state(event.country) if event.country else None
    hosts = tuple(one for one in everybody if place and one.code == place)
    visitors = tuple(one for one in everybody if one not in hosts)
    modes = tuple(mode for mode in event.modes if mode != "visit")
    if modes != event.modes and len(everybody) == PAIR and hosts and visitors:
        return replace(event, modes=("visit",), actors=visitors, recipients=hosts)
    seen = [] if modes else format_of(everybody, place)
    return replace(event, modes=(*modes, *seen), actors=everybody, recipients=())


def format_of(everybody: tuple[Coded, ...], place: str | None) -> list[str]:
    """The mode that those who meet tell, and where they do.

    With a council of states it is multilateral, or where three countries and more
    meet; two states that meet in the land of a third are its guests.
    """
    codes = {one.code for one in everybody}
    if codes & COUNCILS or len(codes - {None}) > PAIR:
        return ["multilateral"]
    apart = place is not None and place not in codes and None not in codes
    states = not codes & set(BodyCode)
    return ["third-party"] if apart and states and len(codes) == PAIR else []
