"""The office holders that the lexicon knows, by every spelling of their names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from headway.analyse.letters import bare
from headway.analyse.names import core
from headway.analyse.spellings import alike, frame, words_of
from headway.lexicon.actors import load_actors
from headway.lexicon.holders import load_holders
from headway.model.kinds import ActorKind

__all__ = ["Holder", "Holders", "holders_of", "known_holders"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Someone who held an office."""

    id: str
    name: str
    names: tuple[str, ...]  # other spellings
    parties: frozenset[str]


@dataclass(frozen=True, slots=True)
class Holders:
    """Office holders by the consonants of their names."""

    by_frame: dict[str, tuple[Holder, ...]]
    states: frozenset[str]

    def find(self, name: str, party: str | None) -> Holder | None:
        """The one holder of this name who may stand for the party; None: none, or two.

        Another spelling than the lexicon's own needs the holder's party.
        """
        near = [h for h in self.by_frame.get(frame(name), ()) if self.fits(h, party)]
        same = [h for h in near if is_called(h, name)]
        sided = [h for h in same or near if party in h.parties and sounds(h, name)]
        found = sided if len(same) != 1 else same
        return found[0] if len(found) == 1 else None

    def fits(self, holder: Holder, party: str | None) -> bool:
        """Whether the holder may stand for the party: for no other state."""
        return party not in self.states or party in holder.parties


def is_called(holder: Holder, name: str) -> bool:
    """Whether the name is one of the holder's, but for accents and capitals."""
    return letters(name) in map(letters, (holder.name, *holder.names))


def letters(name: str) -> tuple[str, ...]:
    """The words of a name in small letters without accents."""
    return tuple(map(bare, words_of(name)))


def sounds(holder: Holder, name: str) -> bool:
    """Whether the name sounds like one of the holder's."""
    return any(alike(name, own) for own in (holder.name, *holder.names))


@cache
def known_holders() -> Holders:
    """All holders of the lexicon, each once."""
    actors = load_actors().by_id.values()
    states = [entry.party for entry in actors if entry.kind is ActorKind.STATE]
    return holders_of(read_holders(), states)


def holders_of(holders: Iterable[Holder], states: Iterable[str]) -> Holders:
    """These holders, by name; whoever stands for one of the states, for no other."""
    found: dict[str, dict[str, Holder]] = defaultdict(dict)
    for holder in together(holders):
        for name in (holder.name, *holder.names):
            found[frame(name)][holder.id] = holder
    by_frame = {key: tuple(near.values()) for key, near in found.items()}
    return Holders(by_frame, frozenset(states))


def together(holders: Iterable[Holder]) -> list[Holder]:
    """The holders, one for rows of one party of which two names sound alike."""
    found: list[Holder] = []
    places: dict[str, set[int]] = defaultdict(set)
    for holder in holders:
        keys = {frame(core(name)) for name in (holder.name, *holder.names)}
        near = sorted({place for key in keys for place in places[key]})
        place = next((n for n in near if are_one(holder, found[n])), len(found))
        if place < len(found):
            found[place] = joined(found[place], holder)
        else:
            found.append(holder)
        for key in keys:
            places[key].add(place)
    return found


def are_one(one: Holder, other: Holder) -> bool:
    """Whether two rows tell of one person."""
    if one.parties.isdisjoint(other.parties):
        return False
    names = [core(name) for name in (other.name, *other.names)]
    return any(
        alike(core(own), name) for own in (one.name, *one.names) for name in names
    )


def joined(one: Holder, other: Holder) -> Holder:
    """The first, with the names and parties of both."""
    names = dict.fromkeys((*one.names, other.name, *other.names))
    return replace(one, names=tuple(names), parties=one.parties | other.parties)


def read_holders() -> Iterator[Holder]:
    """The holders of the lexicon with the parties for which they held an office."""
    actors = load_actors().by_id
    for known in load_holders().holders:
        sides = (actors.get(term.of) for term in known.terms)
        yield Holder(
            id=known.id,
            name=known.name,
            names=known.names,
            parties=frozenset(side.party for side in sides if side is not None),
        )
