"""Corrections, for programs."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

from headway.desk.answers.corrections import (
    LONGEST,
    Saying,
    corrections,
    entry_now,
    say,
)
from headway.desk.answers.paging import cursor_of, place_by_number
from headway.desk.api.bodies import Body, Entry
from headway.desk.api.columns import columns_of
from headway.desk.api.contract import Correction, CorrectionPage
from headway.desk.api.documents import listing, problems
from headway.desk.api.parameters import EntryPath, Paged, Sha, Word
from headway.desk.api.replies import ledger_mark, reply, unchanged
from headway.desk.guard.audit import audited
from headway.desk.guard.people import EditorHere, ReaderHere
from headway.desk.guard.problems import problem
from headway.desk.here import LedgerHere
from headway.errors import OvertakenError, UsageError
from headway.ledger.history import Wanted as Its
from headway.ledger.store import Ledger
from headway.model.entry import EntryId
from headway.model.kinds import EntrySort, Verdict
from headway.serve.corrections import correction_object

__all__ = ["router"]

router = APIRouter(tags=["corrections"])
MOST = 200  # corrections of a page
NONE = SkipJsonSchema[None]
WRITING = (400, 401, 403, 404, 409, 413, 415, 422, 429, 503)
Words = Annotated[str, Field(max_length=LONGEST, pattern=r"^[^\x00]*$")]


class Wanted(Paged):
    """Which corrections are wanted."""

    article: Annotated[Sha | NONE, Field(description="Of this report.")] = None
    entry: Annotated[EntryPath | NONE, Field(description="Of this entry.")] = None
    by: Annotated[Word | NONE, Field(description="Of this person.")] = None
    verdict: Verdict | NONE = None
    limit: int = Field(50, ge=1, le=MOST, description="So many rows at most.")


class Said(BaseModel):
    """A person's word about an entry, or about words that should be one."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    verdict: Verdict
    entry: EntryPath | None = Field(None, description="Which entry; with `add` none.")
    article: Sha | None = Field(None, description="With `add`: which report.")
    sort: EntrySort | None = Field(None, description="With `add`: what is added.")
    words: Words = Field("", description="With `add`: the report's, to the letter.")
    near: int | None = Field(
        None, ge=0, description="Where they begin, if they stand there several times."
    )
    fields: dict[Words, Words | list[Words] | None] = Field(
        default_factory=dict,
        description="What fields should be, by name; null leaves one open.",
    )
    why: Words | None = Field(None, description="Why; it is kept.")
    seen: int | None = Field(
        None,
        ge=0,
        description="The number of the entry's latest correction that you know of, 0 "
        "for none: where there is a later one, nothing is kept and 409 comes.",
    )


class Kept(Body):
    """What was kept, and how the entry is shown now."""

    correction: Correction
    entry: Entry | None = Field(
        description="null: it is rejected, or its adding is withdrawn."
    )


@router.get("/corrections", operation_id="corrections", **listing(CorrectionPage))
def listed(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    wanted: Annotated[Wanted, Query()],
) -> Response:
    """The corrections that were made, the latest first, withdrawn ones too."""
    mark = ledger_mark(ledger)
    if same := unchanged(request, mark):
        return same
    its = Its(
        article=wanted.article,
        entry=wanted.entry,
        by=wanted.by,
        verdict=wanted.verdict,
    )
    before = place_by_number(wanted.cursor)
    rows, after = corrections(ledger, its, before, wanted.limit)
    next_ = cursor_of((str(after),)) if after is not None else None
    return reply(
        request, rows, mark=mark, next=next_, columns=columns_of(CorrectionPage)
    )


@router.post(
    "/corrections", status_code=201, response_model=Kept, responses=problems(*WRITING)
)
def correct(
    request: Request, ledger: LedgerHere, person: EditorHere, said: Said
) -> Response:
    """Confirm, reject, change, add or withdraw; the machine's reading stays beside it.

    404: there is no such entry or report. 409: the entry was corrected since `seen`.
    422: what is said does not fit, and why.
    """
    saying = saying_of(ledger, said)
    try:
        made = say(ledger, saying, person.name)
    except OvertakenError as late:
        return problem(409, "Conflict", str(late))
    except UsageError as wrong:
        return problem(422, "Unprocessable Content", str(wrong))
    audited(request, person, "correct", made.entry, f"{made.verdict} {made.number}")
    entry = entry_now(ledger, made.article, made.entry)
    return JSONResponse({"correction": correction_object(made), "entry": entry}, 201)


def saying_of(ledger: Ledger, said: Said) -> Saying:
    """What is said, of the report in which the entry stands."""
    return Saying(
        article=report_of(ledger, said),
        verdict=said.verdict,
        entry=EntryId(said.entry) if said.entry else None,
        sort=said.sort,
        words=said.words,
        near=said.near,
        written={name: written(value) for name, value in said.fields.items()},
        why=said.why,
        seen=said.seen,
    )


def report_of(ledger: Ledger, said: Said) -> str:
    """The hash of the report that is meant; 404 where the ledger has none such."""
    if said.entry is not None:
        held = ledger.holding(said.entry)
        sha = held.get(EntryId(said.entry))
        if sha is None or said.article not in {None, sha}:
            raise HTTPException(404, f"the ledger holds no entry {said.entry} there")
        return sha
    if said.article is None:
        raise HTTPException(422, "name the entry, or with `add` the article")
    if said.article not in ledger.called(said.article):
        raise HTTPException(404, f"the ledger holds no report {said.article}")
    return said.article


def written(value: str | list[str] | None) -> str:
    """A value as a person writes it."""
    return ", ".join(value) if isinstance(value, list) else value or ""
