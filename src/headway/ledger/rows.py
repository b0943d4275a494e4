"""Entries as the rows of the ledger's tables."""

from collections.abc import Iterable
from datetime import date
from typing import Any, assert_never

from headway.ledger.copies import Copy
from headway.model.actor import Actor, Mention
from headway.model.article import Capture
from headway.model.correction import Entry
from headway.model.entry import (
    Channel,
    Doubt,
    Entries,
    Meeting,
    Move,
    Proposal,
    Statement,
)
from headway.model.span import Span

__all__ = [
    "actor_row",
    "article_row",
    "capture_row",
    "copy_row",
    "entry_rows",
    "row_of",
]

Row = dict[str, Any]


def article_row(entries: Entries) -> Row:
    """The report itself, with the reader that read it and the outcome that it found."""
    article = entries.article
    return {
        "sha256": article.sha256,
        "id": article.id,
        "text": article.text,
        "title": article.title,
        "outlet": article.outlet,
        "wire": article.wire,
        "published": iso(article.published),
        "dateline": article.dateline,
        "url": article.url,
        "language": article.language,
        "boilerplate": pairs(article.boilerplate),
        "outcome": entries.outcome.value,
        "reader": entries.reader.name,
        "reader_version": entries.reader.version,
        "unread_date": article.unread_date,
        "deciding": list(entries.deciding),
    }


def capture_row(capture: Capture, copy: Copy) -> Row:
    """What was fetched, byte for byte, and what it says."""
    return {
        "article": copy.article.sha256,
        "sha256": capture.sha256,
        "origin": capture.origin,
        "media_type": capture.media_type,
        "fetched": capture.fetched.isoformat(timespec="seconds"),
        "content": capture.content,
    } | copy_row(copy)


def copy_row(copy: Copy) -> Row:
    """What a capture says of its report, and what its giver says."""
    article, hints = copy.article, copy.hints
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": iso(article.published),
        "url": article.url,
        "unread_date": article.unread_date,
        "hint_published": iso(hints.published),
        "hint_outlet": hints.outlet,
    }


def iso(day: date | None) -> str | None:
    """A day as it is stored."""
    return day.isoformat() if day else None


def entry_rows(entries: Entries, sha256: str) -> dict[str, list[Row]]:
    """The rows of all that was read in the report, by table, in the order read.

    `sha256` is that of its text, by which all of them name it.
    """
    made: dict[str, Iterable[Row]] = {
        "actor": map(actor_row, entries.actors),
        "statement": map(statement_row, entries.statements),
        "move": map(move_row, entries.moves),
        "meeting": map(meeting_row, entries.meetings),
        "proposal": map(proposal_row, entries.proposals),
        "channel": map(channel_row, entries.channels),
        "doubt": map(doubt_row, entries.doubts),
    }
    return {
        table: [{"article": sha256, "place": n} | row for n, row in enumerate(rows)]
        for table, rows in made.items()
    }


def row_of(entry: Entry) -> Row:
    """The row of one entry, without its report and its place there."""
    match entry:
        case Statement():
            return statement_row(entry)
        case Move():
            return move_row(entry)
        case Meeting():
            return meeting_row(entry)
        case Proposal():
            return proposal_row(entry)
        case Channel():
            return channel_row(entry)
        case _:
            assert_never(entry)


def pair(span: Span | None) -> list[int] | None:
    """A span as `[start, end]`."""
    return [span.start, span.end] if span else None


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as lists."""
    return [[span.start, span.end] for span in spans]


def part(mention: Mention | None) -> list[Any] | None:
    """An actor's part in an entry as `[actor, span]`."""
    return [mention.actor, pair(mention.span)] if mention else None


def actor_row(actor: Actor) -> Row:
    """One actor of the report."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "party": actor.party,
        "aliases": list(actor.aliases),
        "mentions": pairs(actor.mentions),
    }


def statement_row(statement: Statement) -> Row:
    """One attribution."""
    return {
        "id": statement.id,
        "read_content": pairs(statement.content),
        "read_source": pair(statement.source),
        "read_cue": pair(statement.cue),
        "directness": statement.directness.value,
        "speaker": part(statement.speaker),
        "addressee": part(statement.addressee),
        "date": str(statement.date) if statement.date else None,
        "cue_class": statement.cue_class.value if statement.cue_class else None,
        "confidence": statement.confidence,
    }


def move_row(move: Move) -> Row:
    """One move."""
    return {
        "id": move.id,
        "kind": move.kind.value,
        "read_evidence": pair(move.evidence),
        "read_about": move.about,
        "status": move.status.value,
        "valence": move.valence.value if move.valence else None,
        "actor": part(move.actor),
        "participants": [part(mention) for mention in move.participants],
        "recipient": part(move.recipient),
        "speaker": part(move.speaker),
        "date": str(move.date) if move.date else None,
        "where": move.place,
        "confidence": move.confidence,
        "rule": move.rule,
    }


def meeting_row(meeting: Meeting) -> Row:
    """One meeting."""
    return {
        "id": meeting.id,
        "read_evidence": pair(meeting.evidence),
        "participants": [part(mention) for mention in meeting.participants],
        "status": meeting.status.value,
        "moves": list(meeting.moves),
        "date": str(meeting.date) if meeting.date else None,
        "where": meeting.place,
        "country": meeting.country,
        "outcome": meeting.outcome.value if meeting.outcome else None,
        "format": meeting.format.value if meeting.format else None,
        "judged_by": list(meeting.judged_by),
    }


def proposal_row(proposal: Proposal) -> Row:
    """One proposal."""
    return {
        "id": proposal.id,
        "proposer": part(proposal.proposer),
        "recipient": part(proposal.recipient),
        "read_about": proposal.about,
        "status": proposal.status.value,
        "moves": list(proposal.moves),
        "answered_by": list(proposal.answered_by),
    }


def channel_row(channel: Channel) -> Row:
    """One channel."""
    return {
        "id": channel.id,
        "name": channel.name,
        "read_evidence": pair(channel.evidence),
        "parties": [part(mention) for mention in channel.parties],
        "state": channel.state.value if channel.state else None,
        "since": str(channel.since) if channel.since else None,
        "planned": channel.planned.value if channel.planned else None,
        "moves": list(channel.moves),
    }


def doubt_row(doubt: Doubt) -> Row:
    """One doubt."""
    return {
        "kind": doubt.kind.value,
        "reason": doubt.reason,
        "read_span": pair(doubt.span),
    }
