"""Reports as a dossier files them, made by hand in a line."""

from dataclasses import replace
from datetime import date
from typing import Any

from headway.model.entry import EntryId
from headway.model.filing import (
    FiledChannel,
    FiledMeeting,
    FiledMove,
    FiledProposal,
    FiledStatement,
    Filing,
)
from headway.model.kinds import (
    ChannelState,
    MeetingStatus,
    MoveKind,
    ProposalStatus,
)

__all__ = [
    "ARLAND",
    "BOREN",
    "CRESK",
    "channel",
    "copy_of",
    "filing",
    "meeting",
    "move",
    "on",
    "proposal",
    "statement",
]

ARLAND, CRESK, BOREN = "Arland", "Cresk", "Boren"
BOTH = (ARLAND, CRESK)
MONTH, YEAR = 3, 2021


def on(day: int, month: int = MONTH, year: int = YEAR) -> date:
    """A day, in March 2021 unless told otherwise."""
    return date(year, month, day)


def filing(id: str, published: date | None, *parts: object, **slots: Any) -> Filing:
    """A report of that name and day; its entries go by their sort and are numbered."""
    counted = [
        replace(part, id=EntryId(f"{id}-{n}"))  # type: ignore[type-var]
        if getattr(part, "id", None) == ""
        else part
        for n, part in enumerate(parts)
    ]
    sorts = {
        "moves": FiledMove,
        "statements": FiledStatement,
        "meetings": FiledMeeting,
        "proposals": FiledProposal,
        "channels": FiledChannel,
    }
    found: dict[str, Any] = {
        name: tuple(part for part in counted if isinstance(part, sort))
        for name, sort in sorts.items()
    }
    named = {"article": f"hash of {id}", "outlet": f"The {id}"}
    return Filing(**{**named, "id": id, "published": published, **found, **slots})


def copy_of(first: Filing, id: str, **slots: Any) -> Filing:
    """Another outlet's print of the same text."""
    fresh: dict[str, Any] = {"article": f"hash of {id}", "outlet": f"The {id}"}
    return replace(first, id=id, witness=first.article, **{**fresh, **slots})


def move(
    kind: MoveKind, words: str = "", party: str = ARLAND, to: str = CRESK, **slots: Any
) -> FiledMove:
    """A move of Arland towards Cresk, unless told otherwise; "" for nobody."""
    by, at = (tuple(filter(None, [name])) for name in (party, to))
    named = {"parties": by, "actors": by, "recipients": at, "towards": at}
    place = {"span": (0, len(words)), "sentence": (0, len(words))}
    return FiledMove(
        **{"id": EntryId(""), **named, **place, **slots}, kind=kind, words=words
    )


def meeting(
    first: date | None = None, place: str | None = None, **slots: Any
) -> FiledMeeting:
    """Talks of Arland and Cresk that were held on one day, unless told otherwise."""
    usual: dict[str, Any] = {
        "id": EntryId(""),
        "words": "Arland and Cresk met",
        "span": (0, 20),
        "status": MeetingStatus.HELD,
        "parties": BOTH,
        "last": first,
    }
    given = {**usual, "first": first, "place": place, **slots}
    return FiledMeeting(**{"actors": given["parties"], **given})


def proposal(about: str, *moves: EntryId | str, **slots: Any) -> FiledProposal:
    """What Arland puts to Cresk, unless told otherwise."""
    usual: dict[str, Any] = {
        "id": EntryId(""),
        "status": ProposalStatus.TABLED,
        "proposer": ARLAND,
        "actor": ARLAND,
        "recipient": CRESK,
    }
    ids = tuple(EntryId(one) for one in moves)
    return FiledProposal(**{**usual, "moves": ids, **slots}, about=about)


def statement(words: str, speaker: str = ARLAND, **slots: Any) -> FiledStatement:
    """What someone says of himself or for his party, in quotation marks."""
    usual: dict[str, Any] = {
        "id": EntryId(""),
        "span": (0, len(words)),
        "direct": True,
        "speaker": speaker,
        "party": speaker,
    }
    return FiledStatement(**{**usual, **slots}, words=words)


def channel(
    name: str = "hotline", state: ChannelState | None = None, **slots: Any
) -> FiledChannel:
    """A channel between Arland and Cresk."""
    usual: dict[str, Any] = {
        "id": EntryId(""),
        "words": name,
        "span": (0, len(name)),
        "parties": BOTH,
    }
    return FiledChannel(**{**usual, **slots}, name=name, state=state)
