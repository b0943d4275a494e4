"""Entries, for programs."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from headway.desk.answers.entries import entries as entries_of
from headway.desk.answers.paging import cursor_of, place_by_day
from headway.desk.answers.reports import entry_story
from headway.desk.answers.whose import whose
from headway.desk.api.bodies import EntryPage
from headway.desk.api.columns import columns_of
from headway.desk.api.contract import EntryStory
from headway.desk.api.documents import listing, single
from headway.desk.api.parameters import Day, EntryPath, Flag, Paged, Sha, Word
from headway.desk.api.replies import ledger_mark, reply, unchanged
from headway.desk.guard.people import ReaderHere
from headway.desk.here import LedgerHere
from headway.ledger.listing import Asked
from headway.model.dossier import DossierId
from headway.model.kinds import EntrySort, MoveKind, Verdict

__all__ = ["router"]

router = APIRouter(tags=["entries"])
NONE = SkipJsonSchema[None]
Id = Annotated[EntryPath, Path(description="The entry's id.")]


class Wanted(Paged):
    """Which entries are wanted."""

    dossier: Annotated[
        Word | NONE,
        Field(description="Those that it files; parties and issues are a dossier's."),
    ] = None
    sort: Annotated[
        list[EntrySort],
        Field(default=(), description="Any of these; may stand several times."),
    ]
    kind: Annotated[
        list[MoveKind],
        Field(default=(), description="Moves of any of these kinds; likewise."),
    ]
    status: Annotated[
        Word | NONE, Field(description="`planned`, `held`, `rejected`, `direct` …")
    ] = None
    party: Annotated[
        Word | NONE,
        Field(
            description="A party that acts in it, by any of its names. Where several "
            "dossiers have it, name one."
        ),
    ] = None
    issue: Annotated[Word | NONE, Field(description="An issue of a dossier.")] = None
    actor: Annotated[
        Word | NONE, Field(description="The name of one who plays a part in it.")
    ] = None
    role: Annotated[
        Word | NONE,
        Field(
            description="With `actor`: its part: `actor`, `speaker`, `recipient`, "
            "`addressee`, `participants`, `proposer` or `parties`."
        ),
    ] = None
    outlet: Word | NONE = None
    report: Annotated[Sha | NONE, Field(description="Those of this report.")] = None
    first: Annotated[Day | NONE, Field(alias="from")] = None
    last: Annotated[Day | NONE, Field(alias="to")] = None
    verdict: Annotated[
        Verdict | NONE, Field(description="A person's latest word on it.")
    ] = None
    copies: Annotated[
        Flag, Field(description="Whether reprints come beside what they print.")
    ] = False


@router.get("/entries", **listing(EntryPage))
def entries(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    asked: Annotated[Wanted, Query()],
) -> Response:
    """Statements, moves, meetings, proposals, channels, each with its words and report.

    The latest come first: by the day of the entry, else by that of publication.
    """
    mark = ledger_mark(ledger)
    if same := unchanged(request, mark):
        return same
    place = place_by_day(asked.cursor)
    rows, after = entries_of(ledger, whose(ledger, wanted(asked)), place, asked.limit)
    columns = columns_of(EntryPage)
    return reply(request, rows, mark=mark, next=cursor_of(after), columns=columns)


def wanted(asked: Wanted) -> Asked:
    """The same in the ledger's words."""
    return Asked(
        dossier=DossierId(asked.dossier) if asked.dossier else None,
        sorts=tuple(asked.sort),
        kinds=tuple(asked.kind),
        status=asked.status,
        party=asked.party,
        issue=asked.issue,
        actor=asked.actor,
        role=asked.role,
        outlet=asked.outlet,
        article=asked.report,
        first=asked.first,
        last=asked.last,
        verdict=asked.verdict,
        copies=asked.copies,
    )


@router.get("/entries/{entry}", **single(EntryStory))
def entry(
    request: Request, ledger: LedgerHere, person: ReaderHere, entry: Id
) -> Response:
    """An entry as it is shown, as the machine reads it, and what persons said of it."""
    mark = ledger_mark(ledger)
    if same := unchanged(request, mark):
        return same
    story = entry_story(ledger, entry, mark)
    if story is None:
        raise HTTPException(404, "no report of the ledger has an entry of this id")
    return reply(request, story, mark=mark)
