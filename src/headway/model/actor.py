"""Who acts, and where a report names them."""

from dataclasses import dataclass
from typing import NewType

from headway.model.kinds import ActorKind
from headway.model.span import Span

__all__ = ["Actor", "ActorId", "Mention"]

ActorId = NewType("ActorId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A state, organisation, office, person, group or unnamed source in one report."""

    id: ActorId
    name: str  # canonical: "Russia", "Jens Stoltenberg"
    kind: ActorKind
    party: str | None = None  # None: the article does not say for whom the actor stands
    aliases: tuple[
        str, ...
    ] = ()  # the other words by which this report names the actor
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An actor in the part that it plays in an entry."""

    actor: ActorId
    span: Span | None = None  # None: nobody is named, the report itself speaks
