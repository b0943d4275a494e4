"""The table of statements."""

from collections.abc import Iterable

from headway.columns.column import Column, Report, Row, Table
from headway.columns.kinds import SHARE, SPANS, TEXT, closed
from headway.columns.slots import of_mention, of_report, of_span, of_when
from headway.model.entry import Statement
from headway.model.kinds import CueClass, Directness

__all__ = ["STATEMENT"]

BETWEEN = " … "  # parts of one statement that do not touch


def statements(report: Report) -> Iterable[Row[Statement]]:
    """Who is said to say what."""
    return [Row(report, one) for one in report.entries.statements]


def content(row: Row[Statement]) -> str:
    """What is said, to the letter; a "…" stands where parts do not touch."""
    return BETWEEN.join(span.of(row.report.text) for span in row.entry.content)


STATEMENT = Table(
    "statement",
    "Words attributed to someone: source, cue and content.",
    [
        *of_report(),
        Column("id", TEXT, "the entry's id", lambda r: r.entry.id),
        *of_mention(
            "speaker", "who speaks", lambda s: s.speaker, "nobody, or see the doubt"
        ),
        *of_mention("addressee", "who is spoken to", lambda s: s.addressee),
        Column("content", TEXT, "what is said, to the letter", content),
        Column(
            "content_spans",
            SPANS,
            "where the parts of it stand",
            lambda r: r.entry.content,
        ),
        *of_span(
            "source", "the words that name the speaker", lambda s: s.source, "none do"
        ),
        *of_span(
            "cue",
            "the words that attribute",
            lambda s: s.cue,
            "quotation marks alone do",
        ),
        Column(
            "directness",
            closed(Directness),
            "whether in the speaker's words, the reporter's, or both",
            lambda r: r.entry.directness,
        ),
        Column(
            "class",
            closed(CueClass),
            "what its cue attributes",
            lambda r: r.entry.cue_class,
            "its cue is in no list",
        ),
        Column(
            "confidence",
            SHARE,
            "how sure the reader is that its cue attributes something",
            lambda r: r.entry.confidence,
            "a rule read it",
        ),
        *of_when("date", "the day on which it was said", lambda s: s.date),
    ],
    statements,
)
