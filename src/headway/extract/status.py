"""Whether a move was made, is still to come, or is said not to have been made."""

from spacy.tokens import Token

from headway.extract.candidates import Candidate
from headway.extract.clauses import clause_verb, is_negated
from headway.extract.mood import Mood
from headway.lexicon.classes import word_class
from headway.lexicon.moves import MoveEntry
from headway.model.kinds import MoveKind, MoveStatus, Valence
from headway.model.reading import Tense, TimeReading

__all__ = ["status_of", "valence_of"]

NEGATIVE = {MoveKind.REJECT, MoveKind.DENY}  # a "no" may be what makes them
OPEN = {Mood.FUTURE, Mood.INFINITIVE, Mood.MODAL}
PATIENTS = {"dobj", "nsubjpass"}
WORDS = {  # moves that are made by saying them: "will insist" insists already
    MoveKind.DEMAND,
    MoveKind.PROPOSE,
    MoveKind.COMMIT,
    MoveKind.REJECT,
    MoveKind.DEFER,
    MoveKind.DENY,
    MoveKind.ACCUSE,
    MoveKind.WARN,
}


def status_of(candidate: Candidate, time: TimeReading | None) -> MoveStatus:
    """What the clause's "not", "will", "to" and its time make of the move."""
    token, kind = candidate.token, candidate.kind
    if is_disowned(token) or (is_negated(token) and not has_own_no(candidate)):
        return MoveStatus.NEGATED
    if kind is MoveKind.MEET and is_ahead(token, time):
        return MoveStatus.PLANNED
    told = is_turned(candidate) or "modal" in asked_for(candidate.entry)
    if is_made(candidate) or (told and kind is not MoveKind.ASSESS):
        return MoveStatus.ACTUAL
    return MoveStatus.PLANNED


def has_own_no(candidate: Candidate) -> bool:
    """Whether a "no" is part of the move: "will *not* accept", "*no* progress"."""
    entry, kind = candidate.entry, candidate.kind
    if kind is MoveKind.ASSESS or (entry is None and kind in NEGATIVE):
        return True
    own = "neg" in asked_for(entry) or asks_for_no(entry)
    return own or is_turned(candidate)


def is_turned(candidate: Candidate) -> bool:
    """Whether a "not" makes another kind of what the entry reads."""
    return candidate.entry is not None and candidate.entry.kind is not candidate.kind


def is_disowned(token: Token) -> bool:
    """Whether somebody denies the deed: "denied *suspending* the talks"."""
    verb = clause_verb(token)
    if verb.dep_ == "pcomp":
        verb = verb.head
    denied = verb.dep_ in {"ccomp", "xcomp", "prep"} and verb.head != token
    return denied and verb.head.lemma_.lower() in word_class("disown")


def valence_of(candidate: Candidate) -> Valence | None:
    """Which way an assessment judges; None for every other kind."""
    if candidate.kind is not MoveKind.ASSESS:
        return None
    if candidate.entry is None or candidate.entry.valence is None:
        return tuple(Valence)[int(candidate.told.valence.argmax())]
    valence = candidate.entry.valence
    return turned(valence) if is_denied(candidate) else valence


def asked_for(entry: MoveEntry | None) -> set[str]:
    """The relations that the entry itself asks for, not those that it forbids."""
    needs = entry.needs if entry else ()
    return {asked.relation for need in needs for asked in need if asked.wanted}


def is_ahead(talks: Token, time: TimeReading | None) -> bool:
    """Whether the talks are told of before they are held: "ahead of *the summit*"."""
    if time is not None and time.tense is Tense.FUTURE:
        return True
    if talks.pos_ != "NOUN":
        return False
    described = {t.lower_ for t in talks.children if t.dep_ in {"amod", "compound"}}
    behind = {talks.head.lower_, talks.head.head.lower_} & {"before", "ahead"}
    return (
        bool(described & word_class("ahead"))
        or (talks.dep_ == "pobj" and bool(behind))
        or (talks.dep_ in PATIENTS and talks.head.lemma_ in word_class("planning"))
    )


def is_made(candidate: Candidate) -> bool:
    """Whether the clause makes the move now, or tells of it as made.

    What is only said to come has not happened; but whoever "will insist" or "would not
    accept" takes that stance by the words. An infinitive behind another verb is what
    that verb makes of it: "plans to offer" offers nothing yet. A condition is no deed.
    """
    if candidate.entry is not None and candidate.entry.planned:
        return False
    if candidate.mood is Mood.CONDITION:
        return False
    if candidate.mood not in OPEN:
        return True
    if candidate.kind not in WORDS:
        return False
    wanted = clause_verb(candidate.token).dep_ == "xcomp"
    return candidate.mood is not Mood.INFINITIVE or not wanted


def is_denied(candidate: Candidate) -> bool:
    """Whether a "no" turns an assessment round: "no positive reaction"."""
    token, entry = candidate.token, candidate.entry
    if asks_for_no(entry) or "neg" in asked_for(entry):
        return False
    noun = token.head if token.dep_ == "amod" else token
    return is_negated(token) or is_negated(noun)


def turned(valence: Valence) -> Valence:
    """The other way round; a mixed judgement stays mixed."""
    ways = {Valence.GOOD: Valence.BAD, Valence.BAD: Valence.GOOD}
    return ways.get(valence, valence)


def asks_for_no(entry: MoveEntry | None) -> bool:
    """Whether a "no" belongs to the entry's own words: "no progress"."""
    needs = entry.needs if entry else ()
    return any("no" in c.lemmas for need in needs for c in need if c.wanted)
