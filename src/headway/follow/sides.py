"""For which of a dossier's parties an actor stands."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from headway.lexicon.folded import folded
from headway.model.actor import Actor, ActorId, Mention
from headway.model.dossier import Dossier
from headway.model.entry import Entries
from headway.model.span import Span

__all__ = ["Cast", "Sides"]


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties of a dossier by every name that counts as theirs."""

    by_name: dict[str, str]

    @classmethod
    def of(cls, dossier: Dossier) -> "Sides":
        """The sides of this dossier; of two parties with one name the first has it."""
        found: dict[str, str] = {}
        for party in dossier.parties:
            for name in (party.name, *party.names):
                found.setdefault(folded(name), party.name)
        return cls(found)

    def party_of(self, actor: Actor) -> str | None:
        """The party for whom the actor stands by what is known of it, else by its name.

        None: for none of the dossier's.
        """
        known = self.by_name.get(folded(actor.party)) if actor.party else None
        return known or self.by_name.get(folded(actor.name))


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of one report, each with its name and the dossier's party."""

    names: dict[ActorId, str]
    parties: dict[ActorId, str]
    named_at: tuple[tuple[int, str], ...]  # where parties are named, in order

    @classmethod
    def of(cls, entries: Entries, sides: Sides) -> "Cast":
        """Everyone in this report."""
        sided = [(actor, sides.party_of(actor)) for actor in entries.actors]
        found = [(actor, party) for actor, party in sided if party]
        places = [(m.start, party) for actor, party in found for m in actor.mentions]
        return cls(
            names={actor.id: actor.name for actor in entries.actors},
            parties={actor.id: party for actor, party in found},
            named_at=tuple(sorted(places)),
        )

    def within(self, span: Span) -> tuple[str, ...]:
        """The dossier's parties that are named in these words, each once."""
        first = bisect_left(self.named_at, (span.start, ""))
        found = takewhile(lambda place: place[0] < span.end, self.named_at[first:])
        return tuple(dict.fromkeys(party for _, party in found))

    def named(self, mentions: Iterable[Mention]) -> tuple[str, ...]:
        """The names of those mentioned, each once; the report's own voice has none."""
        found = (self.names.get(mention.actor) for mention in mentions)
        return tuple(dict.fromkeys(name for name in found if name))

    def sided(self, mentions: Iterable[Mention]) -> tuple[str, ...]:
        """The dossier's parties for whom those mentioned stand, each once."""
        found = (self.parties.get(mention.actor) for mention in mentions)
        return tuple(dict.fromkeys(party for party in found if party))
