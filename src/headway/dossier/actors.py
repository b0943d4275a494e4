"""One actor of a dossier: its names, and what a table gives to it or takes from it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from headway.dossier.tables import PartyTable, slug_of
from headway.errors import DossierError
from headway.lexicon.actors import ActorEntry
from headway.model.kinds import ActorKind

__all__ = [
    "bare",
    "fresh",
    "id_of",
    "longer_names",
    "names_given",
    "nouns_given",
    "refuse_twins",
    "the_named",
    "with_words",
]

THE = re.compile(r"the\s", re.IGNORECASE)


def id_of(name: str) -> str:
    """The id of an actor from a name: "Northern Cabin Crew" → `northern-cabin-crew`."""
    return slug_of(name)


def refuse_twins(names: Iterable[str]) -> None:
    """Raise `DossierError` where two tables are about one of these names."""
    seen: set[str] = set()
    for name in names:
        if id_of(name) in seen:
            raise DossierError(f'"{name}" stands in two tables: make them one')
        seen.add(id_of(name))


def fresh(table: PartyTable) -> ActorEntry:
    """A new actor: an organisation that stands for itself, until told otherwise."""
    return ActorEntry(
        id=id_of(table.name),
        name=table.name,
        kind=ActorKind.ORGANISATION,
        party=table.name,
        surfaces=(bare(table.name),),
        capitals=(),
        descriptions=(),
    )


def the_named(name: str, actors: Mapping[str, ActorEntry]) -> ActorEntry:
    """The one actor of this name, which may be any; `DossierError` where none is."""
    found = actors.get(id_of(name))
    if found is None:
        called = [entry for entry in actors.values() if bare(name) in entry.surfaces]
        found = called[0] if len(called) == 1 else None
    if found is None:
        raise DossierError(
            f'no actor is called "{name}": add a table for it, '
            f'[[party]] name = "{name}"'
        )
    return found


def with_words(entry: ActorEntry, table: PartyTable) -> ActorEntry:
    """The actor with the words that the table gives it and without those it takes.

    Raises `DossierError` where it would lose its own name.
    """
    lost = {bare(words) for words in table.without}
    if bare(entry.name) in lost:
        raise DossierError(
            f'"{entry.name}" cannot be without its own name: to have it known no more, '
            "write forget = true"
        )
    names = dict.fromkeys((*entry.surfaces, *names_given(table)))
    nouns = dict.fromkeys((*entry.descriptions, *nouns_given(table)))
    return replace(
        entry,
        kind=ActorKind(table.kind) if table.kind else entry.kind,
        surfaces=tuple(words for words in names if words not in lost),
        capitals=tuple(words for words in entry.capitals if words not in lost),
        descriptions=tuple(nouns),
    )


def longer_names(entry: ActorEntry, table: PartyTable) -> Iterator[str]:
    """What the table takes from the actor that only holds a name of it: "Kremlin Cup".

    Raises `DossierError` where the words are no name of it and hold none.
    """
    names = {*entry.surfaces, *names_given(table)}
    for words in map(bare, table.without):
        if words in names:
            continue
        if not any(re.search(rf"\b{re.escape(n)}(?!\w)", words) for n in names):
            raise DossierError(
                f'{entry.name} is not called "{words}": take that out of without'
            )
        yield words


def names_given(table: PartyTable) -> Iterator[str]:
    """The names in a table: each word of them as it is written."""
    return (bare(words) for words in table.aliases if not is_noun(words))


def nouns_given(table: PartyTable) -> Iterator[str]:
    """The nouns by which "the …" is to mean the actor, in small letters."""
    nouns = (words for words in table.aliases if is_noun(words))
    return (bare(words).lower() for words in (*table.descriptions, *nouns))


def is_noun(alias: str) -> bool:
    """Whether an alias only describes: "the alliance", not "the Bear"."""
    return bare(alias) != alias and alias.islower()


def bare(words: str) -> str:
    """The words without a leading "the"."""
    return THE.sub("", words, count=1)
