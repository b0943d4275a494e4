"""Entries that a person adds: the words are the report's own, quoted to the letter."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from headway.errors import UsageError
from headway.follow.wanted import Values
from headway.model.article import Article
from headway.model.correction import FIELDS
from headway.model.entry import (
    Channel,
    Entries,
    Meeting,
    Move,
    Proposal,
    Statement,
    entry_id,
)
from headway.model.kinds import Directness, EntrySort, MoveKind, ProposalStatus
from headway.model.span import Span

__all__ = ["MAKERS", "MAY", "span_of"]

PERSON = "person"  # the rule of a move that a person has added
OPENING = "“\"‘'«"  # what stands before words that are given as they were said
MAY: Final[Mapping[EntrySort, tuple[str, ...]]] = {
    EntrySort.STATEMENT: FIELDS[EntrySort.STATEMENT],
    EntrySort.MOVE: FIELDS[EntrySort.MOVE],
    EntrySort.MEETING: FIELDS[EntrySort.MEETING],
    EntrySort.PROPOSAL: ("proposer", *FIELDS[EntrySort.PROPOSAL]),
    EntrySort.CHANNEL: ("name", "parties", *FIELDS[EntrySort.CHANNEL]),
}
"""What may be said of an entry that is added."""


def span_of(article: Article, words: str, near: int | None = None) -> Span:
    """Where the words stand in the text, however its lines are broken.

    Raises `UsageError` where they stand nowhere, or in several places and `near` does
    not say about where.
    """
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = list(re.finditer(pattern, article.text)) if pattern else []
    if near is not None:
        found = sorted(found, key=lambda match: abs(match.start() - near))[:1]
    if len(found) != 1:
        often = f"{len(found)} times" if found else "nowhere"
        raise UsageError(
            f"these words stand {often} in the report: quote words that stand there "
            "once, to the letter"
        )
    return Span(*found[0].span())


def needed(sort: EntrySort, values: Values, *names: str) -> None:
    """Refuse what lacks one of these."""
    for name in names:
        if not values.get(name):
            raise UsageError(f"a {sort} needs a value for {name}")


def statement(shown: Entries, at: Span, values: Values) -> Statement:
    """A statement of these words; direct, where they stand in quotation marks."""
    needed(EntrySort.STATEMENT, values, "speaker")
    text = shown.article.text
    quoted = text[at.start] in OPENING or text[: at.start][-1:] in tuple(OPENING)
    return Statement(
        id=entry_id(shown.article, EntrySort.STATEMENT, at),
        content=(at,),
        directness=Directness.DIRECT if quoted else Directness.INDIRECT,
        **values,
    )


def move(shown: Entries, at: Span, values: Values) -> Move:
    """A move that these words prove."""
    needed(EntrySort.MOVE, values, "kind")
    id_ = entry_id(shown.article, values["kind"], at)
    return Move(id=id_, evidence=at, rule=PERSON, **values)


def meeting(shown: Entries, at: Span, values: Values) -> Meeting:
    """A meeting of which these words tell, with the moves in them that tell of it."""
    needed(EntrySort.MEETING, values, "status", "participants")
    return Meeting(
        id=entry_id(shown.article, EntrySort.MEETING, at),
        evidence=at,
        moves=tuple(move.id for move in within(shown, at, MoveKind.MEET)),
        **values,
    )


def proposal(shown: Entries, at: Span, values: Values) -> Proposal:
    """The proposal that the move in these words tables."""
    needed(EntrySort.PROPOSAL, values, "proposer", "about")
    tabling = within(shown, at, MoveKind.PROPOSE)
    if not tabling:
        raise UsageError(
            "no move proposes anything in these words: add that move first, "
            "with kind=propose"
        )
    known: Values = {"status": ProposalStatus.TABLED} | values
    return Proposal(
        id=entry_id(shown.article, EntrySort.PROPOSAL, tabling[0].evidence),
        moves=tuple(move.id for move in tabling),
        **known,
    )


def channel(shown: Entries, at: Span, values: Values) -> Channel:
    """The channel of whose state these words tell."""
    needed(EntrySort.CHANNEL, values, "name")
    if not (values.get("state") or values.get("planned")):
        needed(EntrySort.CHANNEL, values, "state")
    id_ = entry_id(shown.article, EntrySort.CHANNEL, at)
    return Channel(id=id_, evidence=at, **values)


def within(shown: Entries, at: Span, kind: MoveKind) -> list[Move]:
    """The moves of the kind whose words cross these."""
    return [m for m in shown.moves if m.kind is kind and m.evidence.overlaps(at)]


Maker = Callable[
    [Entries, Span, Values], Statement | Move | Meeting | Proposal | Channel
]
MAKERS: Final[Mapping[EntrySort, Maker]] = {
    EntrySort.STATEMENT: statement,
    EntrySort.MOVE: move,
    EntrySort.MEETING: meeting,
    EntrySort.PROPOSAL: proposal,
    EntrySort.CHANNEL: channel,
}
