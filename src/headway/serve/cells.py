"""What is told of each entry, cell by cell, for tables and for lines."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from headway.analyse.meetings import where
from headway.analyse.moves import movers
from headway.analyse.told import name_of, who, words
from headway.model.actor import Mention
from headway.model.entry import Channel, Entries, Meeting, Move, Proposal, Statement
from headway.model.kinds import CueClass, MoveKind, MoveStatus, Valence
from headway.serve.wording import class_name

__all__ = ["TO", "WORDS", "Part", "Row", "parts_of"]

LONGEST = 160  # code points of evidence shown
REASONS = 5  # moves named beside an outcome, at most
TO, WORDS = "to", "words"  # columns that are laid out in their own way
JUDGED = {Valence.GOOD: "good", Valence.BAD: "bad", Valence.MIXED: "mixed"}
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """All entries of one sort; no column is empty, the words come last."""

    sort: str  # "meeting", "move", "proposal", "channel", "statement" or "because"
    columns: Row
    rows: tuple[Row, ...]


def parts_of(entries: Entries) -> tuple[Part, ...]:
    """Meetings, moves, proposals, channels and statements of one report, if any.

    Last come the moves that decide its outcome.
    """
    parts = (
        part(("meeting", "form", "who", "when", "where", WORDS), meetings(entries)),
        part(("move", "who", TO, "when", WORDS), moves(entries)),
        part(("proposal", "by", TO, "answer", WORDS), proposals(entries)),
        part(("channel", "what", "who", "since", WORDS), channels(entries)),
        part(("statement", "by", WORDS), statements(entries)),
        part(("because", "who", WORDS), reasons(entries)),
    )
    return tuple(found for found in parts if found.rows)


def part(columns: Row, found: Iterable[Row]) -> Part:
    """The rows without the columns in which no row has anything."""
    rows = tuple(found)
    filled = [n for n in range(len(columns)) if any(row[n] for row in rows)]
    return Part(
        sort=columns[0],
        columns=tuple(columns[n] for n in filled),
        rows=tuple(tuple(row[n] for n in filled) for row in rows),
    )


def short(text: str) -> str:
    """The words, cut where they run on."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def named(entries: Entries, mention: Mention | None) -> str:
    """The actor's name, or nothing."""
    return name_of(entries, mention) if mention else ""


def meetings(entries: Entries) -> Iterator[Row]:
    """How each meeting stands, its form, who met, when and where, and the words."""
    for meeting in entries.meetings:
        yield meeting_row(entries, meeting)


def meeting_row(entries: Entries, meeting: Meeting) -> Row:
    """One meeting."""
    met = ", ".join(who(entries, m) for m in meeting.participants)
    date, place = str(meeting.date or ""), where(meeting.place, meeting.country)
    said, form = short(words(entries, meeting.evidence)), str(meeting.format or "")
    return meeting.status, form, met, date, place, said


def moves(entries: Entries) -> Iterator[Row]:
    """What was done by whom to whom and when; meetings have their own part."""
    met = {move for meeting in entries.meetings for move in meeting.moves}
    for move in entries.moves:
        if move.kind is not MoveKind.MEET or move.id not in met:
            yield move_row(entries, move)


def move_row(entries: Entries, move: Move) -> Row:
    """One move."""
    made_by = " and ".join(dict.fromkeys(who(entries, m) for m in movers(move)))
    return (
        kind_of(move),
        made_by,
        named(entries, move.recipient),
        str(move.date or ""),
        short(words(entries, move.evidence)),
    )


def kind_of(move: Move) -> str:
    """The kind in words: "break off", "assess (bad)", "demand (planned)"."""
    status = "" if move.status is MoveStatus.ACTUAL else move.status.value
    marks = [JUDGED[move.valence]] if move.valence else []
    marks += [status] if status else []
    kind = move.kind.replace("_", " ")
    return f"{kind} ({', '.join(marks)})" if marks else kind


def proposals(entries: Entries) -> Iterator[Row]:
    """Where each proposal stands, by whom and to whom, its last answer, the matter."""
    for proposal in entries.proposals:
        yield proposal_row(entries, proposal)


def proposal_row(entries: Entries, proposal: Proposal) -> Row:
    """One proposal."""
    made_by = named(entries, proposal.proposer)
    to = named(entries, proposal.recipient)
    about = short(" ".join(proposal.about.split()))
    return proposal.status, made_by, to, answer(entries, proposal), about


def answer(entries: Entries, proposal: Proposal) -> str:
    """What the last answer to a proposal is, and whose: "reject by Borland"."""
    found = [move for move in entries.moves if move.id in proposal.answered_by]
    if not found:
        return ""
    kind, made_by, *_ = move_row(entries, found[-1])
    return f"{kind} by {made_by}"


def channels(entries: Entries) -> Iterator[Row]:
    """In which state each channel is, which one, whose, since when, and the words."""
    for channel in entries.channels:
        yield channel_row(entries, channel)


def channel_row(entries: Entries, channel: Channel) -> Row:
    """One channel."""
    parties = ", ".join(who(entries, m) for m in channel.parties)
    since = str(channel.since or "")
    said = short(words(entries, channel.evidence))
    return state_of(channel), channel.name, parties, since, said


def state_of(channel: Channel) -> str:
    """The state in words: "frozen", "frozen (reactivated planned)"."""
    state = channel.state.value if channel.state else ""
    if channel.planned is None:
        return state
    return (
        f"{state} ({channel.planned} planned)"
        if state
        else f"{channel.planned} planned"
    )


def statements(entries: Entries) -> Iterator[Row]:
    """How each statement is given, who spoke, and the words."""
    for statement in entries.statements:
        yield statement_row(entries, statement)


def statement_row(entries: Entries, statement: Statement) -> Row:
    """One statement."""
    speaker = who(entries, statement.speaker) if statement.speaker else "?"
    said = " … ".join(words(entries, span) for span in statement.content)
    return given(statement), speaker, short(said)


def given(statement: Statement) -> str:
    """How directly it is given, and what it is if no speech: "indirect (belief)"."""
    if statement.cue_class is CueClass.SPEECH:
        return statement.directness.value
    return f"{statement.directness} ({class_name(statement.cue_class)})"


def reasons(entries: Entries) -> Iterator[Row]:
    """The first of the moves that decide the outcome: kind, who, and the words."""
    found = [move for move in entries.moves if move.id in entries.deciding]
    for move in found[:REASONS]:
        kind, made_by, _, _, said = move_row(entries, move)
        yield kind, made_by, said
