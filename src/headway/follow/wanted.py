"""What a person writes about an entry, as values of its fields: "kind=accept"."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import count
from typing import Any, Final

from headway.errors import UsageError
from headway.model.actor import Actor, ActorId, Mention
from headway.model.entry import Entries
from headway.model.kinds import (
    ActorKind,
    ChannelState,
    EntrySort,
    MeetingFormat,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    Outcome,
    ProposalStatus,
    Valence,
)
from headway.model.span import Span
from headway.model.when import When

__all__ = ["DATES", "NEEDED", "ONE", "SETS", "SEVERAL", "Find", "Values", "Wanted"]

Find = Callable[[str], Actor | None]
Values = dict[str, Any]  # by the entry's own fields
SETS: Final[Mapping[tuple[EntrySort, str], type[StrEnum]]] = {
    (EntrySort.MOVE, "kind"): MoveKind,
    (EntrySort.MOVE, "status"): MoveStatus,
    (EntrySort.MOVE, "valence"): Valence,
    (EntrySort.MEETING, "status"): MeetingStatus,
    (EntrySort.MEETING, "format"): MeetingFormat,
    (EntrySort.MEETING, "outcome"): Outcome,
    (EntrySort.PROPOSAL, "status"): ProposalStatus,
    (EntrySort.CHANNEL, "state"): ChannelState,
    (EntrySort.CHANNEL, "planned"): ChannelState,
}
NEEDED: Final = {
    *((sort, "status") for sort in EntrySort),
    (EntrySort.MOVE, "kind"),
    (EntrySort.PROPOSAL, "about"),
    (EntrySort.PROPOSAL, "proposer"),
    (EntrySort.CHANNEL, "name"),
}
"""Fields that are never left open."""
DATES: Final = {"date", "since"}
ONE: Final = {"actor", "recipient", "speaker", "addressee", "proposer"}
SEVERAL: Final = {"participants", "parties"}
REPORTER: Final = Mention(actor=ActorId("@reporter"))  # the report's own voice
KINDS: Final = [k.value for k in ActorKind if k is not ActorKind.REPORTER]


class Wanted:
    """Reads what a person writes about the entries of one report.

    Actors are named as the report names them, or as `find` knows them, or with their
    kind before the name: "person:Jane Doe".
    """

    def __init__(self, shown: Entries, find: Find) -> None:
        self.actors = {actor.id: actor for actor in shown.actors}
        self.find = find

    def values(
        self, sort: EntrySort, written: Mapping[str, str], at: Span, may: Sequence[str]
    ) -> Values:
        """The values of the fields of an entry whose words stand here.

        Raises `UsageError` for a field that is not one of these, and for a value that
        does not fit.
        """
        unknown = [name for name in written if name not in may]
        if unknown:
            raise UsageError(
                f"a {sort} has no {unknown[0]!r} to be set: set {', '.join(may)}"
            )
        return {
            name: self.value(sort, name, words.strip(), at)
            for name, words in written.items()
        }

    def value(self, sort: EntrySort, name: str, words: str, at: Span) -> Any:
        """The value of one field; nothing written leaves it open."""
        if not words and (sort, name) in NEEDED:
            raise UsageError(f"{name}= is empty: a {sort} needs one")
        if name in SEVERAL:
            names = filter(None, map(str.strip, words.split(",")))
            return tuple(self.mention(one, at) for one in names)
        if not words:
            return None
        if name in ONE:
            return self.mention(words, at)
        if name in DATES:
            return when(name, words)
        chosen = SETS.get((sort, name))
        return one_of(name, words, chosen) if chosen else " ".join(words.split())

    def mention(self, name: str, at: Span) -> Mention:
        """The actor who goes by the name, where the report mentions it next to here."""
        if name.casefold() == ActorKind.REPORTER:
            return REPORTER
        actor = self.known(name)
        if self.actors.setdefault(actor.id, actor).name != actor.name:
            ids = (ActorId(f"{actor.id}-{n}") for n in count(2))
            free = next(id_ for id_ in ids if id_ not in self.actors)
            actor = self.actors[free] = replace(actor, id=free)
        near = sorted(actor.mentions, key=lambda span: abs(span.start - at.start))
        return Mention(actor=actor.id, span=near[0] if near else None)

    def known(self, name: str) -> Actor:
        """The actor of the report, else of all known ones, else a new one."""
        said = name.casefold()
        for names in (own_name, all_names):
            for actor in self.actors.values():
                if said in map(str.casefold, names(actor)):
                    return actor
        found = self.find(name) or new_actor(name)
        if found is None:
            raise UsageError(
                f"no actor {name!r} in this report or among those known: write its "
                f"kind before it, as in person:Jane Doe ({', '.join(KINDS)})"
            )
        same = (a for a in self.actors.values() if a.name == found.name)
        return next(same, found)


def own_name(actor: Actor) -> Iterator[str]:
    """The name by which the actor goes."""
    yield actor.name


def all_names(actor: Actor) -> Iterator[str]:
    """All other names, and the id."""
    yield from actor.aliases
    yield actor.id


def new_actor(written: str) -> Actor | None:
    """The actor of "person:Jane Doe"; None where no kind stands before the name."""
    kind, colon, name = (part.strip() for part in written.partition(":"))
    if not colon or not name or kind not in KINDS:
        return None
    id_ = re.sub(r"[\W_]+", "-", name.casefold()).strip("-") or "unnamed"
    return Actor(id=ActorId(id_), name=" ".join(name.split()), kind=ActorKind(kind))


def when(name: str, words: str) -> When:
    """The date; `UsageError` where it is none."""
    try:
        return When.parse(words)
    except ValueError as wrong:
        raise UsageError(
            f"{name}={words}: write a date as 2022-01-13, 2022-01, 2022 or "
            "2022-01-13/2022-01-15"
        ) from wrong


def one_of(name: str, words: str, chosen: type[StrEnum]) -> StrEnum:
    """The member of the set that is meant."""
    said = words.casefold().replace("_", " ")
    for member in chosen:
        if member.value.replace("_", " ") == said:
            return member
    fit = ", ".join(member.value for member in chosen)
    raise UsageError(f"{name}={words}: write one of {fit}")
