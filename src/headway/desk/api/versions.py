"""By what everything was made, for programs."""

from fastapi import APIRouter, Request, Response

from headway.desk.answers.versions import versions_of
from headway.desk.api.bodies import Versions
from headway.desk.api.documents import single
from headway.desk.api.replies import reply, unchanged
from headway.desk.guard.people import ReaderHere
from headway.desk.here import LedgerHere

__all__ = ["router"]

router = APIRouter(tags=["versions"])


@router.get("/versions", **single(Versions))
def versions(request: Request, ledger: LedgerHere, person: ReaderHere) -> Response:
    """The versions of the software, this API, the coder and the ledger's schema."""
    said = versions_of(ledger)
    mark = repr(said)
    return unchanged(request, mark) or reply(request, said, mark=mark)
