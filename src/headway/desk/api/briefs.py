"""A dossier's briefing as a file, for programs and for the desk's own pages."""

from typing import Annotated, Final

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from headway.desk.answers.briefs import brief_kept, name_of
from headway.desk.answers.found import stamp
from headway.desk.api.documents import filed
from headway.desk.api.dossiers import Id, the, unready
from headway.desk.api.parameters import Asked
from headway.desk.api.replies import file_reply, unchanged
from headway.desk.guard.people import ReaderHere
from headway.desk.here import LedgerHere
from headway.desk.workout import Question
from headway.serve.brief.brief import BriefForm
from headway.serve.brief.forms import written

__all__ = ["router"]

router = APIRouter(tags=["dossiers"])
MEDIA: Final = {
    BriefForm.MARKDOWN: "text/markdown",
    BriefForm.HTML: "text/html",
    BriefForm.DOCX: "application/vnd.openxmlformats-officedocument."
    "wordprocessingml.document",
}


class AskedBrief(Asked):
    """In which form the briefing is wanted."""

    form: Annotated[BriefForm, Field(description="How it is written.")] = (
        BriefForm.MARKDOWN
    )


@router.get("/dossiers/{dossier}/brief", **filed(*MEDIA.values()))
def brief(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    dossier: Id,
    asked: Annotated[AskedBrief, Query()],
) -> Response:
    """Two pages of what matters now, each statement with its quotation and source.

    What is new is that of the fortnight before the last report.
    """
    of = the(stamp(ledger, dossier, Question.BRIEF))
    if same := unchanged(request, of.tag):
        return same
    made = brief_kept(ledger, of)
    if made is None:
        raise unready()
    name = name_of(of) + asked.form.ending
    media = MEDIA[asked.form]
    return file_reply(
        request, written(made, asked.form), mark=of.tag, name=name, media=media
    )
