"""Which place a name means, and the state in which it lies."""

import re
from dataclasses import dataclass

from headway.lexicon.actors import ActorEntry, ActorLexicon
from headway.lexicon.classes import word_class
from headway.lexicon.places import PlaceLexicon
from headway.model.kinds import ActorKind
from headway.model.span import Span

__all__ = ["Atlas"]

BEHIND = re.compile(r",\s+((?:[A-Z][\w.’'-]*\s*){1,3})")  # "Lausanne, *Switzerland*"
BEFORE = re.compile(r"(\S+)\s+(\w+)\s+(?:of|at)\s+$")  # "the *Swiss city of* Lausanne"
REACH = 60  # code points before a name in which its state may be told
AMERICA = "United States"


@dataclass(frozen=True, slots=True)
class Atlas:
    """The known places, and the states in which they lie."""

    actors: ActorLexicon
    places: PlaceLexicon

    def id_of(self, name: str) -> str:
        """What tells a place from others: two names of it have one id."""
        entry = self.places.find(name)
        if entry is not None:
            return entry.id
        state = self.state(name)
        return state.id if state else name.casefold()

    def kind_of(self, name: str) -> str | None:
        """Town, venue, region or state; None where no list knows the name."""
        entry = self.places.find(name)
        if entry is not None:
            return entry.kind
        return "state" if self.state(name) else None

    def state(self, words: str) -> ActorEntry | None:
        """The one state that bears this name; None where there is none."""
        found = [e for e in self.actors.find(words) if e.kind is ActorKind.STATE]
        return found[0] if len(found) == 1 else None

    def listed(self, name: str) -> str | None:
        """The state in which the place lies by the lists; a state lies in itself."""
        entry = self.places.find(name)
        if entry is not None:
            country = self.actors.by_id.get(entry.country)
            return country.name if country and country.kind is ActorKind.STATE else None
        state = self.state(name)
        if name.lower() in word_class("american"):
            return None if state else AMERICA  # "Georgia" may be either
        return state.name if state else None

    def told(self, text: str, span: Span, listed: str | None) -> str | None:
        """The state that the words beside the name say: "Lausanne, *Switzerland*".

        A state of America behind a comma says America. "Georgia" may be either: there
        the list decides.
        """
        behind = BEHIND.match(text, span.end)
        words = behind[1].split() if behind else []
        for end in range(len(words), 0, -1):
            name = " ".join(words[:end]).rstrip(".")
            state = self.state(name)
            if name.lower() in word_class("american"):
                return AMERICA if state is None else listed
            if state is not None:
                return state.name
        return self.told_before(text[max(0, span.start - REACH) : span.start])

    def told_before(self, words: str) -> str | None:
        """The state that the words before the name say: "the *Swiss* city of"."""
        before = BEFORE.search(words)
        if before is None or before[2].lower() not in word_class("town"):
            return None
        state = self.state(before[1])
        return state.name if state else None
