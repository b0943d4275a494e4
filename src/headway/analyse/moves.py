"""Which side does what: the moves of all reports, by party and kind."""

from collections import defaultdict
from collections.abc import Hashable, Sequence

from headway.analyse.reprints import together
from headway.analyse.told import OTHERS, Told, party_of, side_of, words
from headway.model.actor import Mention
from headway.model.entry import Entries, Move
from headway.model.kinds import ActorKind, MoveKind

__all__ = ["STANCES", "all_moves", "movers", "stances"]

STANCES = (
    MoveKind.DEMAND,
    MoveKind.PROPOSE,
    MoveKind.ACCEPT,
    MoveKind.CONCEDE,
    MoveKind.COMMIT,
    MoveKind.DEFER,
    MoveKind.REJECT,
    MoveKind.DENY,
    MoveKind.ACCUSE,
    MoveKind.WARN,
    MoveKind.BREAK_OFF,
    MoveKind.RESUME,
    MoveKind.PRESSURE,
    MoveKind.IMPLEMENT,
)


def all_moves(ledger: Sequence[Entries]) -> list[Told[Move]]:
    """Every move once, in the order of the reports."""
    found = (Told(source, move) for source in ledger for move in source.moves)
    return together(found, sort_of, said)


def sort_of(told: Told[Move]) -> Hashable:
    """Kind, parties and status: moves that differ in them are never one."""
    parties = frozenset(party_of(told.source, m) for m in movers(told.entry))
    return told.entry.kind, told.entry.status, parties


def said(told: Told[Move]) -> str:
    """The words of the evidence."""
    return words(told.source, told.entry.evidence)


def movers(move: Move) -> tuple[Mention, ...]:
    """Everyone who makes the move."""
    return ((move.actor,) if move.actor else ()) + move.participants


def stances(moves: Sequence[Told[Move]]) -> dict[str, dict[MoveKind, list[Told[Move]]]]:
    """What each side demands, offers, rejects and promises; the busiest side first.

    Meetings and assessments are no stances, and the report's own voice is no side.
    Who stands for no known party comes last, among the others.
    """
    found: dict[str, dict[MoveKind, list[Told[Move]]]] = defaultdict(dict)
    for told in moves:
        if told.entry.kind not in STANCES:
            continue
        sides = {side_of(told.source, m) for m in movers(told.entry)} or {OTHERS}
        for side in sides - {ActorKind.REPORTER.value}:
            found[side].setdefault(told.entry.kind, []).append(told)
    ordered = sorted(
        found.items(), key=lambda kv: (kv[0] == OTHERS, -size(kv[1]), kv[0])
    )
    return {
        side: {k: kinds[k] for k in STANCES if k in kinds} for side, kinds in ordered
    }


def size(kinds: dict[MoveKind, list[Told[Move]]]) -> int:
    """How many moves a side makes."""
    return sum(len(found) for found in kinds.values())
