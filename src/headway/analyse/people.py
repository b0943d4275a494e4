"""Each person under one name and one party over all reports, where that is sure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from headway.model.actor import Actor
from headway.model.entry import Entries
from headway.model.kinds import ActorKind

__all__ = ["settled"]

CLEAR = 2 / 3  # the share of the reports that name a party which must name the same


def settled(ledger: Sequence[Entries]) -> tuple[Entries, ...]:
    """The same reports, with persons named and sided alike; nothing is stored.

    A name with a middle initial is the same without it. A bare surname is the one
    person in all reports who bears it; where two do, it stays bare. A party is the one
    that the reports clearly give, else none.
    """
    short = initials(ledger)
    plain = [with_actors(found, renamed(found, short)) for found in ledger]
    full = full_names(plain)
    named = [with_actors(found, renamed(found, full)) for found in plain]
    parties = clear_parties(named)
    return tuple(with_actors(found, sided(found, parties)) for found in named)


def with_actors(found: Entries, actors: Iterable[Actor]) -> Entries:
    """The report's entries with these actors in the place of its own."""
    return replace(found, actors=tuple(actors))


def people(ledger: Iterable[Entries]) -> Iterator[Actor]:
    """Every person of every report."""
    for found in ledger:
        yield from (a for a in found.actors if a.kind is ActorKind.PERSON)


def initials(ledger: Iterable[Entries]) -> dict[str, str]:
    """The names with middle initials, by those without that a report gives, too."""
    names = {person.name for person in people(ledger)}
    short = {name: without_initials(name) for name in names}
    return {name: bare for name, bare in short.items() if bare in names}


def without_initials(name: str) -> str:
    """The name without the single letters in its middle."""
    parts = name.split()
    inner = (part for part in parts[1:-1] if len(part.rstrip(".")) > 1)
    return " ".join([*parts[:1], *inner, *parts[1:][-1:]])


def full_names(ledger: Iterable[Entries]) -> dict[str, str]:
    """The one full name that bears a bare name as its first or last word."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for person in people(ledger):
        parts = person.name.split()
        if len(parts) > 1:
            bearers[parts[0]].add(person.name)
            bearers[parts[-1]].add(person.name)
    return {bare: min(names) for bare, names in bearers.items() if len(names) == 1}


def renamed(found: Entries, full: Mapping[str, str]) -> Iterator[Actor]:
    """The report's actors, those persons renamed who have another name."""
    for actor in found.actors:
        known = full.get(actor.name) if actor.kind is ActorKind.PERSON else None
        yield replace(actor, name=known) if known else actor


def clear_parties(ledger: Iterable[Entries]) -> dict[str, str | None]:
    """The party of each person for whom any report names one; None: not clear."""
    said: dict[str, Counter[str]] = defaultdict(Counter)
    for person in people(ledger):
        if person.party:
            said[person.name][person.party] += 1
    return {name: clearest(parties) for name, parties in said.items()}


def clearest(parties: Counter[str]) -> str | None:
    """The party that clearly prevails."""
    party, times = parties.most_common(1)[0]
    return party if times >= CLEAR * parties.total() else None


def sided(found: Entries, parties: Mapping[str, str | None]) -> Iterator[Actor]:
    """The report's actors, each person with the party that all reports give."""
    for actor in found.actors:
        known = actor.kind is ActorKind.PERSON and actor.name in parties
        yield replace(actor, party=parties[actor.name]) if known else actor
