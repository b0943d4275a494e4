"""Whom corrections name, in the actors of a report that may have been read anew."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import TypeVar

from headway.model.actor import Actor, ActorId, Mention
from headway.model.correction import Correction, Entry, entries_in, parts_of
from headway.model.entry import Entries

__all__ = ["Whom"]

E = TypeVar("E", bound=Entry)
Ids = Mapping[ActorId, ActorId]


class Whom:
    """The actors of a report with those whom only its corrections name."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self.actors = {actor.id: actor for actor in actors}
        self.names = {actor.name.casefold(): actor.id for actor in reversed(actors)}

    def fitted(self, said: Correction) -> Correction:
        """The correction with the ids by which the report knows its actors now."""
        ids = {actor.id: self.id_of(actor) for actor in said.actors}
        return replace(
            said,
            then=named_so(said.then, ids),
            now=named_so(said.now, ids),
            moves=tuple(named_so(move, ids) for move in said.moves),
        )

    def id_of(self, actor: Actor) -> ActorId:
        """Under which id the report knows the actor; it learns of a new one."""
        name = actor.name.casefold()
        if (same := self.actors.get(actor.id)) and same.name.casefold() == name:
            return actor.id
        if name not in self.names:
            tried = (ActorId(f"{actor.id}-{n}") for n in count(2))
            free = actor.id if same is None else next(self.unknown(tried))
            self.actors[free] = replace(actor, id=free)
            self.names[name] = free
        return self.names[name]

    def unknown(self, ids: Iterable[ActorId]) -> Iterator[ActorId]:
        """Those ids that nobody has."""
        return (id_ for id_ in ids if id_ not in self.actors)

    def all_of(self, entries: Entries) -> tuple[Actor, ...]:
        """The report's own actors, then those whom its entries name besides."""
        own = {actor.id for actor in entries.actors}
        used = {mention.actor for mention in mentions(entries)} - own
        others = (actor for id_, actor in self.actors.items() if id_ in used)
        return (*entries.actors, *others)


def mentions(entries: Entries) -> Iterator[Mention]:
    """Every part that an actor plays in the entries."""
    for entry in entries_in(entries):
        for part in parts_of(entry).values():
            yield from part if isinstance(part, tuple) else (part,)


def named_so(entry: E, ids: Ids) -> E:
    """The entry with its actors under these ids."""
    parts = {name: renamed(part, ids) for name, part in parts_of(entry).items()}
    return replace(entry, **parts)  # type: ignore[arg-type]


def renamed(
    part: Mention | tuple[Mention, ...], ids: Ids
) -> Mention | tuple[Mention, ...]:
    """The part or parts under these ids."""
    if isinstance(part, tuple):
        return tuple(replace(one, actor=ids.get(one.actor, one.actor)) for one in part)
    return replace(part, actor=ids.get(part.actor, part.actor))
