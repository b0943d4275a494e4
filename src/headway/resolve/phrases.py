"""Phrases to actors: whom the words of a source or an addressee name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from headway.model.actor import Actor, ActorId, Mention
from headway.model.kinds import ActorKind
from headway.model.reading import Form, MentionReading
from headway.model.span import Span
from headway.resolve.roster import Roster, slug
from headway.resolve.standing import Standing

__all__ = ["Phrases"]

RELATIVE = {"who", "whom", "which", "that", "whose"}
NOBODY = RELATIVE | {"it", "this", "you", "your", "what", "a", "an", "the"}
COMMA = re.compile(r"\s*,\s*")
LINK = re.compile(r"[\s,–—-]*")
TAIL = re.compile(
    r"(?:\s*[,;:–—(]|\s-\s|\s(?:who|whom|whose|which|that|speaking)\b).*", re.DOTALL
)
OTHERS = re.compile(  # another word than a document's heads the phrase
    r"\w.*\b(?:of|to|with|about|on|against|for|in|at|over)\b(?!.*\b(?:by|from)\W*$)",
    re.DOTALL,
)
QUALIFIED = re.compile(r"\s+(?!(?:and|at|for|from|in|of|on|or|to|who|with)\b)[a-z]")


@dataclass(slots=True)
class Phrases:
    """Settles phrases by the mentions that stand in them."""

    roster: Roster
    standing: Standing
    things: set[ActorId] = field(default_factory=set)  # "the report", "the talks"
    nobody: set[Span] = field(default_factory=set)  # "*it* is safe to say"

    def actor_at(self, span: Span | None) -> Mention | None:
        """The actor whom a phrase names; None where that is open.

        A phrase that names nobody known becomes an unnamed source of its own words.
        """
        if span is None:
            return None
        inside = self.standing.inside(span)
        naming = [m for m in outermost(inside, span) if self.heads(m, span)]
        best = self.apposed(min(naming, key=rank, default=None), naming)
        side = self.side_of(best, span) if best else None
        if best is not None and side is None:
            return self.meant(best)
        words = " ".join(TAIL.sub("", span.of(self.roster.text)).split())
        if words.lower() in RELATIVE:
            return self.meant(self.antecedent(span))
        if not words or words.lower() in NOBODY:
            self.nobody.add(span)
            return None
        return self.described(span, words, side)

    def meant(self, mention: MentionReading | None) -> Mention | None:
        """The actor of a mention; None where it is not settled, or fits several."""
        actor = self.roster.of(mention.head) if mention else None
        if mention is None or actor is None:
            return None
        if mention.head in self.roster.unsure and actor.party is None:
            return None
        return Mention(actor=actor.id, span=mention.span)

    def is_unsure(self, named: Mention) -> bool:
        """Whether the words of the mention fit several persons."""
        found = self.standing.inside(named.span) if named.span else []
        return any(m.span == named.span and m.head in self.roster.unsure for m in found)

    def apposed(
        self, first: MentionReading | None, naming: Sequence[MentionReading]
    ) -> MentionReading | None:
        """The name just behind a description: "the watchdog, *the Elbe Agency*"."""
        if first is None or first.form is not Form.DESCRIPTION:
            return first
        text, end = self.roster.text, first.span.end
        behind = [m for m in naming if m.form is Form.NAME and m.span.start > end]
        names = [m for m in behind if COMMA.fullmatch(text, end, m.span.start)]
        return names[0] if names else first

    def side_of(self, mention: MentionReading, span: Span) -> str | None:
        """The side that only qualifies the phrase: "a *South African* miner"."""
        actor = self.roster.of(mention.head)
        behind = self.roster.text[mention.span.end : span.end]
        qualifies = mention.modifier and QUALIFIED.match(behind) is not None
        return actor.party if actor is not None and qualifies else None

    def heads(self, mention: MentionReading, span: Span) -> bool:
        """Whether the phrase is about this mention: not "*critics of* Ann Other"."""
        actor = self.roster.of(mention.head)
        if actor is None and mention.form is Form.NAME:
            return mention.plural and not mention.label  # a list, not all settled
        text = self.roster.text
        before = text[span.start : mention.span.start]
        behind = text[mention.span.end : span.end]
        person = actor is not None and actor.kind is ActorKind.PERSON
        if person and QUALIFIED.match(behind):
            return False  # "Ann Other supporters"
        return OTHERS.match(before) is None

    def antecedent(self, relative: Span) -> MentionReading | None:
        """The mention just before "who" or "which"."""
        reach = Span(max(0, relative.start - 200), relative.start or 1)
        text = self.roster.text
        before = [
            m
            for m in self.standing.inside(reach)
            if m.span.end <= relative.start
            and LINK.fullmatch(text, m.span.end, relative.start)
        ]
        return min(before, key=lambda m: (m.span.start, -m.span.end), default=None)

    def described(self, span: Span, words: str, side: str | None) -> Mention:
        """An unnamed source; a thing unless it bears a name or is of a side."""
        kind = ActorKind.UNNAMED
        source = Actor(id=slug(words), name=words, kind=kind, party=side)
        self.roster.mean(span, span, source)
        if side is None and words.split()[-1][:1].islower():
            self.things.add(source.id)  # what bears a name may act
        return Mention(actor=source.id, span=span)


def outermost(mentions: Sequence[MentionReading], span: Span) -> list[MentionReading]:
    """The mentions of a phrase that stand in no other there.

    A list of several counts where all of it stands in the phrase.
    """
    whole = [m for m in mentions if m.label or m.titles or span.holds(m.head)]

    def stands_in_other(mention: MentionReading) -> bool:
        around = [o for o in whole if o.span.holds(mention.head)]
        return any(o.span != mention.span for o in around)

    return [mention for mention in whole if not stands_in_other(mention)]


def rank(mention: MentionReading) -> tuple[bool, int]:
    """Which mention of a phrase names who it is: the first that is not a quality."""
    return (mention.modifier, mention.head.start)
