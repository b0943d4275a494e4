"""What was read in a report's words, before anybody asks who or when is meant.

Extraction makes these; resolution turns them into entries. Offsets are code points.
"""

from dataclasses import dataclass
from enum import StrEnum

from headway.model.kinds import (
    ChannelState,
    CueClass,
    Directness,
    MoveKind,
    MoveStatus,
    Valence,
)
from headway.model.span import Span

__all__ = [
    "AttributionReading",
    "ChannelReading",
    "Form",
    "MentionReading",
    "MoveReading",
    "Reading",
    "Tense",
    "TimeReading",
    "TimeRole",
]


class Form(StrEnum):
    """How a mention names its actor."""

    NAME = "name"  # "Jens Stoltenberg", "Russia", "Moscow"
    DESCRIPTION = "description"  # "the Russian diplomat", "a European official"
    PRONOUN = "pronoun"  # "he", "they", "we"


class Tense(StrEnum):
    """On which side of the day of the report a clause lies."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


class TimeRole(StrEnum):
    """What a time expression tells of its clause."""

    DATE = "date"  # when it is: "on Monday"
    START = "start"  # from when on: "since July 2019"
    END = "end"  # until when, or by when at the latest: "by Friday"
    DURATION = "duration"  # how long: "for three days", "a third time in a week"
    SET = "set"  # how often: "every Monday"


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionReading:
    """A noun phrase or pronoun that may name an actor."""

    span: Span  # the whole phrase, "NATO Secretary General Jens Stoltenberg"
    head: Span  # the words that name: "Jens Stoltenberg"; a description's head noun
    form: Form
    label: str | None = None  # the entity type that spaCy gave; None: no entity
    plural: bool = False
    gender: str | None = (
        None  # "he", "she": what the words themselves say; None: nothing
    )
    titles: tuple[Span, ...] = ()  # phrases beside the name that say what the person is
    affiliations: tuple[
        Span, ...
    ] = ()  # words inside the phrase that name another actor
    sentence: int = 0  # index of the sentence, from 0
    subject: bool = False  # whether it is the subject of its clause
    acts: bool = False  # whether it speaks or decides: "*Ohio* sued"
    place: bool = False  # whether it stands where a place stands: "in Moscow"
    modifier: bool = False  # whether it only qualifies a noun: "the *Russian* offer"
    event: bool = False  # whether it names talks or a text: "the *Minsk* agreement"
    dated: bool = False  # whether it heads a dateline: "*Geneva*, Jan 10 -"
    short_for: Span | None = None  # the long form that the report explains it by
    verb: Span | None = None  # the verb whose subject or object it is; None: no verb's
    bound: Span | None = None  # what grammar ties a pronoun to; None: nothing
    mutual: bool = False  # whether its verb takes two: "*they* will meet"
    apart: tuple[Span, ...] = ()  # words whose actors a pronoun cannot mean


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceReading:
    """A town, country or venue that stands where a place stands: "in Vienna"."""

    span: Span
    sentence: int = 0  # index of the sentence, from 0
    talks: bool = False  # whether talks, or a journey, are said to be there
    stands: bool = True  # whether it stands where a place stands, not only is named


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionReading:
    """Words attributed to someone: source, cue and content."""

    content: tuple[Span, ...]
    directness: Directness
    source: Span | None = None  # None: nobody is named beside the words
    cue: Span | None = None  # None: quotation marks alone attribute the words
    addressee: Span | None = None  # None: not said
    cue_class: CueClass | None = None  # None: the words of the cue are not listed
    time: Span | None = None  # the time expression of the cue's clause
    confidence: float | None = None  # 0 to 1; None: a rule read it


@dataclass(frozen=True, slots=True, kw_only=True)
class RankReading:
    """How readily a pronoun takes up each phrase before it, as a network has learnt."""

    pronoun: Span
    scores: tuple[tuple[Span, float], ...]  # by the phrase's head word; 0 is even


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeReading:
    """A time expression, what it tells, and on which side of the report it lies."""

    span: Span
    tense: Tense = Tense.UNKNOWN
    role: TimeRole = TimeRole.DATE


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveReading:
    """A clause that is read as a move, with its parts as they stand."""

    kind: MoveKind
    trigger: Span  # the verb, noun or adjective that is the move
    evidence: Span
    rule: str  # the lexicon entry that reads it so, else `network`; or `llm`
    actors: tuple[Span, ...] = ()  # heads of the mentions that make the move
    recipients: tuple[Span, ...] = ()
    by_reporter: bool = False  # it is the report's own verdict
    about: Span | None = None  # None: nothing fills the verb or noun out
    status: MoveStatus = MoveStatus.ACTUAL
    valence: Valence | None = None  # None for every kind but assess
    time: Span | None = None  # the time expression of the clause
    place: Span | None = None  # None: the clause names no place
    confidence: float = 1.0
    session: bool = False  # one body alone may do it: "the council met"
    cancels: bool = False  # the talks that the clause names do not take place
    in_past: bool = False  # its clause is told in the past tense: "rejected"
    at_talks: bool = False  # it is made at talks told of before: "at *the meeting*"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelReading:
    """A noun phrase for a standing channel, and what its clause tells of its state."""

    name: Span  # without article and owner pronoun: "consulate in Cresk"
    noun: str  # the word for it, in the singular and small letters: "consulate"
    evidence: Span
    trigger: Span  # the word that tells the state, else the noun itself
    parties: tuple[Span, ...] = ()  # heads of the mentions in its phrase
    movers: tuple[Span, ...] = ()  # heads of those who open or close it
    needs: int = 0  # parties that must be known, lest it be something else
    short: bool = False  # "the council": it takes up one that was named before
    several: bool = False  # "missions"
    state: ChannelState | None = None  # None: it is only named
    planned: bool = False  # the state is announced
    time: Span | None = None  # when it came into the state, or since when it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that extraction found in one article."""

    sentences: tuple[Span, ...]
    mentions: tuple[MentionReading, ...] = ()
    attributions: tuple[AttributionReading, ...] = ()
    times: tuple[TimeReading, ...] = ()
    moves: tuple[MoveReading, ...] = ()
    places: tuple[PlaceReading, ...] = ()
    ranks: tuple[RankReading, ...] = ()
    channels: tuple[ChannelReading, ...] = ()
