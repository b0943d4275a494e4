"""Persons of a report: full names, later surnames, and the parties they stand for."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from headway.model.actor import Actor, ActorId
from headway.model.kinds import ActorKind
from headway.model.reading import MentionReading
from headway.resolve.roster import Roster, slug

__all__ = ["People"]


@dataclass(slots=True)
class People:
    """The persons that a report names, by surname."""

    roster: Roster
    fullest: dict[str, str] = field(default_factory=dict)  # surname → fullest name
    titles: dict[ActorId, list[str]] = field(default_factory=dict)

    def learn(self, mentions: Iterable[MentionReading]) -> None:
        """Note the fullest name for each surname, before any person is settled."""
        for mention in mentions:
            name = self.name_of(mention)
            surname = name.split()[-1]
            if len(name) > len(self.fullest.get(surname, "")):
                self.fullest[surname] = name

    def knows(self, mention: MentionReading) -> bool:
        """Whether a name that was not read as a person's is the surname of one."""
        return self.name_of(mention) in self.fullest

    def settle(self, mention: MentionReading, party: str | None) -> Actor:
        """The person that the mention names, standing for `party` if that is said."""
        name = self.fullest[self.name_of(mention).split()[-1]]
        person = Actor(id=slug(name), name=name, kind=ActorKind.PERSON, party=party)
        said = [title.of(self.roster.text).lower() for title in mention.titles]
        self.titles.setdefault(person.id, []).extend(said)
        return self.roster.mean(mention.head, mention.span, person)

    def name_of(self, mention: MentionReading) -> str:
        """The name on one line, without a possessive ending."""
        words = " ".join(mention.head.of(self.roster.text).split())
        return words.removesuffix("'s").removesuffix("’s").strip("'’") or words
