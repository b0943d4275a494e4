"""A dossier's actors beside those that Headway knows, or in their place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from headway.dossier.actors import (
    bare,
    fresh,
    id_of,
    longer_names,
    names_given,
    refuse_twins,
    the_named,
    with_words,
)
from headway.dossier.tables import ActorTable, PartyTable
from headway.errors import DossierError
from headway.lexicon.actors import ActorEntry, ActorLexicon

__all__ = ["merged"]

Actors = dict[str, ActorEntry]  # by id


def merged(tables: Sequence[PartyTable], known: ActorLexicon) -> ActorLexicon:
    """The known actors with those of the tables; `DossierError` where one cannot be.

    A name that a table gives to an actor names no built-in actor any more.
    """
    gone = [table for table in tables if forgets(table)]
    kept = [table for table in tables if not forgets(table)]
    refuse_twins(table.name for table in gone)
    refuse_twins(table.name for table in kept)
    actors = without(gone, known.by_id)
    changing = [table for table in kept if id_of(table.name) in actors]
    adding = [table for table in kept if id_of(table.name) not in actors]
    longer = work_in(changing, actors)
    refuse_taken(adding, actors)
    longer |= work_in(adding, actors)
    give_parties(kept, actors)
    return ActorLexicon.of(unrivalled(actors, claims(kept, actors)), longer)


def forgets(table: PartyTable) -> bool:
    """Whether the table takes an actor out."""
    return isinstance(table, ActorTable) and table.forget


def without(tables: Iterable[PartyTable], actors: Mapping[str, ActorEntry]) -> Actors:
    """The actors that are not to be forgotten."""
    gone = set()
    for table in tables:
        if id_of(table.name) not in actors:
            raise DossierError(f'"{table.name}" is not known: take out its table')
        gone.add(id_of(table.name))
    return {id_: entry for id_, entry in actors.items() if id_ not in gone}


def work_in(tables: Iterable[PartyTable], actors: Actors) -> set[str]:
    """Change or add actors as the tables say; the longer names that mean nobody."""
    longer: set[str] = set()
    for table in tables:
        entry = actors.get(id_of(table.name)) or fresh(table)
        longer.update(longer_names(entry, table))
        actors[entry.id] = with_words(entry, table)
    return longer


def refuse_taken(tables: Iterable[PartyTable], actors: Actors) -> None:
    """Raise `DossierError` where a new actor would bear the name of a known one."""
    bearers = {words: e.name for e in actors.values() for words in e.surfaces}
    for name in (table.name for table in tables):
        if other := bearers.get(bare(name)):
            raise DossierError(
                f'"{name}" is a name of {other}: write name = "{other}" to change that '
                f'actor, or give it without = ["{name}"] to make a new one'
            )


def give_parties(tables: Iterable[PartyTable], actors: Actors) -> None:
    """Have each actor stand for the party that its table says.

    Raises `DossierError` where that is not known, or stands for another itself.
    """
    said = dict(parties_said(tables, actors))
    for id_, party in said.items():
        actors[id_] = replace(actors[id_], party=actors[party].name)
    for id_, party in said.items():
        side = actors[party]
        if side.party != side.name:
            raise DossierError(
                f"the party of {actors[id_].name} stands for {side.party}: "
                f'write party = "{side.party}"'
            )


def parties_said(
    tables: Iterable[PartyTable], actors: Actors
) -> Iterator[tuple[str, str]]:
    """The id of each actor whose table says a party, and the id of that."""
    for table in tables:
        party = table.party if isinstance(table, ActorTable) else table.name
        if party is not None:
            yield id_of(table.name), the_named(party, actors).id


def claims(
    tables: Iterable[PartyTable], actors: Mapping[str, ActorEntry]
) -> dict[str, set[str]]:
    """The names that the tables give, each with the ids of those who get it.

    Raises `DossierError` where it is the first name of another actor.
    """
    found: dict[str, set[str]] = {}
    first = {bare(entry.name): entry for entry in actors.values()}
    for table in tables:
        entry = actors[id_of(table.name)]
        for words in (bare(entry.name), *names_given(table)):
            if first.get(words, entry).id != entry.id:
                raise DossierError(
                    f'"{words}" is an actor of its own: take it out of the aliases of '
                    f"{entry.name}, or have it forgotten first"
                )
            found.setdefault(words, set()).add(entry.id)
    return found


def unrivalled(
    actors: Mapping[str, ActorEntry], claimed: Mapping[str, set[str]]
) -> Iterator[ActorEntry]:
    """The actors without the names that the tables give to others."""
    for id_, entry in actors.items():
        own = (w for w in entry.surfaces if id_ in claimed.get(w, {id_}))
        yield replace(entry, surfaces=tuple(own))
