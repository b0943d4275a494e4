"""Descriptions to actors: "the Russian diplomat", "both sides", "an official"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headway.lexicon.actors import bare_title
from headway.lexicon.classes import word_class
from headway.lexicon.knowledge import Knowledge
from headway.model.actor import Actor
from headway.model.kinds import ActorKind
from headway.model.reading import MentionReading
from headway.resolve.bodies import Bodies
from headway.resolve.fitting import Described, Fitting
from headway.resolve.people import People
from headway.resolve.roster import Roster, actor_of, common, office_of, slug
from headway.resolve.several import Several

__all__ = ["Descriptions"]

ARTICLE = re.compile(r"^(?:the|these|those)\s+", re.IGNORECASE)
INDEFINITE = re.compile(
    r"(?:an?|one|another|other|each|every|any|no|most|some|several|many|two|three|four"
    r"|five|six|seven|eight|nine|ten|\d+)\b",
    re.IGNORECASE,
)
OWNER = re.compile(r"(?:the\s+)?[A-Z][\w.]*(?:\s[A-Z]\w*)*['’]s?\s")
PERSONS = {"office", "unnamed", "outsider"}


@dataclass(slots=True)
class Descriptions:
    """Settles the descriptions of one report once its names are settled."""

    roster: Roster
    people: People
    bodies: Bodies
    lists: Knowledge
    sides: tuple[Actor, ...]  # the two main parties; empty where there are not two

    def settle(
        self,
        mention: MentionReading,
        said: Sequence[Actor],
        owners: Sequence[Actor],
        before: Sequence[MentionReading],
    ) -> None:
        """Settle one description.

        `said` are the sides that its own words name, `owners` the persons: "Ann Other's
        spokesman" is of her side.
        """
        described = self.described(mention, said, owners, before)
        if mention.plural:
            self.settle_several(described, before)
        elif self.heads_persons(described):
            self.settle_one(described, before)
        else:
            self.settle_body(described, before)

    def described(
        self,
        mention: MentionReading,
        said: Sequence[Actor],
        owners: Sequence[Actor],
        before: Sequence[MentionReading],
    ) -> Described:
        """What the words of a description say."""
        title = mention.titles[0].of(self.roster.text)
        outside = self.lists.roles.is_outside(title)
        owners = owners or self.owning(mention, before)
        of = said or (() if word_class("apart") & {*title.lower().split()} else owners)
        if mention.plural and len(said) == 1 and " and " in title:
            of = ()  # "US and European officials"
        return Described(
            mention=mention,
            words=" ".join(mention.span.of(self.roster.text).split()),
            role=self.lists.roles.find(title),
            said=tuple(said),
            party=None if outside else self.party_of(of, title),
            gender=self.lists.genders.of_titles([bare_title(title)]),
            outside=outside,
        )

    def party_of(self, sides: Sequence[Actor], title: str) -> str | None:
        """The party of the sides that a description names; None: none in common.

        Whose the office is goes first: "*Washington's* Iran envoy"; and a body goes
        before the state of who heads it: "the Italian head of *the IMF*".
        """
        factions = [side for side in sides if self.bodies.is_faction(side)]
        parties = common(side.party for side in factions or sides)
        if parties is not None or len(sides) < 2:
            return parties
        return office_of(sides, OWNER.match(title) is not None)

    def owning(
        self, mention: MentionReading, before: Sequence[MentionReading]
    ) -> tuple[Actor, ...]:
        """The body that a noun before the role takes up: "a *union* spokeswoman"."""
        words = mention.titles[0].of(self.roster.text).split()[:-1]
        nouns = [word.removesuffix("'s").removesuffix("’s") for word in words]
        known = (n for n in nouns if self.lists.bodies.names_body(n))
        found = (self.bodies.taken_up(n, mention, before) for n in known)
        return next((bodies for bodies in found if len(bodies) == 1), ())

    def heads_persons(self, described: Described) -> bool:
        """Whether it describes a person and no body: "the minister"."""
        if described.role is None:
            *_, last = described.mention.titles[0].of(self.roster.text).split()
            noun = last.lower()
            body = self.lists.bodies.is_noun(noun) or noun in self.lists.actors.nouns
            return not body
        return described.role.kind in PERSONS

    def settle_one(
        self, described: Described, before: Sequence[MentionReading]
    ) -> None:
        """The one person whom it fits; of several it is left open which."""
        mention = described.mention
        found: tuple[Actor, ...] = ()
        if INDEFINITE.match(described.words) is None:
            fitting = Fitting(self.roster, self.people, self.lists.roles)
            found = fitting.fitting(described, before)
        if len(found) == 1:
            self.roster.mean(mention.head, mention.span, found[0], alias=False)
            return
        party = described.party or common(actor.party for actor in found)
        self.describe(described, ActorKind.UNNAMED, party)
        if found:
            self.roster.unsure.add(mention.head)

    def settle_body(
        self, described: Described, before: Sequence[MentionReading]
    ) -> None:
        """The party, or the organisation named before, that it takes up."""
        mention = described.mention
        party = described.party if described.said else None
        counted = INDEFINITE.match(described.words) is not None
        side = self.side(party) if party and not counted else None
        if side and side.kind is not ActorKind.STATE and self.names_person(mention):
            side = None  # "Speaker Ann Other's office" is not the parliament
        found = (side,) if side else self.taken_up(described, before)
        if len(found) == 1:
            self.roster.mean(mention.head, mention.span, found[0], alias=False)
            return
        self.describe(described, ActorKind.GROUP, described.party)
        if found:
            self.roster.unsure.add(mention.head)

    def names_person(self, mention: MentionReading) -> bool:
        """Whether a person is named inside the description."""
        inside = (h for h in self.roster.meant if mention.span.holds(h))
        found = (self.roster.of(head) for head in inside)
        return any(actor and actor.kind is ActorKind.PERSON for actor in found)

    def taken_up(
        self, described: Described, before: Sequence[MentionReading]
    ) -> tuple[Actor, ...]:
        """The bodies named before that the words may mean: "the airline"."""
        mention = described.mention
        title = mention.titles[0].of(self.roster.text)
        if INDEFINITE.match(described.words) or word_class("apart") & {*title.split()}:
            return ()
        noun = ARTICLE.sub("", title)
        return self.bodies.taken_up(noun, mention, before) if noun else ()

    def settle_several(
        self, described: Described, before: Sequence[MentionReading]
    ) -> None:
        """Those whom it means together, else a group of its own words."""
        mention = described.mention
        several = Several(self.roster, self.people, self.lists.roles, self.sides)
        members = several.members(described, before)
        body = () if members or described.said else self.taken_up(described, before)
        kind = described.role.kind if described.role else "sides"
        side = self.side_of_all(described)
        if len(body) == 1:
            self.roster.mean(mention.head, mention.span, body[0], alias=False)
        elif side is not None and kind == "sides":
            self.roster.mean(mention.head, mention.span, side, alias=False)
        elif members and several.are_named(members, kind):
            self.roster.gather(mention.head, mention.span, members)
        else:
            self.describe(described, ActorKind.GROUP, described.party)
            self.roster.join(mention.head, members or ((side,) if side else ()))

    def side_of_all(self, described: Described) -> Actor | None:
        """The side that all of its people act for: "the Iranian diplomats"."""
        if not described.said or described.party is None:
            return None
        counted = INDEFINITE.match(described.words) is not None
        return None if counted else self.side(described.party)

    def describe(
        self, described: Described, kind: ActorKind, party: str | None
    ) -> None:
        """An unnamed source or group, kept with the words that describe it."""
        mention = described.mention
        name = ARTICLE.sub("", described.words, count=1)
        if party is None and self.stands_for_itself(described):
            party = name
        id_ = slug(name)
        if kind is ActorKind.UNNAMED and INDEFINITE.match(described.words):
            id_ = self.roster.free(id_)  # "a diplomat" and "a diplomat" are two
        fresh = Actor(id=id_, name=name, kind=kind, party=party)
        self.roster.mean(mention.head, mention.span, fresh)
        title = mention.titles[0].of(self.roster.text).lower()
        self.people.titles.setdefault(id_, []).append(title)
        if described.gender is not None:
            self.roster.genders[id_] = described.gender
        if described.outside:
            self.roster.outsiders.add(id_)

    def stands_for_itself(self, described: Described) -> bool:
        """Whether a body that nobody names is a side all the same: "the union"."""
        *_, noun = described.words.lower().split() or [""]
        families = self.lists.bodies.families(noun)
        own = any(family.id in {"union", "company"} for family in families)
        return own and not described.mention.plural and not described.outside

    def side(self, party: str) -> Actor | None:
        """The actor that a party's delegation, government or negotiators stand for."""
        entries = self.lists.actors.find(party)
        return actor_of(entries[0]) if len(entries) == 1 else None
