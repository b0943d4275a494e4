"""Entries as the JSON objects that programs read: one for each article.

The keys are those of the contract in `docs/output.md`; spans are `[start, end)` in
Unicode code points of `article.text`, dates ISO 8601.
"""

from collections.abc import Iterable, Mapping
from typing import Any, assert_never

from headway.model.actor import Actor, ActorId, Mention
from headway.model.article import Article
from headway.model.correction import Entry
from headway.model.entry import (
    Channel,
    Corrected,
    Doubt,
    Entries,
    EntryId,
    Meeting,
    Move,
    Proposal,
    Statement,
)
from headway.model.kinds import ActorKind
from headway.model.span import Span

__all__ = ["encode", "encode_entry", "pair"]

Json = dict[str, Any]
Known = dict[ActorId, Actor]


def encode(entries: Entries) -> Json:
    """The JSON object of one article and all its entries."""
    known = {actor.id: actor for actor in entries.actors}
    marks = {mark.entry: mark for mark in entries.corrected}
    return {
        "article": article_of(entries.article),
        "actors": [actor_of(actor) for actor in entries.actors],
        "statements": list_of(entries.statements, known, marks),
        "moves": list_of(entries.moves, known, marks),
        "meetings": list_of(entries.meetings, known, marks),
        "proposals": list_of(entries.proposals, known, marks),
        "channels": list_of(entries.channels, known, marks),
        "doubts": [doubt_of(d) for d in entries.doubts],
        "outcome": entries.outcome.value,
        "outcome_because": list(entries.deciding),
        "reader": {"name": entries.reader.name, "version": entries.reader.version},
    }


def list_of(
    entries: Iterable[Entry], known: Known, marks: Mapping[EntryId, Corrected]
) -> list[Json]:
    """The entries of one sort; a corrected one says who has spoken last, and how."""
    made = [encode_entry(entry, known) for entry in entries]
    for entry in made:
        if mark := marks.get(entry["id"]):
            entry["corrected"] = {
                "verdict": mark.verdict.value,
                "by": mark.by,
                "made": mark.made.isoformat(),
            }
    return made


def encode_entry(entry: Entry, known: Known) -> Json:
    """The JSON object of one entry, its actors taken from those known."""
    match entry:
        case Statement():
            return statement_of(entry, known)
        case Move():
            return move_of(entry, known)
        case Meeting():
            return meeting_of(entry, known)
        case Proposal():
            return proposal_of(entry, known)
        case Channel():
            return channel_of(entry, known)
        case _:
            assert_never(entry)


def article_of(article: Article) -> Json:
    """The report itself."""
    published, unread = article.published, article.unread_date
    return {
        "id": article.id,
        "sha256": article.sha256,
        "url": article.url,
        "title": article.title,
        "outlet": article.outlet,
        "wire": article.wire,
        "published": published.isoformat() if published else None,
        "dateline": article.dateline,
        "language": article.language,
        "text": article.text,
        "boilerplate": [pair(span) for span in article.boilerplate],
    } | ({} if unread is None else {"unread_date": unread})


def pair(span: Span) -> list[int]:
    """A span as `[start, end]`."""
    return [span.start, span.end]


def maybe(span: Span | None) -> list[int] | None:
    """A span as `[start, end]`, or null."""
    return pair(span) if span else None


def actor_of(actor: Actor) -> Json:
    """An actor with everything by which the report names it."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "party": actor.party,
        "aliases": list(actor.aliases),
        "mentions": [pair(span) for span in actor.mentions],
    }


def mention_of(mention: Mention | None, known: Known) -> Json | None:
    """An actor in an entry, or null; the report itself is the reporter."""
    if mention is None:
        return None
    actor = known.get(mention.actor)
    if actor is None:
        name = ActorKind.REPORTER.value
        return {"id": name, "name": name, "party": None, "aliases": [], "mention": None}
    return {
        "id": actor.id,
        "name": actor.name,
        "party": actor.party,
        "aliases": list(actor.aliases),
        "mention": maybe(mention.span),
    }


def statement_of(statement: Statement, known: Known) -> Json:
    """A statement in its three parts."""
    return {
        "id": statement.id,
        "speaker": mention_of(statement.speaker, known),
        "addressee": mention_of(statement.addressee, known),
        "source": maybe(statement.source),
        "cue": maybe(statement.cue),
        "content": [pair(span) for span in statement.content],
        "directness": statement.directness.value,
        "class": statement.cue_class.value if statement.cue_class else None,
        "confidence": statement.confidence,
        "date": str(statement.date) if statement.date else None,
    }


def move_of(move: Move, known: Known) -> Json:
    """A move with all its slots."""
    return {
        "id": move.id,
        "kind": move.kind.value,
        "actor": mention_of(move.actor, known),
        "participants": [mention_of(m, known) for m in move.participants],
        "recipient": mention_of(move.recipient, known),
        "speaker": mention_of(move.speaker, known),
        "evidence": pair(move.evidence),
        "about": move.about,
        "status": move.status.value,
        "valence": move.valence.value if move.valence else None,
        "date": str(move.date) if move.date else None,
        "place": move.place,
        "confidence": move.confidence,
        "rule": move.rule,
    }


def meeting_of(meeting: Meeting, known: Known) -> Json:
    """A meeting and the moves that tell of it."""
    return {
        "id": meeting.id,
        "participants": [mention_of(m, known) for m in meeting.participants],
        "place": meeting.place,
        "country": meeting.country,
        "date": str(meeting.date) if meeting.date else None,
        "status": meeting.status.value,
        "format": meeting.format.value if meeting.format else None,
        "evidence": pair(meeting.evidence),
        "outcome": meeting.outcome.value if meeting.outcome else None,
        "judged_by": list(meeting.judged_by),
        "moves": list(meeting.moves),
    }


def proposal_of(proposal: Proposal, known: Known) -> Json:
    """A proposal, where it stands, and the moves of its life."""
    return {
        "id": proposal.id,
        "proposer": mention_of(proposal.proposer, known),
        "recipient": mention_of(proposal.recipient, known),
        "about": proposal.about,
        "status": proposal.status.value,
        "moves": list(proposal.moves),
        "answered_by": list(proposal.answered_by),
    }


def channel_of(channel: Channel, known: Known) -> Json:
    """A channel, its state and the moves that tell of it."""
    return {
        "id": channel.id,
        "name": channel.name,
        "parties": [mention_of(m, known) for m in channel.parties],
        "state": channel.state.value if channel.state else None,
        "since": str(channel.since) if channel.since else None,
        "planned": channel.planned.value if channel.planned else None,
        "evidence": pair(channel.evidence),
        "moves": list(channel.moves),
    }


def doubt_of(doubt: Doubt) -> Json:
    """A doubt with its reason."""
    return {
        "kind": doubt.kind.value,
        "reason": doubt.reason,
        "span": maybe(doubt.span),
    }
