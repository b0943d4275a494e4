"""An entry together with the report that tells it, and the names of its parts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from headway.model.actor import Actor, Mention
from headway.model.entry import Entries
from headway.model.kinds import ActorKind
from headway.model.span import Span

__all__ = ["OTHERS", "Told", "merged", "name_of", "party_of", "side_of", "who", "words"]

E = TypeVar("E")
OTHERS = "Others"


@dataclass(frozen=True, slots=True)
class Told(Generic[E]):
    """One entry, where it stands, and where other reports print the same words."""

    source: Entries
    entry: E
    also: tuple["Told[E]", ...] = ()

    def printed_by(self, also: Iterable["Told[E]"]) -> "Told[E]":
        """The same, with its reprints."""
        return Told(self.source, self.entry, tuple(also))


def merged(
    tellings: Iterable[E],
    same: Callable[[E, E], bool],
    joined: Callable[[E, E], E],
) -> list[E]:
    """What is told, once each: a telling joins the first kept one that is the same."""
    kept: list[E] = []
    for fresh in tellings:
        place = next((n for n, k in enumerate(kept) if same(k, fresh)), None)
        if place is None:
            kept.append(fresh)
        else:
            kept[place] = joined(kept[place], fresh)
    return kept


def words(source: Entries, span: Span) -> str:
    """The words at a span, on one line."""
    return " ".join(span.of(source.article.text).split())


def actor_of(source: Entries, mention: Mention) -> Actor | None:
    """The actor whom the report means; None: the report itself."""
    return next((a for a in source.actors if a.id == mention.actor), None)


def name_of(source: Entries, mention: Mention) -> str:
    """The actor's canonical name; the report's own voice is "reporter"."""
    actor = actor_of(source, mention)
    return actor.name if actor else ActorKind.REPORTER.value


def party_of(source: Entries, mention: Mention) -> str:
    """The side that the actor stands for, or its name where it stands for none."""
    actor = actor_of(source, mention)
    return (actor.party or actor.name) if actor else ActorKind.REPORTER.value


def side_of(source: Entries, mention: Mention) -> str:
    """The party, if a state or anyone with a known party; all the rest are others."""
    actor = actor_of(source, mention)
    if actor is None:
        return ActorKind.REPORTER.value
    return actor.party or (actor.name if actor.kind is ActorKind.STATE else OTHERS)


def who(source: Entries, mention: Mention) -> str:
    """Name and side as one reads them: "Jens Stoltenberg (NATO)"."""
    name, party = name_of(source, mention), party_of(source, mention)
    return name if party.lower() in name.lower() else f"{name} ({party})"
