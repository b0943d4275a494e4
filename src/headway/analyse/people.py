"""Each actor under one name and one party over all reports, where that is sure."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from operator import is_

from headway.analyse.bodies import one_body_each
from headway.analyse.fullnames import one_name_each
from headway.analyse.holders import Holders, known_holders
from headway.analyse.names import is_full
from headway.analyse.profiles import Profile, profiles
from headway.analyse.surnames import Bearers
from headway.model.actor import Actor
from headway.model.entry import Entries
from headway.model.kinds import ActorKind

__all__ = ["settled"]

BODIES = (ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.OFFICE)
ROUNDS = 10  # two or three settle all that was ever seen
Ledger = tuple[Entries, ...]


def settled(ledger: Iterable[Entries], holders: Holders | None = None) -> Ledger:
    """The same reports, with actors named and sided alike; nothing is stored.

    Spellings of one full name meet in the office holder's, else in the most frequent;
    a bare surname in the one who bears it, or whom reports call so. Who may be
    another stays apart. A person's party is the one that the reports clearly give,
    else none. The names that an actor lost are its aliases.
    """
    known = known_holders() if holders is None else holders
    found = tuple(ledger)
    for _ in range(ROUNDS):
        after = settled_once(found, known)
        if not changes(found, after):
            break
        found = after
    return found


def changes(before: Ledger, after: Ledger) -> bool:
    """Whether any actor was named or sided anew."""
    pairs = zip(before, after, strict=True)
    return any(b is not a and b.actors != a.actors for b, a in pairs)


def settled_once(ledger: Ledger, holders: Holders) -> Ledger:
    """One round; what it merges may settle more."""
    full = one_name_each(profiles(ledger, ActorKind.PERSON), holders)
    ledger = changed(ledger, lambda actor: renamed(actor, full))
    people = profiles(ledger, ActorKind.PERSON)
    bodies = profiles(ledger, *BODIES)
    states = profiles(ledger, ActorKind.STATE)
    bearers = Bearers.of(people, others(people, bodies, states))
    ledger = changed(ledger, lambda actor: given_in_full(actor, bearers))
    names = one_body_each(bodies, frozenset(people) | frozenset(states))
    ledger = changed(ledger, lambda actor: as_body(actor, names))
    return changed(ledger, sides(ledger, bearers))


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


def changed(ledger: Ledger, change: Callable[[Actor], Actor]) -> Ledger:
    """The reports with each of their actors changed; the same where none is."""
    return tuple(
        with_actors(found, tuple(map(change, found.actors))) for found in ledger
    )


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


def sides(ledger: Ledger, bearers: Bearers) -> Callable[[Actor], Actor]:
    """How each person gets the party that all reports give.

    A bare name that several bear keeps what its report says.
    """
    people = profiles(ledger, ActorKind.PERSON)
    parties = {name: profile.party for name, profile in people.items()}
    unsure = {n for n in people if not is_full(n) and len(bearers.candidates(n)) > 1}

    def sided(actor: Actor) -> Actor:
        if not is_person(actor) or actor.name in unsure:
            return actor
        return on_side(actor, parties[actor.name])

    return sided
