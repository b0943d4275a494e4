"""What is new in a dossier, for feed readers."""

from typing import Final

from fastapi import APIRouter, Request, Response

from headway.desk.answers.findings import answer
from headway.desk.answers.found import stamp
from headway.desk.api.documents import filed
from headway.desk.api.dossiers import Id, the, unready
from headway.desk.api.replies import headers_of, held_already, tag_by
from headway.desk.guard.people import ReaderHere
from headway.desk.here import LedgerHere
from headway.desk.workout import Question
from headway.serve.feed import Links, feed_xml

__all__ = ["router"]

router = APIRouter(tags=["dossiers"])
ATOM: Final = "application/atom+xml"


@router.get("/dossiers/{dossier}/feed.atom", **filed(ATOM))
def feed(
    request: Request, ledger: LedgerHere, person: ReaderHere, dossier: Id
) -> Response:
    """What the reports of the last month told that was new, as an Atom feed.

    Where people sign in, a feed reader signs in with any name and a token as password.
    """
    of = the(stamp(ledger, dossier, Question.FEED))
    desk = str(request.base_url).rstrip("/")
    tag = tag_by(of.tag, of.title, desk)
    if same := held_already(request, tag):
        return same
    found = answer(ledger, of.dossier, Question.FEED).rows
    if not found:
        raise unready()
    links = Links(feed=f"{desk}{request.url.path}", desk=desk)
    made = feed_xml(found[0], of.title, links)
    return Response(made, media_type=ATOM, headers=headers_of(tag))
