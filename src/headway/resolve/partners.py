"""Those whom a channel links, by the words of its name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from headway.lexicon.actors import ActorEntry
from headway.model.actor import ActorId, Mention
from headway.model.kinds import ActorKind
from headway.model.span import Span
from headway.resolve.atlas import Atlas
from headway.resolve.roster import Roster, actor_of

__all__ = ["Partners"]

JOINED = re.compile(r"\b([A-Z][\w.]*)[-–/]([A-Z][\w.]*)")
NAMELESS = {ActorKind.REPORTER, ActorKind.UNNAMED}


@dataclass(frozen=True, slots=True)
class Partners:
    """Finds the parties of the channels of one report."""

    text: str
    roster: Roster
    atlas: Atlas

    def meant(self, heads: Iterable[Span]) -> tuple[Mention, ...]:
        """Whom the mentions mean, each once; nobody without a name."""
        found: dict[ActorId, Mention] = {}
        for head in heads:
            for id_ in self.roster.all_of(head) or self.listed(head):
                actor = self.roster.actors[id_]
                if actor.kind not in NAMELESS and id_ not in self.roster.outsiders:
                    found.setdefault(id_, Mention(actor=id_, span=head))
        return tuple(found.values())

    def listed(self, head: Span) -> tuple[ActorId, ...]:
        """The known actor of these words where no part was given to it: "in *Iraq*"."""
        return self.state(head.of(self.text))

    def state(self, words: str) -> tuple[ActorId, ...]:
        """The known actor of these words; a capital is the town, not the state."""
        known = self.atlas.actors.find(words)
        town = words in known[0].capitals if len(known) == 1 else True
        if town or self.atlas.places.find(words):
            return ()
        return (self.enter(known[0]),)

    def enter(self, entry: ActorEntry) -> ActorId:
        """A known actor as one of the report's."""
        actor = actor_of(entry)
        return self.roster.actors.setdefault(actor.id, actor).id

    def hosts(self, heads: Iterable[Span]) -> Iterator[str]:
        """The states in which the towns of its name lie: "the missions in *Moscow*"."""
        for head in heads:
            words = head.of(self.text)
            state = self.atlas.listed(words)
            if state is not None and self.atlas.places.find(words):
                yield state

    def joined(self, name: Span) -> tuple[Mention, ...]:
        """The known actors that a name joins: "the *NATO-Russia* Council"."""
        found: list[Mention] = []
        for found_name in JOINED.finditer(name.of(self.text)):
            known = [self.atlas.actors.find(word) for word in found_name.groups()]
            if all(len(entries) == 1 for entries in known):
                found += [Mention(actor=self.enter(e), span=name) for (e,) in known]
        return tuple(found)

    def of_people(self, name: Span) -> tuple[Mention, ...]:
        """Whose people a name bears: "the *Arlandian* Consulate"."""
        words = name.of(self.text).split()
        found = (id_ for word in words for id_ in self.state(word))
        return tuple(Mention(actor=id_, span=name) for id_ in found)
