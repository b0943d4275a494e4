"""The pages of a dossier that show its findings as they stand."""

from itertools import groupby

from fastapi import APIRouter, HTTPException, Response
from fastapi.responses import HTMLResponse

from headway.desk.answers.findings import picture
from headway.desk.answers.matrix import cells_of
from headway.desk.answers.news import grouped, news_since
from headway.desk.answers.standing import chart_told, months, standing_of
from headway.desk.here import settings_of
from headway.desk.pages import doubts, statements, timeline
from headway.desk.pages.asked import word_in
from headway.desk.pages.opened import OpenedHere
from headway.desk.workout import Period, Question
from headway.model.kinds import ProposalStatus

__all__ = ["router"]

router = APIRouter(prefix="/dossiers/{id}")
router.include_router(timeline.router)
router.include_router(statements.router)
router.include_router(doubts.router)
YEAR = 4  # digits
SIZE = 40  # meetings on one page
ALONE = "default-src 'none'; style-src 'unsafe-inline'"  # a picture styles itself
OPEN_FIRST = (
    ProposalStatus.TABLED,
    ProposalStatus.PENDING,
    ProposalStatus.DEFERRED,
    ProposalStatus.ACCEPTED,
    ProposalStatus.REJECTED,
    ProposalStatus.WITHDRAWN,
    ProposalStatus.SUPERSEDED,
)


@router.get("")
def overview(dossier: OpenedHere, issue: str | None = None) -> HTMLResponse:
    """How far the talks have come, as a whole or on one issue, and by which steps."""
    found = dossier.answer(Question.STANDING)
    standing = standing_of(found.rows)
    if standing is None:
        return dossier.page("dossier_waiting.html", found)
    progress = standing.progress(word_in(issue))
    if progress is None:
        raise HTTPException(404, f"This dossier has no issue {issue!r}.")
    drawn = chart_told(standing, progress)
    return dossier.page(
        "dossier_overview.html",
        found,
        standing=standing,
        progress=progress,
        chart=drawn,
        months=months(drawn),
    )


@router.get("/chart.svg")
def chart(dossier: OpenedHere) -> Response:
    """The chart of the talks as a whole, as a picture."""
    drawn = picture(dossier.ledger, dossier.id, Question.CHART)
    if not drawn:
        raise HTTPException(404, "The chart has yet to be drawn: open the dossier.")
    headers = {"Content-Security-Policy": ALONE}
    return Response(str(drawn), media_type="image/svg+xml", headers=headers)


@router.get("/changes")
def changes(dossier: OpenedHere, since: Period = Period.WEEK) -> HTMLResponse:
    """What is new since a day."""
    found = dossier.answer(Question.CHANGES)
    row = news_since(found.rows, since.value)
    return dossier.page(
        "dossier_changes.html",
        found,
        row=row,
        groups=grouped(row) if row else [],
        since=since.value,
        periods=[row["period"] for row in found.rows],
        accounts=settings_of(dossier.request).accounts,
    )


@router.get("/positions")
def positions(
    dossier: OpenedHere, issue: str | None = None, party: str | None = None
) -> HTMLResponse:
    """Issues against parties; with both named, the history of one position."""
    found = dossier.answer(Question.POSITIONS)
    cells = cells_of(found.rows, dossier.one.dossier)
    chosen = cells.at(word_in(issue), party) if party else None
    return dossier.page("dossier_positions.html", found, cells=cells, chosen=chosen)


@router.get("/proposals")
def proposals(dossier: OpenedHere) -> HTMLResponse:
    """The proposals by status, the open ones first, the latest of each first."""
    found = dossier.answer(Question.PROPOSALS)
    newest = sorted(found.rows, key=lambda row: row["day"] or "", reverse=True)
    groups = [
        (status.value, [row for row in newest if row["status"] == status])
        for status in OPEN_FIRST
    ]
    kept = [(name, rows) for name, rows in groups if rows]
    return dossier.page("dossier_proposals.html", found, groups=kept)


@router.get("/meetings")
def meetings(
    dossier: OpenedHere,
    party: str | None = None,
    status: str | None = None,
    page: int = 1,
) -> HTMLResponse:
    """The tracks with their rounds, and the meetings, the latest first."""
    found = dossier.answer(Question.MEETINGS)
    who, state = word_in(party), word_in(status)
    rows = [
        row
        for row in sorted(found.rows, key=lambda one: one["first"] or "", reverse=True)
        if (who is None or who in row["parties"]) and state in (None, row["status"])
    ]
    pages = max(1, -(-len(rows) // SIZE))
    here = min(max(1, page), pages)
    years = groupby(rows[(here - 1) * SIZE : here * SIZE], key=year_of)
    return dossier.page(
        "dossier_meetings.html",
        found,
        tracks=dossier.answer(Question.TRACKS).rows,
        years=[(year, list(some)) for year, some in years],
        count=len(rows),
        here=here,
        pages=pages,
        asked={"party": who, "status": state},
    )


def year_of(row: dict[str, str | None]) -> str:
    """The year of a meeting."""
    first = row["first"]
    return first[:YEAR] if first else "no day known"


@router.get("/channels")
def channels(dossier: OpenedHere) -> HTMLResponse:
    """The channels over time."""
    found = dossier.answer(Question.CHANNELS)
    return dossier.page("dossier_channels.html", found)


@router.get("/conflicts")
def conflicts(dossier: OpenedHere) -> HTMLResponse:
    """Where reports contradict each other, the latest first."""
    found = dossier.answer(Question.CONFLICTS)
    rows = sorted(found.rows, key=lambda one: one["first"] or "", reverse=True)
    return dossier.page("dossier_conflicts.html", found, rows=rows)
