"""Which side does what: the moves of all reports, by party and kind."""

from collections import defaultdict
from collections.abc import Sequence

from headway.analyse.told import Told, party_of, together
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
    found = ((source, move) for source in ledger for move in source.moves)
    return together(found, lambda move: (move.evidence,))


def movers(move: Move) -> tuple[Mention, ...]:
    """Everyone who makes the move."""
    return ((move.actor,) if move.actor else ()) + move.participants


def stances(moves: Sequence[Told[Move]]) -> dict[str, dict[MoveKind, list[Told[Move]]]]:
    """What each side demands, offers, rejects and promises; the busiest side first.

    Meetings and assessments are no stances, and the report's own voice is no side.
    """
    found: dict[str, dict[MoveKind, list[Told[Move]]]] = defaultdict(dict)
    for told in moves:
        if told.entry.kind not in STANCES:
            continue
        sides = {party_of(told.source, m) for m in movers(told.entry)}
        for side in sides - {ActorKind.REPORTER.value}:
            found[side].setdefault(told.entry.kind, []).append(told)
    ordered = sorted(found.items(), key=lambda kv: (-size(kv[1]), kv[0]))
    return {
        side: {k: kinds[k] for k in STANCES if k in kinds} for side, kinds in ordered
    }


def size(kinds: dict[MoveKind, list[Told[Move]]]) -> int:
    """How many moves a side makes."""
    return sum(len(found) for found in kinds.values())
