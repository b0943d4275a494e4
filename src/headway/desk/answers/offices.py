"""Which offices a person held when, as Headway's lexicon and dossiers know it."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

from headway.desk.json import Json
from headway.dossier.persons import holder_of
from headway.dossier.words import KnownWords, load_words
from headway.errors import DossierError, LexiconError
from headway.ledger.dossiers import Claimed
from headway.lexicon.actors import ActorEntry, ActorLexicon, load_actors
from headway.lexicon.holders import Holder, Term, load_holders, plain
from headway.model.kinds import ActorKind

__all__ = ["offices"]

LEXICON = "Headway's lexicon (Wikidata)"
HELD = 8  # dossiers whose persons are kept in memory


def offices(name: str, party: str | None, claimed: Iterable[Claimed]) -> list[Json]:
    """The offices of a person, the latest first, each with who says so."""
    own = [office for one in claimed for office in of_dossier(one, name)]
    found = [*own, *of_lexicon(name, party)]
    found.sort(key=lambda o: (o["since"] or "", o["until"] or "~"))
    once = {(o["office"], o["of"], o["until"], o["source"]): o for o in found[::-1]}
    return list(once.values())


def of_lexicon(name: str, party: str | None) -> Iterator[Json]:
    """Those that the lexicon knows, where only one of its persons can be meant."""
    found = [one for one in load_holders().named(name) if may_be(one, party)]
    if len(found) == 1:
        yield from (told(term, LEXICON, load_actors()) for term in found[0].terms)


def may_be(holder: Holder, party: str | None) -> bool:
    """Whether a person of the lexicon may stand for the party: for no other state."""
    sides = {body.party for term in holder.terms if (body := body_of(term))}
    return party not in states() or party in sides


@cache
def states() -> frozenset[str]:
    """The parties that are states."""
    known = load_actors().by_id.values()
    return frozenset(one.party for one in known if one.kind is ActorKind.STATE)


def body_of(term: Term) -> ActorEntry | None:
    """Of whom an office is."""
    return load_actors().by_id.get(term.of)


def of_dossier(claimed: Claimed, name: str) -> Iterator[Json]:
    """Those that a dossier's own file gives a person of this name."""
    place = Path(claimed.place)
    try:
        words = words_at(place, place.stat().st_mtime_ns)
    except (DossierError, LexiconError, OSError):
        return  # a file that was moved or is being changed says nothing of offices
    for person in words.persons:
        if plain(name) in {plain(own) for own in (person.name, *person.aliases)}:
            terms = holder_of(person).terms if person.offices else ()
            source = f"the dossier “{claimed.title}”"
            yield from (told(term, source, words.actors) for term in terms)


@lru_cache(maxsize=HELD)
def words_at(place: Path, _: int) -> KnownWords:
    """Whom a dossier's file adds, as it was at a time."""
    return load_words(place)


def told(term: Term, source: str, actors: ActorLexicon) -> Json:
    """An office with its dates, as coarse as they are known."""
    body = actors.by_id.get(term.of)
    return {
        "office": term.office,
        "of": body.name if body else term.of,
        "since": term.start,
        "until": term.end,
        "known_until": term.seen,
        "source": source,
    }
