"""Event type and mode of a move in PLOVER, by its kind, its words and its status."""

from dataclasses import dataclass
from typing import assert_never

from headway.lexicon.plover import first_in, load_types
from headway.model.entry import Move
from headway.model.kinds import MoveKind, MoveStatus
from headway.model.plover import EventType

__all__ = ["CODED", "Sort", "sort_of"]


@dataclass(frozen=True, slots=True)
class Sort:
    """Event type and mode, before it is asked who takes part."""

    type: EventType
    mode: str | None = None  # None: the words tell none, or the type has none
    future: bool = False  # whether it is to come and the type does not say so


ANNOUNCED = {
    EventType.CONSULT: EventType.AGREE,
    EventType.SUPPORT: EventType.AGREE,
    EventType.COOPERATE: EventType.AGREE,
    EventType.AID: EventType.AGREE,
    EventType.RETREAT: EventType.CONCEDE,
}
"""What a cooperative deed is that is still to come."""
THREATS = {
    "arrest": "arrest",
    "boycott": "restrict",
    "curfew": "restrict",
    "deport": "expel",
    "discontinue": "restrict",
    "expel": "expel",
    "martial-law": "restrict",
    "restrict": "restrict",
    "seize": "territory",
    "strike": "restrict",
    "withdraw": "relations",
}
"""What is threatened, by the mode of the pressure that is announced."""


def usual_type(kind: MoveKind) -> EventType | None:
    """The type of a kind where the words tell no other; None: there is none."""
    match kind:
        case MoveKind.DEMAND:
            return EventType.REQUEST
        case MoveKind.PROPOSE | MoveKind.ACCEPT | MoveKind.COMMIT:
            return EventType.AGREE
        case MoveKind.CONCEDE:
            return EventType.CONCEDE
        case MoveKind.RESUME:
            return EventType.SUPPORT
        case MoveKind.IMPLEMENT:
            return EventType.COOPERATE
        case MoveKind.MEET:
            return EventType.CONSULT
        case MoveKind.REJECT:
            return EventType.REJECT
        case MoveKind.ACCUSE:
            return EventType.ACCUSE
        case MoveKind.WARN:
            return EventType.THREATEN
        case MoveKind.BREAK_OFF:
            return EventType.SANCTION
        case MoveKind.PRESSURE | MoveKind.ASSESS | MoveKind.DEFER | MoveKind.DENY:
            return None
        case _:
            assert_never(kind)


USUAL = {kind: usual_type(kind) for kind in MoveKind}
CODED = {k for k, usual in USUAL.items() if usual} | {MoveKind.PRESSURE}
"""The kinds that PLOVER codes; it counts the others as mere comment."""


def sort_of(move: Move, evidence: str) -> Sort | None:
    """Event type and mode; None where the words do not tell which pressure it is.

    The words of the evidence decide, else what the move is about, else its kind.
    """
    entries = [entry for entry in load_types() if move.kind in entry.kinds]
    told = first_in(evidence, entries) or first_in(move.about or "", entries)
    usual = USUAL[move.kind]
    if told is not None:
        sort = Sort(told.type, told.mode)
    elif usual is not None:
        sort = Sort(usual)
    else:
        return None
    planned = move.status is MoveStatus.PLANNED
    return to_come(move.kind, sort) if planned else sort


def to_come(kind: MoveKind, sort: Sort) -> Sort:
    """What a move is that is still to be made.

    Cooperation announced is an agreement, a retreat a concession, pressure a threat;
    what is done by speaking keeps its type.
    """
    if sort.type in ANNOUNCED:
        return Sort(ANNOUNCED[sort.type])
    if kind is MoveKind.BREAK_OFF:
        return Sort(
            EventType.THREATEN, "expel" if sort.mode == "expel" else "relations"
        )
    if kind is MoveKind.PRESSURE:
        violent = sort.type is EventType.ASSAULT
        told = "violence" if violent else THREATS.get(sort.mode or "")
        return Sort(EventType.THREATEN, told)
    return Sort(sort.type, sort.mode, sort.type is not EventType.AGREE)
