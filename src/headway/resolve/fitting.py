"""Whom of a report a description of one person fits."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from headway.lexicon.actors import RoleEntry, RoleLexicon, bare_title
from headway.lexicon.classes import word_class
from headway.model.actor import Actor
from headway.model.kinds import ActorKind
from headway.model.reading import MentionReading
from headway.model.span import Span
from headway.resolve.people import People
from headway.resolve.roster import Roster

__all__ = ["Described", "Fitting"]

NEAR = 2  # sentences
SINGLE = {ActorKind.PERSON, ActorKind.UNNAMED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A description and what its own words say."""

    mention: MentionReading
    words: str
    role: RoleEntry | None  # None: "the two"
    said: tuple[Actor, ...]  # the sides that it names
    party: str | None  # None: it names no side, or several
    gender: str | None  # None: the words do not say
    outside: bool


@dataclass(slots=True)
class Fitting:
    """Finds those whom a description may take up."""

    roster: Roster
    people: People
    roles: RoleLexicon

    def fitting(
        self, described: Described, before: Sequence[MentionReading]
    ) -> tuple[Actor, ...]:
        """Those named or described before whom the words fit best.

        Who bears the very title goes before those whose office it covers ("diplomat",
        an envoy), and they before those of the side of whom no title is told.
        """
        earlier = self.earlier(before, described.mention.span)
        pool = [actor for actor in earlier if self.agrees(described, actor)]
        ranks = {actor.id: self.closeness(described, actor) for actor in pool}
        best = max(ranks.values(), default=0)
        alike = tuple(a for a in pool if best and ranks[a.id] == best)
        near = self.near(alike, described.mention, before)
        return near if len(near) == 1 else alike

    def near(
        self,
        actors: Sequence[Actor],
        mention: MentionReading,
        before: Sequence[MentionReading],
    ) -> tuple[Actor, ...]:
        """Those of them whom the last sentences name."""
        since = [m for m in before if 0 <= mention.sentence - m.sentence <= NEAR]
        named = {self.roster.meant.get(m.head) for m in since}
        return tuple(actor for actor in actors if actor.id in named)

    def earlier(self, before: Iterable[MentionReading], own: Span) -> Iterator[Actor]:
        """The single persons before, each once; none that the words themselves name."""
        heads = [m.head for m in before if not m.plural and not own.holds(m.head)]
        named = dict.fromkeys(map(self.roster.meant.get, heads))
        found = (self.roster.actors[id_] for id_ in named if id_ is not None)
        return (actor for actor in found if actor.kind in SINGLE)

    def agrees(self, described: Described, actor: Actor) -> bool:
        """Whether side, gender and standing are not against it."""
        gender = self.roster.genders.get(actor.id)
        return (
            (described.party is None or actor.party == described.party)
            and (described.gender is None or gender in {None, described.gender})
            and described.outside == (actor.id in self.roster.outsiders)
        )

    def closeness(self, described: Described, actor: Actor) -> int:
        """How well the role fits the titles: the whole, a part, covered, none told."""
        titles = self.people.titles_of(actor.id)
        role = described.role
        if role is None:
            return int(described.party is not None)  # "the Austrian", but "the two"
        others = self.named_in(described) - words(titles)
        if actor.kind is ActorKind.UNNAMED and others:
            return 0  # "the Florida senator" is not "a Vermont senator"
        if described.party is None and any(role.is_title(title) for title in titles):
            return 4
        if any(role.names(title) for title in titles):
            return 3
        if any(role.covers_role(self.roles.find(bare_title(t))) for t in titles):
            return 2
        told = [title for title in titles if not word_class("apart") & {*title.split()}]
        return int(described.party is not None and not told)

    def named_in(self, described: Described) -> set[str]:
        """The words with a capital inside the description: "the *Florida* senator"."""
        return {w.lower() for w in described.words.split()[1:] if w[:1].isupper()}


def words(titles: Iterable[str]) -> set[str]:
    """All words of these titles."""
    return {word for title in titles for word in title.split()}
