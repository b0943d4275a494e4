"""Descriptions to actors: "the Russian diplomat", "both sides", "an official"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from headway.lexicon.actors import ActorLexicon, RoleEntry, RoleLexicon
from headway.model.actor import Actor
from headway.model.kinds import ActorKind
from headway.model.reading import MentionReading
from headway.resolve.people import People
from headway.resolve.roster import Roster, actor_of, slug
from headway.resolve.sides import means_both

__all__ = ["Descriptions"]

ARTICLE = re.compile(r"^(?:the|these|those)\s+", re.IGNORECASE)
INDEFINITE = re.compile(
    r"(?:an?|one|another|some|several|many|two|three|four|five|six|seven|eight|nine|ten"
    r"|\d+)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Descriptions:
    """Settles the descriptions of one report once its names are settled."""

    roster: Roster
    people: People
    lexicon: ActorLexicon
    roles: RoleLexicon
    sides: tuple[Actor, ...]  # the two main parties; empty where there are not two

    def settle(
        self,
        mention: MentionReading,
        said: Sequence[Actor],
        before: Sequence[MentionReading],
    ) -> None:
        """Settle one description; `said` are the sides that its own words name.

        "Envoys of Iran and Iraq" are both of them.
        """
        outside = self.roles.is_outside(mention.titles[0].of(self.roster.text))
        party = said[0].party if said and not outside else None
        role = self.roles.find(mention.titles[0].of(self.roster.text))
        words = " ".join(mention.span.of(self.roster.text).split())
        known = None if outside else self.known(mention, words, party, role, before)
        if known is None:
            fresh = unnamed(mention, words, party)
            self.roster.mean(mention.head, mention.span, fresh)
            if outside:
                self.roster.outsiders.add(fresh.id)
        else:
            self.roster.mean(mention.head, mention.span, known, alias=False)
        if mention.plural and party is None and means_both(words, role):
            self.roster.together[mention.head] = tuple(a.id for a in self.sides)
        elif mention.plural and len({side.party for side in said}) > 1:
            for side in said:
                self.roster.actors.setdefault(side.id, side)
            self.roster.together[mention.head] = tuple(side.id for side in said)

    def known(
        self,
        mention: MentionReading,
        words: str,
        party: str | None,
        role: RoleEntry | None,
        before: Sequence[MentionReading],
    ) -> Actor | None:
        """The person, party or organisation that a definite description takes up."""
        if INDEFINITE.match(words) is not None:
            return None
        kind = role.kind if role else "office"
        if kind in {"office", "unnamed"}:
            return None if mention.plural else self.person(mention, party, before)
        if party is not None:
            return self.side(party)
        return None if mention.plural else self.body(words, before)

    def person(
        self,
        mention: MentionReading,
        party: str | None,
        before: Sequence[MentionReading],
    ) -> Actor | None:
        """The last person before who is of the same side, or bears the same title."""
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

    def body(self, words: str, before: Sequence[MentionReading]) -> Actor | None:
        """The organisation named before that "the alliance" or "the bloc" describes."""
        bare = ARTICLE.sub("", words).lower()
        for earlier in reversed(before):
            actor = self.roster.of(earlier.head)
            for entry in self.lexicon.find(actor.name) if actor else ():
                if bare in entry.descriptions:
                    return actor
        return None


def unnamed(mention: MentionReading, words: str, party: str | None) -> Actor:
    """An unnamed source or group, kept with the words that describe it."""
    kind = ActorKind.GROUP if mention.plural else ActorKind.UNNAMED
    name = ARTICLE.sub("", words, count=1)
    return Actor(id=slug(name), name=name, kind=kind, party=party)
