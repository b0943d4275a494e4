"""The table of moves."""

from collections.abc import Iterable

from headway.columns.column import Column, Report, Row, Table
from headway.columns.kinds import NAMES, SHARE, TEXT, closed
from headway.columns.slots import UNSAID, of_mention, of_report, of_span, of_when
from headway.model.entry import Move
from headway.model.kinds import MoveKind, MoveStatus, Valence

__all__ = ["MOVE"]


def moves(report: Report) -> Iterable[Row[Move]]:
    """The steps that parties take."""
    return [Row(report, one) for one in report.entries.moves]


MOVE = Table(
    "move",
    "One step in a negotiation: a party asks, offers, answers or yields.",
    [
        *of_report(),
        Column("id", TEXT, "the entry's id", lambda r: r.entry.id),
        Column("kind", closed(MoveKind), "which step it is", lambda r: r.entry.kind),
        *of_mention(
            "actor",
            "who makes it",
            lambda m: m.actor,
            "several make it: see `participants`; or a doubt stands on the words",
        ),
        Column(
            "participants",
            NAMES,
            "the names of those who make it together; empty: one does",
            lambda r: r.report.names(r.entry.participants),
        ),
        *of_mention("recipient", "to whom it is made", lambda m: m.recipient),
        *of_mention(
            "speaker",
            "who voices it",
            lambda m: m.speaker,
            "nobody but who makes it",
        ),
        Column("about", TEXT, "about what it is", lambda r: r.entry.about, UNSAID),
        Column(
            "status",
            closed(MoveStatus),
            "whether it has been made, is to be made, or is said not to have been made",
            lambda r: r.entry.status,
        ),
        Column(
            "valence",
            closed(Valence),
            "how an assessment judges the talks: good, bad or mixed",
            lambda r: r.entry.valence,
            "it is no assessment",
        ),
        *of_when("date", "when it was made", lambda m: m.date),
        Column("place", TEXT, "where it was made", lambda r: r.entry.place, UNSAID),
        *of_span("evidence", "the words that tell it", lambda m: m.evidence),
        Column(
            "confidence",
            SHARE,
            "how often readings of which the network is as sure are right",
            lambda r: r.entry.confidence,
        ),
        Column(
            "rule",
            TEXT,
            "the entry of the lexicon that reads its word so, else `network`",
            lambda r: r.entry.rule,
        ),
    ],
    moves,
)
