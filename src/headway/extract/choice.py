"""Which of the readings of a text's words are chosen, and why the others are not."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from headway.extract.candidates import Candidate
from headway.extract.clauses import auxiliaries, clause_verb
from headway.lexicon.classes import word_class
from headway.model.kinds import MoveKind

__all__ = ["Fate", "Weighed", "weigh"]

SURE_ENOUGH = 0.3  # below it more readings are wrong than are worth having
SELDOM = {  # kinds that the network has seldom seen: it is right before it is sure
    MoveKind.CONCEDE: 0.08,
    MoveKind.DEFER: 0.12,
    MoveKind.RESUME: 0.14,
}
GOVERNED = {"dobj", "pobj", "prep", "conj", "compound", "nmod"}
ANSWERS = {MoveKind.ACCEPT, MoveKind.REJECT, MoveKind.DEFER}
ASKING = {MoveKind.DEMAND, MoveKind.PROPOSE, MoveKind.REJECT, MoveKind.DEFER}


class Fate(StrEnum):
    """What becomes of a reading."""

    CHOSEN = "chosen"
    UNSURE = "not sure enough"
    SURER = "the same clause has a surer word for this kind"
    OTHER = "the same word is surely a move of another kind"
    TERM = "only says what a demand asks for"
    ASKED = "talks that are only asked for, offered or refused"
    AWAITED = "an answer that is only asked for"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The words of a text that ask for, offer or refuse something, by their place."""

    demands: Set[int]
    asking: Set[int]
    refusing: Set[int]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A reading and what becomes of it."""

    candidate: Candidate
    fate: Fate


def weigh(read: Iterable[Candidate]) -> list[Weighed]:
    """Every reading, surest first, with its fate.

    A clause yields one move of a kind. What is only asked for, offered or refused is no
    move: "demanded *that Iran not join*", "ruled out *talks*", "proposed *a meeting*".
    """
    rising = sorted(read, key=lambda c: (-c.confidence, c.token.i))
    sure = [one for one in rising if is_sure(one)]
    terms = Terms(
        demands={c.token.i for c in sure if c.kind is MoveKind.DEMAND},
        asking={c.token.i for c in sure if c.kind in ASKING},
        refusing={c.token.i for c in sure if c.kind is MoveKind.REJECT},
    )
    found: list[Weighed] = []
    kept: list[Candidate] = []
    for candidate in rising:
        fate = fate_of(candidate, kept, terms)
        found.append(Weighed(candidate, fate))
        if fate is Fate.CHOSEN:
            kept.append(candidate)
    return found


def fate_of(candidate: Candidate, kept: Sequence[Candidate], terms: Terms) -> Fate:
    """What becomes of a reading beside the surer ones that are kept."""
    if not is_sure(candidate):
        return Fate.UNSURE
    if is_term(candidate.token, terms.demands):
        return Fate.TERM
    if candidate.kind is MoveKind.MEET and is_asked(candidate.token, terms):
        return Fate.ASKED
    if candidate.kind in ANSWERS and is_awaited(candidate.token):
        return Fate.AWAITED
    if any(is_told(candidate, other) for other in kept):
        return Fate.SURER
    seldom = candidate.confidence < SURE_ENOUGH
    beside = any(candidate.token.i == other.token.i for other in kept)
    return Fate.OTHER if seldom and beside else Fate.CHOSEN


def is_sure(candidate: Candidate) -> bool:
    """Whether the reading is sure enough for its kind."""
    return candidate.confidence >= SELDOM.get(candidate.kind, SURE_ENOUGH)


def is_told(candidate: Candidate, other: Candidate) -> bool:
    """Whether the other tells the same clause as the same kind."""
    if candidate.kind != other.kind:
        return False
    if not candidate.evidence.overlaps(other.evidence):
        return False
    return earlier_clause(candidate.token) == earlier_clause(other.token)


def earlier_clause(token: Token) -> Token | None:
    """The relative clause of the token that tells of an earlier deed, if it is one.

    "the talks, *which had been suspended*, collapsed".
    """
    verb = clause_verb(token)
    had = any(t.lower_ == "had" for t in auxiliaries(verb))
    return verb if had and verb.dep_ == "relcl" else None


def is_asked(talks: Token, terms: Terms) -> bool:
    """Whether the talks are the object of one of these words, and so not yet held.

    "ruled out *talks*", "refused *to meet*"; but "rejected the offer and *met*".
    """
    step = talks
    while step.dep_ in GOVERNED and not (step.dep_ == "conj" and step.pos_ == "VERB"):
        step = step.head
        if step.i in terms.asking:
            return True
    clause = clause_verb(talks)
    return clause.dep_ == "xcomp" and clause.head.i in terms.refusing


def is_awaited(token: Token) -> bool:
    """Whether somebody is only called on to answer: "was *challenged* to *respond*"."""
    return any(
        verb.dep_ == "xcomp"
        and verb.lemma_ in word_class("answering")
        and any(word.dep_ == "auxpass" for word in verb.head.children)
        for verb in (token, *token.children)
    )


def is_term(token: Token, demands: Set[int]) -> bool:
    """Whether the clause of the token only says what a demand asks for."""
    clause = None
    for step in (token, *token.ancestors):
        if step.i in demands and clause is not None:
            return True
        if step.dep_ in {"acl", "ccomp"} and step.tag_ not in {"VBG", "VBD"}:
            clause = step
    return False
