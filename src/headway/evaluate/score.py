"""How well reports are read: precision and recall, and what is right of what is found.

Of a report in which not every move was judged, only what was judged counts.
"""

from collections.abc import Iterable, Mapping

from headway.evaluate.counts import Score
from headway.evaluate.matching import read_moves
from headway.evaluate.moves import count_moves
from headway.evaluate.statements import count_statements
from headway.model.entry import Entries
from headway.model.gold import GoldReport

__all__ = ["score"]


def score(gold: Iterable[GoldReport], read: Mapping[str, Entries]) -> Score:
    """Compare what was read, by the gold's id, with what stands in the reports."""
    made = Score()
    for wanted in gold:
        found = read.get(wanted.id)
        made.reports += 1
        made.whole += wanted.whole
        made.read += found is not None
        if wanted.outcome is not None:
            made.outcome.note(found is not None and found.outcome is wanted.outcome)
        known = {actor.id: actor for actor in found.actors} if found else {}
        count_moves(made, wanted, read_moves(found.moves if found else (), known))
        count_statements(made, wanted, found.statements if found else (), known)
    return made
