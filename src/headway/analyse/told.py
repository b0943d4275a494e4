"""An entry together with the reports that tell it, and the names of its parts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from headway.model.actor import Mention
from headway.model.entry import Entries
from headway.model.kinds import ActorKind
from headway.model.span import Span

__all__ = ["Told", "name_of", "party_of", "together", "who", "words"]

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Told(Generic[E]):
    """One entry, where it stands, and the other reports that print the same words."""

    source: Entries
    entry: E
    also: tuple[Entries, ...] = ()


def together(
    found: Iterable[tuple[Entries, E]], evidence: Callable[[E], Iterable[Span]]
) -> list[Told[E]]:
    """The entries, those read in the very same words by several reports only once.

    So a reprinted agency copy does not count as more talk.
    """
    kept: dict[tuple[str, str], Told[E]] = {}
    for source, entry in found:
        said = " ".join(words(source, span) for span in evidence(entry))
        key = (type(entry).__name__ + str(getattr(entry, "kind", "")), said.lower())
        if key in kept:
            first = kept[key]
            others = first.also
            if source is not first.source and source not in others:
                others = (*others, source)
            kept[key] = Told(first.source, first.entry, others)
        else:
            kept[key] = Told(source, entry)
    return list(kept.values())


def words(source: Entries, span: Span) -> str:
    """The words at a span, on one line."""
    return " ".join(span.of(source.article.text).split())


def name_of(source: Entries, mention: Mention) -> str:
    """The actor's canonical name; the report's own voice is "reporter"."""
    found = (a.name for a in source.actors if a.id == mention.actor)
    return next(found, ActorKind.REPORTER.value)


def party_of(source: Entries, mention: Mention) -> str:
    """The side that the actor stands for, or its name where it stands for none."""
    for actor in source.actors:
        if actor.id == mention.actor:
            return actor.party or actor.name
    return ActorKind.REPORTER.value


def who(source: Entries, mention: Mention) -> str:
    """Name and side as one reads them: "Jens Stoltenberg (NATO)"."""
    name, party = name_of(source, mention), party_of(source, mention)
    return name if party.lower() in name.lower() else f"{name} ({party})"
