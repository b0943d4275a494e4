"""Attributions to statements: whose words they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from headway.model.actor import Mention
from headway.model.article import Article
from headway.model.entry import Doubt, EntryId, Statement, entry_id
from headway.model.kinds import ActorKind, CueClass, Directness, DoubtKind
from headway.model.reading import AttributionReading, Form, MentionReading
from headway.model.span import Span
from headway.resolve.calendar import Dated
from headway.resolve.phrases import Phrases
from headway.resolve.roster import ADDRESSED, Roster
from headway.resolve.standing import Standing

__all__ = ["Voices", "voice_of"]

SIDES = {"we", "us", "our"}
PERSONS = {ActorKind.PERSON, ActorKind.UNNAMED, ActorKind.OFFICE}


@dataclass(slots=True)
class Voices:
    """The statements of a report, and who speaks where."""

    article: Article
    roster: Roster
    mentions: Sequence[MentionReading]
    dated: Dated
    phrases: Phrases = field(init=False)

    def __post_init__(self) -> None:
        self.phrases = Phrases(self.roster, Standing([*self.mentions]))

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
                addressee=self.phrases.actor_at(attribution.addressee),
                date=self.dated(attribution.time) if attribution.time else None,
                cue_class=class_of(attribution),
                confidence=rounded(attribution.confidence),
            )
            statements[statement.id] = statement
            if speaker is None:
                doubts.append(nobody(attribution))
            elif self.phrases.is_unsure(speaker):
                doubts.append(several(speaker))
        in_order = sorted(statements.values(), key=lambda s: s.content)
        self.hear(self.voiced(in_order))
        return tuple(in_order), tuple(doubts)

    def hear(self, statements: Sequence[Statement]) -> None:
        """Settle the pronouns of those who speak for a side, and are spoken to.

        "We" and "our" are the side of who speaks, "I" is who speaks, "you" who is told.
        """
        for mention in self.mentions:
            word = mention.head.of(self.article.text).lower()
            if mention.form is not Form.PRONOUN or word not in SIDES | ADDRESSED:
                continue
            around = voice_of(statements, mention.head)
            if around is None:
                continue
            if word in ADDRESSED and around.addressee is not None:
                self.roster.meant[mention.head] = around.addressee.actor
            elif word in SIDES and around.speaker is not None:
                self.speak_for_side(mention.head, around.speaker)

    def speak_for_side(self, head: Span, speaker: Mention) -> None:
        """Let "we" mean the side for which a person speaks, where it is known."""
        person = self.roster.actors[speaker.actor]
        side = self.roster.sides.get(person.party or "")
        if person.kind in PERSONS and side is not None:
            known = self.roster.actors.setdefault(side.id, side)
            self.roster.meant[head] = known.id
            self.roster.voiced.discard(head)

    def speaker(
        self, source: Span | None, around: Sequence[Statement]
    ) -> Mention | None:
        """Who speaks; "I" and "we" are whoever speaks the words around them."""
        if source is None or source not in self.roster.voiced:
            return self.phrases.actor_at(source)
        outer = voice_of(self.voiced(around), source)
        return outer.speaker if outer else None

    def voiced(self, statements: Sequence[Statement]) -> tuple[Statement, ...]:
        """The statements of those who can act: a report or a conversation cannot."""
        return tuple(s for s in statements if self.can_act(s))

    def can_act(self, statement: Statement) -> bool:
        """Whether somebody speaks, or it is open who."""
        if statement.speaker is None:
            return statement.source not in self.phrases.nobody
        return statement.speaker.actor not in self.phrases.things


def size(attribution: AttributionReading) -> int:
    """How many code points are attributed: outer statements are larger."""
    return sum(span.end - span.start for span in attribution.content)


def class_of(attribution: AttributionReading) -> CueClass | None:
    """What the cue attributes; words quoted whole are speech: "“…,” *she hoped*".

    Where the cue is in no list, words quoted in part are speech, too.
    """
    if attribution.directness is Directness.DIRECT:
        return CueClass.SPEECH
    unlisted = attribution.cue_class is None
    quoted = attribution.directness is Directness.MIXED
    return CueClass.SPEECH if unlisted and quoted else attribution.cue_class


def rounded(confidence: float | None) -> float | None:
    """To three places: further ones may differ between machines."""
    return None if confidence is None else round(confidence, 3)


def nobody(attribution: AttributionReading) -> Doubt:
    """The doubt that words are quoted and nobody is settled as their speaker."""
    return Doubt(
        kind=DoubtKind.NO_SPEAKER,
        reason="the report does not make clear whose words these are",
        span=attribution.source or attribution.content[0],
    )


def several(speaker: Mention) -> Doubt:
    """The doubt that a speaker is described, and several persons fit the words."""
    return Doubt(
        kind=DoubtKind.WHICH_ACTOR,
        reason="several persons of the report fit these words",
        span=speaker.span,
    )


def voice_of(statements: Sequence[Statement], place: Span) -> Statement | None:
    """The innermost statement whose content holds the place; None outside of all."""
    around = [
        (sum(c.end - c.start for c in s.content), n, s)
        for n, s in enumerate(statements)
        for content in s.content
        if content.holds(place)
    ]
    return min(around)[2] if around else None
