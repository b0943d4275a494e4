"""Persons of a report: full names, later surnames, and the parties they stand for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from headway.lexicon.actors import singular
from headway.model.actor import Actor, ActorId
from headway.model.kinds import ActorKind
from headway.model.reading import MentionReading
from headway.resolve.roster import Roster, slug

__all__ = ["People"]

ARTICLE = re.compile(r"^(?:al|el|ul)-", re.IGNORECASE)


@dataclass(slots=True)
class People:
    """The persons that a report names, by each name that is short for them."""

    roster: Roster
    full: list[str] = field(default_factory=list)  # the fullest form of each person
    titles: dict[ActorId, list[str]] = field(default_factory=dict)

    def learn(self, mentions: Iterable[MentionReading]) -> None:
        """Note the fullest name of each person, before any is settled."""
        names = {self.name_of(mention) for mention in mentions}
        for name in sorted(names, key=lambda n: (-len(n.split()), -len(n), n)):
            if not self.bearers(name):
                self.full.append(name)

    def bearers(self, name: str) -> list[str]:
        """The fullest names that this one may be short for; itself where it is one.

        A surname is the last word of a name, or where none ends in it the first, as in
        "Xi Jinping"; two names of several words are one person's when both begin and
        end alike.
        """
        words = name.split()
        if len(words) > 1:
            return [n for n in self.full if ends_of(n) == ends_of(name)]
        last = [n for n in self.full if ends_of(n)[1] == ARTICLE.sub("", name)]
        return last or [n for n in self.full if ends_of(n)[0] == name]

    def knows(self, mention: MentionReading) -> bool:
        """Whether a name that was not read as a person's is short for one."""
        return bool(self.bearers(self.name_of(mention)))

    def settle(self, mention: MentionReading, party: str | None) -> Actor:
        """The person that the mention names, standing for `party` if that is said.

        A surname that two persons bear is kept as it stands.
        """
        short = self.name_of(mention)
        bearers = self.bearers(short)
        name = bearers[0] if len(bearers) == 1 else short
        person = Actor(id=slug(name), name=name, kind=ActorKind.PERSON, party=party)
        said = [title.of(self.roster.text).lower() for title in mention.titles]
        self.titles.setdefault(person.id, []).extend(map(singular, said))
        return self.roster.mean(mention.head, mention.span, person)

    def share_parties(self) -> None:
        """Give a surname that several bear the party that all of them stand for."""
        for actor in list(self.roster.actors.values()):
            bearers = self.bearers(actor.name)
            if actor.kind is ActorKind.PERSON and not actor.party and len(bearers) > 1:
                sides = {self.party_of(name) for name in bearers}
                if len(sides) == 1:
                    self.roster.actors[actor.id] = replace(actor, party=sides.pop())

    def party_of(self, name: str) -> str | None:
        """The party of the person of this full name; None: the report does not say."""
        actor = self.roster.actors.get(slug(name))
        return actor.party if actor else None

    def name_of(self, mention: MentionReading) -> str:
        """The name on one line, without a possessive ending."""
        words = " ".join(mention.head.of(self.roster.text).split())
        return words.removesuffix("'s").removesuffix("’s").strip("'’") or words


def ends_of(name: str) -> tuple[str, str]:
    """The first and the last word of a name, without an Arabic article."""
    words = name.split()
    return words[0], ARTICLE.sub("", words[-1])
