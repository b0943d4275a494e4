"""Mentions to actors: names by the lexicon and by what the report itself says."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from headway.lexicon.actors import ActorEntry, ActorLexicon, RoleLexicon
from headway.model.actor import Actor
from headway.model.entry import Doubt
from headway.model.kinds import ActorKind, DoubtKind
from headway.model.reading import Form, MentionReading
from headway.model.span import Span
from headway.resolve.people import People
from headway.resolve.roster import Roster, slug
from headway.resolve.sides import main_sides, means_both

__all__ = ["Casting"]

ACRONYM = re.compile(r"[\s,]*\(([A-Z][A-Za-z.&-]{1,9})\)")
INDEFINITE = re.compile(r"(?:an?|one|another|some|several|two|three)\b", re.IGNORECASE)


@dataclass(slots=True)
class Casting:
    """Settles the mentions of one report, in text order."""

    roster: Roster
    people: People
    lexicon: ActorLexicon
    roles: RoleLexicon
    doubts: list[Doubt] = field(default_factory=list)
    acronyms: dict[str, Actor] = field(default_factory=dict)
    sides: tuple[Actor, ...] = ()  # the two main parties, once the names are settled

    def settle(self, mentions: Sequence[MentionReading]) -> None:
        """Settle names and descriptions; pronouns are left to `pronouns`."""
        ordered = sorted(mentions, key=lambda m: m.head)
        persons = [m for m in ordered if m.label == "PERSON"]
        self.people.learn(persons)
        for mention in ordered:
            if mention.label == "PERSON":
                self.people.settle(mention, self.party_said(mention.affiliations))
            elif mention.form is Form.NAME:
                self.settle_name(mention)
        self.sides = main_sides(self.roster, self.lexicon)
        before: list[MentionReading] = []
        for mention in ordered:
            if mention.form is Form.DESCRIPTION:
                self.settle_description(mention, before)
            before.append(mention)

    def party_said(self, affiliations: Iterable[Span]) -> str | None:
        """The party of the first known name among the affiliations."""
        for span in affiliations:
            entry = self.known(span)
            if entry is not None:
                return entry.party
        return None

    def known(self, span: Span) -> ActorEntry | None:
        """The lexicon's actor of this name; of several, the one already in the report."""
        entries = self.lexicon.find(" ".join(span.of(self.roster.text).split()))
        here = [entry for entry in entries if slug(entry.id) in self.roster.actors]
        settled = entries if len(entries) == 1 else here
        return settled[0] if len(settled) == 1 else None

    def settle_name(self, mention: MentionReading) -> None:
        """A state, organisation or group, known or learnt from the report."""
        entry = self.known(mention.head)
        if entry is not None:
            self.roster.mean(mention.head, mention.span, actor_of(entry))
        elif self.people.knows(mention):
            self.people.settle(mention, None)
        elif mention.label in {"ORG", "NORP", "GPE"} and not mention.place:
            if not (mention.modifier and mention.label == "NORP"):
                self.settle_unknown(mention)

    def settle_unknown(self, mention: MentionReading) -> None:
        """A name that only this report explains, with its acronym in brackets."""
        words = " ".join(mention.head.of(self.roster.text).split())
        kind = ActorKind.GROUP if mention.label == "NORP" else ActorKind.ORGANISATION
        fresh = Actor(id=slug(words), name=words, kind=kind, party=words)
        actor = self.acronyms.get(words, fresh)
        self.roster.mean(mention.head, mention.span, actor)
        acronym = ACRONYM.match(self.roster.text, mention.head.end)
        if acronym:
            self.acronyms[acronym.group(1)] = actor

    def settle_description(
        self, mention: MentionReading, before: Sequence[MentionReading]
    ) -> None:
        """ "The Russian diplomat" is who was named before, a party, or unnamed."""
        party = self.party_said(mention.affiliations)
        role = self.roles.find(self.title_of(mention))
        person = None
        if not mention.plural and (role is None or role.kind in {"office", "unnamed"}):
            if INDEFINITE.match(mention.span.of(self.roster.text)) is None:
                person = self.named_before(mention, party, before)
        elif (
            party is not None
            and role is not None
            and role.kind in {"body", "people", "sides"}
        ):
            person = self.side(party)
        if person is not None:
            self.roster.mean(mention.head, mention.span, person)
        else:
            self.settle_unnamed(mention, party)
        words = mention.span.of(self.roster.text)
        if mention.plural and party is None and means_both(words, role):
            self.roster.together[mention.head] = tuple(a.id for a in self.sides)

    def named_before(
        self,
        mention: MentionReading,
        party: str | None,
        before: Sequence[MentionReading],
    ) -> Actor | None:
        """The person whom a definite description takes up: same side or same title."""
        noun = mention.head.of(self.roster.text).lower()
        for earlier in reversed(before):
            actor = self.roster.of(earlier.head)
            if actor is None or actor.kind is not ActorKind.PERSON:
                continue
            titles = self.people.titles.get(actor.id, [])
            if party is not None and actor.party == party:
                return actor
            if party is None and any(noun in title.split() for title in titles):
                return actor
        return None

    def side(self, party: str) -> Actor | None:
        """The actor that a party's delegation, government or negotiators stand for."""
        entries = self.lexicon.find(party)
        return actor_of(entries[0]) if len(entries) == 1 else None

    def settle_unnamed(self, mention: MentionReading, party: str | None) -> None:
        """An unnamed source or group, kept with the words that describe it."""
        words = " ".join(mention.span.of(self.roster.text).split())
        kind = ActorKind.GROUP if mention.plural else ActorKind.UNNAMED
        name = re.sub(r"^(?:the|these|those)\s+", "", words, flags=re.IGNORECASE)
        actor = Actor(id=slug(name), name=name, kind=kind, party=party)
        self.roster.mean(mention.head, mention.span, actor)

    def title_of(self, mention: MentionReading) -> str:
        """The words of a description up to its head noun."""
        return mention.titles[0].of(self.roster.text)

    def doubt(self, span: Span, reason: str) -> None:
        """Keep what could not be settled."""
        doubt = Doubt(kind=DoubtKind.WHICH_ACTOR, reason=reason, span=span)
        self.doubts.append(doubt)


def actor_of(entry: ActorEntry) -> Actor:
    """The lexicon's actor as an actor of the report."""
    return Actor(
        id=slug(entry.id),
        name=entry.name,
        kind=entry.kind,
        party=entry.party,
    )
