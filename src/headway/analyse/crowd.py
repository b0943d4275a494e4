"""The actors of a hundred thousand reports, held by name, kind and party.

Who is one actor hangs on nothing else, so that reports that name an actor alike are
one group here, and settle as `people.settled` settles them one by one.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from headway.analyse.profiles import Profile
from headway.analyse.roll import Listed, has_name
from headway.model.actor import Actor, ActorId
from headway.model.kinds import ActorKind

__all__ = ["Group", "Groups", "listed_in"]

Key = tuple[str, ActorKind, str | None]  # name, kind and party


@dataclass(slots=True, kw_only=True)
class Group:
    """What all reports say that name an actor of one kind and party alike."""

    reports: int = 0
    mentions: int = 0
    aliases: Counter[str] = field(default_factory=Counter)
    written: Counter[str] = field(default_factory=Counter)  # names as reports have them

    def note(self, name: str, aliases: Iterable[str], mentions: int) -> None:
        """Count what one report says."""
        self.reports += 1
        self.mentions += mentions
        self.aliases.update(aliases)
        self.written[name] += 1


@dataclass(frozen=True, slots=True)
class Groups:
    """All groups of a ledger."""

    by_key: dict[Key, Group]

    def profiles(self, *kinds: ActorKind) -> dict[str, Profile]:
        """The profile of each name that an actor of these kinds bears."""
        found: dict[str, Profile] = {}
        for (name, kind, party), group in self.by_key.items():
            if kind not in kinds:
                continue
            profile = found.setdefault(name, Profile(name=name))
            profile.reports += group.reports
            profile.mentions += group.mentions
            profile.aliases.update(group.aliases)
            if party:
                profile.parties[party] += group.reports
        return found

    def changed(self, change: Callable[[Actor], Actor]) -> "Groups":
        """The groups with the actor of each changed; those that now agree are one."""
        made: dict[Key, Group] = {}
        for key, group in self.by_key.items():
            after = change(actor_of(key))
            now = (after.name, after.kind, after.party)
            moved = called(group, key[0], after.name)
            made[now] = both(made[now], moved) if now in made else moved
        return Groups(made)

    def is_as(self, before: "Groups") -> bool:
        """Whether no actor is named or sided otherwise than before."""
        return self.by_key.keys() == before.by_key.keys()


def actor_of(key: Key) -> Actor:
    """The actor of a group, as far as settling needs it."""
    name, kind, party = key
    return Actor(id=ActorId(""), name=name, kind=kind, party=party)


def called(group: Group, before: str, now: str) -> Group:
    """The group under another name; the one that it had is an alias in all reports."""
    if before == now:
        return group
    aliases = Counter(group.aliases)
    aliases[before] = group.reports
    del aliases[now]
    return Group(
        reports=group.reports,
        mentions=group.mentions,
        aliases=aliases,
        written=group.written,
    )


def both(one: Group, other: Group) -> Group:
    """Two groups as one."""
    return Group(
        reports=one.reports + other.reports,
        mentions=one.mentions + other.mentions,
        aliases=one.aliases + other.aliases,
        written=one.written + other.written,
    )


def listed_in(groups: Groups) -> dict[str, Listed]:
    """The named actors by name; descriptions and lists are none."""
    found: dict[str, Listed] = {}
    for actor, group in in_order(groups):
        listed = found.setdefault(actor.name, Listed(actor.name))
        listed.count(actor, group.reports, group.mentions, group.aliases)
    return found


def in_order(groups: Groups) -> Iterator[tuple[Actor, Group]]:
    """The groups of named actors, the largest first: they say of what kind it is."""
    every = groups.by_key.items()
    for key, group in sorted(every, key=lambda pair: (-pair[1].reports, str(pair[0]))):
        if has_name(actor := actor_of(key)):
            yield actor, group
