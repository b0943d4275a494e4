"""Why a move was read so: its words, what was weighed, and what lost."""

from dataclasses import dataclass

from headway.model.kinds import MoveKind
from headway.model.span import Span

__all__ = ["Filler", "ListReason", "Reasons", "Rival"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """A reading that was weighed beside the move."""

    word: Span
    kind: MoveKind
    confidence: float  # 0 to 1
    rule: str  # the lexicon entry that reads it so, else `network`
    fate: str  # why it is no move, or that it is one, too


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """Someone who may fill a part of the move, and how likely that is."""

    words: Span | None  # None: nobody near by, or the report itself
    name: str
    share: float  # 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ListReason:
    """The entry of the lexicon that reads the word so."""

    id: str
    example: str
    counter_example: str
    right: float  # the share of its readings in annotated reports; 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """Why a move was read so."""

    word: Span  # the verb, noun or adjective that is the move
    kind: MoveKind
    confidence: float  # 0 to 1
    mood: str  # how the clause puts its deed: actual, future, …
    negated: bool  # whether its clause says no
    listed: ListReason | None  # None: no entry reads it so, the network alone does
    kinds: tuple[tuple[MoveKind, float], ...]  # likeliest first
    actors: tuple[Filler, ...]  # likeliest first
    recipients: tuple[Filler, ...]
    rivals: tuple[Rival, ...]  # other readings of the same words, surest first
