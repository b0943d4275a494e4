"""The history of corrections: who said what, and how it is undone."""

from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from headway.desk.answers.corrections import undo
from headway.desk.answers.gold import gold_of
from headway.desk.guard.audit import audited
from headway.desk.guard.people import EditorHere, Person, ReaderHere
from headway.desk.here import LedgerHere
from headway.desk.pages.asked import plain
from headway.desk.pages.rendering import page
from headway.errors import HeadwayError
from headway.ledger.history import Said, Wanted, history, persons
from headway.ledger.store import Ledger
from headway.model.correction import proof_of
from headway.model.entry import EntryId
from headway.model.kinds import Verdict
from headway.serve.corrections import correction_words
from headway.serve.wording import LONGEST, clipped

__all__ = ["router"]

router = APIRouter()
AT_ONCE = 50
MOST = 2**31 - 1  # the highest number of a row
SEE_OTHER, UNFIT = 303, 422


@router.get("/corrections")
def corrections(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    by: str = "",
    report: str = "",
    verdict: Verdict | Literal[""] = "",
    before: Annotated[int | None, Query(ge=1, le=MOST)] = None,
) -> HTMLResponse:
    """A page of corrections, the latest first."""
    wanted = Wanted(
        by=plain(by) or None, article=plain(report) or None, verdict=verdict or None
    )
    return listing(request, ledger, person, wanted, before)


@router.post("/corrections/undo")
def withdraw(
    request: Request,
    ledger: LedgerHere,
    person: EditorHere,
    entry: Annotated[str, Form()],
    number: Annotated[int, Form(ge=1, le=MOST)],
) -> Response:
    """Undo a correction that is the latest of its entry."""
    try:
        undo(ledger, EntryId(entry), number, person.name)
    except HeadwayError as wrong:
        return listing(request, ledger, person, Wanted(), None, str(wrong))
    audited(request, person, "entry withdraw", entry)
    return RedirectResponse("/corrections", SEE_OTHER)


@router.get("/corrections/gold")
def gold(request: Request, ledger: LedgerHere, person: EditorHere) -> Response:
    """The corrections as gold, two files in one archive."""
    audited(request, person, "gold")
    name = {"Content-Disposition": 'attachment; filename="corrections.zip"'}
    return Response(gold_of(ledger), media_type="application/zip", headers=name)


def listing(
    request: Request,
    ledger: Ledger,
    person: Person,
    wanted: Wanted,
    before: int | None,
    wrong: str = "",
) -> HTMLResponse:
    """A page of corrections, and what is wrong."""
    found = history(ledger, wanted, before, AT_ONCE + 1)
    more = found[AT_ONCE - 1].correction.number if len(found) > AT_ONCE else None
    return page(
        request,
        person,
        "corrections.html",
        code=UNFIT if wrong else 200,
        rows=[row_of(said) for said in found[:AT_ONCE]],
        wanted=wanted,
        persons=persons(ledger),
        verdicts=list(Verdict),
        older=older(wanted, more) if more else None,
        wrong=wrong,
        may_correct=person.may_correct,
    )


def row_of(said: Said) -> dict[str, Any]:
    """A correction as a row of the table."""
    made = said.correction
    return {
        "number": made.number,
        "entry": made.entry,
        "article": made.article,
        "sort": made.sort.value,
        "by": made.by,
        "made": made.made,
        "said": correction_words(made),
        "words": words_of(said),
        "report": said.report,
        "is_last": said.is_last and said.report is not None,
    }


def words_of(said: Said) -> str:
    """The words that prove the entry, as far as its report is held."""
    if said.report is None:
        return ""
    spans = proof_of(said.correction.then)
    words = " ".join(span.of(said.report["text"]) for span in spans)
    return clipped(" ".join(words.split()), LONGEST)


def older(wanted: Wanted, before: int) -> str:
    """The query of the next page."""
    verdict = wanted.verdict.value if wanted.verdict else None
    said = {"by": wanted.by, "report": wanted.article, "verdict": verdict}
    return urlencode({k: v for k, v in said.items() if v} | {"before": before})
