"""Attributions to statements: whose words they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from headway.model.actor import Actor, ActorId, Mention
from headway.model.article import Article
from headway.model.entry import Doubt, EntryId, Statement, entry_id
from headway.model.kinds import ActorKind, DoubtKind
from headway.model.reading import AttributionReading, Form, MentionReading
from headway.model.span import Span
from headway.resolve.calendar import Dated
from headway.resolve.roster import Roster, slug

__all__ = ["Voices", "voice_of"]


@dataclass(slots=True)
class Voices:
    """The statements of a report, and who speaks where."""

    article: Article
    roster: Roster
    mentions: Sequence[MentionReading]
    dated: Dated
    things: set[ActorId] = field(default_factory=set)  # "the report", "the talks"

    def settle(
        self, attributions: Sequence[AttributionReading]
    ) -> tuple[tuple[Statement, ...], tuple[Doubt, ...]]:
        """One statement for each attribution, and a doubt where nobody is named."""
        statements: dict[EntryId, Statement] = {}
        doubts: list[Doubt] = []
        for attribution in sorted(attributions, key=size, reverse=True):
            speaker = self.speaker(attribution.source, tuple(statements.values()))
            statement = Statement(
                id=entry_id(self.article, "statement", *attribution.content),
                content=attribution.content,
                directness=attribution.directness,
                source=attribution.source,
                cue=attribution.cue,
                speaker=speaker,
                addressee=self.actor_at(attribution.addressee),
                date=self.dated(attribution.time) if attribution.time else None,
            )
            statements[statement.id] = statement
            if speaker is None:
                doubts.append(nobody(attribution))
        in_order = sorted(statements.values(), key=lambda s: s.content)
        return tuple(in_order), tuple(doubts)

    def speaker(
        self, source: Span | None, around: Sequence[Statement]
    ) -> Mention | None:
        """Who speaks; "I" and "we" are whoever speaks the words around them."""
        if source is None or source not in self.roster.voiced:
            return self.actor_at(source)
        outer = voice_of(around, source)
        return outer.speaker if outer else None

    def actor_at(self, span: Span | None) -> Mention | None:
        """The actor whom a phrase names: a person before a side, a side before none.

        A phrase that names nobody known becomes an unnamed source of its own words.
        """
        if span is None:
            return None
        inside = [m for m in self.mentions if m.head.overlaps(span)]
        settled = [m for m in inside if self.roster.of(m.head) is not None]
        if settled:
            best = min(settled, key=rank)
            return Mention(actor=self.roster.meant[best.head], span=best.span)
        if any(m.form is Form.PRONOUN for m in inside):
            return None
        words = " ".join(span.of(self.article.text).split())
        source = Actor(id=slug(words), name=words, kind=ActorKind.UNNAMED)
        self.roster.mean(span, span, source)
        if words.split()[-1][:1].islower():
            self.things.add(source.id)  # what bears a name may act
        return Mention(actor=source.id, span=span)

    def voiced(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """The statements of those who can act: a report or a conversation cannot."""
        return tuple(
            s for s in statements if not s.speaker or s.speaker.actor not in self.things
        )


def size(attribution: AttributionReading) -> int:
    """How many code points are attributed: outer statements are larger."""
    return sum(span.end - span.start for span in attribution.content)


def rank(mention: MentionReading) -> tuple[bool, bool, bool, int]:
    """Which mention of a source phrase names the speaker: the smallest does."""
    person = mention.label == "PERSON"
    described = mention.form is Form.DESCRIPTION
    return (
        not person,
        mention.modifier or not described,
        mention.modifier,
        mention.head.start,
    )


def nobody(attribution: AttributionReading) -> Doubt:
    """The doubt that words are quoted and nobody is settled as their speaker."""
    return Doubt(
        kind=DoubtKind.NO_SPEAKER,
        reason="the report does not make clear whose words these are",
        span=attribution.source or attribution.content[0],
    )


def voice_of(statements: Sequence[Statement], place: Span) -> Statement | None:
    """The innermost statement whose content holds the place; None outside of all."""
    around = [
        (sum(c.end - c.start for c in s.content), n, s)
        for n, s in enumerate(statements)
        if any(c.holds(place) for c in s.content)
    ]
    return min(around)[2] if around else None
