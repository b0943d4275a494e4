"""Clauses that read as moves: lexicon entries over the parse."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from headway.extract.candidates import Candidate, candidates, chosen, without_terms
from headway.extract.cast import Cast
from headway.extract.dating import is_at_talks, time_of
from headway.extract.evidence import about_of, span_of
from headway.extract.frames import fillers
from headway.extract.places import Venue, place_of
from headway.extract.status import kind_and_status, valence_of
from headway.extract.tenses import is_in_past
from headway.lexicon.moves import MoveLexicon
from headway.model.reading import MoveReading, TimeReading
from headway.model.span import Span

__all__ = ["find_moves"]

SURE_ENOUGH = 0.28  # a surer floor loses more moves than it keeps out wrong ones


def find_moves(
    cast: Cast,
    times: Sequence[TimeReading],
    venues: Sequence[Venue],
    lexicon: MoveLexicon,
) -> tuple[MoveReading, ...]:
    """The moves of the report, in text order, with their parts as they stand."""
    best = without_terms(chosen(candidates(cast, lexicon), SURE_ENOUGH))
    around: dict[int, list[Venue]] = defaultdict(list)
    for venue in venues:
        around[venue[1].sentence].append(venue)
    return tuple(
        reading(cast, times, around[cast.sentences[candidate.token.i]], candidate)
        for candidate in sorted(best, key=lambda c: c.token.i)
    )


def reading(
    cast: Cast,
    times: Sequence[TimeReading],
    venues: Sequence[Venue],
    candidate: Candidate,
) -> MoveReading:
    """The move with those who make it, those it is made to, and its circumstances."""
    token, entry = candidate.token, candidate.entry
    actors = () if entry.voice == "speaker" else heads(cast, token, entry.actor)
    recipients = heads(cast, token, entry.recipient)
    time, about = time_of(token, times), about_of(token)
    kind, status = kind_and_status(candidate, time)
    place = place_of(venues, token)
    return MoveReading(
        kind=kind,
        trigger=span_of(token, token),
        evidence=candidate.evidence,
        rule=entry.id,
        actors=actors,
        recipients=tuple(r for r in recipients if r not in actors),
        by_speaker=not actors,
        about=about,
        status=status,
        valence=valence_of(candidate),
        time=time.span if time else None,
        place=place.span if place else None,
        confidence=candidate.confidence,
        session=entry.session,
        cancels=entry.cancels,
        in_past=is_in_past(token),
        at_talks=is_at_talks(token),
    )


def heads(cast: Cast, token: Token, relations: Iterable[str]) -> tuple[Span, ...]:
    """The heads of the mentions that fill these relations, each once.

    For a single mover the first relation that is filled decides; a meeting or agreement
    lists all of its relations with "+" and takes everyone.
    """
    found: dict[Span, None] = {}
    for relation in relations:
        together = relation.startswith("+")
        for filler in fillers(token, relation.removeprefix("+")):
            mention = cast.of(filler)
            if mention is not None:
                found[mention.head] = None
        if found and not together:
            break
    return tuple(found)
