"""The entries of a dossier, narrowed by a form."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query
from fastapi.responses import HTMLResponse

from headway.desk.answers.entries import entries
from headway.desk.answers.paging import cursor_of, place_by_day
from headway.desk.pages.asked import day_in, word_in
from headway.desk.pages.opened import OpenedHere
from headway.desk.workout import Question
from headway.ledger.listing import Asked
from headway.model.dossier import DossierId
from headway.model.kinds import EntrySort, MoveKind

__all__ = ["router"]

router = APIRouter()
SIZE = 40  # entries on one page
EVERY = "all"  # sorts


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What the form says; "": nothing is chosen there."""

    sort: str = EntrySort.STATEMENT.value
    kind: str = ""
    speaker: str = ""
    party: str = ""
    issue: str = ""
    outlet: str = ""
    first: Annotated[str, Query(alias="from")] = ""
    last: Annotated[str, Query(alias="to")] = ""

    def asked(self, dossier: DossierId) -> Asked:
        """Which entries are wanted. A kind is one of moves, whatever the sort."""
        return Asked(
            dossier=dossier,
            sorts=self.sorts(),
            kinds=(MoveKind(self.kind),) if self.kind else (),
            actor=word_in(self.speaker),
            party=word_in(self.party),
            issue=word_in(self.issue),
            outlet=word_in(self.outlet),
            first=day_in(self.first),
            last=day_in(self.last),
        )

    def sorts(self) -> tuple[EntrySort, ...]:
        """The sorts of entries; (): all."""
        if self.kind:
            return (EntrySort.MOVE,)
        return () if self.sort == EVERY else (EntrySort(self.sort),)


@router.get("/statements")
def statements(
    dossier: OpenedHere,
    form: Annotated[Form, Depends()],
    after: str | None = None,
) -> HTMLResponse:
    """So many entries, the latest first; where the next ones begin."""
    known = {EVERY, *(sort.value for sort in EntrySort)}
    if form.sort not in known or form.kind not in {"", *MoveKind}:
        raise HTTPException(
            422, "There is no such sort or kind: choose one in the form."
        )
    place = place_by_day(after)
    asked = form.asked(dossier.id)
    rows, following = entries(dossier.ledger, asked, place, SIZE)
    facets = dossier.answer(Question.FACETS).rows
    return dossier.page(
        "dossier_statements.html",
        None,
        rows=rows,
        form=form,
        after=after,
        following=cursor_of(following),
        facets=facets[0] if facets else {"outlets": [], "speakers": []},
        sorts=[sort.value for sort in EntrySort],
        kinds=[kind.value for kind in MoveKind],
    )
