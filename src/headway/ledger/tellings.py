"""What tells of a corrected meeting follows it: when, where, who, and whether."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from headway.ledger.spoken import Word
from headway.model.entry import Entries, EntryId, Move
from headway.model.kinds import MeetingStatus, MoveKind, MoveStatus

__all__ = ["told_so"]

STATUS: Final[Mapping[MeetingStatus, MoveStatus]] = {
    MeetingStatus.HELD: MoveStatus.ACTUAL,
    MeetingStatus.PLANNED: MoveStatus.PLANNED,
    MeetingStatus.CANCELLED: MoveStatus.NEGATED,
}


def told_so(entries: Entries, words: Iterable[Word]) -> Entries:
    """The entries with what is said of meetings said of the moves that tell of them.

    What a person says of such a move itself goes before that.
    """
    said = {word.entry: word.values for word in words}
    found: dict[EntryId, dict[str, Any]] = {}
    for meeting in entries.meetings:
        follows = of_move(said.get(meeting.id, {}))
        for id_ in meeting.moves:
            own = said.get(id_, {})
            found[id_] = {f: v for f, v in follows.items() if f not in own}
    moves = (
        replace(move, **found.get(move.id, {})) if is_telling(move) else move
        for move in entries.moves
    )
    return replace(entries, moves=tuple(moves))


def of_move(values: Mapping[str, Any]) -> dict[str, Any]:
    """What is said of a meeting, as fields of a move."""
    made = {field: values[field] for field in ("date", "place") if field in values}
    if "status" in values:
        made["status"] = STATUS[values["status"]]
    if values.get("participants"):
        made |= {"actor": None, "participants": values["participants"]}
    return made


def is_telling(move: Move) -> bool:
    """Whether the move tells of talks, and is not one made at them."""
    return move.kind is MoveKind.MEET
