"""Search, for programs."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from headway.desk.answers.paging import cursor_of, place_by_number, refused
from headway.desk.answers.search import MOST, HitSort, Sought, search
from headway.desk.api.accepting import Form, form_of
from headway.desk.api.documents import single
from headway.desk.api.hits import SearchWhole
from headway.desk.api.parameters import Asked, Day, Word
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
NONE = SkipJsonSchema[None]


class Wanted(Asked):
    """What is looked for, and where."""

    q: Annotated[
        Word,
        Field(description='Words; "in this order"; this OR that; -without.'),
    ]
    dossier: Annotated[Word | NONE, Field(description="What it files.")] = None
    sort: HitSort | NONE = None
    kind: MoveKind | NONE = None
    actor: Annotated[
        Word | NONE, Field(description="The name of one who plays a part.")
    ] = None
    outlet: Word | NONE = None
    first: Annotated[Day | NONE, Field(alias="from")] = None
    last: Annotated[Day | NONE, Field(alias="to")] = None
    limit: int = Field(20, ge=1, le=100, description="So many reports at most.")
    cursor: Annotated[Word | NONE, Field(description="`next` of the page before.")] = (
        None
    )


@router.get("/search", operation_id="search", **single(SearchWhole))
def search_all(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    asked: Annotated[Wanted, Query()],
) -> Response:
    """Reports and entries that hold the words, or say something alike, the best first.

    A CSV or NDJSON answer has one row for each hit.
    """
    offset = offset_in(asked.cursor)
    mark = ledger_mark(ledger)
    if same := unchanged(request, mark):
        return same
    filters = Filters(
        dossier=None if asked.dossier is None else DossierId(asked.dossier),
        sort=asked.sort,
        kind=asked.kind,
        actor=asked.actor,
        outlet=asked.outlet,
        first=asked.first,
        last=asked.last,
    )
    sought = Sought(words=asked.q, filters=filters)
    told = search(ledger, sought, offset, asked.limit)
    after = told.pop("next")
    next_page = cursor_of(None if after is None else [str(after)])
    if form_of(request) is Form.JSON:
        whole = told | {"next": next_page, "as_of": None, "stale": False}
        return reply(request, whole, mark=mark, next=next_page)
    rows = list(hit_rows(told["items"]))
    return reply(request, rows, mark=mark, next=next_page, columns=COLUMNS)


def offset_in(cursor: str | None) -> int:
    """How many reports the pages before have told of."""
    offset = place_by_number(cursor) or 0
    if offset > MOST:
        raise refused()
    return offset


def hit_rows(found: list[Json]) -> Iterator[Json]:
    """A row for each hit."""
    for report in found:
        for hit in report["hits"]:
            yield {name: hit[name] for name in COLUMNS}
