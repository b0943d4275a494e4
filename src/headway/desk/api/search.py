"""Search, for programs."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request, Response

from headway.desk.answers.search import MOST, HitSort, Sought, search
from headway.desk.api.accepting import Form, form_of
from headway.desk.api.paging import cursor_of, place_in
from headway.desk.api.replies import ledger_mark, reply, unchanged
from headway.desk.guard.people import ReaderHere
from headway.desk.here import LedgerHere
from headway.ledger.searching import Filters
from headway.model.dossier import DossierId
from headway.model.kinds import MoveKind

__all__ = ["router"]

Json = Mapping[str, Any]
router = APIRouter(tags=["search"])
COLUMNS = (
    "article", "report", "title", "outlet", "published", "id", "sort", "kind",
    "actors", "towards", "words", "about", "date", "by_words", "address",
)  # fmt: skip
LONGEST = 500  # characters of a name
Name = Annotated[str | None, Query(max_length=LONGEST)]


@router.get(
    "/search",
    summary="Find reports and entries by words and by meaning",
    response_description="Reports with their best hits; facets over all hits.",
)
def search_all(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    q: Annotated[
        str,
        Query(
            max_length=LONGEST,
            description='Words; "in this order"; this OR that; -without.',
        ),
    ],
    dossier: Name = None,
    sort: HitSort | None = None,
    kind: MoveKind | None = None,
    actor: Name = None,
    outlet: Name = None,
    first: Annotated[date | None, Query(alias="from")] = None,
    last: Annotated[date | None, Query(alias="to")] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: Annotated[str | None, Query(max_length=1_000)] = None,
) -> Response:
    """Reports and entries that hold the words, or say something alike, the best first.

    A CSV or NDJSON answer has one row for each hit.
    """
    offset = offset_in(cursor)
    mark = ledger_mark(ledger)
    if same := unchanged(request, mark):
        return same
    filters = Filters(
        dossier=None if dossier is None else DossierId(bare(dossier)),
        sort=sort,
        kind=kind,
        actor=None if actor is None else bare(actor),
        outlet=None if outlet is None else bare(outlet),
        first=first,
        last=last,
    )
    told = search(ledger, Sought(words=q, filters=filters), offset, limit)
    after = told.pop("next")
    next_page = cursor_of(None if after is None else [str(after)])
    if form_of(request) is Form.JSON:
        whole = told | {"next": next_page, "as_of": None, "stale": False}
        return reply(request, whole, mark=mark, next=next_page)
    rows = list(hit_rows(told["items"]))
    return reply(request, rows, mark=mark, next=next_page, columns=COLUMNS)


def bare(name: str) -> str:
    """A name without what no database keeps."""
    return name.replace("\0", "")


def offset_in(cursor: str | None) -> int:
    """How many reports the pages before have told of."""
    place = place_in(cursor, 1)
    if place is None:
        return 0
    if not (place[0].isascii() and place[0].isdigit() and int(place[0]) <= MOST):
        raise HTTPException(400, "cursor: take it as it stands in `next`")
    return int(place[0])


def hit_rows(found: list[Json]) -> Iterator[Json]:
    """A row for each hit."""
    for report in found:
        for hit in report["hits"]:
            yield {name: hit[name] for name in COLUMNS}
