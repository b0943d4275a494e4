"""Why the words of a report were read as a move: the same weighing, laid open."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from headway.extract.candidates import Candidate
from headway.extract.choice import Weighed, weigh
from headway.extract.clauses import is_negated
from headway.extract.evidence import span_of
from headway.extract.learnt.movejudge import Shares
from headway.extract.makers import gathered, homes_of
from headway.extract.mood import Mood
from headway.extract.moves import NETWORK
from headway.extract.reader import Sight
from headway.model.kinds import MoveKind
from headway.model.reasons import Filler, ListReason, Reasons, Rival
from headway.model.span import Span

__all__ = ["reasons_for"]

FEW = 5  # so many of the likelier ones are told
FAINT = 0.01  # a share that is smaller is not worth telling


def reasons_for(
    sight: Sight,
    read: Iterable[Candidate],
    kind: MoveKind,
    evidence: Span,
) -> Reasons | None:
    """Why these words are a move of this kind; None where they are not read so."""
    weighed = weigh(read)
    own = (
        w.candidate
        for w in weighed
        if w.candidate.kind is kind and w.candidate.evidence == evidence
    )
    candidate = next(own, None)
    if candidate is None:
        return None
    token = candidate.token
    kinds = zip(MoveKind, candidate.told.kinds.tolist(), strict=True)
    return Reasons(
        word=span_of(token, token),
        kind=kind,
        confidence=candidate.confidence,
        mood=candidate.mood,
        negated=is_negated(token),
        listed=listed(candidate),
        kinds=likeliest(kinds),
        actors=fillers(sight, candidate.actor),
        recipients=fillers(sight, candidate.recipient),
        rivals=tuple(islice(rivals(weighed, candidate), FEW)),
    )


def listed(candidate: Candidate) -> ListReason | None:
    """What the lexicon knows of the word, as it is put here."""
    entry = candidate.entry
    if entry is None:
        return None
    return ListReason(
        id=entry.id,
        example=entry.examples[0],
        counter_example=entry.counter_examples[0],
        right=entry.confidence[candidate.mood is Mood.ACTUAL],
    )


def likeliest(
    kinds: Iterable[tuple[MoveKind, float]],
) -> tuple[tuple[MoveKind, float], ...]:
    """The likelier kinds, likeliest first."""
    found = sorted((pair for pair in kinds if pair[1] >= FAINT), key=lambda p: -p[1])
    return tuple(found[:FEW])


def fillers(sight: Sight, shares: Shares) -> tuple[Filler, ...]:
    """Those who may fill a part, likeliest first."""
    named = [
        Filler(words=mention.head, name=sight.doc[place].text, share=share)
        for place, share in gathered(homes_of(sight.cast), shares).heads.items()
        if (mention := sight.cast.of(sight.doc[place])) is not None
    ]
    others = [
        Filler(words=None, name="nobody near by", share=shares.nobody),
        Filler(words=None, name="the report itself", share=shares.reporter),
    ]
    told = [one for one in [*named, *others] if one.share >= FAINT]
    return tuple(sorted(told, key=lambda one: -one.share)[:FEW])


def rivals(weighed: Sequence[Weighed], own: Candidate) -> Iterator[Rival]:
    """The other readings of words that overlap with those of the move."""
    for one in weighed:
        other = one.candidate
        if other is not own and other.evidence.overlaps(own.evidence):
            yield Rival(
                word=span_of(other.token, other.token),
                kind=other.kind,
                confidence=other.confidence,
                rule=other.entry.id if other.entry else NETWORK,
                fate=one.fate,
            )
