"""Which offices a person held when, as Headway's lexicon and dossiers know it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from headway.analyse.holders import known_holders
from headway.dossier.persons import OwnPerson, holder_of
from headway.dossier.words import load_words
from headway.errors import DossierError, LexiconError
from headway.ledger.dossiers import Claimed
from headway.lexicon.actors import load_actors
from headway.lexicon.holders import Term, load_holders, plain

__all__ = ["offices"]

Json = dict[str, Any]
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
    """Those that the lexicon knows, of the one holder whom the name must mean."""
    holder = known_holders().find(name, party)
    if holder is None:
        return
    for known in load_holders().named(holder.name):
        if known.id == holder.id:
            yield from (told(term, LEXICON) for term in known.terms)


def of_dossier(claimed: Claimed, name: str) -> Iterator[Json]:
    """Those that a dossier's own file gives a person of this name."""
    place = Path(claimed.place)
    try:
        persons = persons_in(place, place.stat().st_mtime_ns)
    except (DossierError, LexiconError, OSError):
        return  # a file that was moved or is being changed says nothing of offices
    for person in persons:
        if plain(name) in {plain(own) for own in (person.name, *person.aliases)}:
            terms = holder_of(person).terms if person.offices else ()
            yield from (told(term, f"the dossier “{claimed.title}”") for term in terms)


@lru_cache(maxsize=HELD)
def persons_in(place: Path, _: int) -> tuple[OwnPerson, ...]:
    """The persons of a dossier's file, as it was at a time."""
    return load_words(place).persons


def told(term: Term, source: str) -> Json:
    """An office with its dates, as coarse as they are known."""
    body = load_actors().by_id.get(term.of)
    return {
        "office": term.office,
        "of": body.name if body else term.of,
        "since": term.start,
        "until": term.end,
        "known_until": term.seen,
        "source": source,
    }
