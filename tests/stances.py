"""What Arland holds on fishing, report by report."""

from typing import Any

from tests.filings import ARLAND, CRESK, filing, move, on

from headway.analyse.followed.positions import Position, positions
from headway.model.dossier import Dossier, DossierId, Issue, Party
from headway.model.filing import FiledMove, Filing
from headway.model.kinds import MoveKind

__all__ = [
    "ACCEPT",
    "AGREES",
    "DEMAND",
    "DEMANDS",
    "FISH",
    "REJECT",
    "RIVER",
    "only",
    "report",
    "told",
]

FISH = "fishing"
RIVER = Dossier(
    id=DossierId("river"),
    title="River talks",
    parties=(Party(name=ARLAND), Party(name=CRESK, names=("Port Cresk",))),
    issues=(Issue(name=FISH), Issue(name="dams")),
)
DEMAND, ACCEPT, REJECT = MoveKind.DEMAND, MoveKind.ACCEPT, MoveKind.REJECT


def told(kind: MoveKind, words: str = "", **slots: Any) -> FiledMove:
    """Arland's move on fishing."""
    given: dict[str, Any] = {"issues": (FISH,), **slots}
    return move(kind, words or f"Arland: {kind}", **given)


def report(name: str, day: int, kind: MoveKind, **slots: Any) -> Filing:
    """A report of that day in March with one move of Arland's on fishing."""
    return filing(name, on(day), told(kind, **slots))


def only(*filings: Filing) -> Position:
    """The one position in these reports."""
    (found,) = positions(RIVER, filings)
    return found


DEMANDS = (report("a", 1, DEMAND), report("b", 2, DEMAND))
AGREES = (report("c", 10, ACCEPT), report("d", 11, ACCEPT))
