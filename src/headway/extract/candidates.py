"""Which words may be moves, and which of several readings is chosen."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from spacy.tokens import Token

from headway.extract.cast import Cast
from headway.extract.clauses import clause_verb
from headway.extract.evidence import evidence_of
from headway.extract.frames import fits
from headway.extract.mood import Mood, mood_of
from headway.lexicon.moves import MoveEntry, MoveLexicon
from headway.model.kinds import MoveKind
from headway.model.span import Span

__all__ = ["Candidate", "candidates", "chosen", "without_terms"]

GOVERNED = {"dobj", "pobj", "prep", "conj", "compound", "nmod"}
ASKING = {MoveKind.DEMAND, MoveKind.PROPOSE, MoveKind.REJECT, MoveKind.DEFER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A word that a lexicon entry reads as a move, before the choice between them."""

    token: Token
    entry: MoveEntry
    mood: Mood
    evidence: Span

    @property
    def confidence(self) -> float:
        """How often the entry was right on annotated reports, in this mood; 0 to 1."""
        return self.entry.confidence[self.mood == Mood.ACTUAL]


def candidates(cast: Cast, lexicon: MoveLexicon) -> Iterator[Candidate]:
    """Every reading that the lexicon gives a word; the surest of each kind."""

    def acts(token: Token) -> bool:
        return cast.of(token) is not None

    for token in cast.doc:
        entries = lexicon.get((token.lemma_.lower(), token.pos_), ())
        fitting = [entry for entry in entries if fits(token, entry, acts)]
        if fitting:
            mood, evidence = mood_of(token), evidence_of(token)
            for entry in surest(fitting):
                yield Candidate(token=token, entry=entry, mood=mood, evidence=evidence)


def surest(entries: Iterable[MoveEntry]) -> Iterable[MoveEntry]:
    """The surest entry of each kind."""
    best: dict[MoveKind, MoveEntry] = {}
    for entry in sorted(entries, key=lambda e: e.confidence):
        best[entry.kind] = entry
    return best.values()


def chosen(found: Iterable[Candidate], floor: float) -> list[Candidate]:
    """The surest candidates; a clause yields one move of a kind."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: (-c.confidence, c.token.i)):
        if candidate.confidence >= floor and not any(
            candidate.entry.kind == other.entry.kind
            and candidate.evidence.overlaps(other.evidence)
            for other in kept
        ):
            kept.append(candidate)
    return kept


def without_terms(found: Sequence[Candidate]) -> list[Candidate]:
    """The moves without what is only asked for, offered or refused.

    "demanded *that Iran not join*", "ruled out *talks*", "proposed *a meeting*".
    """
    demands = {c.token.i: c for c in found if c.entry.kind is MoveKind.DEMAND}
    asking = {c.token.i for c in found if c.entry.kind in ASKING}
    refusing = {c.token.i for c in found if c.entry.kind is MoveKind.REJECT}
    return [
        c
        for c in found
        if not is_term(c.token, demands)
        and not (c.entry.kind is MoveKind.MEET and is_asked(c.token, asking, refusing))
    ]


def is_asked(talks: Token, asking: Set[int], refusing: Set[int]) -> bool:
    """Whether the talks are the object of one of these words, and so not yet held.

    "ruled out *talks*", "refused *to meet*"; but "rejected the offer and *met*".
    """
    step = talks
    while step.dep_ in GOVERNED and not (step.dep_ == "conj" and step.pos_ == "VERB"):
        step = step.head
        if step.i in asking:
            return True
    clause = clause_verb(talks)
    return clause.dep_ == "xcomp" and clause.head.i in refusing


def is_term(token: Token, demands: dict[int, Candidate]) -> bool:
    """Whether the clause of the token only says what a demand asks for."""
    clause = None
    for step in (token, *token.ancestors):
        if step.i in demands and clause is not None and step != token:
            return True
        if step.dep_ in {"acl", "ccomp"} and step.tag_ not in {"VBG", "VBD"}:
            clause = step
    return False
