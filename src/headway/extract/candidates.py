"""Which words may be moves: what the network and the lexicon read in them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Token

from headway.extract.cast import Cast
from headway.extract.clauses import is_negated
from headway.extract.evidence import evidence_of
from headway.extract.frames import Frame, around
from headway.extract.learnt.movejudge import FAINT, MAKING, Shares, Told
from headway.extract.mood import Mood, mood_of
from headway.lexicon.moves import MoveEntry, MoveLexicon
from headway.model.kinds import MoveKind
from headway.model.span import Span

__all__ = ["Candidate", "Listed", "candidates", "listed"]

KINDS = tuple(MoveKind)
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
    for sentence in cast.doc.sents:
        words = around(sentence)
        for token in sentence:
            entries = lexicon.get((token.lemma_.lower(), token.pos_))
            if entries is None:
                continue
            frame = Frame(token, acts, words)
            fitting = [entry for entry in entries if frame.fits(entry)]
            if fitting:
                found[token.i] = by_kind(token, fitting)
    return found


def by_kind(token: Token, entries: Iterable[MoveEntry]) -> Mapping[MoveKind, MoveEntry]:
    """The surest of the entries that read a word, for each kind that they make it."""
    mood = mood_of(token)
    rising = sorted(entries, key=lambda e: e.confidence[mood is Mood.ACTUAL])
    return {kind_of(token, e, mood): e for e in rising}


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
    places = [token.i for token in tokens]
    for one in told:
        token = tokens[one.token]
        if token.pos_ not in MAKING:
            continue
        entries = known.get(token.i, {})
        mood, evidence = mood_of(token), evidence_of(token)
        actor, recipient = of_doc(one.actor, places), of_doc(one.recipient, places)
        for place in np.flatnonzero(one.kinds >= FAINT).tolist():
            kind = KINDS[place]
            yield Candidate(
                token=token,
                kind=kind,
                told=one,
                actor=actor,
                recipient=recipient,
                entry=entries.get(kind),
                mood=mood,
                evidence=evidence,
                confidence=float(one.kinds[place]),
            )


def of_doc(shares: Shares, places: Sequence[int]) -> Shares:
    """The same shares, with each head by its place in the Doc."""
    heads = {places[number]: share for number, share in shares.heads.items()}
    return Shares(heads, shares.nobody, shares.reporter)
