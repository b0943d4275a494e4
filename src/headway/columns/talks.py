"""The tables of meetings, proposals and channels."""

from collections.abc import Iterable

from headway.columns.column import Column, Report, Row, Table
from headway.columns.kinds import NAMES, TEXT, closed
from headway.columns.slots import UNSAID, of_mention, of_report, of_span, of_when
from headway.model.entry import Channel, Meeting, Proposal
from headway.model.kinds import (
    ChannelState,
    MeetingFormat,
    MeetingStatus,
    Outcome,
    ProposalStatus,
)

__all__ = ["CHANNEL", "MEETING", "PROPOSAL"]


def meetings(report: Report) -> Iterable[Row[Meeting]]:
    """Talks."""
    return [Row(report, one) for one in report.entries.meetings]


def proposals(report: Report) -> Iterable[Row[Proposal]]:
    """What is put to others."""
    return [Row(report, one) for one in report.entries.proposals]


def channels(report: Report) -> Iterable[Row[Channel]]:
    """Standing links."""
    return [Row(report, one) for one in report.entries.channels]


MEETING = Table(
    "meeting",
    "Talks held, planned or cancelled, as one report tells of them.",
    [
        *of_report(),
        Column("id", TEXT, "the entry's id", lambda r: r.entry.id),
        Column(
            "status",
            closed(MeetingStatus),
            "whether they took place",
            lambda r: r.entry.status,
        ),
        Column(
            "format",
            closed(MeetingFormat),
            "in which form they are held",
            lambda r: r.entry.format,
            UNSAID,
        ),
        Column(
            "participants",
            NAMES,
            "the names of those who attend",
            lambda r: r.report.names(r.entry.participants),
        ),
        Column("place", TEXT, "where they are held", lambda r: r.entry.place, UNSAID),
        Column(
            "country",
            TEXT,
            "the state in which that lies",
            lambda r: r.entry.country,
            "it is not known",
        ),
        *of_when("date", "when they are held", lambda m: m.date),
        Column(
            "outcome",
            closed(Outcome),
            "whether they moved forward, back, or neither",
            lambda r: r.entry.outcome,
            "the report does not judge them",
        ),
        Column(
            "judged_by",
            NAMES,
            "the assessments that say so: `move.id`",
            lambda r: r.entry.judged_by,
        ),
        Column(
            "moves",
            NAMES,
            "every telling of them: `move.id`",
            lambda r: r.entry.moves,
        ),
        *of_span("evidence", "the words that tell of them", lambda m: m.evidence),
    ],
    meetings,
)

PROPOSAL = Table(
    "proposal",
    "What one party puts to another, as one report tells of it.",
    [
        *of_report(),
        Column("id", TEXT, "the entry's id", lambda r: r.entry.id),
        *of_mention("proposer", "who puts it", lambda p: p.proposer),
        *of_mention("recipient", "to whom it is put", lambda p: p.recipient),
        Column("about", TEXT, "what is put", lambda r: r.entry.about),
        Column(
            "status",
            closed(ProposalStatus),
            "where it stands",
            lambda r: r.entry.status,
        ),
        Column(
            "moves",
            NAMES,
            "the moves of its life: `move.id`; the first one tables it",
            lambda r: r.entry.moves,
        ),
        Column(
            "answered_by",
            NAMES,
            "those of the moves that answer it, in order: `move.id`",
            lambda r: r.entry.answered_by,
        ),
    ],
    proposals,
)

CHANNEL = Table(
    "channel",
    "A standing link between parties: a council, a hotline, a mission, an office.",
    [
        *of_report(),
        Column("id", TEXT, "the entry's id", lambda r: r.entry.id),
        Column("name", TEXT, "how the report words it", lambda r: r.entry.name),
        Column(
            "parties",
            NAMES,
            "the names of those whom it links, and of whoever opens or closes it",
            lambda r: r.report.names(r.entry.parties),
        ),
        Column(
            "state",
            closed(ChannelState),
            "whether it can be used",
            lambda r: r.entry.state,
            "only what is planned is told",
        ),
        *of_when("since", "since when it is in this state", lambda c: c.since),
        Column(
            "planned",
            closed(ChannelState),
            "the state that is announced",
            lambda r: r.entry.planned,
            "none is",
        ),
        Column(
            "moves",
            NAMES,
            "the moves that tell of it: `move.id`",
            lambda r: r.entry.moves,
        ),
        *of_span("evidence", "the words that tell its state", lambda c: c.evidence),
    ],
    channels,
)
