"""Rows of the ledger's tables as entries again: the way back of `rows`."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, assert_never

from headway.ledger.copies import Copy
from headway.model.actor import Actor, ActorId, Mention
from headway.model.article import Article, Hints
from headway.model.correction import Entry
from headway.model.entry import (
    Channel,
    Doubt,
    Entries,
    EntryId,
    Meeting,
    Move,
    Proposal,
    Reader,
    Statement,
)
from headway.model.kinds import (
    ActorKind,
    ChannelState,
    CueClass,
    Directness,
    DoubtKind,
    EntrySort,
    MeetingFormat,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    Outcome,
    ProposalStatus,
    Valence,
)
from headway.model.span import Span
from headway.model.when import When

__all__ = ["actor_of", "article_of", "copy_of", "entries_of", "entry_of", "move_of"]

Row = Mapping[str, Any]


def entries_of(row: Row, parts: Mapping[str, Sequence[Row]]) -> Entries:
    """All entries of one article from its row and those of its entries, by table."""
    return Entries(
        article=article_of(row),
        reader=Reader(name=row["reader"], version=row["reader_version"]),
        actors=tuple(map(actor_of, parts["actor"])),
        statements=tuple(map(statement_of, parts["statement"])),
        moves=tuple(map(move_of, parts["move"])),
        meetings=tuple(map(meeting_of, parts["meeting"])),
        proposals=tuple(map(proposal_of, parts["proposal"])),
        channels=tuple(map(channel_of, parts["channel"])),
        doubts=tuple(map(doubt_of, parts["doubt"])),
        outcome=Outcome(row["outcome"]),
        deciding=ids(row["deciding"]),
    )


def entry_of(sort: EntrySort, row: Row) -> Entry:
    """One entry of this sort from its row."""
    match sort:
        case EntrySort.STATEMENT:
            return statement_of(row)
        case EntrySort.MOVE:
            return move_of(row)
        case EntrySort.MEETING:
            return meeting_of(row)
        case EntrySort.PROPOSAL:
            return proposal_of(row)
        case EntrySort.CHANNEL:
            return channel_of(row)
        case _:
            assert_never(sort)


def article_of(row: Row) -> Article:
    """The report itself."""
    return Article(
        id=row["id"],
        text=row["text"],
        title=row["title"],
        outlet=row["outlet"],
        wire=row["wire"],
        published=day(row["published"]),
        unread_date=row["unread_date"],
        dateline=row["dateline"],
        url=row["url"],
        language=row["language"],
        boilerplate=spans(row["boilerplate"]),
    )


def copy_of(row: Row, text: str) -> Copy:
    """What one capture says of the report with this text."""
    article = Article(
        id=row["id"],
        text=text,
        title=row["title"],
        outlet=row["outlet"],
        published=day(row["published"]),
        unread_date=row["unread_date"],
        url=row["url"],
    )
    hints = Hints(published=day(row["hint_published"]), outlet=row["hint_outlet"])
    return Copy(article=article, hints=hints)


def day(stored: str | None) -> date | None:
    """A day from its ISO form."""
    return date.fromisoformat(stored) if stored else None


def span(pair: Sequence[int] | None) -> Span | None:
    """A span from `[start, end]`."""
    return Span(*pair) if pair else None


def spans(pairs: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    """Spans from lists."""
    return tuple(Span(*pair) for pair in pairs)


def part(stored: Sequence[Any] | None) -> Mention | None:
    """An actor's part in an entry; None where there is none."""
    return played(stored) if stored else None


def played(stored: Sequence[Any]) -> Mention:
    """An actor's part from `[actor, span]`."""
    return Mention(actor=ActorId(stored[0]), span=span(stored[1]))


def when(iso: str | None) -> When | None:
    """A date from its ISO form."""
    return When.parse(iso) if iso else None


def ids(stored: Sequence[str] | None) -> tuple[EntryId, ...]:
    """Entries by their ids; none where an older Headway kept none."""
    return tuple(map(EntryId, stored or ()))


def actor_of(row: Row) -> Actor:
    """One actor of the report."""
    return Actor(
        id=ActorId(row["id"]),
        name=row["name"],
        kind=ActorKind(row["kind"]),
        party=row["party"],
        aliases=tuple(row["aliases"]),
        mentions=spans(row["mentions"]),
    )


def statement_of(row: Row) -> Statement:
    """One attribution."""
    return Statement(
        id=EntryId(row["id"]),
        content=spans(row["read_content"]),
        source=span(row["read_source"]),
        cue=span(row["read_cue"]),
        directness=Directness(row["directness"]),
        speaker=part(row["speaker"]),
        addressee=part(row["addressee"]),
        date=when(row["date"]),
        cue_class=CueClass(row["cue_class"]) if row["cue_class"] else None,
        confidence=row["confidence"],
    )


def move_of(row: Row) -> Move:
    """One move."""
    return Move(
        id=EntryId(row["id"]),
        kind=MoveKind(row["kind"]),
        evidence=Span(*row["read_evidence"]),
        about=row["read_about"],
        status=MoveStatus(row["status"]),
        valence=Valence(row["valence"]) if row["valence"] else None,
        actor=part(row["actor"]),
        participants=tuple(map(played, row["participants"])),
        recipient=part(row["recipient"]),
        speaker=part(row["speaker"]),
        date=when(row["date"]),
        place=row["where"],
        confidence=row["confidence"],
        rule=row["rule"],
    )


def meeting_of(row: Row) -> Meeting:
    """One meeting."""
    return Meeting(
        id=EntryId(row["id"]),
        evidence=Span(*row["read_evidence"]),
        participants=tuple(map(played, row["participants"])),
        status=MeetingStatus(row["status"]),
        moves=ids(row["moves"]),
        date=when(row["date"]),
        place=row["where"],
        country=row["country"],
        outcome=Outcome(row["outcome"]) if row["outcome"] else None,
        format=MeetingFormat(row["format"]) if row["format"] else None,
        judged_by=ids(row["judged_by"]),
    )


def proposal_of(row: Row) -> Proposal:
    """One proposal."""
    return Proposal(
        id=EntryId(row["id"]),
        proposer=played(row["proposer"]),
        recipient=part(row["recipient"]),
        about=row["read_about"],
        status=ProposalStatus(row["status"]),
        moves=ids(row["moves"]),
        answered_by=ids(row["answered_by"]),
    )


def channel_of(row: Row) -> Channel:
    """One channel."""
    return Channel(
        id=EntryId(row["id"]),
        name=row["name"],
        evidence=Span(*row["read_evidence"]),
        parties=tuple(map(played, row["parties"])),
        state=ChannelState(row["state"]) if row["state"] else None,
        since=when(row["since"]),
        planned=ChannelState(row["planned"]) if row["planned"] else None,
        moves=ids(row["moves"]),
    )


def doubt_of(row: Row) -> Doubt:
    """One doubt."""
    return Doubt(
        kind=DoubtKind(row["kind"]), reason=row["reason"], span=span(row["read_span"])
    )
