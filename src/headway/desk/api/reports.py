"""Reports, for programs."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from headway.desk.answers.entries import entries
from headway.desk.answers.paging import cursor_of, place_by_day
from headway.desk.answers.reports import report_rows, report_whole
from headway.desk.api.bodies import EntryPage, ReportPage
from headway.desk.api.columns import columns_of
from headway.desk.api.contract import ReportWhole
from headway.desk.api.documents import listing, single
from headway.desk.api.parameters import Asked, Day, Flag, Paged, Sha, Word
from headway.desk.api.replies import ledger_mark, reply, unchanged
from headway.desk.guard.people import ReaderHere
from headway.desk.here import LedgerHere
from headway.ledger.listing import Asked as AskedEntries
from headway.ledger.piled import AskedReports, is_held
from headway.model.dossier import DossierId

__all__ = ["router"]

router = APIRouter(tags=["reports"])
NONE = SkipJsonSchema[None]
Id = Annotated[Sha, Path(description="SHA-256 of the report's text.")]


class Wanted(Paged):
    """Which reports are wanted."""

    dossier: Annotated[Word | NONE, Field(description="Those that it files.")] = None
    outlet: Word | NONE = None
    first: Annotated[Day | NONE, Field(alias="from")] = None
    last: Annotated[Day | NONE, Field(alias="to")] = None
    q: Annotated[Word | NONE, Field(description="Words of the title.")] = None


class Form(Asked):
    """How a report is wanted."""

    text: Annotated[Flag, Field(description="Whether its text comes along.")] = True


@router.get("/reports", **listing(ReportPage))
def reports(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    asked: Annotated[Wanted, Query()],
) -> Response:
    """Reports, the latest first, those of no known day last."""
    mark = ledger_mark(ledger)
    if same := unchanged(request, mark):
        return same
    wanted = AskedReports(
        dossier=DossierId(asked.dossier) if asked.dossier else None,
        outlet=asked.outlet,
        title=asked.q,
        first=asked.first,
        last=asked.last,
    )
    place = place_by_day(asked.cursor)
    rows, after = report_rows(ledger, wanted, place, asked.limit)
    columns = columns_of(ReportPage)
    return reply(request, rows, mark=mark, next=cursor_of(after), columns=columns)


@router.get("/reports/{sha256}", **single(ReportWhole))
def report(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    sha256: Id,
    asked: Annotated[Form, Query()],
) -> Response:
    """A report with its text, its entries as persons have corrected them, its prints.

    The keys are those of the contract in docs/output.md.
    """
    mark = ledger_mark(ledger)
    if same := unchanged(request, mark):
        return same
    whole = report_whole(ledger, sha256, mark)
    if whole is None:
        raise missing()
    if not asked.text:
        own = {k: v for k, v in whole["article"].items() if k != "text"}
        whole = whole | {"article": own}
    return reply(request, whole, mark=mark)


@router.get("/reports/{sha256}/entries", **listing(EntryPage))
def report_entries(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    sha256: Id,
    asked: Annotated[Paged, Query()],
) -> Response:
    """The entries of a report as flat rows, the latest day first."""
    mark = ledger_mark(ledger)
    if same := unchanged(request, mark):
        return same
    if not is_held(ledger, sha256):
        raise missing()
    wanted = AskedEntries(article=sha256, copies=True)
    rows, after = entries(ledger, wanted, place_by_day(asked.cursor), asked.limit)
    columns = columns_of(EntryPage)
    return reply(request, rows, mark=mark, next=cursor_of(after), columns=columns)


def missing() -> HTTPException:
    """What is said of a report that is not held."""
    return HTTPException(404, "the ledger holds no report with this hash")
