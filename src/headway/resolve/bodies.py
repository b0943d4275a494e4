"""Bodies of a report: short forms of their names, and nouns that take them up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from headway.lexicon.actors import ActorEntry, singular
from headway.lexicon.bodies import BodyEntry
from headway.lexicon.knowledge import Knowledge
from headway.model.actor import Actor, ActorId
from headway.model.kinds import ActorKind
from headway.model.reading import MentionReading
from headway.model.span import Span
from headway.resolve.roster import Roster, slug

__all__ = ["Bodies"]

NEAR = 2  # sentences
GENERIC = {"body", "group", "organisation", "organization"}  # they say nothing
FIRMS = ("Ltd.", "Inc.", "Corp.", "Co.")  # the point may end the sentence
BODIES = {ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP}


@dataclass(slots=True)
class Bodies:
    """The states, organisations and groups that a report names."""

    roster: Roster
    lists: Knowledge
    names: list[str] = field(default_factory=list)  # of those that no list knows
    long: dict[Span, str] = field(default_factory=dict)  # explained long forms

    def learn(self, mentions: Iterable[MentionReading]) -> None:
        """Note the names of bodies, before any is settled."""
        for mention in mentions:
            if mention.short_for is not None:
                self.long[mention.short_for] = self.words(mention.short_for)
            elif mention.label == "ORG":
                self.names.append(self.words(mention.head))

    def words(self, span: Span) -> str:
        """The words on one line, without a leading article or a possessive ending."""
        words = " ".join(span.of(self.roster.text).split()).split(" (")[0]
        for article in ("the ", "The "):
            words = words.removeprefix(article)
        words = words.removesuffix("'s").removesuffix("’s") or words
        return words.removesuffix(".") if words.endswith(FIRMS) else words

    def explained(self, mention: MentionReading) -> str | None:
        """The long form that the name is short for, or that it stands in."""
        if mention.short_for is not None:
            return self.long[mention.short_for]
        return next((w for s, w in self.long.items() if s.overlaps(mention.head)), None)

    def full_name(self, words: str) -> str:
        """The one longer name of the report that begins with the words; else these.

        "SwiftParcel" is SwiftParcel Ltd, but "House" is not the House Democrats.
        """
        longer = {n for n in self.names if n.startswith(f"{words} ")}
        longer = {n for n in longer if not n.endswith("s")}
        return longer.pop() if len(longer) == 1 else words

    def settle(self, mention: MentionReading, words: str, party: str | None) -> Actor:
        """The body of this name, which only the report explains."""
        kind = ActorKind.GROUP if mention.label == "NORP" else ActorKind.ORGANISATION
        name = self.full_name(words)
        body = Actor(id=slug(name), name=name, kind=kind, party=party or name)
        self.note_types(body.id, mention, name)
        return self.roster.mean(mention.head, mention.span, body)

    def note_types(
        self,
        body: ActorId,
        mention: MentionReading,
        name: str,
        entry: ActorEntry | None = None,
    ) -> None:
        """Keep the nouns that say what the body is, by name, title and list."""
        own = [] if entry and entry.kind is ActorKind.STATE else [name]
        phrases = [*own, *(self.words(title) for title in mention.titles)]
        nouns = {phrase.lower().split()[-1] for phrase in phrases if phrase}
        nouns |= {singular(noun) for noun in nouns}
        known = {n for n in nouns if self.lists.bodies.is_noun(n)} - GENERIC
        known |= set(entry.descriptions) if entry else set()
        self.roster.types.setdefault(body, set()).update(known)

    def is_faction(self, side: Actor) -> bool:
        """Whether it is a party of a parliament."""
        entry = self.lists.actors.by_id.get(side.id)
        told = self.roster.types.get(side.id, set())
        return "party" in told or (entry is not None and "party" in entry.descriptions)

    def taken_up(
        self, noun: str, mention: MentionReading, before: Sequence[MentionReading]
    ) -> tuple[Actor, ...]:
        """The bodies named before that a noun may mean: one, or several alike.

        Who is said to be one goes first ("the *union* AMU"), then those of the same
        family of nouns ("the carrier", an airline). Of several the one that the last
        sentences name is meant.
        """
        pool = self.named_before(mention, before)
        ranks = {actor.id: self.fit(noun, actor) for actor in pool}
        best = max(ranks.values(), default=0)
        alike = tuple(a for a in pool if best and ranks[a.id] == best)
        if len(alike) < 2 or best == 1:
            return alike
        since = [m for m in before if mention.sentence - m.sentence <= NEAR]
        near = {self.roster.meant.get(m.head) for m in since if not m.modifier}
        last = tuple(actor for actor in alike if actor.id in near)
        return last if len(last) == 1 else alike

    def named_before(
        self, mention: MentionReading, before: Sequence[MentionReading]
    ) -> tuple[Actor, ...]:
        """The bodies that names before the mention mean, each once."""
        heads = [m.head for m in before if not mention.span.holds(m.head)]
        named = dict.fromkeys(map(self.roster.meant.get, heads))
        found = (self.roster.actors[id_] for id_ in named if id_ is not None)
        return tuple(actor for actor in found if actor.kind in BODIES)

    def fit(self, noun: str, actor: Actor) -> int:
        """How well the noun fits the body: 0 not at all, 3 said so."""
        types = self.roster.types.get(actor.id, set())
        *qualities, last = noun.split()
        last = last.lower()
        if noun.lower() in types:
            return 4
        named = [word for word in qualities if word[:1].isupper()]
        if any(self.lists.actors.find(word) for word in named):
            return 0  # "the French airline"
        if {last, singular(last)} & types or self.is_of(last, actor):
            return 4
        families = self.lists.bodies.families(last)
        if any(family.words & types for family in families):
            return 3
        party = "party" in types  # "the rebels" are no party of a parliament
        if not party and any(actor.kind in family.kinds for family in families):
            return 1 if named else 2  # "the European country"
        return int(not types and self.may_be_firm(actor, families))

    def is_of(self, noun: str, actor: Actor) -> bool:
        """Whether the name says whose body it is: "the *Pilots'* Guild" of pilots."""
        if not noun.endswith("s") or actor.kind is ActorKind.STATE:
            return False
        return noun in {word.strip("'’") for word in actor.name.lower().split()}

    def may_be_firm(self, actor: Actor, families: Iterable[BodyEntry]) -> bool:
        """Whether a name that nobody explains may be the company that is told of."""
        unknown = actor.party == actor.name and actor.kind is ActorKind.ORGANISATION
        listed = self.lists.actors.find(actor.name)
        return unknown and not listed and any(f.id == "company" for f in families)
