"""Which words may be moves: what the network and the lexicon read in them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from headway.extract.cast import Cast
from headway.extract.clauses import is_negated
from headway.extract.evidence import evidence_of
from headway.extract.frames import fits
from headway.extract.learnt.movejudge import FAINT, MAKING, Shares, Told
from headway.extract.mood import Mood, mood_of
from headway.lexicon.moves import MoveEntry, MoveLexicon
from headway.model.kinds import MoveKind
from headway.model.span import Span

__all__ = ["Candidate", "Listed", "candidates", "listed"]

Listed = Mapping[int, Mapping[MoveKind, MoveEntry]]
"""For the tokens of a text the surest lexicon entry of each kind that reads them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A word that may be a move of a kind, before the choice between them."""

    token: Token
    kind: MoveKind
    told: Told  # what the network reads there
    actor: Shares  # who makes it; the heads by their place in the Doc
    recipient: Shares
    entry: MoveEntry | None  # None: no entry of the lexicon reads the word so
    mood: Mood
    evidence: Span
    confidence: float  # how often such a reading is right; 0 to 1


def listed(cast: Cast, lexicon: MoveLexicon) -> Listed:
    """What the lexicon reads in the words of a text."""

    def acts(token: Token) -> bool:
        return cast.of(token) is not None

    found: dict[int, Mapping[MoveKind, MoveEntry]] = {}
    for token in cast.doc:
        entries = lexicon.get((token.lemma_.lower(), token.pos_), ())
        fitting = [entry for entry in entries if fits(token, entry, acts)]
        if fitting:
            mood = mood_of(token)
            rising = sorted(fitting, key=lambda e: e.confidence[mood is Mood.ACTUAL])
            found[token.i] = {kind_of(token, e, mood): e for e in rising}
    return found


def kind_of(token: Token, entry: MoveEntry, mood: Mood) -> MoveKind:
    """The kind that an entry reads; "will not accept" is what the entry says it is."""
    ahead = mood in {Mood.FUTURE, Mood.MODAL}
    if entry.negated is not None and ahead and is_negated(token):
        return entry.negated
    return entry.kind


def candidates(
    told: Iterable[Told], tokens: Sequence[Token], known: Listed
) -> Iterator[Candidate]:
    """Every reading of the network that is worth weighing, with what the lexicon adds.

    `tokens` are those that the network counts.
    """
    for one in told:
        token = tokens[one.token]
        if token.pos_ not in MAKING:
            continue
        entries = known.get(token.i, {})
        mood, evidence = mood_of(token), evidence_of(token)
        for kind, sure in zip(MoveKind, one.kinds.tolist(), strict=True):
            if sure >= FAINT:
                yield Candidate(
                    token=token,
                    kind=kind,
                    told=one,
                    actor=of_doc(one.actor, tokens),
                    recipient=of_doc(one.recipient, tokens),
                    entry=entries.get(kind),
                    mood=mood,
                    evidence=evidence,
                    confidence=sure,
                )


def of_doc(shares: Shares, tokens: Sequence[Token]) -> Shares:
    """The same shares, with each head by its place in the Doc."""
    return replace(shares, heads={tokens[n].i: s for n, s in shares.heads.items()})
