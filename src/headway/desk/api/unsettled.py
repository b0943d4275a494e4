"""What reports disagree about, what could not be settled, what is new: for programs."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from headway.desk.answers.chosen import Wanted
from headway.desk.answers.doubts import doubt_rows
from headway.desk.answers.found import stamp
from headway.desk.answers.news import Since, changes_since
from headway.desk.answers.paging import cursor_of, place_of_doubt
from headway.desk.api.columns import columns_of
from headway.desk.api.documents import listing
from headway.desk.api.dossiers import From, Id, Party, To, the, told
from headway.desk.api.findings import ChangePage, ConflictPage, DoubtPage
from headway.desk.api.parameters import Asked, Paged
from headway.desk.api.replies import ledger_mark, reply, unchanged
from headway.desk.guard.people import ReaderHere
from headway.desk.here import LedgerHere
from headway.desk.workout import Question
from headway.model.kinds import DoubtKind

__all__ = ["router"]

router = APIRouter(tags=["dossiers"])
NONE = SkipJsonSchema[None]


class AskedConflicts(Paged):
    """Which conflicts are wanted."""

    first: From = None
    last: To = None
    party: Party = None


class AskedDoubts(Paged):
    """Which doubts are wanted."""

    kind: Annotated[DoubtKind | NONE, Field(description="Those of this kind.")] = None


class AskedChanges(Asked):
    """Since when something is new."""

    since: Annotated[
        Since,
        Field(description="`last`: in the month before the last report's day."),
    ] = Since.WEEK


@router.get("/dossiers/{dossier}/conflicts", **listing(ConflictPage))
def conflicts(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    dossier: Id,
    asked: Annotated[AskedConflicts, Query()],
) -> Response:
    """What reports disagree about of meetings, rounds, channels, and who says what."""
    wanted = Wanted(party=asked.party, first=asked.first, last=asked.last)
    of = the(stamp(ledger, dossier, Question.CONFLICTS))
    return told(request, ledger, of, wanted, asked, columns_of(ConflictPage))


@router.get("/dossiers/{dossier}/changes", **listing(ChangePage))
def changes(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    dossier: Id,
    asked: Annotated[AskedChanges, Query()],
) -> Response:
    """What is new: steps, answers to proposals, stances, meetings, demands."""
    of = the(stamp(ledger, dossier, Question.CHANGES))
    if same := unchanged(request, of.tag):
        return same
    return reply(
        request,
        changes_since(ledger, of, asked.since),
        mark=of.tag,
        columns=columns_of(ChangePage),
        as_of=of.made,
        stale=of.is_old,
    )


@router.get("/dossiers/{dossier}/doubts", **listing(DoubtPage))
def doubts(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    dossier: Id,
    asked: Annotated[AskedDoubts, Query()],
) -> Response:
    """What was seen in the dossier's reports and could not be settled, and why."""
    of = the(stamp(ledger, dossier, Question.STANDING))
    mark = ledger_mark(ledger)
    if same := unchanged(request, mark):
        return same
    rows, after = doubt_rows(
        ledger, of.dossier, asked.kind, place_of_doubt(asked.cursor), asked.limit
    )
    columns = columns_of(DoubtPage)
    return reply(request, rows, mark=mark, next=cursor_of(after), columns=columns)
