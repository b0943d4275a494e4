"""What each party holds on each issue, with what it held before."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from headway.analyse.followed.cited import in_force
from headway.analyse.followed.readings import Reading, readings_of
from headway.analyse.followed.stances import Direction, Stance, stances
from headway.model.dossier import Dossier
from headway.model.filing import FiledMove, Filing

__all__ = ["Matrix", "Position", "matrix", "positions"]

Cell = tuple[str | None, str]
Names = Callable[[FiledMove], Iterator[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A party's latest stance on an issue, with the earlier ones that it replaced."""

    party: str
    issue: str | None  # None: the talks as a whole
    stance: Stance
    earlier: tuple[Stance, ...] = ()  # the latest first

    @property
    def since(self) -> date:
        """The day from which the stance is told."""
        return self.stance.since

    @property
    def direction(self) -> Direction:
        """Whether it is firmer than the one before."""
        return self.stance.direction

    @property
    def witnesses(self) -> int:
        """How many reports tell the latest stance, reprints counted once."""
        return self.stance.witnesses

    @property
    def history(self) -> tuple[Stance, ...]:
        """All stances, the latest first."""
        return (self.stance, *self.earlier)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Issues against parties; the last row is the talks as a whole."""

    issues: tuple[str | None, ...]
    parties: tuple[str, ...]
    cells: dict[Cell, Position]

    def at(self, issue: str | None, party: str) -> Position | None:
        """The position there; None: no report tells of one."""
        return self.cells.get((issue, party))


def positions(dossier: Dossier, filings: Iterable[Filing]) -> tuple[Position, ...]:
    """Every party's position on every issue of which reports tell.

    The talks as a whole come last. What a report says of a party that it names with
    others ("the two sides agreed") counts for each of them.
    """
    found = (
        of_cell(issue, party, readings)
        for (issue, party), readings in by_cell(dossier, in_force(filings)).items()
    )
    return tuple(sorted(found, key=lambda p: (p.issue is None, p.issue or "", p.party)))


def matrix(dossier: Dossier, filings: Iterable[Filing]) -> Matrix:
    """The positions of a dossier's parties on its issues, in the dossier's order."""
    return Matrix(
        issues=(*(issue.name for issue in dossier.issues), None),
        parties=tuple(party.name for party in dossier.parties),
        cells={(one.issue, one.party): one for one in positions(dossier, filings)},
    )


def by_cell(dossier: Dossier, filings: Iterable[Filing]) -> dict[Cell, list[Reading]]:
    """What is told of each issue and party."""
    names = names_of(dossier)
    found: dict[Cell, list[Reading]] = defaultdict(list)
    for filing in filings:
        for move, one in readings_of(filing):
            whole = (None,) if not move.issues and is_of_the_talks(move, names) else ()
            for issue in move.issues or whole:
                for party in move.parties:
                    found[issue, party].append(one)
    return found


def is_of_the_talks(move: FiledMove, names: Names) -> bool:
    """Whether a move without an issue is one between the dossier's parties.

    What a party says to others, or at home, is no part of the talks.
    """
    if len({*move.parties, *move.recipients}) > 1:
        return True
    return any(party not in move.parties for party in names(move))


def names_of(dossier: Dossier) -> Names:
    """Finds the dossier's parties that are named in the words of a move."""
    party_of = {n: one.name for one in dossier.parties for n in (one.name, *one.names)}
    longest_first = sorted(party_of, key=len, reverse=True)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")

    def names(move: FiledMove) -> Iterator[str]:
        for found in pattern.finditer(f"{move.words} {move.about or ''}"):
            yield party_of[found[0]]

    return names


def of_cell(issue: str | None, party: str, readings: Sequence[Reading]) -> Position:
    """One party on one issue."""
    *earlier, latest = stances(readings)
    return Position(
        party=party, issue=issue, stance=latest, earlier=tuple(reversed(earlier))
    )
