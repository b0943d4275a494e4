"""Mentions to actors: names by the lexicon and by what the report itself says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from headway.lexicon.actors import ActorEntry, bare_title
from headway.lexicon.knowledge import Knowledge
from headway.model.actor import Actor
from headway.model.kinds import ActorKind
from headway.model.reading import Form, MentionReading
from headway.model.span import Span
from headway.resolve.bodies import Bodies
from headway.resolve.descriptions import Descriptions
from headway.resolve.nobodies import is_nobody, is_place_name, is_thing
from headway.resolve.people import People
from headway.resolve.roster import Roster, actor_of, office_of, slug
from headway.resolve.sides import BOTH, main_sides

__all__ = ["Casting"]

GUESSED = "HOLDER"  # the label of a word that may be a known holder's surname


@dataclass(slots=True)
class Casting:
    """Settles the mentions of one report, in text order."""

    roster: Roster
    people: People
    bodies: Bodies
    lists: Knowledge
    acting: set[str] = field(default_factory=set)
    """The names of those who speak or decide, wherever they do so."""

    def settle(self, mentions: Sequence[MentionReading]) -> None:
        """Settle names and descriptions; pronouns are left to `pronouns`.

        Bodies go before persons, who may act for one that is named later.
        """
        ordered = sorted(mentions, key=lambda m: m.head)
        persons = [m for m in ordered if self.names_person(m)]
        names = [m for m in ordered if m.form is Form.NAME and m.label != "PERSON"]
        self.people.learn(persons)
        self.bodies.learn(names)
        self.acting |= {self.bodies.words(m.head) for m in names if m.acts}
        for mention in names:
            self.settle_name(mention)
        for mention in persons:
            self.settle_person(mention)
        self.people.share_parties()
        sides = main_sides(self.roster, self.lists.actors)
        descriptions = Descriptions(
            self.roster, self.people, self.bodies, self.lists, sides
        )
        for place, mention in enumerate(ordered):
            if mention.form is Form.DESCRIPTION:
                said = self.sides_said(mention.affiliations)
                said += self.sides_meant(mention)
                owners = self.owners(mention, persons)
                descriptions.settle(mention, said, owners, ordered[:place])

    def settle_person(self, mention: MentionReading) -> None:
        """A person with the side that the titles say; an outsider has none."""
        titles = [title.of(self.roster.text) for title in mention.titles]
        outside = any(self.lists.roles.is_outside(title) for title in titles)
        held = [span for span in mention.affiliations if self.is_held(mention, span)]
        party = None if outside else self.party_said(held)
        person = self.settle_named_person(mention, party, outside=outside)
        if outside:
            self.roster.outsiders.add(person.id)
        gender = self.lists.genders.of_titles([bare_title(title) for title in titles])
        gender = gender or self.lists.genders.of_name(person.name)
        if gender is not None:
            self.roster.genders.setdefault(person.id, gender)

    def settle_named_person(
        self,
        mention: MentionReading,
        party: str | None = None,
        *,
        outside: bool = False,
    ) -> Actor:
        """The person of the name; a surname of two is kept, and in doubt."""
        if len(self.people.bearers(self.people.name_of(mention))) > 1:
            self.roster.unsure.add(mention.head)
        return self.people.settle(mention, party, outside=outside)

    def party_said(self, affiliations: Iterable[Span]) -> str | None:
        """The party of the first name among the affiliations; a faction goes first.

        "Senate leader Ann Other of the *Elbe Party*" is of the Elbe Party.
        """
        sides = self.sides_said(affiliations)
        factions = [side for side in sides if self.bodies.is_faction(side)]
        if not factions and len(sides) == 2:
            office = office_of(sides, owned=False)
            return office or sides[0].party
        return next((side.party for side in (*factions, *sides)), None)

    def is_held(self, mention: MentionReading, side: Span) -> bool:
        """Whether the title with the side in it is held: not "son *of Cubans*".

        What is no part of a title says so itself: "Ann Other *of Iran*".
        """
        titles = [title for title in mention.titles if title.holds(side)]
        said = self.side_said(side)
        if said and titles and self.is_posted(titles[0], said):
            return False
        if not titles or (said and said.kind is not ActorKind.STATE):
            return True
        own = bare_title(titles[0].of(self.roster.text))
        before = side.start - titles[0].start < len(own)
        return before or self.lists.roles.find(own) is not None

    def is_posted(self, title: Span, side: Actor) -> bool:
        """Whether the title says where one is posted: "the *UN* ambassador"."""
        words = title.of(self.roster.text)
        envoy = bare_title(words).lower().endswith(("ambassador", "ambassadors"))
        body = side.kind in {ActorKind.ORGANISATION, ActorKind.GROUP}
        return body and envoy and " to " not in words

    def owners(
        self, mention: MentionReading, persons: Iterable[MentionReading]
    ) -> list[Actor]:
        """The persons whom the description names: "*Ann Other's* spokesman"."""
        inside = [p for p in persons if mention.span.holds(p.head)]
        found = [self.roster.of(person.head) for person in inside]
        return [actor for actor in found if actor is not None]

    def sides_said(self, affiliations: Iterable[Span]) -> list[Actor]:
        """The bodies among the affiliations, each once, in their order."""
        found = [self.side_said(span) for span in affiliations]
        return list({side.id: side for side in found if side is not None}.values())

    def sides_meant(self, mention: MentionReading) -> list[Actor]:
        """Both that one word names where two are meant: "the two *Korean* leaders"."""
        two = BOTH.match(mention.span.of(self.roster.text))
        spans = mention.affiliations if two and mention.plural else ()
        found = [self.lists.actors.find(span.of(self.roster.text)) for span in spans]
        return [actor_of(e) for entries in found if len(entries) > 1 for e in entries]

    def side_said(self, span: Span) -> Actor | None:
        """The body that an affiliation names, by the list or by the report."""
        entry = self.known(span)
        local = self.roster.inside(span)
        if local is not None and (local.party or local.kind is not ActorKind.PERSON):
            return local
        return actor_of(entry) if entry else None

    def known(self, span: Span) -> ActorEntry | None:
        """The lexicon's actor of this name; of several, the one in the report."""
        words = " ".join(span.of(self.roster.text).split())
        find = self.lists.actors.find
        entries = find(words) or find(f"The {words}")  # "The Hague"
        here = [entry for entry in entries if slug(entry.id) in self.roster.actors]
        settled = entries if len(entries) == 1 else here
        return settled[0] if len(settled) == 1 else None

    def settle_name(self, mention: MentionReading) -> None:
        """A state, organisation or group, known or learnt from the report."""
        explained = self.bodies.explained(mention)
        if explained is None and self.settle_plural(mention):
            return
        entry = self.entry_of(mention, explained)
        if entry is None and self.settle_ambiguous(mention):
            return
        words = self.bodies.words(mention.head)
        place = self.lists.places.find(words) is not None
        if entry is not None and is_mere_place(mention, entry, place):
            return
        if entry is not None:
            actor = self.roster.mean(mention.head, mention.span, actor_of(entry))
            self.bodies.note_types(actor.id, mention, entry.name, entry)
        elif self.names_town(mention):
            return
        elif self.people.knows(mention) or self.people.is_holder(mention):
            self.settle_named_person(mention)
        elif self.names_body(mention, explained):
            self.settle_unknown(mention, explained)

    def names_person(self, mention: MentionReading) -> bool:
        """Whether the pipeline calls it a person's name, and it is no thing's."""
        words = self.bodies.words(mention.head)
        return mention.label == "PERSON" and not is_thing(mention, words, self.lists)

    def names_town(self, mention: MentionReading) -> bool:
        """Whether a known place is named so, and nobody in full who bears it."""
        words = self.bodies.words(mention.head)
        if mention.acts or not is_place_name(words, self.lists):
            return False
        return not any(" " in name for name in self.people.bearers(words))

    def names_body(self, mention: MentionReading, explained: str | None) -> bool:
        """Whether an unknown name is a body's; what the report explains is one."""
        words = explained or self.bodies.words(mention.head)
        if explained is not None:
            return not is_thing(mention, words, self.lists)
        if mention.label == GUESSED or not stands_for_itself(mention):
            return False
        return not is_nobody(mention, words, self.acting, self.lists)

    def settle_ambiguous(self, mention: MentionReading) -> bool:
        """Whether the words name several actors of the list, and which stays open."""
        found = self.lists.actors.find(self.bodies.words(mention.head))
        return len(found) > 1 and mention.short_for is None

    def settle_plural(self, mention: MentionReading) -> bool:
        """Whether the words mean several actors of the list: "the Koreas"."""
        found = self.lists.actors.find(self.bodies.words(mention.head))
        if len(found) < 2 or not mention.plural:
            return False
        actors = [actor_of(entry) for entry in found]
        self.roster.gather(mention.head, mention.span, actors)
        return True

    def entry_of(
        self, mention: MentionReading, explained: str | None
    ) -> ActorEntry | None:
        """The lexicon's actor; what the report explains goes before the list."""
        if explained is None:
            words = self.bodies.words(mention.head)
            longer = self.lists.actors.find(self.bodies.full_name(words))
            return self.known(mention.head) or next(iter(longer), None)
        found = self.lists.actors.find(explained)
        return found[0] if len(found) == 1 else None

    def settle_unknown(self, mention: MentionReading, explained: str | None) -> None:
        """A name that only this report explains."""
        words = explained or self.bodies.words(mention.head)
        role = self.lists.roles.find(words) or self.lists.roles.find(bare_title(words))
        official = role is not None and role.kind == "body"
        party = self.party_said(mention.affiliations) if official else None
        self.bodies.settle(mention, words, party)


def is_mere_place(mention: MentionReading, entry: ActorEntry, place: bool) -> bool:
    """Whether a name names no party: "talks in Moscow", "the Minsk accord".

    `place` says that a town or venue is called so, too; an organisation in whose name
    no such thing is called acts wherever it stands: "at the IAEA".
    """
    if mention.dated:
        return True
    if entry.kind is ActorKind.STATE:
        return mention.place or (mention.event and place)
    return place and (mention.place or mention.event)


def stands_for_itself(mention: MentionReading) -> bool:
    """Whether an unknown name names an actor, not a place or another's quality."""
    if mention.label not in {"ORG", "NORP", "GPE"}:
        return False
    if mention.label != "ORG" and (mention.place or mention.event):
        return False
    return not (mention.modifier and mention.label == "NORP")
