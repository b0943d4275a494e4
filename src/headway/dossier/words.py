"""The words by which reports are read: Headway's own, and those of a dossier."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from headway.dossier.actors import nouns_given
from headway.dossier.file import file_of, load_tables
from headway.dossier.merging import merged
from headway.dossier.persons import OwnPerson, holder_of, own_persons
from headway.dossier.tables import DossierTable, PartyTable
from headway.dossier.telling import printed
from headway.errors import DossierError
from headway.lexicon.actors import (
    ActorLexicon,
    RoleEntry,
    RoleLexicon,
    load_actors,
    load_roles,
)
from headway.lexicon.holders import HolderLexicon
from headway.lexicon.knowledge import Knowledge, load_knowledge

__all__ = ["KnownWords", "load_words", "words_of"]

DIGITS = 8  # hexadecimal digits of a hash that tell dossiers apart


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownWords:
    """Whom a reader knows by which words."""

    actors: ActorLexicon
    roles: RoleLexicon
    persons: tuple[OwnPerson, ...] = ()
    mark: str = ""  # what a dossier adds to the reader's version; "": nothing

    def knowledge(self) -> Knowledge:
        """All word lists of a reader, with these in the place of Headway's own."""
        lists = load_knowledge()
        own = tuple(map(holder_of, self.persons))
        holders = (
            HolderLexicon((*lists.holders.holders, *own)) if own else lists.holders
        )
        return replace(lists, actors=self.actors, roles=self.roles, holders=holders)


def load_words(dossier: Path | None = None) -> KnownWords:
    """The words that Headway knows, and those of the dossier at this place.

    Raises `DossierError` where its file is broken.
    """
    if dossier is None:
        return KnownWords(actors=load_actors(), roles=load_roles())
    tables = load_tables(dossier)
    try:
        return words_of(tables, load_actors(), load_roles())
    except DossierError as wrong:
        name = printed(str(file_of(dossier)))
        raise DossierError(f"{name}: {wrong}") from wrong


def words_of(
    tables: DossierTable, actors: ActorLexicon, roles: RoleLexicon
) -> KnownWords:
    """The known words with what the tables say; `DossierError` where they cannot be."""
    sides = [*tables.party, *tables.actor]
    own = merged(sides, actors)
    added = own_roles(sides, roles)
    persons = own_persons(tables.person, own.by_id)
    same = own.by_words == actors.by_words and not added and not persons
    return KnownWords(
        actors=own,
        roles=RoleLexicon({**roles.by_words, **added}),
        persons=persons,
        mark="" if same else f"+dossier-{digest(own, added, persons)}",
    )


def own_roles(tables: Iterable[PartyTable], roles: RoleLexicon) -> dict[str, RoleEntry]:
    """The descriptions that end in no known role: each is a body that may act."""
    nouns = {noun for table in tables for noun in nouns_given(table)}
    return {
        noun: RoleEntry(id=f"own-{noun}", words=(noun,), kind="body")
        for noun in sorted(nouns)
        if roles.find(noun) is None
    }


def digest(
    actors: ActorLexicon, roles: dict[str, RoleEntry], persons: tuple[OwnPerson, ...]
) -> str:
    """A hash of all that is known, in whatever order it was written."""
    said = sorted(
        (words, sorted(map(repr, found))) for words, found in actors.by_words.items()
    )
    whole = repr((said, sorted(roles), sorted(map(repr, persons))))
    return sha256(whole.encode()).hexdigest()[:DIGITS]
