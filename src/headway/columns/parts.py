"""The table of parts: who plays which role in which entry."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from headway.columns.column import Column, Report, Row, Table
from headway.columns.kinds import COUNT, TEXT, closed
from headway.columns.slots import of_report, of_span
from headway.model.actor import Mention
from headway.model.entry import EntryId
from headway.model.kinds import ActorKind, EntrySort

__all__ = ["PART", "Role"]


class Role(StrEnum):
    """As what somebody takes part in an entry."""

    ACTOR = "actor"  # makes the move alone
    PARTICIPANT = "participant"  # makes the move with others, or attends the meeting
    RECIPIENT = "recipient"  # to whom the move or the proposal is made
    SPEAKER = "speaker"  # says the statement, or voices the move
    ADDRESSEE = "addressee"  # is spoken to
    PROPOSER = "proposer"  # puts the proposal
    PARTY = "party"  # is linked by the channel


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody in an entry."""

    entry: EntryId
    sort: EntrySort
    role: Role
    number: int  # among those who play the same role, from 1
    mention: Mention


Filled = tuple[Role, Iterable[Mention | None]]


def parts(report: Report) -> Iterator[Row[Part]]:
    """Everybody in every entry of a report."""
    for entry, sort, filled in roles(report):
        for role, mentions in filled:
            for number, mention in enumerate(mentions, start=1):
                if mention is not None:
                    yield Row(report, Part(entry, sort, role, number, mention))


def roles(report: Report) -> Iterator[tuple[EntryId, EntrySort, Iterable[Filled]]]:
    """The roles of each entry, and who plays them."""
    of = report.entries
    for said in of.statements:
        spoken = (Role.SPEAKER, [said.speaker]), (Role.ADDRESSEE, [said.addressee])
        yield said.id, EntrySort.STATEMENT, spoken
    for move in of.moves:
        made = (Role.ACTOR, [move.actor]), (Role.PARTICIPANT, move.participants)
        told = (Role.RECIPIENT, [move.recipient]), (Role.SPEAKER, [move.speaker])
        yield move.id, EntrySort.MOVE, made + told
    for met in of.meetings:
        yield met.id, EntrySort.MEETING, [(Role.PARTICIPANT, met.participants)]
    for offer in of.proposals:
        put = (Role.PROPOSER, [offer.proposer]), (Role.RECIPIENT, [offer.recipient])
        yield offer.id, EntrySort.PROPOSAL, put
    for link in of.channels:
        yield link.id, EntrySort.CHANNEL, [(Role.PARTY, link.parties)]


PART = Table(
    "part",
    "Who plays which role in which entry: one row for each.",
    [
        *of_report(),
        Column("entry", TEXT, "the entry: its `id`", lambda r: r.entry.entry),
        Column("sort", closed(EntrySort), "its table", lambda r: r.entry.sort),
        Column("role", closed(Role), "as what", lambda r: r.entry.role),
        Column(
            "number",
            COUNT,
            "among those who play the same role in it, from 1",
            lambda r: r.entry.number,
        ),
        Column(
            "actor",
            TEXT,
            "who: `actor.id`; `reporter` is the report's own voice",
            lambda r: r.report.actor(r.entry.mention).id,
        ),
        Column(
            "name", TEXT, "the name", lambda r: r.report.actor(r.entry.mention).name
        ),
        Column(
            "kind",
            closed(ActorKind),
            "what that actor is",
            lambda r: r.report.actor(r.entry.mention).kind,
        ),
        Column(
            "party",
            TEXT,
            "the side for which that actor stands",
            lambda r: r.report.actor(r.entry.mention).party,
            "none is known",
        ),
        *of_span(
            "mention",
            "the words that name the actor here",
            lambda p: p.mention.span,
            "nobody is named, the report itself speaks",
        ),
    ],
    parts,
)
