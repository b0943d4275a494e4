"""Dossiers and what was found in them, for programs."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Final, Literal

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from headway.desk.answers.chosen import Wanted, chosen
from headway.desk.answers.dossiers import (
    dossier_rows,
    dossier_whole,
    standing_stamps,
)
from headway.desk.answers.found import Found, found, from_place, stamp
from headway.desk.answers.paging import cursor_of, place_of_row
from headway.desk.answers.timeline import Days, days
from headway.desk.answers.whose import party_of
from headway.desk.api.bodies import DossierPage, DossierWhole
from headway.desk.api.columns import columns_of
from headway.desk.api.documents import listing, single
from headway.desk.api.findings import (
    ChannelPage,
    MeetingPage,
    PositionPage,
    ProposalPage,
    TimelinePage,
    TrackPage,
)
from headway.desk.api.parameters import Day, DossierPath, Paged, Word
from headway.desk.api.replies import reply, unchanged
from headway.desk.guard.people import ReaderHere
from headway.desk.here import LedgerHere
from headway.desk.workout import Question
from headway.ledger.stamps import Stamp
from headway.ledger.store import Ledger
from headway.model.kinds import MeetingStatus, ProposalStatus

__all__ = ["From", "Id", "Party", "To", "router", "the", "told", "unready"]

router = APIRouter(tags=["dossiers"])
LATER: Final = {"Retry-After": "60"}
NONE = SkipJsonSchema[None]
Id = Annotated[DossierPath, Path(description="The dossier's id.")]
From = Annotated[
    Day | NONE, Field(alias="from", description="What is over before is left out.")
]
To = Annotated[
    Day | NONE, Field(alias="to", description="What begins later is left out.")
]
Issue = Annotated[
    Word | NONE, Field(description="An issue's name, or `the talks as a whole`.")
]
Party = Annotated[
    Word | NONE, Field(description="A party that takes part, by any of its names.")
]


class AskedDays(Paged):
    """Which days of a timeline are wanted."""

    first: From = None
    last: To = None
    issue: Issue = None
    top: Annotated[
        Annotated[int, Field(ge=1, le=10_000)] | NONE,
        Field(description="Of these only so many of the weightiest."),
    ] = None
    order: Literal["asc", "desc"] = Field(
        "asc", description="`desc`: the latest day first."
    )


class AskedPositions(Paged):
    """Which positions are wanted."""

    issue: Issue = None
    party: Party = None


class AskedProposals(AskedPositions):
    """Which proposals are wanted."""

    status: ProposalStatus | NONE = None


class AskedMeetings(Paged):
    """Which meetings are wanted."""

    first: From = None
    last: To = None
    party: Party = None
    status: MeetingStatus | NONE = None


@router.get("/dossiers", **listing(DossierPage))
def dossiers(request: Request, ledger: LedgerHere, person: ReaderHere) -> Response:
    """All dossiers, each with its verdict and how far its talks have come."""
    stamps = standing_stamps(ledger)
    mark = " ".join(f"{one.title} {one.tag}" for one in stamps)
    if same := unchanged(request, mark):
        return same
    return reply(
        request,
        dossier_rows(ledger, stamps),
        mark=mark,
        columns=columns_of(DossierPage),
        stale=any(one.is_old for one in stamps),
    )


@router.get("/dossiers/{dossier}", **single(DossierWhole))
def dossier(
    request: Request, ledger: LedgerHere, person: ReaderHere, dossier: Id
) -> Response:
    """A dossier: parties, issues, and of each issue steps, momentum and talk."""
    of = the(stamp(ledger, dossier, Question.STANDING))
    mark = f"{of.title} {of.tag} {of.pulse}"
    if same := unchanged(request, mark):
        return same
    return reply(request, dossier_whole(ledger, of), mark=mark)


@router.get("/dossiers/{dossier}/timeline", **listing(TimelinePage))
def timeline(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    dossier: Id,
    asked: Annotated[AskedDays, Query()],
) -> Response:
    """The days of the talks: what happened, in whose words, and what is disputed.

    With an issue these are the days of which something is told about it.
    """
    of = the(stamp(ledger, dossier, Question.TIMELINE))
    if same := unchanged(request, of.tag):
        return same
    made, places = days(
        ledger,
        of,
        Days(
            first=asked.first,
            last=asked.last,
            issue=asked.issue,
            top=asked.top,
            newest_first=asked.order == "desc",
        ),
    )
    return page(request, of, made, places, asked, columns_of(TimelinePage))


@router.get("/dossiers/{dossier}/positions", **listing(PositionPage))
def positions(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    dossier: Id,
    asked: Annotated[AskedPositions, Query()],
) -> Response:
    """What each party holds on each issue, since when, and what it held before."""
    wanted = Wanted(party=asked.party, issue=asked.issue)
    columns = columns_of(PositionPage)
    of = the(stamp(ledger, dossier, Question.POSITIONS))
    return told(request, ledger, of, wanted, asked, columns)


@router.get("/dossiers/{dossier}/proposals", **listing(ProposalPage))
def proposals(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    dossier: Id,
    asked: Annotated[AskedProposals, Query()],
) -> Response:
    """What was put on the table, by whom, and what became of it."""
    wanted = Wanted(party=asked.party, issue=asked.issue, status=asked.status)
    columns = columns_of(ProposalPage)
    of = the(stamp(ledger, dossier, Question.PROPOSALS))
    return told(request, ledger, of, wanted, asked, columns)


@router.get("/dossiers/{dossier}/meetings", **listing(MeetingPage))
def meetings(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    dossier: Id,
    asked: Annotated[AskedMeetings, Query()],
) -> Response:
    """Who met when and where, what is planned, and what reports disagree about."""
    wanted = Wanted(
        party=asked.party, status=asked.status, first=asked.first, last=asked.last
    )
    columns = columns_of(MeetingPage)
    of = the(stamp(ledger, dossier, Question.MEETINGS))
    return told(request, ledger, of, wanted, asked, columns)


@router.get("/dossiers/{dossier}/tracks", **listing(TrackPage))
def tracks(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    dossier: Id,
    asked: Annotated[Paged, Query()],
) -> Response:
    """Who sits together again and again, round by round."""
    of = the(stamp(ledger, dossier, Question.TRACKS))
    return told(request, ledger, of, Wanted(), asked, columns_of(TrackPage))


@router.get("/dossiers/{dossier}/channels", **listing(ChannelPage))
def channels(
    request: Request,
    ledger: LedgerHere,
    person: ReaderHere,
    dossier: Id,
    asked: Annotated[Paged, Query()],
) -> Response:
    """Standing councils, hotlines, missions: open, frozen or closed, since when."""
    of = the(stamp(ledger, dossier, Question.CHANNELS))
    return told(request, ledger, of, Wanted(), asked, columns_of(ChannelPage))


def the(of: Stamp | None) -> Stamp:
    """The stamp of a dossier that there is; else 404."""
    if of is None:
        raise HTTPException(404, "there is no dossier of this id: see /api/v1/dossiers")
    return of


def unready() -> HTTPException:
    """503, and when to ask again: the file has yet to be worked out."""
    said = "the dossier has yet to be worked out: ask again in a minute"
    return HTTPException(503, said, LATER)


def told(
    request: Request,
    ledger: Ledger,
    of: Stamp,
    wanted: Wanted,
    asked: Paged,
    columns: Sequence[str],
) -> Response:
    """A page of the rows of a finding that are wanted."""
    if same := unchanged(request, of.tag):
        return same
    made, party = found(ledger, of), party_of(ledger, of.dossier, wanted.party)
    places = chosen(made.keys, replace(wanted, party=party))
    return page(request, of, made, places, asked, columns)


def page(
    request: Request,
    of: Stamp,
    made: Found,
    places: Sequence[int],
    asked: Paged,
    columns: Sequence[str],
) -> Response:
    """A page of these rows of a finding."""
    rows, after = from_place(made, places, place_of_row(asked.cursor), asked.limit)
    return reply(
        request,
        rows,
        mark=of.tag,
        next=cursor_of(after),
        columns=columns,
        as_of=of.made,
        stale=of.is_old,
    )
