"""The questions that an assistant may ask. Nothing is written.

What stands in the docstrings and fields is what the assistant reads before it asks.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, TypeVar

import msgspec
from pydantic import Field

from headway.desk.answers.actors import actor, actors, asked_for
from headway.desk.answers.chosen import Wanted, chosen
from headway.desk.answers.dossiers import (
    dossier_rows,
    dossier_whole,
    standing_stamps,
)
from headway.desk.answers.entries import entries
from headway.desk.answers.found import found, stamp
from headway.desk.answers.paging import cursor_of, place_by_day
from headway.desk.answers.reports import report_whole
from headway.desk.answers.search import Sought, search
from headway.desk.answers.timeline import Days, days
from headway.desk.answers.whose import party_of, whose
from headway.desk.json import Json
from headway.desk.mcp.quoting import Quoting, clean
from headway.desk.mcp.results import (
    ActorsTold,
    DossierStanding,
    DossiersTold,
    EntriesTold,
    MeetingsTold,
    PositionsTold,
    ProposalsTold,
    ReportTold,
    SearchTold,
    TimelineTold,
)
from headway.desk.workout import Question
from headway.errors import UsageError
from headway.ledger.listing import Asked
from headway.ledger.searching import Filters
from headway.ledger.stamps import Stamp, pulse_now
from headway.ledger.store import Ledger
from headway.model.dossier import DossierId
from headway.model.kinds import EntrySort, MeetingStatus, MoveKind, ProposalStatus

__all__ = ["Tools"]

T = TypeVar("T")
MOST = 50  # rows of an answer
TEXT = 4_000  # characters of a report that are given at once
DossierOf = Annotated[str, Field(description="A dossier's id: see the tool dossiers.")]
MaybeDossier = Annotated[
    str | None,
    Field(description="Only what this dossier files, by its id: see dossiers."),
]
Since = Annotated[date | None, Field(description="From this day on: 2021-12-01.")]
Until = Annotated[date | None, Field(description="Up to this day: 2022-01-13.")]
Issue = Annotated[
    str | None, Field(description="An issue of the dossier, by its name.")
]
Party = Annotated[
    str | None, Field(description="A party of the dossier, by any of its names.")
]
Kind = Annotated[
    MoveKind | None,
    Field(description="Only moves of this kind: demand, propose, reject …"),
]
Sort = Annotated[EntrySort | None, Field(description="Only entries of this sort.")]
ActorOf = Annotated[str | None, Field(description="Only those of this person or body.")]
Outlet = Annotated[str | None, Field(description="Only what this outlet reports.")]
Cursor = Annotated[str | None, Field(description="`next` of the answer before.")]
Limit = Annotated[int, Field(ge=1, le=MOST, description="So many at most.")]


class Tools:
    """A ledger, asked by an assistant; its links lead to the desk, where one is open.

    Every public method is a tool.
    """

    def __init__(self, ledger: Ledger, desk: str = "") -> None:
        self.ledger = ledger
        self.quoting = Quoting(desk)

    def dossiers(self) -> DossiersTold:
        """Which negotiations are followed, and a one-sentence verdict on each.

        Ask this first: the other tools want a dossier's id.
        """
        rows = dossier_rows(self.ledger, standing_stamps(self.ledger))
        return DossiersTold(
            dossiers=[self.quoting.dossier(row) for row in rows],
            stale=any(row["stale"] for row in rows),
        )

    def standing(self, dossier: DossierOf) -> DossierStanding:
        """Where a negotiation stands: verdict, issue by issue its rung and last steps.

        Rungs go from 0 (broken off) to 7 (carried out).
        """
        row = dossier_whole(self.ledger, self.stamp(dossier, Question.STANDING))
        return DossierStanding(
            dossier=self.quoting.dossier(row),
            parties=[one["name"] for one in row["parties"]],
            issues=[self.quoting.issue(one) for one in row["progress"]],
            uncovered=[clean(one["name"]) for one in row["offers"]],
            as_of=row["as_of"],
            stale=row["stale"],
        )

    def timeline(
        self,
        dossier: DossierOf,
        since: Since = None,
        until: Until = None,
        issue: Issue = None,
        top: Limit = 10,
    ) -> TimelineTold:
        """The weightiest days of a negotiation: what happened, and who tells it."""
        of = self.stamp(dossier, Question.TIMELINE)
        asked = Days(first=since, last=until, issue=issue)
        every = len(days(self.ledger, of, asked)[1])
        asked = Days(first=since, last=until, issue=issue, top=top)
        made, places = days(self.ledger, of, asked)
        rows = [msgspec.json.decode(made.rows[n]) for n in places]
        told = [self.quoting.day(row) for row in rows]
        more = every - len(told)
        return TimelineTold(days=told, more=more, as_of=of.made, stale=of.is_old)

    def positions(
        self,
        dossier: DossierOf,
        issue: Issue = None,
        party: Party = None,
        limit: Limit = 20,
    ) -> PositionsTold:
        """What each party holds on each issue, since when, and what it held before."""
        of = self.stamp(dossier, Question.POSITIONS)
        wanted = Wanted(issue=issue, party=self.party(dossier, party))
        told, more = self.told(of, wanted, self.quoting.position, limit)
        return PositionsTold(positions=told, more=more, as_of=of.made, stale=of.is_old)

    def proposals(
        self,
        dossier: DossierOf,
        status: ProposalStatus | None = None,
        party: Party = None,
        issue: Issue = None,
        limit: Limit = 20,
    ) -> ProposalsTold:
        """What was put on the table, by whom, and what became of it."""
        of = self.stamp(dossier, Question.PROPOSALS)
        wanted = Wanted(issue=issue, party=self.party(dossier, party), status=status)
        told, more = self.told(of, wanted, self.quoting.proposal, limit)
        return ProposalsTold(proposals=told, more=more, as_of=of.made, stale=of.is_old)

    def meetings(
        self,
        dossier: DossierOf,
        since: Since = None,
        until: Until = None,
        party: Party = None,
        status: MeetingStatus | None = None,
        limit: Limit = 20,
    ) -> MeetingsTold:
        """Who met when and where, what is planned, and what reports disagree about."""
        of = self.stamp(dossier, Question.MEETINGS)
        by = self.party(dossier, party)
        wanted = Wanted(party=by, first=since, last=until, status=status)
        told, more = self.told(of, wanted, self.quoting.meeting, limit)
        return MeetingsTold(meetings=told, more=more, as_of=of.made, stale=of.is_old)

    def entries(
        self,
        dossier: MaybeDossier = None,
        kind: Kind = None,
        sort: Sort = None,
        party: Party = None,
        issue: Issue = None,
        actor: ActorOf = None,
        outlet: Outlet = None,
        since: Since = None,
        until: Until = None,
        limit: Limit = 20,
        cursor: Cursor = None,
    ) -> EntriesTold:
        """What was said and done, entry by entry, with quotes and reports.

        "What has Arland demanded since December?" is kind=demand, party=Arland,
        since=2021-12-01. The latest come first. A report that reprints another's text
        is not counted again.
        """
        asked = Asked(
            dossier=DossierId(dossier) if dossier else None,
            kinds=(kind,) if kind else (),
            sorts=(sort,) if sort else (),
            party=party,
            issue=issue,
            actor=actor,
            outlet=outlet,
            first=since,
            last=until,
        )
        put = whose(self.ledger, asked)
        rows, after = entries(self.ledger, put, place_by_day(cursor), limit)
        told = [self.quoting.entry(row) for row in rows]
        return EntriesTold(entries=told, next=cursor_of(after))

    def search(
        self,
        words: Annotated[str, Field(min_length=1, max_length=300)],
        dossier: MaybeDossier = None,
        since: Since = None,
        until: Until = None,
        limit: Limit = 10,
    ) -> SearchTold:
        """What reports say of something, by words and by meaning, the best first."""
        its = DossierId(dossier) if dossier else None
        filters = Filters(dossier=its, first=since, last=until)
        made = search(self.ledger, Sought(words=words, filters=filters), 0, limit)
        hits = [hit for one in made["items"] for hit in one["hits"]]
        return SearchTold(
            found=[self.quoting.entry(hit) for hit in hits[:limit]],
            reports=made["reports"],
            more=max(0, made["hits"] - limit),
        )

    def report(
        self,
        sha256: Annotated[str, Field(description="`sha256` of a quoted report.")],
        start: Annotated[
            int, Field(ge=0, description="The first character that is wanted.")
        ] = 0,
        limit: Limit = 20,
    ) -> ReportTold:
        """A report: a part of its text, and the entries that were read in it."""
        whole = report_whole(self.ledger, sha256, f"pulse {pulse_now(self.ledger)}")
        if whole is None:
            raise UsageError("the ledger holds no report with this sha256")
        own = whole["article"]
        asked = Asked(article=sha256, copies=True)
        rows, _ = entries(self.ledger, asked, None, limit)
        return ReportTold(
            from_report=self.quoting.report(own, start, start + TEXT),
            outcome=whole["outcome"],
            length=len(own["text"]),
            entries=[self.quoting.entry(row) for row in rows],
        )

    def actor(
        self,
        name: Annotated[str, Field(description="A name, a part of one, or an id.")],
        limit: Limit = 5,
    ) -> ActorsTold:
        """Who goes by a name: kind, party, names, how often and when told of."""
        rows, after = actors(self.ledger, asked_for(q=name), None, limit)
        ids = [row["id"] for row in rows] or [name]
        known = [one for one in (actor(self.ledger, id_) for id_ in ids) if one]
        told = [self.quoting.actor(one) for one in known]
        return ActorsTold(actors=told, more=1 if after else 0)

    def stamp(self, dossier: str, question: Question) -> Stamp:
        """By what an answer is made. Raises `UsageError` where there is no dossier."""
        of = stamp(self.ledger, dossier, question)
        if of is None:
            raise UsageError(f"there is no dossier {dossier!r}: ask the tool dossiers")
        return of

    def party(self, dossier: str, party: str | None) -> str | None:
        """A party by the name that the dossier uses."""
        return party_of(self.ledger, dossier, party)

    def told(
        self, of: Stamp, wanted: Wanted, form: Callable[[Json], T], limit: int
    ) -> tuple[list[T], int]:
        """So many of the rows that are wanted, in a form, and how many more are."""
        made = found(self.ledger, of)
        places: Sequence[int] = chosen(made.keys, wanted)
        rows = [msgspec.json.decode(made.rows[n]) for n in places[:limit]]
        return [form(row) for row in rows], max(0, len(places) - limit)
