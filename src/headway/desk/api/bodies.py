"""What the rows of lists are, as the OpenAPI document has them.

They describe; answers are not passed through them. `None` means that reports do not
say, unless a field notes another meaning.
"""

from datetime import date, datetime
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from headway.model.kinds import (
    EntrySort,
    MoveKind,
    Outcome,
    Valence,
    Verdict,
)

__all__ = [
    "Account",
    "Body",
    "Capture",
    "Cited",
    "Claim",
    "Coarse",
    "Conflict",
    "Day",
    "DossierPage",
    "DossierWhole",
    "Entry",
    "EntryPage",
    "EntryRow",
    "Page",
    "Print",
    "ReportPage",
    "Versions",
]

T = TypeVar("T")
Day = date  # fields are named date, too
Sha = Annotated[str, Field(description="SHA-256 of the report's text: its identity.")]
Coarse = Annotated[
    str, Field(description="ISO 8601, as coarse as the report has it, or a range.")
]
Span = Annotated[
    tuple[int, int], Field(description="[start, end) in code points of the text.")
]


class Body(BaseModel):
    """Nothing stands in an answer that is not told of here."""

    model_config = ConfigDict(extra="forbid")


class Page(Body, Generic[T]):
    """Some of a list."""

    items: list[T]
    next: str | None = Field(description="The cursor of the next page; null: none is.")
    as_of: str | None = Field(
        description="When it was worked out, UTC; null: read as the ledger stands, or "
        "yet to be worked out."
    )
    stale: bool = Field(description="Whether it is being worked out anew.")


class Account(Body):
    """Where the words stand that tell of something."""

    article: Sha
    report: str = Field(description="The report's own name.")
    entry: str
    span: Span | None
    words: str
    outlet: str | None
    url: str | None
    published: Day | None


class Cited(Account):
    """The same with its matter."""

    about: str | None


class Claim(Body):
    """What some reports say, where others say otherwise."""

    says: str
    witnesses: int
    by: list[Account]


class Conflict(Body):
    """What reports disagree about."""

    about: str
    claims: list[Claim]


class EntryRow(Body):
    """What entries and reports have in common where they are listed."""

    id: str = Field(description="The same in every reading and after corrections.")
    kind: MoveKind | None = Field(description="Of a move; null: it is none.")
    status: str | None
    valence: Valence | None = Field(description="Of an assessment alone.")
    actors: list[str] = Field(description="Those who act, speak or meet.")
    towards: list[str] = Field(description="Those who are addressed.")
    about: str | None
    words: str
    span: Span | None
    date: Coarse | None
    day: str | None = Field(
        description="The first day of its date, else that of publication."
    )
    place: str | None
    confidence: float | None = Field(description="0 to 1; null: a rule read it.")
    verdict: Verdict | None = Field(
        description="A person's latest word on it; null: nobody's."
    )
    article: Sha
    report: str
    title: str | None
    outlet: str | None
    published: Day | None
    url: str | None
    parties: list[str] | None = Field(
        description="The dossier's parties in it; null: no dossier is asked."
    )
    issues: list[str] | None = Field(
        description="The dossier's issues that it is about; null: likewise."
    )


class Entry(EntryRow):
    """An entry with the words that prove it and the report that they stand in."""

    sort: EntrySort


class Report(Body):
    """A report of the ledger."""

    sha256: Sha
    id: str
    title: str | None
    outlet: str | None
    wire: str | None
    published: Day | None
    dateline: str | None
    url: str | None
    language: str
    outcome: Outcome
    witness: str | None = Field(
        description="SHA-256 of the report whose text it prints; null: its own."
    )
    superseded: bool = Field(description="Whether a later version of it is held.")


class Print(Body):
    """A report that prints the same text."""

    sha256: Sha
    id: str
    title: str | None
    outlet: str | None
    published: Day | None
    superseded: bool
    first: bool = Field(description="Whether it is the one whose text it is.")


class Capture(Body):
    """A copy of a report, as it came."""

    origin: str
    fetched: datetime
    media_type: str
    sha256: str = Field(description="Of its bytes.")


class DossierRow(Body):
    """A dossier with where its talks stand; null: that has yet to be worked out."""

    id: str
    title: str
    question: str | None = Field(description="null: its file does not say.")
    verdict: str | None = Field(description="A sentence.")
    rung: int | None = Field(description="How far the talks have come, 0 to 7.")
    since: Day | None
    going: Outcome | None
    reports: int | None
    meetings: int | None
    statements: int | None
    first: Day | None
    last: Day | None
    as_of: str | None
    stale: bool


class Party(Body):
    """A side, with every name that counts as its own."""

    name: str
    names: list[str]


class Issue(Body):
    """A subject, with the phrases by which reports speak of it."""

    name: str
    phrases: list[str]


class Step(Body):
    """A step of the ladder, with all that prove it."""

    day: Day
    sign: str
    before: int
    rung: int
    weight: float
    evidence: list[Cited]


class Progress(Body):
    """How far an issue has come."""

    sort: Literal["issue"]
    issue: str | None = Field(description="null: the talks as a whole.")
    rung: int
    standing: str
    since: Day | None
    going: Outcome
    steps: list[Step]
    momentum: list[tuple[Day, float]] = Field(description="Day by day.")
    talk: list[tuple[Day, float]] = Field(description="Week by week.")


class Offer(Body):
    """A subject that no issue covers."""

    sort: Literal["offer"]
    name: str
    phrases: list[str]
    entries: int
    reports: int
    examples: list[str]


class DossierWhole(DossierRow):
    """A dossier with all that is followed in it, and how each issue has come on."""

    begins: Coarse | None = Field(description="null: no report is too old.")
    ends: Coarse | None = Field(description="null: no report is too new.")
    parties: list[Party]
    issues: list[Issue]
    progress: list[Progress]
    offers: list[Offer]


class Versions(Body):
    """By what everything was made."""

    software: str
    api: str
    coder: str = Field(description="A hash of all rules and words of the reader.")
    finder: str = Field(description="A hash of all by which findings are made.")
    schema_: str | None = Field(alias="schema", description="Of the ledger.")


class EntryPage(Page[Entry]):
    """Entries, the latest first."""


class ReportPage(Page[Report]):
    """Reports, the latest first."""


class DossierPage(Page[DossierRow]):
    """Dossiers, by title."""
