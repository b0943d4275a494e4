"""Mentions to actors: names by the lexicon and by what the report itself says."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from headway.lexicon.actors import ActorEntry, ActorLexicon, RoleLexicon, bare_title
from headway.lexicon.genders import GenderLexicon
from headway.model.actor import Actor
from headway.model.kinds import ActorKind
from headway.model.reading import Form, MentionReading
from headway.model.span import Span
from headway.resolve.descriptions import Descriptions
from headway.resolve.people import People
from headway.resolve.roster import Roster, actor_of, slug
from headway.resolve.sides import main_sides

__all__ = ["Casting"]

ACRONYM = re.compile(r"[\s,]*\(([A-Z][A-Za-z.&-]{1,9})\)")


@dataclass(slots=True)
class Casting:
    """Settles the mentions of one report, in text order."""

    roster: Roster
    people: People
    lexicon: ActorLexicon
    roles: RoleLexicon
    genders: GenderLexicon
    acronyms: dict[str, Actor] = field(default_factory=dict)

    def settle(self, mentions: Sequence[MentionReading]) -> None:
        """Settle names and descriptions; pronouns are left to `pronouns`."""
        ordered = sorted(mentions, key=lambda m: m.head)
        persons = [m for m in ordered if m.label == "PERSON"]
        self.people.learn(persons)
        for mention in ordered:
            if mention.label == "PERSON":
                self.settle_person(mention)
            elif mention.form is Form.NAME:
                self.settle_name(mention)
        self.people.share_parties()
        descriptions = Descriptions(
            self.roster,
            self.people,
            self.lexicon,
            self.roles,
            self.genders,
            main_sides(self.roster, self.lexicon),
        )
        for place, mention in enumerate(ordered):
            if mention.form is Form.DESCRIPTION:
                sides = self.sides_said(mention.affiliations)
                owners = self.owners(mention, persons)
                descriptions.settle(mention, sides, owners, ordered[:place])

    def settle_person(self, mention: MentionReading) -> None:
        """A person with the side that the titles say; an outsider has none."""
        titles = [title.of(self.roster.text) for title in mention.titles]
        outside = any(self.roles.is_outside(title) for title in titles)
        held = [span for span in mention.affiliations if self.is_held(mention, span)]
        party = None if outside else self.party_said(held)
        person = self.people.settle(mention, party)
        if outside:
            self.roster.outsiders.add(person.id)
        gender = self.genders.of_titles([bare_title(title) for title in titles])
        gender = gender or self.genders.of_name(person.name)
        if gender is not None:
            self.roster.genders.setdefault(person.id, gender)

    def party_said(self, affiliations: Iterable[Span]) -> str | None:
        """The party of the first known name among the affiliations."""
        return next((side.party for side in self.sides_said(affiliations)), None)

    def is_held(self, mention: MentionReading, side: Span) -> bool:
        """Whether the title with the side in it is held: not "son *of Cubans*"."""
        (title, *_) = [title for title in mention.titles if title.holds(side)]
        own = bare_title(title.of(self.roster.text))
        before = side.start - title.start < len(own)
        return before or self.roles.find(own) is not None

    def owners(
        self, mention: MentionReading, persons: Iterable[MentionReading]
    ) -> list[Actor]:
        """The persons whom the description names: "*Ann Other's* spokesman"."""
        inside = [p for p in persons if mention.span.holds(p.head)]
        found = [self.roster.of(person.head) for person in inside]
        return [actor for actor in found if actor is not None]

    def sides_said(self, affiliations: Iterable[Span]) -> list[Actor]:
        """The known actors among the affiliations, each once, in their order."""
        known = [self.known(span) for span in affiliations]
        actors = [actor_of(entry) for entry in known if entry is not None]
        return list({actor.id: actor for actor in actors}.values())

    def known(self, span: Span) -> ActorEntry | None:
        """The lexicon's actor of this name; of several, the one in the report."""
        entries = self.lexicon.find(" ".join(span.of(self.roster.text).split()))
        here = [entry for entry in entries if slug(entry.id) in self.roster.actors]
        settled = entries if len(entries) == 1 else here
        return settled[0] if len(settled) == 1 else None

    def settle_name(self, mention: MentionReading) -> None:
        """A state, organisation or group, known or learnt from the report."""
        entry = self.known(mention.head)
        if entry is not None and mention.place and entry.kind is ActorKind.STATE:
            return  # "talks in Moscow"
        if entry is not None:
            self.roster.mean(mention.head, mention.span, actor_of(entry))
        elif self.people.knows(mention):
            self.people.settle(mention, None)
        elif stands_for_itself(mention):
            self.settle_unknown(mention)

    def settle_unknown(self, mention: MentionReading) -> None:
        """A name that only this report explains, with its acronym in brackets."""
        words = " ".join(mention.head.of(self.roster.text).split())
        kind = ActorKind.GROUP if mention.label == "NORP" else ActorKind.ORGANISATION
        role = self.roles.find(words)
        official = role is not None and role.kind == "body"
        party = self.party_said(mention.affiliations) if official else None
        fresh = Actor(id=slug(words), name=words, kind=kind, party=party or words)
        actor = self.acronyms.get(words, fresh)
        self.roster.mean(mention.head, mention.span, actor)
        acronym = ACRONYM.match(self.roster.text, mention.head.end)
        if acronym:
            self.acronyms[acronym.group(1)] = actor


def stands_for_itself(mention: MentionReading) -> bool:
    """Whether an unknown name names an actor, not a place or another's quality."""
    if mention.place or mention.label not in {"ORG", "NORP", "GPE"}:
        return False
    return not (mention.modifier and mention.label == "NORP")
