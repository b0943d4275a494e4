"""A report of three towns and a state, and moves that may have been made there."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from tests.scenes import span_of

from headway.model.actor import Actor, ActorId, Mention
from headway.model.article import Article
from headway.model.entry import EntryId, Move, Statement
from headway.model.kinds import (
    ActorKind,
    Directness,
    MoveKind,
)
from headway.model.reading import PlaceReading
from headway.model.span import Span
from headway.model.when import When
from headway.resolve.roster import Roster
from headway.resolve.signs import Signs
from headway.resolve.sites import Site, Sites
from headway.resolve.whereabouts import Whereabouts

__all__ = [
    "BONN",
    "LIMA",
    "MET",
    "MONDAY",
    "MUSCAT",
    "NAMES",
    "NO",
    "OMAN",
    "SAID",
    "TEXT",
    "TUESDAY",
    "around",
    "held",
    "move",
    "sentences",
    "site",
]

SENTENCES = (
    "Envoys came to Muscat for the G20 summit. ",
    "Peru met Chile in Muscat on Monday. ",
    "At the G20 talks in Lima, Peru rejected the text there alone. ",
    "Bonn was quiet. ",
    "Chile's envoy said so here. ",
)
TEXT = "".join(SENTENCES)
MONDAY, TUESDAY = When(2021, 3, 1), When(2021, 3, 2)


def sentences() -> list[Span]:
    """Where each sentence stands."""
    starts = [sum(map(len, SENTENCES[:n])) for n in range(len(SENTENCES) + 1)]
    return [Span(*ends) for ends in pairwise(starts)]


def site(name: str, *mentions: tuple[int, bool], **slots: Any) -> Site:
    """A town with its mentions: their sentences, and whether talks are said there."""
    seen = tuple(
        PlaceReading(span=span_of(TEXT, name), sentence=at, talks=talks)
        for at, talks in mentions
    )
    made = Site(id=name.lower(), name=name, mentions=seen, kind="town")
    return replace(made, names=frozenset({name}), **slots)


MUSCAT = site("Muscat", (0, True), (1, True), country="Oman")
LIMA = site("Lima", (2, True), country="Peru")
BONN = site("Bonn", (3, False), dateline=True, kind=None)
OMAN = Site(id="oman", name="Oman", names=frozenset({"Oman"}), kind="state")
NAMES = ("Peru", "Chile")


def move(kind: MoveKind, words: str, *who: str, **slots: Any) -> Move:
    """A move of those who are named, with its evidence at the words."""
    span = span_of(TEXT, words)
    sides = tuple(Mention(actor=ActorId(name)) for name in who)
    made = Move(id=EntryId(words), kind=kind, evidence=span, participants=sides)
    return replace(made, **slots)


MET = move(MoveKind.MEET, "Peru met Chile", *NAMES, place="Muscat", date=MONDAY)
NO = move(MoveKind.REJECT, "rejected the text", *NAMES, date=TUESDAY)
SAID = Statement(
    id=EntryId("s"),
    content=(span_of(TEXT, "rejected the text"),),
    directness=Directness.INDIRECT,
    source=span_of(TEXT, "Chile's envoy"),
    cue=span_of(TEXT, "said"),
)


def around(*moves: Move, said: tuple[Statement, ...] = ()) -> Whereabouts:
    """The places of the report; it was filed from Bonn."""
    actors = {
        ActorId(n): Actor(id=ActorId(n), name=n, kind=ActorKind.STATE, party=n)
        for n in NAMES
    }
    return Whereabouts(
        article=Article(id="a", text=TEXT, title="Quiet in Bonn", published=date.max),
        roster=Roster(TEXT, actors=actors),
        sentences=sentences(),
        sites=Sites([MUSCAT, LIMA, BONN, OMAN]),
        moves=moves or (MET, NO),
        statements=said,
    )


def held(signs: Signs) -> dict[str, float]:
    """The signs that hold, as numbers."""
    return {name: float(value) for name, value in signs.items() if value}
