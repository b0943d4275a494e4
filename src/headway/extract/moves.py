"""Clauses that read as moves: what the network and the lexicon make of the words."""

from collections import defaultdict
from collections.abc import Sequence

from headway.extract.candidates import Candidate
from headway.extract.cast import Cast
from headway.extract.choice import Fate, weigh
from headway.extract.dating import is_at_talks, time_of
from headway.extract.evidence import about_of, span_of
from headway.extract.makers import Homes, homes_of, makers
from headway.extract.places import Venue, place_of
from headway.extract.status import status_of, valence_of
from headway.extract.tenses import is_in_past
from headway.model.reading import MoveReading, TimeReading

__all__ = ["find_moves"]

NETWORK = "network"  # the rule of a move that no entry of the lexicon reads


def find_moves(
    cast: Cast,
    times: Sequence[TimeReading],
    venues: Sequence[Venue],
    read: Sequence[Candidate],
) -> tuple[MoveReading, ...]:
    """The moves of the report, in text order, with their parts as they stand."""
    best = [w.candidate for w in weigh(read) if w.fate is Fate.CHOSEN]
    around: dict[int, list[Venue]] = defaultdict(list)
    for venue in venues:
        around[venue[1].sentence].append(venue)
    homes = homes_of(cast)
    return tuple(
        reading(
            cast, homes, times, around[cast.sentences[candidate.token.i]], candidate
        )
        for candidate in sorted(best, key=lambda c: c.token.i)
    )


def reading(
    cast: Cast,
    homes: Homes,
    times: Sequence[TimeReading],
    venues: Sequence[Venue],
    candidate: Candidate,
) -> MoveReading:
    """The move with those who make it, those it is made to, and its circumstances."""
    token, entry = candidate.token, candidate.entry
    made = makers(cast, homes, candidate)
    time, place = time_of(token, times), place_of(venues, token)
    return MoveReading(
        kind=candidate.kind,
        trigger=span_of(token, token),
        evidence=candidate.evidence,
        rule=entry.id if entry else NETWORK,
        actors=made.actors,
        recipients=made.recipients,
        by_reporter=made.reporter,
        about=about_of(token),
        status=status_of(candidate, time),
        valence=valence_of(candidate),
        time=time.span if time else None,
        place=place.span if place else None,
        confidence=candidate.confidence,
        session=entry is not None and entry.session,
        cancels=entry is not None and entry.cancels,
        in_past=is_in_past(token),
        at_talks=is_at_talks(token),
    )
