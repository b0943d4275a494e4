"""Each actor under one name and one party over all reports, where that is sure."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import is_
from typing import Protocol, Self, TypeVar

from headway.analyse.bodies import one_body_each
from headway.analyse.fullnames import one_name_each
from headway.analyse.holders import Holders, known_holders
from headway.analyse.names import is_full
from headway.analyse.profiles import Profile, profiles
from headway.analyse.surnames import Bearers
from headway.model.actor import Actor
from headway.model.entry import Entries
from headway.model.kinds import ActorKind

__all__ = ["Crowd", "settled", "settled_crowd"]

BODIES = (ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.OFFICE)
ROUNDS = 10  # two or three settle all that was ever seen


class Crowd(Protocol):
    """The actors of many reports, in whatever way they are held."""

    def profiles(self, *kinds: ActorKind) -> dict[str, Profile]:
        """The profile of each name that an actor of these kinds bears."""
        ...

    def changed(self, change: Callable[[Actor], Actor]) -> Self:
        """The crowd with each actor changed; that hangs on name, kind and party."""
        ...

    def is_as(self, before: Self) -> bool:
        """Whether no actor is named or sided otherwise than before."""
        ...


C = TypeVar("C", bound=Crowd)


@dataclass(frozen=True, slots=True)
class Reports:
    """Reports with their actors."""

    found: tuple[Entries, ...]

    def profiles(self, *kinds: ActorKind) -> dict[str, Profile]:
        """The profile of each name that an actor of these kinds bears."""
        return profiles(self.found, *kinds)

    def changed(self, change: Callable[[Actor], Actor]) -> "Reports":
        """The reports with each of their actors changed; the same where none is."""
        each = (with_actors(f, tuple(map(change, f.actors))) for f in self.found)
        return Reports(tuple(each))

    def is_as(self, before: "Reports") -> bool:
        """Whether no actor is named or sided otherwise than before."""
        pairs = zip(before.found, self.found, strict=True)
        return all(b is a or b.actors == a.actors for b, a in pairs)


def settled(
    ledger: Iterable[Entries], holders: Holders | None = None
) -> tuple[Entries, ...]:
    """The same reports, with actors named and sided alike; nothing is stored.

    Spellings of one full name meet in the office holder's, else in the most frequent;
    a bare surname in the one who bears it, or whom reports call so. Who may be
    another stays apart. A person's party is the one that the reports clearly give,
    else none. The names that an actor lost are its aliases.
    """
    return settled_crowd(Reports(tuple(ledger)), holders).found


def settled_crowd(crowd: C, holders: Holders | None = None) -> C:
    """The same actors, named and sided alike."""
    known = known_holders() if holders is None else holders
    for _ in range(ROUNDS):
        before, crowd = crowd, settled_once(crowd, known)
        if crowd.is_as(before):
            break
    return crowd


def settled_once(crowd: C, holders: Holders) -> C:
    """One round; what it merges may settle more."""
    full = one_name_each(crowd.profiles(ActorKind.PERSON), holders)
    crowd = crowd.changed(lambda actor: renamed(actor, full))
    people = crowd.profiles(ActorKind.PERSON)
    bodies = crowd.profiles(*BODIES)
    states = crowd.profiles(ActorKind.STATE)
    bearers = Bearers.of(people, others(people, bodies, states))
    crowd = crowd.changed(lambda actor: given_in_full(actor, bearers))
    names = one_body_each(bodies, frozenset(people) | frozenset(states))
    crowd = crowd.changed(lambda actor: as_body(actor, names))
    return crowd.changed(sides(crowd.profiles(ActorKind.PERSON), bearers))


def others(
    people: Mapping[str, Profile],
    bodies: Mapping[str, Profile],
    states: Iterable[str],
) -> Iterator[str]:
    """The names of states, and those that are rather a body's than a person's."""
    yield from states
    for name, body in bodies.items():
        if name not in people or people[name].reports <= body.reports:
            yield name


def with_actors(found: Entries, actors: tuple[Actor, ...]) -> Entries:
    """The report's entries with these actors in the place of its own."""
    same = all(map(is_, actors, found.actors))
    return found if same else replace(found, actors=actors)


def renamed(actor: Actor, names: Mapping[str, str]) -> Actor:
    """The person under the name that prevails; the one it had is an alias."""
    best = names.get(actor.name)
    return actor if best is None or not is_person(actor) else called(actor, best)


def called(actor: Actor, name: str) -> Actor:
    """The actor under another name."""
    if name == actor.name:
        return actor
    others = dict.fromkeys((*actor.aliases, actor.name))
    return replace(actor, name=name, aliases=tuple(a for a in others if a != name))


def is_person(actor: Actor) -> bool:
    """Whether the actor is a person with a name."""
    return actor.kind is ActorKind.PERSON


def given_in_full(actor: Actor, bearers: Bearers) -> Actor:
    """The person of a bare name under the full one, where only one can be meant."""
    if not is_person(actor) or is_full(actor.name):
        return actor
    return called(actor, bearers.bearer(actor.name, actor.party) or actor.name)


def as_body(actor: Actor, names: Mapping[str, str]) -> Actor:
    """The body under the name that prevails; who stood for it stands for that."""
    best = names.get(actor.name, actor.name) if actor.kind in BODIES else actor.name
    body = called(actor, best)
    return on_side(body, names.get(actor.party, actor.party) if actor.party else None)


def on_side(actor: Actor, party: str | None) -> Actor:
    """The actor with this party."""
    return actor if actor.party == party else replace(actor, party=party)


def sides(people: Mapping[str, Profile], bearers: Bearers) -> Callable[[Actor], Actor]:
    """How each person gets the party that all reports give.

    A bare name that several bear keeps what its report says.
    """
    parties = {name: profile.party for name, profile in people.items()}
    unsure = {n for n in people if not is_full(n) and len(bearers.candidates(n)) > 1}

    def sided(actor: Actor) -> Actor:
        if not is_person(actor) or actor.name in unsure:
            return actor
        return on_side(actor, parties[actor.name])

    return sided
