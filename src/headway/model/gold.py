"""What persons say that a report holds: by it readers are measured.

The names by which an actor may rightly be called stand in no order.
"""

from dataclasses import dataclass

from headway.model.kinds import MoveKind, MoveStatus, Outcome, Valence
from headway.model.span import Span

__all__ = ["GoldMove", "GoldReport", "GoldStatement", "Names", "Nothing", "Side"]

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldMove:
    """A move that stands in the report."""

    kind: MoveKind
    span: Span
    actor: Names = ()  # (): several make it, or nobody is named
    participants: tuple[Names, ...] = ()
    recipient: Names = ()  # (): the report does not say to whom
    speaker: Names = ()  # (): nobody but the actor voices it
    about: str | None = None  # None: the report does not say
    status: MoveStatus | None = None  # None: nobody has judged it
    valence: Valence | None = None  # None for every kind but assess
    date: str | None = None  # None: not said
    place: str | None = None  # None: not said
    optional: bool = False  # finding it is neither rewarded nor punished


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldStatement:
    """Words that are attributed in the report."""

    content: tuple[Span, ...]
    speaker: Names = ()  # (): nobody is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """Where a person has rejected what a reader read."""

    sort: str  # move or statement
    spans: tuple[Span, ...]
    kind: MoveKind | None = None  # None: it is no move


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party of the report, and by which names it goes."""

    name: str
    aliases: Names = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldReport:
    """What persons say of one report."""

    id: str
    sha256: str | None = None  # of its text; None: it is not said
    parties: tuple[Side, ...] = ()
    outcome: Outcome | None = None  # None: nobody has judged it
    moves: tuple[GoldMove, ...] = ()
    statements: tuple[GoldStatement, ...] = ()
    none: tuple[Nothing, ...] = ()
    whole: bool = True  # False: what is not listed was not judged
