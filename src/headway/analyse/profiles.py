"""What all reports of a ledger say of each name: how often, for whom, by what words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from headway.model.actor import Actor
from headway.model.entry import Entries
from headway.model.kinds import ActorKind

__all__ = ["CLEAR", "Profile", "clearest", "profiles", "side"]

CLEAR = 2 / 3  # the share of the reports that name a party which must name the same

FEW = 10  # reports up to which a single one may name the party


@dataclass(slots=True, kw_only=True)
class Profile:
    """A name in all reports."""

    name: str
    reports: int = 0
    mentions: int = 0
    parties: Counter[str] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)

    @property
    def party(self) -> str | None:
        """The party that the reports clearly give; None: none, or not clear."""
        return side(self.parties, self.reports)

    @property
    def weight(self) -> tuple[int, int]:
        """How often it is named: of spellings the weightiest prevails."""
        return self.reports, self.mentions

    def note(self, actor: Actor) -> None:
        """Count what one report says."""
        self.reports += 1
        self.mentions += len(actor.mentions)
        if actor.party:
            self.parties[actor.party] += 1
        for alias in actor.aliases:
            self.aliases[alias] += 1


def profiles(ledger: Iterable[Entries], *kinds: ActorKind) -> dict[str, Profile]:
    """The profile of each name that an actor of these kinds bears."""
    found: dict[str, Profile] = {}
    for entries in ledger:
        for actor in entries.actors:
            if actor.kind not in kinds:
                continue
            if actor.name not in found:
                found[actor.name] = Profile(name=actor.name)
            found[actor.name].note(actor)
    return found


def side(parties: Counter[str], reports: int) -> str | None:
    """The party that prevails, where more than a stray report names it."""
    party = clearest(parties)
    return None if party and parties[party] == 1 and reports > FEW else party


def clearest(counted: Counter[str], share: float = CLEAR) -> str | None:
    """What clearly prevails; None: nothing was counted, or nothing prevails."""
    if not counted:
        return None
    most, times = counted.most_common(1)[0]
    return most if times >= share * counted.total() else None
