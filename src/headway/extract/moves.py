"""Clauses that read as moves: lexicon entries over the parse."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from spacy.tokens import Token

from headway.extract.clauses import clause_verb, is_negated
from headway.extract.evidence import about_of, evidence_of, span_of
from headway.extract.frames import fillers, fits
from headway.extract.mentions import Cast
from headway.extract.mood import Mood, mood_of
from headway.extract.phrases import is_subject
from headway.extract.times import time_of
from headway.lexicon.classes import word_class
from headway.lexicon.moves import MoveEntry, MoveLexicon
from headway.model.kinds import MoveKind, MoveStatus, Valence
from headway.model.reading import MoveReading, Tense, TimeReading
from headway.model.span import Span

__all__ = ["Candidate", "candidates", "chosen", "find_moves"]

SURE_ENOUGH = 0.28  # a surer floor loses more moves than it keeps out wrong ones
TOPIC = {"about", "on", "over", "of", "for", "against", "concerning"}
ASKING = {MoveKind.DEMAND, MoveKind.PROPOSE, MoveKind.REJECT, MoveKind.DEFER}
TERMED = {MoveKind.DEMAND}
OPEN = {Mood.FUTURE, Mood.INFINITIVE, Mood.MODAL}
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


def find_moves(
    cast: Cast, times: Sequence[TimeReading], lexicon: MoveLexicon
) -> tuple[MoveReading, ...]:
    """The moves of the report, in text order, with their parts as they stand."""
    best = without_terms(chosen(candidates(cast, lexicon), SURE_ENOUGH))
    return tuple(
        reading(cast, times, candidate)
        for candidate in sorted(best, key=lambda c: c.token.i)
    )


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
    demands = {c.token.i: c for c in found if c.entry.kind in TERMED}
    asking = {c.token.i for c in found if c.entry.kind in ASKING}
    return [
        c
        for c in found
        if not is_term(c.token, demands)
        and not (c.entry.kind is MoveKind.MEET and is_asked(c.token, asking))
    ]


def is_asked(talks: Token, asking: Set[int]) -> bool:
    """Whether the talks are the object of one of these words, and so not yet held."""
    step = talks
    while step.dep_ in {"dobj", "pobj", "prep", "conj", "compound", "nmod"}:
        step = step.head
        if step.i in asking:
            return True
    return False


def is_term(token: Token, demands: dict[int, Candidate]) -> bool:
    """Whether the clause of the token only says what a demand asks for."""
    clause = None
    for step in (token, *token.ancestors):
        if step.i in demands and clause is not None and step != token:
            return True
        if step.dep_ in {"acl", "ccomp"} and step.tag_ not in {"VBG", "VBD"}:
            clause = step
    return False


def reading(
    cast: Cast, times: Sequence[TimeReading], candidate: Candidate
) -> MoveReading:
    """The move with those who make it, those it is made to, and its circumstances."""
    token, entry = candidate.token, candidate.entry
    actors = () if entry.voice == "speaker" else heads(cast, token, entry.actor)
    recipients = heads(cast, token, entry.recipient)
    time, about = time_of(token, times), about_of(token)
    kind, status = kind_and_status(candidate)
    if kind is MoveKind.MEET and status is MoveStatus.ACTUAL and is_ahead(token, time):
        status = MoveStatus.PLANNED
    place = place_of(cast, token)
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
        valence=turned(entry.valence) if is_denied(candidate) else entry.valence,
        time=time.span if time else None,
        place=place if place not in {*actors, *recipients} else None,
        confidence=candidate.confidence,
        session=entry.session,
        cancels=entry.cancels,
    )


def is_ahead(talks: Token, time: TimeReading | None) -> bool:
    """Whether the talks are told of before they are held: "ahead of *the summit*"."""
    if time is not None and time.tense is Tense.FUTURE:
        return True
    if talks.pos_ != "NOUN":
        return False
    described = {t.lower_ for t in talks.children if t.dep_ in {"amod", "compound"}}
    behind = {talks.head.lower_, talks.head.head.lower_} & {"before", "ahead"}
    return bool(described & word_class("ahead")) or (
        talks.dep_ == "pobj" and bool(behind)
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


def kind_and_status(candidate: Candidate) -> tuple[MoveKind, MoveStatus]:
    """What the clause's "not", "will" and "to" make of the entry's kind."""
    entry, token = candidate.entry, candidate.token
    if entry.kind is MoveKind.ASSESS:
        return entry.kind, MoveStatus.ACTUAL if is_made(
            candidate
        ) else MoveStatus.PLANNED
    asked = {c.relation for need in entry.needs for c in need}
    if is_negated(token) and "neg" not in asked and not asks_for_no(entry):
        if entry.negated is not None and candidate.mood in {Mood.FUTURE, Mood.MODAL}:
            return entry.negated, MoveStatus.ACTUAL
        return entry.kind, MoveStatus.NEGATED
    if "modal" in asked or is_made(candidate):
        return entry.kind, MoveStatus.ACTUAL
    return entry.kind, MoveStatus.PLANNED


def is_made(candidate: Candidate) -> bool:
    """Whether the clause makes the move now, or tells of it as made.

    What is only said to come has not happened; but whoever "will insist" or "would not
    accept" takes that stance by the words. An infinitive behind another verb is what
    that verb makes of it: "plans to offer" offers nothing yet.
    """
    if candidate.entry.planned:
        return False
    if candidate.mood not in OPEN:
        return True
    if candidate.entry.kind not in WORDS:
        return False
    wanted = clause_verb(candidate.token).dep_ == "xcomp"
    return candidate.mood is not Mood.INFINITIVE or not wanted


def is_denied(candidate: Candidate) -> bool:
    """Whether a "no" turns an assessment round: "no positive reaction"."""
    token, entry = candidate.token, candidate.entry
    asked = {c.relation for need in entry.needs for c in need}
    if entry.kind is not MoveKind.ASSESS or "neg" in asked or asks_for_no(entry):
        return False
    noun = token.head if token.dep_ == "amod" else token
    return is_negated(token) or is_negated(noun)


def turned(valence: Valence | None) -> Valence | None:
    """The other way round; a mixed judgement stays mixed."""
    ways = {Valence.GOOD: Valence.BAD, Valence.BAD: Valence.GOOD}
    return ways.get(valence, valence) if valence else None


def asks_for_no(entry: MoveEntry) -> bool:
    """Whether a "no" belongs to the entry's own words: "no progress"."""
    return any("no" in c.lemmas for need in entry.needs for c in need if c.wanted)


def place_of(cast: Cast, token: Token) -> Span | None:
    """The town or venue that the clause of the token names."""
    for other in fillers(token, "clausemates"):
        if any(
            t.dep_ == "relcl" and token in t.ancestors
            for t in (other, *other.ancestors)
        ):
            continue
        mention = cast.of(other)
        if mention is None or other.head.lower_ == "to" or not is_where(other, token):
            continue
        if mention.place and mention.label in {"GPE", "FAC"}:
            return mention.head
    return None


def is_where(place: Token, trigger: Token) -> bool:
    """Whether the place says where the deed is done, not where its topic is.

    "met *in Vienna*", but "spoke of the troops near Ukraine".
    """
    for step in place.ancestors:
        if step == trigger or step.pos_ == "VERB":
            return True
        if step.pos_ == "ADP" and step.lower_ in TOPIC:
            return False
        if is_subject(step) and step.lemma_.lower() not in word_class("talks"):
            return False
    return True
