"""Mentions of a text by hand, settled on actors, as pronouns meet them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from headway.model.actor import Actor
from headway.model.kinds import ActorKind, Directness
from headway.model.reading import AttributionReading, Form, MentionReading, RankReading
from headway.model.span import Span
from headway.resolve.pronouns import Pronouns
from headway.resolve.ranks import Ranks
from headway.resolve.roster import Roster, slug
from headway.resolve.spoken import Spoken
from headway.resolve.standing import Standing

__all__ = ["Scene", "said", "span_of"]


def span_of(text: str, words: str, nth: int = 0) -> Span:
    """Where the words stand in the text, the first time unless told otherwise."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def said(
    text: str, source: str, content: str, to: str = "", quoted: bool = False
) -> AttributionReading:
    """Words that the source says, to an addressee if one is named."""
    return AttributionReading(
        content=(span_of(text, content),),
        directness=Directness.DIRECT if quoted else Directness.INDIRECT,
        source=span_of(text, source),
        addressee=span_of(text, to) if to else None,
    )


@dataclass
class Scene:
    """A text with those who are named in it."""

    text: str

    def __post_init__(self) -> None:
        self.roster = Roster(self.text)
        self.mentions: list[MentionReading] = []

    def mention(self, words: str, nth: int = 0, **slots: Any) -> MentionReading:
        """A mention that means nobody yet; its sentence is counted by full stops."""
        span = span_of(self.text, words, nth)
        usual: dict[str, Any] = {
            "span": span,
            "head": span,
            "form": Form.NAME,
            "sentence": self.text.count(". ", 0, span.start),
        }
        made = MentionReading(**{**usual, **slots})
        self.mentions.append(made)
        return made

    def named(
        self, words: str, kind: ActorKind = ActorKind.PERSON, nth: int = 0, **slots: Any
    ) -> MentionReading:
        """A mention of the actor of that name; a state is a party of its own."""
        made = self.mention(words, nth, **slots)
        party = words if kind is ActorKind.STATE else None
        actor = Actor(id=slug(words), name=words, kind=kind, party=party)
        self.roster.mean(made.head, made.span, actor)
        return made

    def pronoun(self, words: str, nth: int = 0, **slots: Any) -> MentionReading:
        """A pronoun, the subject of its clause unless told otherwise."""
        return self.mention(
            words, nth, **{"form": Form.PRONOUN, "subject": True, **slots}
        )

    def pronouns(
        self,
        *said: AttributionReading,
        ranked: Iterable[tuple[MentionReading, dict[MentionReading, float]]] = (),
    ) -> Pronouns:
        """What settles them, with who says what and how the network ranks them."""
        standing = Standing(list(self.mentions))
        spoken = Spoken(self.roster, standing, said)
        readings = [
            RankReading(
                pronoun=pronoun.head,
                scores=tuple((m.head, score) for m, score in scores.items()),
            )
            for pronoun, scores in ranked
        ]
        ranks = Ranks(readings, self.roster, spoken)
        return Pronouns(self.roster, standing, spoken, ranks)
