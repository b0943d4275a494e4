"""What each party holds on each issue, with what it held before."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from headway.analyse.followed.cited import in_force
from headway.analyse.followed.firmness import SILENCE
from headway.analyse.followed.readings import Reading, readings_of
from headway.analyse.followed.signs import belongs
from headway.analyse.followed.stances import Direction, Stance, stances
from headway.model.dossier import Dossier
from headway.model.filing import Filing

__all__ = ["Matrix", "Position", "matrix", "positions"]

Cell = tuple[str | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A party's latest stance on an issue, with the earlier ones that it replaced."""

    party: str
    issue: str | None  # None: the talks as a whole
    stance: Stance
    earlier: tuple[Stance, ...] = ()  # the latest first
    unheard_since: date | None = None  # None: it is told of in the dossier's last days

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
    def is_weak(self) -> bool:
        """Whether it rests on one report, or was not heard of for long."""
        return self.stance.alone or self.unheard_since is not None

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
    held = in_force(filings)
    until = max((one.published for one in held if one.published), default=date.min)
    found = (
        of_cell(issue, party, readings, until)
        for (issue, party), readings in by_cell(dossier, held).items()
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
    found: dict[Cell, list[Reading]] = defaultdict(list)
    for filing in filings:
        for move, one in readings_of(filing):
            whole = (None,) if not move.issues and belongs(move, dossier) else ()
            for issue in move.issues or whole:
                for party in move.parties:
                    found[issue, party].append(one)
    return found


def of_cell(
    issue: str | None, party: str, readings: Sequence[Reading], until: date
) -> Position:
    """One party on one issue; `until`: the day of the last report."""
    *earlier, latest = stances(readings)
    return Position(
        party=party,
        issue=issue,
        stance=latest,
        earlier=tuple(reversed(earlier)),
        unheard_since=latest.told if until - latest.told > SILENCE else None,
    )
