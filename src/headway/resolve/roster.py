"""Who is who in one report: actors as they are settled, one by one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from headway.lexicon.actors import ActorEntry
from headway.lexicon.folded import folded
from headway.model.actor import Actor, ActorId, Mention
from headway.model.kinds import ActorKind
from headway.model.span import Span

__all__ = [
    "ADDRESSED",
    "DESCRIBED",
    "FIRST_PERSON",
    "REPORTER",
    "Roster",
    "actor_of",
    "common",
    "office_of",
    "slug",
]

ADDRESSED = {"you", "your"}
FIRST_PERSON = {"i", "we", "me", "us", "my", "our"}
DESCRIBED = {ActorKind.UNNAMED, ActorKind.GROUP}

REPORTER = Actor(id=ActorId("@reporter"), name="reporter", kind=ActorKind.REPORTER)


def slug(name: str) -> ActorId:
    """An id from a name, in its own script: "Côte d'Ivoire" → `cote-d-ivoire`."""
    return ActorId(re.sub(r"[\W_]+", "-", folded(name)).strip("-") or "unnamed")


def actor_of(entry: ActorEntry) -> Actor:
    """The lexicon's actor as an actor of the report."""
    return Actor(
        id=slug(entry.id),
        name=entry.name,
        kind=entry.kind,
        party=entry.party,
    )


def common(parties: Iterable[str | None]) -> str | None:
    """The party of all of them; None where they have not one in common."""
    found = set(parties)
    return found.pop() if len(found) == 1 else None


def office_of(sides: Sequence[Actor], owned: bool) -> str | None:
    """The party of several sides in one title; None where it is not clear.

    It is that of the first where this owns the office, or that of the organisation
    where the other is the state of who holds it: "the Italian head of the IMF".
    """
    if owned:
        return sides[0].party
    bodies = [s for s in sides if s.kind is ActorKind.ORGANISATION]
    states = [s for s in sides if s.kind is ActorKind.STATE]
    return bodies[0].party if len(bodies) == 1 and states == [sides[0]] else None


@dataclass(slots=True)
class Roster:
    """The actors of one report, and whom each mention means."""

    text: str
    actors: dict[ActorId, Actor] = field(default_factory=dict)
    meant: dict[Span, ActorId] = field(default_factory=dict)  # by the mention's head
    heads: dict[int, Span] = field(default_factory=dict)  # the heads by their start
    together: dict[Span, tuple[ActorId, ...]] = field(default_factory=dict)
    """Those whom "both sides" means, by the mention's head."""
    unsure: set[Span] = field(default_factory=set)
    """The heads of descriptions that fit several persons."""
    genders: dict[ActorId, str] = field(default_factory=dict)
    """The pronoun of each person whose name, title or description tells it."""
    outsiders: set[ActorId] = field(default_factory=set)
    """Those who speak for no side: analysts, former officials, citizens."""
    types: dict[ActorId, set[str]] = field(default_factory=dict)
    """The nouns that say what a body is, in small letters: "union", "airline"."""
    voiced: set[Span] = field(default_factory=set)
    """The pronouns that mean whoever speaks: "I", "we", "our"."""
    sides: dict[str, Actor] = field(default_factory=dict)
    """The party itself as an actor, by its name: whom "we" means."""

    def mean(
        self, head: Span, span: Span, actor: Actor, *, alias: bool = True
    ) -> Actor:
        """Settle that the mention means the actor; a name becomes an alias.

        So does a name with the title before it: "Minister Ann Other".
        """
        known = self.actors.setdefault(actor.id, actor)
        named = [head, Span(span.start, head.end)] if alias else []
        words = [" ".join(place.of(self.text).split()) for place in named]
        fresh = [w for w in words if w != known.name and "," not in w]
        aliases = tuple(dict.fromkeys((*known.aliases, *fresh)))
        mentions = known.mentions if span in known.mentions else (*known.mentions, span)
        party = known.party or actor.party
        settled = replace(known, aliases=aliases, mentions=mentions, party=party)
        self.actors[actor.id] = settled
        self.meant[head] = actor.id
        self.heads[head.start] = head
        return settled

    def gather(self, head: Span, span: Span, members: Sequence[Actor]) -> Actor:
        """Settle that the mention means all of these: a group that is named by them.

        It stands for their party where they have one in common.
        """
        names = [member.name for member in members]
        group = Actor(
            id=slug(" and ".join(sorted(names))),
            name=" and ".join([", ".join(names[:-1]), *names[-1:]]),
            kind=ActorKind.GROUP,
            party=common(member.party for member in members),
        )
        self.join(head, members)
        return self.mean(head, span, group)

    def join(self, head: Span, members: Sequence[Actor]) -> None:
        """Settle who they are whom the mention means together; nobody says nothing."""
        for member in members:
            self.actors.setdefault(member.id, member)
        if members:
            self.together[head] = tuple(member.id for member in members)

    def free(self, id_: ActorId) -> ActorId:
        """The id itself, or with a number where another actor bears it."""
        taken = (id_, *(ActorId(f"{id_}-{n}") for n in range(2, len(self.actors) + 3)))
        return next(other for other in taken if other not in self.actors)

    def take_up(self, head: Span, earlier: Span) -> None:
        """Settle that a mention means whom the earlier one means."""
        self.meant[head] = self.meant[earlier]
        if earlier in self.together:
            self.together[head] = self.together[earlier]

    def inside(self, span: Span) -> Actor | None:
        """The actor of the first settled mention whose head lies within the span."""
        starts = (self.heads.get(place) for place in range(span.start, span.end))
        found = (head for head in starts if head is not None and span.holds(head))
        return next((self.of(head) for head in found), None)

    def of(self, head: Span) -> Actor | None:
        """The actor that the mention with this head means; None if unsettled."""
        id_ = self.meant.get(head)
        return None if id_ is None else self.actors[id_]

    def side(self, mention: Mention) -> str:
        """The party that the actor stands for; who stands for none is one alone."""
        actor = self.actors[mention.actor]
        return actor.party or actor.name

    def all_of(self, head: Span) -> tuple[ActorId, ...]:
        """Everyone whom the mention with this head means; several for "both sides"."""
        one = self.meant.get(head)
        return self.together.get(head, () if one is None else (one,))
