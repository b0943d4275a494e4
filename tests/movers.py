"""A report with two states, an envoy and his words, and clauses read as moves."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.scenes import span_of

from headway.model.actor import Actor, ActorId, Mention
from headway.model.article import Article
from headway.model.entry import EntryId, Move, Statement
from headway.model.kinds import (
    ActorKind,
    Directness,
    MoveKind,
    MoveStatus,
)
from headway.model.reading import Form, MentionReading, MoveReading
from headway.model.span import Span
from headway.model.when import When
from headway.resolve.dating import Dating
from headway.resolve.moves import MoveSettler
from headway.resolve.roster import Roster

__all__ = [
    "ACTUAL",
    "ARTICLE",
    "FRIDAY",
    "MONDAY",
    "TEXT",
    "K",
    "at",
    "met",
    "reading",
    "said",
    "settler",
    "who",
]

TEXT = "Peru met Chile and Cuba on Monday. Bob Fink said that they rejected\n the text."
ARTICLE = Article(id="a", text=TEXT, published=date(2021, 3, 4))
K, ACTUAL = MoveKind, MoveStatus.ACTUAL
MONDAY, FRIDAY = When(2021, 3, 1), When(2021, 3, 5)


def at(words: str) -> Span:
    """Where the words stand."""
    return span_of(TEXT, words)


def reading(kind: MoveKind, trigger: str, *who: str, **slots: Any) -> MoveReading:
    """A clause whose verb is the trigger, made by those who are named."""
    span = at(trigger)
    made = MoveReading(
        kind=kind, trigger=span, evidence=span, rule="r", actors=tuple(map(at, who))
    )
    return replace(made, **slots)


def settler(
    *statements: Statement, when: When | None = None, told: When | None = None
) -> MoveSettler:
    """A settler whose every time expression is `when`; `told` is what was just told."""
    roster, mentions = Roster(TEXT), []
    for name in ("Peru", "Chile", "Cuba", "Bob Fink"):
        state = name != "Bob Fink"
        kind = ActorKind.STATE if state else ActorKind.PERSON
        actor = Actor(
            id=ActorId(name), name=name, kind=kind, party=name if state else "Peru"
        )
        roster.mean(at(name), at(name), actor)
        mentions.append(MentionReading(span=at(name), head=at(name), form=Form.NAME))
    dating = Dating(
        today=ARTICLE.published,
        statements=statements,
        dated=lambda span, ahead=False: when,
        just_told=lambda place: told,
        side=roster.side,
    )
    return MoveSettler(ARTICLE, roster, mentions, statements, dating)


def who(move: Move) -> list[str]:
    """Those who make a move."""
    return [m.actor for m in (move.actor, *move.participants) if m]


def said(speaker: str = "Bob Fink", cue: str = "said", **slots: Any) -> Statement:
    """What Fink says of the text."""
    made = Statement(
        id=EntryId("s"),
        content=(Span(at("they").start, len(TEXT)),),
        directness=Directness.INDIRECT,
        source=at("Bob Fink"),
        cue=at(cue),
        speaker=Mention(actor=ActorId(speaker), span=at("Bob Fink")),
    )
    return replace(made, **slots)


def met(**slots: Any) -> Move:
    """Peru has met Chile."""
    both = tuple(Mention(actor=ActorId(name)) for name in ("Peru", "Chile"))
    made = Move(
        id=EntryId("m"), kind=K.MEET, evidence=at("Peru met"), participants=both
    )
    return replace(made, **slots)
