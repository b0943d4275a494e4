"""Positions as a table: the issues of a dossier against its parties."""

from collections.abc import Iterable
from dataclasses import dataclass

from headway.desk.json import Json
from headway.model.dossier import Dossier

__all__ = ["Cells", "cells_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """What each party holds on each issue."""

    issues: tuple[str | None, ...]  # None: the talks as a whole
    parties: tuple[str, ...]
    held: dict[tuple[str | None, str], Json]

    def at(self, issue: str | None, party: str) -> Json | None:
        """The position of a party on an issue; None: no report tells of one."""
        return self.held.get((issue, party))


def cells_of(rows: Iterable[Json], dossier: Dossier | None) -> Cells:
    """The table, in the dossier's order; parties and issues with no stance left out."""
    held = {(row["issue"], row["party"]): row for row in rows}
    issues = [one.name for one in dossier.issues] if dossier else []
    parties = [one.name for one in dossier.parties] if dossier else []
    used = dict.fromkeys(issue for issue, _ in held)
    who = dict.fromkeys(party for _, party in held)
    rest = [issue for issue in used if issue not in issues and issue is not None]
    whole = [None] if None in used else []
    return Cells(
        issues=(*whole, *(one for one in issues if one in used), *rest),
        parties=(
            *(one for one in parties if one in who),
            *(one for one in who if one not in parties),
        ),
        held=held,
    )
