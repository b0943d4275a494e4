"""The tables of reports, of the actors that they name, and of doubts."""

from collections.abc import Iterable

from headway.columns.column import Column, Report, Row, Table
from headway.columns.kinds import COUNT, DAY, NAMES, SPANS, TEXT, closed
from headway.columns.slots import UNSAID, of_report, of_span
from headway.model.actor import Actor
from headway.model.entry import Doubt
from headway.model.kinds import ActorKind, DoubtKind, Outcome

__all__ = ["ACTOR", "DOUBT", "REPORT"]


def itself(report: Report) -> Iterable[Report]:
    """One row for each report."""
    return (report,)


def actors(report: Report) -> Iterable[Row[Actor]]:
    """Everybody whom a report names."""
    return [Row(report, actor) for actor in report.entries.actors]


def doubts(report: Report) -> Iterable[Row[Doubt]]:
    """What was seen in a report and not settled."""
    return [Row(report, doubt) for doubt in report.entries.doubts]


REPORT = Table(
    "report",
    "One news report as published. Its text stands in the entry files, not here.",
    [
        Column(
            "sha256", TEXT, "the SHA-256 of its text, its identity", lambda r: r.sha
        ),
        Column(
            "published", DAY, "when it was published", lambda r: r.published, UNSAID
        ),
        Column(
            "id",
            TEXT,
            "the record's own id, or the file's name",
            lambda r: r.entries.article.id,
        ),
        Column(
            "title", TEXT, "its title", lambda r: r.entries.article.title, "it has none"
        ),
        Column(
            "outlet",
            TEXT,
            "who published it",
            lambda r: r.entries.article.outlet,
            UNSAID,
        ),
        Column(
            "wire",
            TEXT,
            "the wire service that it credits",
            lambda r: r.entries.article.wire,
            "it credits none",
        ),
        Column(
            "dateline",
            TEXT,
            "the town from which it was filed",
            lambda r: r.entries.article.dateline,
            UNSAID,
        ),
        Column(
            "url",
            TEXT,
            "its address",
            lambda r: r.entries.article.url,
            "it came from none",
        ),
        Column(
            "language",
            TEXT,
            "its language, ISO 639-1",
            lambda r: r.entries.article.language,
        ),
        Column("words", COUNT, "how many words it has", lambda r: len(r.text.split())),
        Column(
            "length", COUNT, "how many code points its text has", lambda r: len(r.text)
        ),
        Column(
            "copies",
            COUNT,
            "how many captures there are of this text",
            lambda r: r.copies,
            "nobody has counted",
        ),
        Column(
            "outcome",
            closed(Outcome),
            "whether it tells that the talks moved forward, back, or neither",
            lambda r: r.entries.outcome,
        ),
        Column(
            "outcome_because",
            NAMES,
            "the moves whose weight decides that: `move.id`",
            lambda r: r.entries.deciding,
        ),
        Column("reader", TEXT, "what read it", lambda r: r.entries.reader.name),
        Column(
            "version",
            TEXT,
            "the version of that reader: another may read otherwise",
            lambda r: r.entries.reader.version,
        ),
    ],
    itself,
)

ACTOR = Table(
    "actor",
    "A state, organisation, office, person, group or unnamed source in one report.",
    [
        *of_report(),
        Column(
            "id", TEXT, "the actor's id; known actors keep it", lambda r: r.entry.id
        ),
        Column("name", TEXT, "the canonical name", lambda r: r.entry.name),
        Column("kind", closed(ActorKind), "what it is", lambda r: r.entry.kind),
        Column(
            "party",
            TEXT,
            "the side for which it stands",
            lambda r: r.entry.party,
            "none is known",
        ),
        Column(
            "aliases",
            NAMES,
            "the other words by which the report names it",
            lambda r: r.entry.aliases,
        ),
        Column(
            "mentions",
            SPANS,
            "where the report names it",
            lambda r: r.entry.mentions,
        ),
    ],
    actors,
)

DOUBT = Table(
    "doubt",
    "Something seen and not settled.",
    [
        *of_report(),
        Column("kind", closed(DoubtKind), "which doubt", lambda r: r.entry.kind),
        Column("reason", TEXT, "why it was not settled", lambda r: r.entry.reason),
        *of_span(
            "evidence",
            "the words in doubt",
            lambda d: d.span,
            "it is the report as a whole",
        ),
    ],
    doubts,
)
