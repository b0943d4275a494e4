"""A report on an editor's table, at the command line and at the desk."""

from collections.abc import Iterator
from datetime import UTC, datetime

from headway.follow.editor import Editor, Signature
from headway.follow.wanted import Find
from headway.ledger.dossiers import claims
from headway.ledger.known import actor_named
from headway.ledger.store import Ledger
from headway.lexicon.actors import ActorLexicon, load_actors
from headway.model.actor import Actor
from headway.model.dossier import Party
from headway.resolve.roster import actor_of

__all__ = ["editor_of", "finder", "finder_in", "party_names", "signature"]


def editor_of(ledger: Ledger, sha256: str, find: Find) -> Editor:
    """The report with all that was said of it."""
    shown = ledger.report(sha256)
    read = ledger.as_read(sha256) or shown
    return Editor(read, shown, ledger.corrections(sha256), find)


def signature(by: str, why: str | None = None) -> Signature:
    """Who says so, now, and why."""
    return Signature(by=by, made=datetime.now(UTC).replace(microsecond=0), why=why)


def finder(actors: ActorLexicon) -> Find:
    """Finds actors whom these words name alone."""

    def find(words: str) -> Actor | None:
        found = actors.find(words)
        return actor_of(found[0]) if len(found) == 1 else None

    return find


def finder_in(ledger: Ledger) -> Find:
    """Finds actors whom Headway knows, or a dossier or report of the ledger."""
    known = finder(load_actors())

    def find(words: str) -> Actor | None:
        for name in (words, *party_of(ledger, words)):
            if found := known(name) or actor_named(ledger, name):
                return found
        return None

    return find


def party_of(ledger: Ledger, words: str) -> Iterator[str]:
    """The party of a dossier that goes by these words."""
    said = words.casefold()
    for party in parties_in(ledger):
        if said in map(str.casefold, (party.name, *party.names)):
            yield party.name


def party_names(ledger: Ledger) -> list[str]:
    """The parties of all dossiers of the ledger."""
    return sorted({party.name for party in parties_in(ledger)})


def parties_in(ledger: Ledger) -> Iterator[Party]:
    """The parties, dossier by dossier."""
    for one in claims(ledger):
        if one.dossier is not None:
            yield from one.dossier.parties
