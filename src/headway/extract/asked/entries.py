"""Entries of an answer to readings, of whatever holds what it says."""

from dataclasses import dataclass
from typing import Final

from headway.extract.asked.faults import Fault, ThrownError
from headway.extract.asked.ground import Ground
from headway.extract.asked.schema import (
    AssessmentAnswer,
    DeedAnswer,
    StatementAnswer,
)
from headway.extract.content import directness
from headway.extract.dating import is_at_talks
from headway.extract.quotes import find_quotes
from headway.extract.tenses import is_in_past
from headway.lexicon.cues import class_of
from headway.model.kinds import CueClass, MoveKind, Valence
from headway.model.reading import AttributionReading, MoveReading
from headway.model.span import Span, overlap

__all__ = ["RULE", "UNMEASURED", "attribution", "move"]

RULE: Final = "llm"  # the rule of a move that a language model has read
UNMEASURED: Final = 0.5  # nobody knows how often it is right: as often as not


@dataclass(frozen=True, slots=True)
class Turn:
    """What sort of move an entry says it is."""

    kind: MoveKind
    valence: Valence | None = None
    by_report: bool = False
    calls_off: bool = False


def attribution(answer: StatementAnswer, ground: Ground) -> AttributionReading:
    """Who is said to say what; `ThrownError` where the report does not hold it."""
    near = ground.sentence(answer.sentence)
    content = tuple(sorted(ground.proof(words, near) for words in answer.words))
    cue = ground.near(answer.cue, content[0])
    by = cue or content[0]
    source = ground.near(answer.who, by)
    said = [span for span in (cue, source) if span is not None]
    if overlap(said, content) or crossing(content):
        raise ThrownError(Fault.CONTRADICTION)
    return AttributionReading(
        content=content,
        directness=directness(content, find_quotes(ground.text)),
        source=source,
        cue=cue,
        addressee=ground.near(answer.to, by),
        cue_class=cue_class(cue, ground),
        time=ground.time(answer.when, by),
    )


def crossing(content: tuple[Span, ...]) -> bool:
    """Whether words are given twice."""
    return any(overlap([one], content[:n]) for n, one in enumerate(content))


def cue_class(cue: Span | None, ground: Ground) -> CueClass | None:
    """What the cue attributes, by the word lists."""
    if cue is None:
        return None
    words = ground.doc.char_span(cue.start, cue.end, alignment_mode="expand") or ()
    return class_of(w.lower() for token in words for w in (token.lemma_, token.text))


def move(answer: DeedAnswer | AssessmentAnswer, ground: Ground) -> MoveReading:
    """The move; `ThrownError` where the report does not hold it."""
    turn = turn_of(answer)
    evidence = ground.evidence(answer.quote, ground.sentence(answer.sentence))
    trigger = ground.trigger(answer.word, evidence)
    token = ground.token(trigger)
    actors = ground.heads(answer.who, trigger)
    recipients = ground.heads(answer.to, trigger)
    if answer.who and (turn.by_report or not actors):
        fault = Fault.CONTRADICTION if turn.by_report else Fault.NOBODY
        raise ThrownError(fault)
    return MoveReading(
        kind=turn.kind,
        trigger=trigger,
        evidence=evidence,
        rule=RULE,
        actors=actors,
        recipients=recipients,
        by_reporter=turn.by_report,
        about=ground.near(answer.about, trigger),
        status=answer.status,
        valence=turn.valence,
        time=ground.time(answer.when, trigger),
        place=ground.place(answer.place, trigger),
        confidence=UNMEASURED,
        session=turn.kind is MoveKind.MEET and len(actors) == 1 and not recipients,
        cancels=turn.calls_off,
        in_past=is_in_past(token),
        at_talks=is_at_talks(token),
    )


def turn_of(answer: DeedAnswer | AssessmentAnswer) -> Turn:
    """What sort of move it is; only what is broken off calls talks off."""
    if isinstance(answer, AssessmentAnswer):
        return Turn(MoveKind.ASSESS, answer.valence, by_report=answer.by_report)
    if answer.calls_off and answer.kind is not MoveKind.BREAK_OFF:
        raise ThrownError(Fault.CONTRADICTION)
    return Turn(answer.kind, calls_off=answer.calls_off)
