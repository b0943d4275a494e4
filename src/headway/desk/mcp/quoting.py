"""Answers in the assistant's form: short, quoted, linked."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from headway.desk.mcp.results import (
    ActorTold,
    DayTold,
    DossierTold,
    EntryTold,
    FromReport,
    IssueTold,
    MeetingTold,
    PositionTold,
    ProposalTold,
    StepTold,
)
from headway.serve.findings import issue_name, web
from headway.serve.safe import visible

__all__ = ["Quoting"]

Json = Mapping[str, Any]
LONGEST = 600  # characters of a quote
PROOFS = 3  # reports that are quoted for one claim
STEPS = 5  # of an issue, the latest
EARLIER = 5  # stances that a party held before


class Quoting:
    """Puts answers into the assistant's form, with links to a desk where one is open.

    `desk` is its address; "": none is.
    """

    def __init__(self, desk: str) -> None:
        self.desk = desk.rstrip("/")

    def link(self, path: str) -> str | None:
        """A page of the desk."""
        return f"{self.desk}{quote(path, safe='/#-')}" if self.desk else None

    def told(self, one: Json) -> FromReport:
        """The words of an entry, and which report they stand in."""
        entry = one.get("entry") or one.get("id")
        return FromReport(
            quote=clean(one["words"]),
            about=maybe(one.get("about")),
            outlet=maybe(one["outlet"]),
            published=one["published"],
            title=maybe(one.get("title")),
            url=web(one["url"]),
            sha256=one["article"],
            link=self.link(f"/reports/{one['article']}#e-{entry}"),
        )

    def proofs(self, some: Iterable[Json]) -> list[FromReport]:
        """The first of those who tell of something, each report once."""
        by_report = {one["article"]: one for one in reversed(list(some))}
        return [self.told(one) for one in reversed(by_report.values())][:PROOFS]

    def dossier(self, one: Json) -> DossierTold:
        """A dossier in a line."""
        fields = {name: one[name] for name in DossierTold.model_fields if name in one}
        return DossierTold(**fields, link=self.link(f"/dossiers/{one['id']}"))

    def issue(self, one: Json) -> IssueTold:
        """How far an issue has come."""
        return IssueTold(
            issue=issue_name(one["issue"]),
            rung=one["rung"],
            standing=one["standing"],
            since=one["since"],
            going=one["going"],
            steps=[self.step(step) for step in one["steps"][-STEPS:]],
        )

    def step(self, one: Json) -> StepTold:
        """A step of the ladder."""
        return StepTold(
            day=one["day"],
            sign=one["sign"],
            before=one["before"],
            rung=one["rung"],
            from_report=self.proofs(one["evidence"]),
        )

    def day(self, one: Json) -> DayTold:
        """A day of the talks."""
        return DayTold(
            day=one["day"],
            what=one["what"],
            weight=one["weight"],
            reports=one["witnesses"],
            disputed=disputed(one["conflicts"]),
            from_report=self.proofs(one["told"]),
        )

    def position(self, one: Json) -> PositionTold:
        """What a party holds on an issue."""
        return PositionTold(
            party=one["party"],
            issue=issue_name(one["issue"]),
            stance=one["stance"],
            direction=one["direction"],
            since=one["since"],
            last_told=one["told"],
            reports=one["witnesses"],
            unheard_since=one["unheard_since"],
            before=[
                f"{past['since'] or 'no day known'}: {past['stance']}"
                for past in one["earlier"][:EARLIER]
            ],
            from_report=self.proofs(one["evidence"]),
        )

    def proposal(self, one: Json) -> ProposalTold:
        """A proposal and its life."""
        return ProposalTold(
            day=one["day"],
            by=clean(one["by"]),
            to=maybe(one["to"]),
            status=one["status"],
            open=one["open"],
            issues=one["issues"],
            life=[
                f"{step['published'] or 'no day known'}: {step['status']}"
                f" by {', '.join(step['parties']) or 'others'}"
                for step in one["steps"]
            ],
            from_report=self.proofs(one["evidence"]),
        )

    def meeting(self, one: Json) -> MeetingTold:
        """A meeting over all reports."""
        return MeetingTold(
            first=one["first"],
            last=one["last"],
            parties=one["parties"],
            status=one["status"],
            lapsed=one["lapsed"],
            place=maybe(one["place"]),
            country=maybe(one["country"]),
            format=one["format"],
            outcome=one["outcome"],
            reports=one["witnesses"],
            disputed=disputed(one["conflicts"]),
            from_report=self.proofs(one["evidence"]),
        )

    def entry(self, one: Json) -> EntryTold:
        """An entry with its words."""
        return EntryTold(
            id=one["id"],
            sort=one["sort"],
            kind=one["kind"],
            status=one["status"],
            day=one["day"],
            confidence=one["confidence"],
            checked=one["verdict"],
            actors=[clean(name) for name in one["actors"]],
            towards=[clean(name) for name in one["towards"]],
            parties=one["parties"],
            issues=one["issues"],
            from_report=self.told(one),
        )

    def report(self, own: Json, start: int, end: int) -> FromReport:
        """A part of a report's text."""
        return FromReport(
            quote=visible(own["text"][start:end]),
            outlet=maybe(own["outlet"]),
            published=own["published"],
            title=maybe(own["title"]),
            url=web(own["url"]),
            sha256=own["sha256"],
            link=self.link(f"/reports/{own['sha256']}"),
        )

    def actor(self, one: Json) -> ActorTold:
        """Somebody whom reports name."""
        counts = one["counts"]
        return ActorTold(
            id=one["id"],
            name=clean(one["name"]),
            kind=one["kind"],
            party=one["party"],
            names=[clean(name) for name in one["names"]],
            reports=one["reports"],
            first=one["first"],
            last=one["last"],
            statements=counts["statements"],
            moves=counts["moves"],
            meetings=counts["meetings"],
            link=self.link(f"/actors/{one['id']}"),
        )


def disputed(conflicts: Iterable[Json]) -> list[str]:
    """What reports disagree about, each in a line."""
    return [
        clean(
            f"the {one['about']}: "
            + "; ".join(f"{c['says']} ({c['witnesses']})" for c in one["claims"])
        )
        for one in conflicts
    ]


def clean(words: str) -> str:
    """Words of a report on one line, with nothing that steers, and not too long."""
    found = visible(" ".join(words.split()))
    return found if len(found) <= LONGEST else found[: LONGEST - 1] + "…"


def maybe(words: str | None) -> str | None:
    """The same of words that may be missing."""
    return None if words is None else clean(words)
