"""The negotiation that a dossier's file is about, as everything else knows it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from headway.dossier.actors import bare, id_of, the_named
from headway.dossier.file import FILE, file_of, load_tables
from headway.dossier.tables import DossierTable, IssueTable, PartyTable
from headway.dossier.words import load_words
from headway.lexicon.actors import ActorEntry, ActorLexicon
from headway.model.dossier import Dossier, DossierId, Issue, Party
from headway.model.source import is_web

__all__ = ["id_at", "load_dossier"]


def load_dossier(place: Path) -> Dossier:
    """The negotiation that the file at this place, or in this folder, describes.

    Raises `DossierError` where the file is broken.
    """
    tables = load_tables(place)
    actors = load_words(place).actors
    file = file_of(place)
    return Dossier(
        id=DossierId(tables.id) if tables.id else id_at(file),
        title=tables.title or stem(file),
        question=tables.question,
        parties=tuple(party_of(table, actors) for table in sides(tables)),
        issues=tuple(map(issue_of, tables.issue)),
        sources=tuple(dict.fromkeys(found(s, file) for s in tables.sources)),
        begins=tables.begins,
        ends=tables.ends,
    )


def id_at(file: Path) -> DossierId:
    """The id of a dossier from its file: `Pay talks.toml` → `pay-talks`."""
    return DossierId(id_of(stem(file)))


def stem(file: Path) -> str:
    """The file's name without its ending; of a `dossier.toml` that of its folder."""
    whole = Path(os.path.abspath(file))
    return (whole.parent.name if whole.name == FILE else whole.stem) or whole.stem


def sides(tables: DossierTable) -> Iterable[PartyTable]:
    """The tables of the parties, one for each."""
    return {id_of(table.name): table for table in tables.party}.values()


def party_of(table: PartyTable, actors: ActorLexicon) -> Party:
    """A party with its own names first, then those of whoever stands for it."""
    entry = the_named(table.name, actors.by_id)
    names = dict.fromkeys(names_of(entry, table, actors))
    return Party(name=entry.name, names=tuple(n for n in names if n != entry.name))


def names_of(
    entry: ActorEntry, table: PartyTable, actors: ActorLexicon
) -> Iterator[str]:
    """The names that count as a party's own, some of them more than once."""
    lost = set(map(bare, table.without))
    yield from (words for words in table.aliases if bare(words) not in lost)
    yield from (words for words in entry.surfaces if words not in lost)
    for other in actors.by_id.values():
        if other.party == entry.name and other.id != entry.id:
            yield from other.surfaces


def issue_of(table: IssueTable) -> Issue:
    """An issue with its phrases; one without any is spoken of by its name."""
    phrases = tuple(dict.fromkeys(table.phrases or (table.name,)))
    return Issue(name=table.name, phrases=phrases)


def found(source: str, file: Path) -> str:
    """A source as it can be reached: a path counts from where the dossier lies."""
    if is_web(source):
        return source
    return os.path.normpath(file.parent / Path(source).expanduser())
