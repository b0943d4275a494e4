"""Which mentions speak, are spoken to, or are spoken of."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from headway.model.actor import ActorId
from headway.model.kinds import Directness
from headway.model.reading import AttributionReading, MentionReading
from headway.model.span import Span
from headway.resolve.roster import Roster
from headway.resolve.standing import Standing

__all__ = ["Spoken"]

Parts = dict[Span, list[AttributionReading]]


@dataclass(slots=True)
class Spoken:
    """The part that each mention of a report has in its attributions."""

    roster: Roster
    standing: Standing
    attributions: Sequence[AttributionReading]
    sources: Parts = field(default_factory=lambda: defaultdict(list))
    addressees: Parts = field(default_factory=lambda: defaultdict(list))
    contents: Parts = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for attribution in self.attributions:
            note(self.sources, first(self.at(attribution.source)), attribution)
            note(self.addressees, self.at(attribution.addressee), attribution)
            for span in attribution.content:
                note(self.contents, self.at(span), attribution)

    def at(self, span: Span | None) -> Iterable[MentionReading]:
        """The mentions in a part of an attribution."""
        return self.standing.inside(span) if span is not None else ()

    def speaks(self, mention: MentionReading) -> bool:
        """Whether somebody's words are attributed to the mention."""
        return mention.head in self.sources

    def says(self, mention: MentionReading, pronoun: MentionReading) -> bool:
        """Whether the mention says the innermost words that hold the pronoun."""
        inner = self.innermost(pronoun)
        return inner is not None and inner in self.sources.get(mention.head, [])

    def innermost(self, mention: MentionReading) -> AttributionReading | None:
        """The innermost words that hold the mention; None where it is in none."""
        around = self.contents.get(mention.head, [])
        return min(
            around, key=lambda a: sum(c.end - c.start for c in a.content), default=None
        )

    def is_aside(self, mention: MentionReading, pronoun: MentionReading) -> bool:
        """Whether the mention is spoken of in words that do not hold the pronoun."""
        said = self.contents.get(mention.head, [])
        return any(a not in self.contents.get(pronoun.head, []) for a in said)

    def bars(self, mention: MentionReading, pronoun: MentionReading) -> bool:
        """Whether the pronoun speaks the words in which the mention is spoken of."""
        said = self.contents.get(mention.head, [])
        return any(a in said for a in self.sources.get(pronoun.head, []))

    def others(self, pronoun: MentionReading) -> set[ActorId]:
        """Those whom the pronoun cannot mean.

        Nobody says "he" of himself in quoted words, and whom one tells is another.
        """
        around = self.contents.get(pronoun.head, []) if pronoun.gender else []
        quoted = [a for a in around if a.directness is Directness.DIRECT]
        apart = [*quoted, *self.addressees.get(pronoun.head, [])]
        heads = [m.head for a in apart for m in self.at(a.source)]
        return {self.roster.meant[head] for head in heads if head in self.roster.meant}


def first(mentions: Iterable[MentionReading]) -> list[MentionReading]:
    """Those with which a phrase begins: it is they who speak."""
    found = list(mentions)
    start = min((mention.span.start for mention in found), default=0)
    return [mention for mention in found if mention.span.start == start]


def note(
    parts: Parts, mentions: Iterable[MentionReading], attribution: AttributionReading
) -> None:
    """Keep that the mentions stand in this part of the attribution."""
    for mention in mentions:
        parts[mention.head].append(attribution)
